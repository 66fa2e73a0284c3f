import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runChecks } from '#core/checks/run-checks.ts'
import type { PlanUnit } from '#core/dossier/dossier.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

const PACK = bundledPack()
const DAY = '2023-07-13'
const RANK = { met: 0, 'cannot-tell': 1, 'not-met': 2, 'not-applicable': 0 } as const

function statusOf(ruleId: string, unit: Partial<PlanUnit>) {
  const dossier = aDossier().withCongress({ level: 'immediate-superior' }).withUnit(unit).build()
  const found = runChecks(PACK, dossier, DAY).findings
  const status = found.find((one) => one.key === `${ruleId}@unit:u1`)?.status
  if (status === undefined) throw new Error(`no finding of ${ruleId}`)
  return status
}

const members = fc.integer({ min: 10, max: 6000 })
const small = fc.integer({ min: 0, max: 30 })

test('one member of the committee more never makes a committee too large into one that is not', () => {
  fc.assert(
    fc.property(members, small, (count, seats) => {
      const at = (committeeSeats: number) =>
        RANK[statusOf('unit.committee.seats-max', { members: count, committeeSeats })]
      expect(at(seats + 1)).toBeGreaterThanOrEqual(at(seats))
    }),
    { numRuns: 60 },
  )
})

test('one union member more never makes a lawful number of delegates unlawful', () => {
  const form = 'delegate'
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 6000 }),
      fc.integer({ min: 0, max: 250 }),
      (count, congressDelegates) => {
        const at = (total: number) =>
          RANK[statusOf('unit.delegates.max', { members: total, form, congressDelegates })]
        expect(at(count + 1)).toBeLessThanOrEqual(at(count))
      },
    ),
    { numRuns: 60 },
  )
})

test('taking a fact away never turns a finding that was not met into a met one', () => {
  const unit = fc.record({
    members: fc.option(members),
    membersFemale: fc.option(small),
    form: fc.constantFrom('plenary', 'delegate', null),
    congressDelegates: fc.option(fc.integer({ min: 100, max: 250 })),
    committeeSeats: fc.option(small),
    congressDate: fc.constantFrom('2023-05-30', '2023-05-31', null),
  })
  const fields = ['members', 'membersFemale', 'form', 'committeeSeats', 'congressDate'] as const
  const judge = (facts: Partial<PlanUnit>) => {
    const dossier = aDossier().withCongress({ level: 'immediate-superior' }).withUnit(facts).build()
    return new Map(runChecks(PACK, dossier, DAY).findings.map((one) => [one.key, one.status]))
  }
  fc.assert(
    fc.property(unit, fc.constantFrom(...fields), (facts, field) => {
      const before = judge(facts)
      const after = judge({ ...facts, [field]: null })
      const turned = [...after].filter(
        ([key, status]) => status === 'met' && before.get(key) !== 'met',
      )
      expect(turned).toEqual([])
    }),
    { numRuns: 100 },
  )
})
