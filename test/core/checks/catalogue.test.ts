import { describe, expect, test } from 'vitest'
import { listLimits, listRules } from '#core/checks/catalogue.ts'
import { applyOverlays } from '#core/regulation/apply-overlays.ts'
import type { Overlay } from '#core/regulation/overlay-shape.ts'
import { parseOverlay } from '#core/regulation/parse-overlay.ts'
import { aPack } from './a-pack.ts'

const CITED = {
  documentId: 'hd',
  symbol: 'HD 1',
  documentTitle: 'Hướng dẫn',
  documentDate: '2020-01-01',
  verifiedBy: null,
}
const FIRST = { ...CITED, clause: 'mục 1', says: 'Không quá 15.', confidence: 'A' as const }
const SECOND = {
  ...CITED,
  clause: 'mục 2',
  says: null,
  confidence: 'B' as const,
  verifiedBy: 'Phòng Tổ chức',
}

describe('the catalogue of rules', () => {
  test('tells each rule with its sources, its limits and what came of its examples', () => {
    expect(listRules(aPack())).toEqual([
      {
        id: 'congress.form',
        title: 'Hình thức',
        subject: 'congress',
        severity: 'should-review',
        step: 'dossier',
        inForce: { from: '2020-01-01', until: '2026-01-01' },
        citations: [
          {
            documentId: 'superior-plan',
            symbol: 'Kế hoạch của cấp trên',
            documentTitle: 'Kế hoạch của cấp trên',
            documentDate: null,
            clause: 'phần II',
            says: null,
            confidence: 'A',
            verifiedBy: null,
          },
          {
            documentId: 'dl',
            symbol: 'Điều lệ',
            documentTitle: 'Điều lệ',
            documentDate: null,
            clause: 'Điều 9',
            says: null,
            confidence: 'C',
            verifiedBy: null,
          },
        ],
        source: 'Kế hoạch của cấp trên, phần II; Điều lệ, Điều 9',
        confidence: 'C',
        parameters: [],
        examples: [
          { title: 'd', expected: 'met', came: 'met', sentence: 'Đại biểu' },
          { title: 'e', expected: 'not-met', came: 'not-met', sentence: 'Toàn thể' },
          {
            title: 'f',
            expected: 'cannot-tell',
            came: 'cannot-tell',
            sentence: 'Cần congress.form',
          },
        ],
      },
      {
        id: 'unit.seats.max',
        title: 'Không quá mức',
        subject: 'unit',
        severity: 'must-fix',
        step: 'plan',
        inForce: { from: '2020-01-01', until: '2026-01-01' },
        citations: [FIRST],
        source: 'HD 1 ngày 01/01/2020, mục 1',
        confidence: 'A',
        parameters: ['seats.max'],
        examples: [
          { title: 'a', expected: 'met', came: 'met', sentence: 'Đạt' },
          { title: 'b', expected: 'not-met', came: 'not-met', sentence: 'Thừa 1' },
          {
            title: 'c',
            expected: 'cannot-tell',
            came: 'cannot-tell',
            sentence: 'Cần unit.committeeSeats',
          },
        ],
      },
    ])
  })

  test('names a source once, and a limit once, at whatever levels it is asked for', () => {
    const twice = aPack(
      '      compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max } }',
      `      anyOf:
        - compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max } }
        - compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max@province } }
    citations: [{ document: hd, clause: mục 1, says: null, confidence: B, verifiedBy: null }]`,
    )
    const rule = listRules(twice).find(({ id }) => id === 'unit.seats.max')
    expect([rule?.parameters, rule?.source, rule?.confidence, rule?.citations.length]).toEqual([
      ['seats.max'],
      'HD 1 ngày 01/01/2020, mục 1',
      'B',
      2,
    ])
  })

  test('a rule that rests on a limit nobody has found cites nothing for it, and is of confidence C', () => {
    const waiting = aPack('right: { parameter: seats.max } }', 'right: { parameter: months.min } }')
    const rule = listRules(waiting).find(({ id }) => id === 'unit.seats.max')
    expect([rule?.citations, rule?.source, rule?.confidence, rule?.parameters]).toEqual([
      [],
      '',
      'C',
      ['months.min'],
    ])
  })
})

describe('the catalogue of limits', () => {
  const months = {
    id: 'months.min',
    label: 'Ít nhất',
    kind: 'number',
    unit: 'tháng',
    values: [
      {
        since: '2020-01-01',
        value: { notFound: 'chưa tìm thấy' },
        citation: null,
        setBy: 'p1',
        current: true,
      },
    ],
    rules: [],
  }
  const older = { since: '2020-01-01', value: { value: 15 }, citation: FIRST, setBy: 'p1' }
  const newer = { since: '2022-01-01', value: { value: 17 }, citation: SECOND, setBy: 'p1' }
  const seats = {
    id: 'seats.max',
    label: 'Nhiều nhất',
    kind: 'number',
    unit: 'người',
    rules: ['unit.seats.max'],
  }

  test('lists every value newest first, marks the one of the day, and names the rules that use it', () => {
    expect(listLimits(aPack(), '2021-12-31')).toEqual([
      months,
      {
        ...seats,
        values: [
          { ...newer, current: false },
          { ...older, current: true },
        ],
      },
    ])
    expect(listLimits(aPack(), '2022-01-01')[1]?.values.map(({ current }) => current)).toEqual([
      true,
      false,
    ])
    expect(listLimits(aPack(), '2019-12-31')[1]?.values.map(({ current }) => current)).toEqual([
      false,
      false,
    ])
  })

  test('stands in the order of the ids, its values in the order of their days, however written', () => {
    const limit = (id: string) => `  - id: ${id}
    label: ${id}
    kind: number
    unit: người
    values: { 2021-01-01: { value: 2 }, 2023-01-01: { value: 3 }, 2020-01-01: { value: 1 } }
    citations:
      2020-01-01: { document: hd, clause: a, says: null, confidence: A, verifiedBy: null }
      2021-01-01: { document: hd, clause: b, says: null, confidence: A, verifiedBy: null }
      2023-01-01: { document: hd, clause: c, says: null, confidence: A, verifiedBy: null }
`
    const pack = aPack('rules:\n', `${limit('z.z')}${limit('a.a')}${limit('p.p')}rules:\n`)
    const limits = listLimits(pack, '2022-01-01')
    expect(limits.map(({ id }) => id)).toEqual(['a.a', 'months.min', 'p.p', 'seats.max', 'z.z'])
    expect(limits[0]?.values.map(({ since, current }) => [since, current])).toEqual([
      ['2023-01-01', false],
      ['2021-01-01', true],
      ['2020-01-01', false],
    ])
  })

  const overlaid = applyOverlays(aPack(), [overlay()])

  test('puts the values of an overlay first; they decide while it is in force and has one', () => {
    const own = {
      since: '2023-03-01',
      value: { value: 19 },
      citation: {
        ...CITED,
        documentId: 'u1:kh',
        symbol: 'KH 9',
        documentTitle: 'Kế hoạch',
        documentDate: '2023-01-01',
        clause: 'mục 3',
        says: null,
        confidence: 'A',
      },
      setBy: 'u1',
    }
    const on = (day: string) => listLimits(overlaid, day)[1]?.values
    expect(on('2023-03-01')).toEqual([
      { ...own, current: true },
      { ...newer, current: false },
      { ...older, current: false },
    ])
    const current = (day: string) => on(day)?.find((one) => one.current)?.setBy
    expect(['2023-02-28', '2023-12-31', '2024-01-01'].map(current)).toEqual(['p1', 'u1', 'p1'])
  })
})

function overlay(): Overlay {
  const text = `overlay:
  id: u1
  title: Quy định riêng
  version: '1'
  scope: unit
  over: [p1]
  appliesTo: []
  inForce: { from: 2023-01-01, until: 2024-01-01 }
  changelog: [{ version: '1', date: 2023-01-01, what: bản đầu }]
documents:
  - { id: kh, symbol: KH 9, title: Kế hoạch, date: 2023-01-01 }
parameters:
  - id: seats.max
    values: { 2023-03-01: { value: 19 } }
    citations: { 2023-03-01: { document: kh, clause: mục 3, says: null, confidence: A, verifiedBy: null } }
`
  const parsed = parseOverlay({ path: 'rieng.yaml', text, hash: 'h' }, new Map([['p1', aPack()]]))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
