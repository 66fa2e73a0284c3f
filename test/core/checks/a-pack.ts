import { invariant } from '#core/base/invariant.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'

/** A small sound pack: two rules, two limits, a table of retirement; tests change one place of it. */
export const PACK_TEXT = `pack:
  id: p1
  title: Bộ thử
  version: '3'
  terms: [{ from: 2023, to: 2028 }]
  inForce: { from: 2020-01-01, until: 2026-01-01 }
  changelog: [{ version: '3', date: 2020-01-01, what: bản đầu }]
documents:
  - { id: hd, symbol: HD 1, title: Hướng dẫn, date: 2020-01-01 }
  - { id: dl, symbol: Điều lệ, title: Điều lệ, date: null }
parameters:
  - id: seats.max
    label: Nhiều nhất
    kind: number
    unit: người
    values: { 2020-01-01: { value: 15 }, 2022-01-01: { value: 17 } }
    citations:
      2020-01-01: { document: hd, clause: mục 1, says: Không quá 15., confidence: A, verifiedBy: null }
      2022-01-01: { document: hd, clause: mục 2, says: null, confidence: B, verifiedBy: Phòng Tổ chức }
  - id: months.min
    label: Ít nhất
    kind: number
    unit: tháng
    values: { 2020-01-01: { notFound: chưa tìm thấy } }
rules:
  - id: unit.seats.max
    title: Không quá mức
    subject: unit
    severity: must-fix
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
  - id: congress.form
    title: Hình thức
    subject: congress
    severity: should-review
    citations:
      - { document: superior-plan, clause: phần II, says: null, confidence: A, verifiedBy: null }
      - { document: dl, clause: Điều 9, says: null, confidence: C, verifiedBy: null }
    requires:
      isOneOf: { measure: congress.form, values: [delegate] }
    sentences: { met: đại biểu, notMet: toàn thể, cannotTell: 'cần {missing}', notApplicable: không }
    remedy: Đổi hình thức.
    place: { step: dossier, field: congress.form }
    working: [{ measure: congress.form }]
    verdict: { label: Hình thức, met: đúng, notMet: sai }
    examples:
      - { title: d, given: { congress.form: delegate }, expect: met }
      - { title: e, given: { congress.form: plenary }, expect: not-met }
      - { title: f, given: {}, expect: cannot-tell }
`

/** The pack with one place of its text changed. */
export function aPack(from = '', to = ''): Pack {
  invariant(PACK_TEXT.includes(from), `the text has no ${from}`)
  const parsed = parsePack([{ path: 'p1/pack.yaml', text: PACK_TEXT.replace(from, () => to) }])
  invariant(parsed.ok, `the pack does not parse: ${JSON.stringify(parsed)}`)
  return parsed.value
}
