import { describe, expect, test } from 'vitest'
import type { PackErrorKind } from '#core/regulation/pack-source.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'
import { PACK_IDS, bundledPacks } from '#test/regulations/bundled-packs.ts'

/** A sound pack with every kind of date in it; each fault sets two of them against each other. */
const SOUND = `pack:
  id: p1
  title: Bộ thử
  version: '2'
  terms: [{ from: 2023, to: 2028 }]
  inForce: { from: 2021-01-01, until: null }
  changelog:
    - { version: '2', date: 2021-02-01, what: bản hai }
    - { version: '1', date: 2021-01-01, what: bản đầu }
documents:
  - { id: hd, symbol: HD 1, title: Hướng dẫn, date: 2020-06-01 }
  - { id: nd, symbol: NĐ 2, title: Nghị định, date: 2020-11-18 }
basis:
  - { role: charter, document: hd, clause: null, note: null, confidence: A }
  - { role: recognition-clause, document: null, clause: null, note: chưa đọc được, confidence: C }
calendar:
  years: [2021]
  daysOff:
    - { from: 2021-02-10, to: 2021-02-16, name: Tết, document: nd, clause: Điều 1, confidence: A }
retirement:
  - id: r1
    label: Tuổi nghỉ hưu
    inForce: { from: 2021-01-01, until: 2026-01-01 }
    citation: { document: nd, clause: Phụ lục I, says: null, confidence: A, verifiedBy: null }
    rows:
      - { gender: male, bornFrom: 1963-01, bornTo: 1963-03, years: 60, months: 9 }
      - { gender: male, bornFrom: 1963-04, bornTo: null, years: 61, months: 0 }
  - id: r2
    label: Tuổi nghỉ hưu
    inForce: { from: 2026-01-01, until: null }
    citation: { document: nd, clause: Phụ lục II, says: null, confidence: A, verifiedBy: null }
    rows:
      - { gender: male, bornFrom: 1963-01, bornTo: null, years: 62, months: 0 }
parameters:
  - id: seats.max
    label: Nhiều nhất
    kind: number
    unit: người
    values:
      2021-01-01: { value: 15 }
    citations:
      2021-01-01: { document: hd, clause: mục 1, says: null, confidence: A, verifiedBy: null }
rules:
  - id: unit.seats.max
    title: Không quá mức
    subject: unit
    severity: must-fix
    citations:
      - { document: hd, clause: mục 2, says: null, confidence: A, verifiedBy: null }
    requires:
      compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max } }
    sentences: { met: đạt, notMet: 'thừa {gap}', cannotTell: 'cần {missing}', notApplicable: không }
    remedy: null
    place: { step: plan, field: unit.committeeSeats }
    working: [{ parameter: seats.max }]
    verdict: { label: So, met: trong mức, notMet: thừa }
    examples:
      - { title: a, given: { unit.committeeSeats: 15 }, expect: met }
      - { title: b, given: { unit.committeeSeats: 16 }, expect: not-met }
      - { title: c, given: {}, expect: cannot-tell }
`

function errorsOf(text: string) {
  const parsed = parsePack([{ path: 'p1/pack.yaml', text }])
  return parsed.ok ? [] : parsed.error.map(({ kind, file, line }) => [kind, file, line])
}

function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length
}

type Fault = readonly [name: string, from: string, to: string, kind: PackErrorKind, at: string]

const FAULTS: readonly Fault[] = [
  [
    'a value older than the document it rests on',
    'title: Hướng dẫn, date: 2020-06-01',
    'title: Hướng dẫn, date: 2021-01-02',
    'dates-differ',
    '2021-01-01: { document: hd, clause: mục 1',
  ],
  [
    'a rule older than the document it rests on',
    'title: Nghị định, date: 2020-11-18 }',
    'title: Nghị định, date: 2020-11-18 }\n  - { id: late, symbol: HD 3, title: Sau, date: 2021-01-02 }',
    'dates-differ',
    'never',
  ],
  [
    'a retirement table older than its decree',
    'title: Nghị định, date: 2020-11-18',
    'title: Nghị định, date: 2021-01-02',
    'dates-differ',
    'citation: { document: nd, clause: Phụ lục I',
  ],
  [
    'two retirement tables on one day',
    'inForce: { from: 2026-01-01, until: null }',
    'inForce: { from: 2025-12-31, until: null }',
    'dates-overlap',
    'inForce: { from: 2025-12-31',
  ],
  [
    'a birth in two rows',
    'bornFrom: 1963-04, bornTo: null',
    'bornFrom: 1963-03, bornTo: null',
    'rows-overlap',
    '- { gender: male, bornFrom: 1963-03',
  ],
  [
    'a row that ends before it begins',
    'bornFrom: 1963-01, bornTo: 1963-03',
    'bornFrom: 1963-01, bornTo: 1962-12',
    'unreachable',
    '- { gender: male, bornFrom: 1963-01, bornTo: 1962-12',
  ],
  [
    'a holiday that ends before it begins',
    'to: 2021-02-16',
    'to: 2021-02-09',
    'dates-differ',
    '- { from: 2021-02-10',
  ],
  [
    'a holiday in a year the calendar does not know',
    'to: 2021-02-16',
    'to: 2022-02-16',
    'unreachable',
    '- { from: 2021-02-10',
  ],
  [
    'a holiday of an unknown document',
    'name: Tết, document: nd',
    'name: Tết, document: nd9',
    'unknown-name',
    '- { from: 2021-02-10',
  ],
  [
    'a legal basis that is not there and does not say why',
    'note: chưa đọc được',
    'note: null',
    'incomplete',
    '- { role: recognition-clause',
  ],
  [
    'a legal basis of an unknown document',
    'role: charter, document: hd',
    'role: charter, document: hd9',
    'unknown-name',
    '- { role: charter',
  ],
  [
    'a version the changelog does not tell of',
    "  version: '2'\n",
    "  version: '3'\n",
    'incomplete',
    "- { version: '2'",
  ],
  [
    'a version told of twice',
    "- { version: '1', date: 2021-01-01",
    "- { version: '2', date: 2021-01-01",
    'duplicate',
    "- { version: '2'",
  ],
  [
    'a changelog that runs forwards',
    "- { version: '1', date: 2021-01-01",
    "- { version: '1', date: 2021-03-01",
    'dates-differ',
    "- { version: '2'",
  ],
]

describe('a pack whose dates do not fit each other', () => {
  test('parses while they fit', () => {
    expect(errorsOf(SOUND)).toEqual([])
  })

  test.each(FAULTS)('with %s is refused with its line', (name, from, to, kind, at) => {
    const ground = name.startsWith('a rule older than')
      ? SOUND.replace('document: hd, clause: mục 2', 'document: late, clause: mục 2')
      : SOUND
    expect(ground).toContain(from)
    const faulty = ground.replace(from, () => to)
    const place = at === 'never' ? '      - { document: late' : at
    expect(errorsOf(faulty)).toContainEqual([kind, 'p1/pack.yaml', lineOf(faulty, place)])
  })
})

test('every bundled pack has a version with its line in the changelog', () => {
  const told = [...bundledPacks().values()].map(({ header }) => [
    header.id,
    header.version === header.changelog[0]?.version,
  ])
  expect(told.sort()).toEqual(PACK_IDS.map((id) => [id, true]))
})
