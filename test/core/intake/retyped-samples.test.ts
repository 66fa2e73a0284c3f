import { describe, expect, test } from 'vitest'
import type { ImportPreview } from '#core/contract/import-values.ts'
import type { EncodingId } from '#core/intake/encodings.ts'
import type { Cell, Workbook } from '#core/intake/workbook.ts'
import { encodeText, series } from './cure-corpus.ts'
import { SAMPLES, importOf, sampleWorkbook } from './intake-files.ts'

/** The samples typed anew in old encodings, whole or in part, in fonts that say so, say nothing or say otherwise. */

type Typed = { readonly text: string; readonly font: string | null }

function retyped(workbook: Workbook, type: (text: string) => Typed): Workbook {
  const change = (cell: Cell | null): Cell | null => {
    if (cell === null || typeof cell.value !== 'string') return cell
    const { text, font } = type(cell.value)
    return { ...cell, value: text, text: text.normalize('NFC').replace(/\s+/g, ' ').trim(), font }
  }
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
  }))
  return { ...workbook, sheets }
}

/** Letters an encoding has no code for were typed by other means. */
function typedIn(text: string, id: EncodingId): string {
  return encodeText(text, id) ?? text
}

/** Values without capitals: TCVN3 has none with tones. */
function valuesOf({ rows }: ImportPreview): string[] {
  return rows.map(({ sheetRow, values }) => JSON.stringify([sheetRow, values]).toLowerCase())
}

const delegates = await sampleWorkbook(SAMPLES.delegates)
const before = importOf(delegates).preview

describe('a sample typed in one old encoding throughout', () => {
  test.each([
    ['tcvn3', '.VnTime'],
    ['tcvn3', null],
    ['tcvn3', 'Times New Roman'],
    ['vni', 'VNI-Times'],
    ['vni', null],
    ['vps', null],
    ['viscii', 'VI Times'],
    ['windows-1258', null],
  ] as const)('%s in the font %s is the same list without a doubt more', (id, font) => {
    const typed = retyped(delegates, (text) => ({ text: typedIn(text, id), font }))
    const after = importOf(typed).preview
    expect(valuesOf(after)).toEqual(valuesOf(before))
    expect(after.counts.doubtful).toBe(before.counts.doubtful)
  })
})

describe('a sample of which some cells are typed in an old encoding', () => {
  const modes: readonly (readonly [string, EncodingId, number, string | null])[] = [
    ['half of them, without fonts', 'tcvn3', 0.5, null],
    ['a tenth, without fonts', 'tcvn3', 0.1, null],
    ['half, all in a font of today', 'tcvn3', 0.5, 'Times New Roman'],
    ['half, all in an old font', 'tcvn3', 0.5, '.VnTime'],
    ['none, all in an old font', 'tcvn3', 0, '.VnTime'],
    ['half, in VNI without fonts', 'vni', 0.5, null],
    ['a tenth, in VNI in a font of today', 'vni', 0.1, 'Arial'],
  ]

  test.each(modes)(
    '%s: every row is there, and nothing is changed in silence',
    (_title, id, share, font) => {
      const next = series(77)
      const type = (text: string) => ({ text: next() < share ? typedIn(text, id) : text, font })
      const after = importOf(retyped(delegates, type)).preview
      expect(after.rows.map(({ sheetRow }) => sheetRow)).toEqual(
        before.rows.map(({ sheetRow }) => sheetRow),
      )
      const silent = after.rows.flatMap(({ values, doubts }, at) =>
        Object.entries(before.rows[at]?.values ?? {}).filter(
          ([field, meant]) =>
            String(values[field]).toLowerCase() !== String(meant).toLowerCase() &&
            !doubts.some((doubt) => doubt.field === field),
        ),
      )
      expect(silent).toEqual([])
    },
  )
})
