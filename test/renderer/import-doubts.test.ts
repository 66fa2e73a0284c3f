import { describe, expect, test } from 'vitest'
import type { ImportCureKind, ImportDoubt, ImportRow } from '#core/contract/import-values.ts'
import {
  confirmDoubts,
  groupDoubts,
  listDoubts,
  sameWords,
  stepDoubt,
} from '#renderer/screens/import/doubts.ts'
import { countCures } from '#renderer/screens/import/cures.ts'
import { showFact } from '#renderer/screens/import/found-facts.tsx'

const SHORT_YEAR = 'Năm chỉ có hai chữ số.'

function aRow(sheetRow: number, doubts: ImportDoubt[], refused: string | null = null): ImportRow {
  return {
    sheetRow,
    place: { sheet: 'Sheet1', row: sheetRow },
    values: {},
    doubts,
    cures: [],
    refused,
    action: refused === null ? 'add' : 'refuse',
    changes: [],
  }
}

function aBirth(after: string | null, reason = SHORT_YEAR): ImportDoubt {
  return { field: 'birth', before: '12/3/79', after, reason }
}

test('what was cured without asking is counted by kind, the most frequent first', () => {
  const cure = (kind: ImportCureKind) => ({ field: 'fullName', before: 'a', after: 'b', kind })
  const rows = [
    { ...aRow(8, []), cures: [cure('tcvn3')] },
    { ...aRow(9, []), cures: [cure('capitals'), cure('tcvn3')] },
  ]
  expect(countCures(rows)).toEqual([
    { kind: 'tcvn3', cells: 2 },
    { kind: 'capitals', cells: 1 },
  ])
})

describe('the doubts of an import preview', () => {
  test('stand in the order of the sheet, and rows that are not taken raise none', () => {
    const rows = [
      aRow(8, [aBirth('1979-03-12')]),
      aRow(9, [aBirth('1980-01-01')], 'Dòng tổng'),
      aRow(10, [aBirth(null, 'Không có ngày 31/4.')]),
    ]
    expect(listDoubts(rows).map(({ sheetRow }) => sheetRow)).toEqual([8, 10])
  })

  test('are grouped by what they ask, the most frequent first', () => {
    const rows = [
      aRow(8, [aBirth(null, 'Không có ngày 31/4.')]),
      aRow(9, [aBirth('1979-03-12')]),
      aRow(10, [aBirth('1981-02-03')]),
    ]
    expect(groupDoubts(rows).map(({ reason, places }) => [reason, places.length])).toEqual([
      [SHORT_YEAR, 2],
      ['Không có ngày 31/4.', 1],
    ])
  })

  test('are confirmed with the value as it was read; an empty value is nothing to confirm', () => {
    const places = listDoubts([aRow(8, [aBirth('1979-03-12')]), aRow(9, [aBirth(null)])])
    expect(confirmDoubts(places)).toEqual([{ sheetRow: 8, field: 'birth', value: '1979-03-12' }])
  })

  test('are cured with one value only where all of them say the same', () => {
    const other = { ...aBirth(null), before: '12/3/97' }
    const rows = [aRow(8, [aBirth(null)]), aRow(9, [aBirth(null)]), aRow(10, [other])]
    expect(sameWords(listDoubts(rows.slice(0, 2)))).toBe(true)
    expect(sameWords(listDoubts(rows))).toBe(false)
  })

  test('are walked around the ends, beginning with the first or the last', () => {
    const places = listDoubts([8, 9, 10].map((row) => aRow(row, [aBirth('1979')])))
    const walk = (openRow: number | null, step: 1 | -1) => {
      const open = places.find(({ sheetRow }) => sheetRow === openRow)
      return stepDoubt(places, open?.key ?? null, step)?.sheetRow
    }
    expect([walk(null, 1), walk(null, -1), walk(8, 1), walk(10, 1), walk(8, -1)]).toEqual([
      8, 10, 9, 8, 10,
    ])
    expect(stepDoubt([], null, 1)).toBe(null)
  })
})

test('facts of the title rows show years without a dot, counts with one, days as in a column', () => {
  expect([
    showFact('congress.termFrom', 2023),
    showFact('plan.delegatesTotal', 1240),
    showFact('plan.documentDate', '2022-04-19'),
    showFact('congress.unionName', 'Công đoàn A'),
  ]).toEqual(['2023', '1.240', '19/04/2022', 'Công đoàn A'])
})
