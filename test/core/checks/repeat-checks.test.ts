import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatChecks, runChecks, startChecks } from '#core/checks/run-checks.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { tamDuong } from '#test/core/dossier/a-dossier.ts'
import { bundledPacks } from '#test/regulations/bundled-packs.ts'

const PACKS = bundledPacks()
const DAY = '2023-07-13'

function packOf(id: string) {
  const pack = PACKS.get(id)
  if (pack === undefined) throw new Error(`there is no pack ${id}`)
  return pack
}

const start = tamDuong()
  .withCandidate(
    { candidacy: 're-election', meetingsMissed: 12 },
    { gender: 'female', birth: '1980-02-03' },
  )
  .withCandidate({ candidacy: 'first-time' }, { gender: 'male', birth: '1990' })
  .withSession('Phiên thứ nhất', [
    ['flag-opening', 10],
    { topic: 'elect-committee', minutes: 30, voteMode: 'secret' },
  ])
  .build()

type Edit = (dossier: Dossier) => Dossier

const count = fc.option(fc.integer({ min: 0, max: 300 }))
const day = fc.constantFrom('2023-02-14', '2023-05-31', '2023-07-13', '2023-08-01', null)
const consent = fc.constantFrom(true, false, null)

function edited<T>(values: fc.Arbitrary<T>, apply: (dossier: Dossier, value: T) => Dossier) {
  return values.map(
    (value): Edit =>
      (dossier) =>
        apply(dossier, value),
  )
}

const congressEdit = edited(
  fc.record(
    {
      unionName: fc.constantFrom('Liên đoàn Lao động huyện Tam Đường', 'Tên khác', null),
      level: fc.constantFrom('grassroots', 'commune', 'immediate-superior', 'province', null),
      form: fc.constantFrom('plenary', 'delegate', null),
      case: fc.constantFrom('elect', 'appoint', null),
      reorganisation: fc.constantFrom('kept', 'merged', null),
      committeeSeats: count,
      standingSeats: count,
      guests: count,
      increaseConsent: consent,
      endDate: day,
      recognitionSubmitted: day,
      firstMeetingDate: day,
    },
    { requiredKeys: [] },
  ),
  (dossier, facts) => ({ ...dossier, congress: { ...dossier.congress, ...facts } }),
)
const planEdit = edited(
  fc.record(
    {
      documentNumber: fc.constantFrom('119-KH/HU', '7-KH/HU', null),
      delegatesTotal: count,
      ownBefore: day,
    },
    { requiredKeys: [] },
  ),
  (dossier, facts) => ({ ...dossier, plan: { ...dossier.plan, ...facts } }),
)
const unitEdit = edited(
  fc.record({
    index: fc.nat({ max: 61 }),
    facts: fc.record(
      {
        name: fc.constantFrom('CĐCS Tên mới', 'CĐCS Tên khác'),
        number: fc.option(fc.integer({ min: 1, max: 99 })),
        members: count,
        committeeSeats: count,
        increaseConsent: consent,
        congressDate: day,
      },
      { requiredKeys: [] },
    ),
  }),
  (dossier, { index, facts }) => ({
    ...dossier,
    units: dossier.units.map((unit, at) => (at === index ? { ...unit, ...facts } : unit)),
  }),
)
const rowEdit = edited(fc.nat({ max: 3 }), (dossier, kind) => {
  if (kind === 0) return { ...dossier, units: dossier.units.slice(1) }
  if (kind === 1) return { ...dossier, delegates: dossier.delegates.slice(1) }
  if (kind === 2) return { ...dossier, agenda: dossier.agenda.slice(1) }
  return {
    ...dossier,
    candidates: dossier.candidates.map((one) => ({ ...one, onList: !one.onList })),
  }
})
const personEdit = edited(fc.constantFrom(null, 'male', 'female'), (dossier, gender) => ({
  ...dossier,
  people: dossier.people.map((one, at) =>
    at % 40 === 3 ? { ...one, gender, fullName: `${one.fullName} (mới)` } : one,
  ),
}))

describe('checks after an edit', () => {
  test.each([
    ['2023-2028', DAY],
    ['2025-2030', '2025-11-20'],
  ])('say exactly what a full run says, whatever was edited (%s)', (id, asOf) => {
    const pack = packOf(id)
    const edits = fc.array(fc.oneof(congressEdit, planEdit, unitEdit, rowEdit, personEdit), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(edits, (list) => {
        let run = startChecks(pack, start, asOf)
        let dossier = start
        for (const edit of list) {
          dossier = edit(dossier)
          run = repeatChecks(run, dossier)
          expect(run.report).toEqual(runChecks(pack, dossier, asOf))
        }
      }),
      { numRuns: 10 },
    )
  })

  test('make only the findings anew that read what was edited', () => {
    const pack = packOf('2023-2028')
    const first = startChecks(pack, start, DAY)
    const total = first.report.counts.total
    expect(first.recomputed).toBe(total)
    expect(repeatChecks(first, { ...start, revision: 2 }).recomputed).toBe(0)

    const rename = { ...start, congress: { ...start.congress, venue: 'Nơi khác' } }
    expect(repeatChecks(first, rename).recomputed).toBe(0)

    const oneUnit = start.units.map((unit, at) =>
      at === 55 ? { ...unit, committeeSeats: 15 } : unit,
    )
    const seats = repeatChecks(first, { ...start, units: oneUnit })
    const changed = seats.report.findings.filter((one) => !first.report.findings.includes(one))
    expect(changed.map(({ key }) => key).sort()).toEqual([
      'unit.committee.seats-max@unit:u56',
      'unit.committee.seats-min@unit:u56',
    ])
    expect(seats.recomputed).toBe(changed.length)
  })

  test('see a new name in a sentence that only names it', () => {
    const pack = packOf('2023-2028')
    const first = startChecks(pack, start, DAY)
    const units = start.units.map((unit, at) => (at === 55 ? { ...unit, name: 'CĐCS Chè' } : unit))
    const after = repeatChecks(first, { ...start, units })
    const sentences = after.report.findings.map(({ sentence }) => sentence)
    expect(sentences.some((one) => one.startsWith('CĐCS Chè: 17 ủy viên'))).toBe(true)
    expect(sentences.some((one) => one.includes('Chè Sương Núi'))).toBe(false)
  })
})
