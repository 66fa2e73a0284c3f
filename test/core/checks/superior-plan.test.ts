import { describe, expect, test } from 'vitest'
import { runChecks } from '#core/checks/run-checks.ts'
import type { Dossier, PlanUnit, SuperiorPlan } from '#core/dossier/dossier.ts'
import { aDossier, tamDuong } from '#test/core/dossier/a-dossier.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

const PACK = bundledPack()
const DAY = '2023-07-13'

function statusesOf(dossier: Dossier, keys: readonly string[], packId = '2023-2028', day = DAY) {
  const pack = packId === '2023-2028' ? PACK : bundledPack(packId)
  const { findings } = runChecks(pack, dossier, day)
  return keys.map((key) => {
    const found = findings.filter((one) => one.key.startsWith(key))
    if (found.length !== 1) throw new Error(`${found.length} findings of ${key}`)
    return found[0]?.status
  })
}

/** A plan that keeps every limit of the pack at its very edge. */
const PLAN = {
  documentNumber: '328-KH/LĐLĐ',
  delegatesTotal: 200,
  committeeSeats: 27,
  candidateListSize: 29,
  pilotBefore: '2023-02-15',
  grassrootsFrom: '2023-01-01',
  grassrootsBefore: '2023-05-31',
  ownBefore: '2023-07-31',
  maxSessions: 3,
  grassrootsMaxSessions: 2,
} satisfies Partial<SuperiorPlan>

const UNIT = { members: 420, form: 'delegate', committeeSeats: 15 } satisfies Partial<PlanUnit>

function planned(plan: Partial<SuperiorPlan>, unit: Partial<PlanUnit> = UNIT): Dossier {
  return aDossier()
    .withCongress({
      level: 'immediate-superior',
      form: 'delegate',
      increaseConsent: false,
      startDate: DAY,
    })
    .withPlan({ ...PLAN, ...plan })
    .withUnit(unit)
    .build()
}

describe('the plan itself is checked against the pack', () => {
  test.each<[string, Partial<SuperiorPlan>, string]>([
    ['its own deadline', { ownBefore: '2023-08-01' }, 'congress.plan.own-before@'],
    ['the deadline below', { grassrootsBefore: '2023-06-01' }, 'congress.plan.grassroots-before@'],
    ['the pilot', { pilotBefore: '2023-06-01' }, 'congress.plan.pilot-before@'],
    ['the order of levels', { ownBefore: '2023-05-30' }, 'congress.plan.order@'],
    ['the first day below', { grassrootsFrom: '2023-05-31' }, 'congress.plan.grassroots-span@'],
    ['the committee', { committeeSeats: 28 }, 'congress.plan.committee@'],
    ['the delegates', { delegatesTotal: 201 }, 'congress.delegates.max@'],
    ['the length', { maxSessions: 4 }, 'congress.length.plan-allows@'],
    ['the length below', { grassrootsMaxSessions: 3 }, 'congress.length.plan-allows-grassroots@'],
  ])('%s: at the edge it is met, one beyond it is not', (_what, beyond, key) => {
    expect([...statusesOf(planned({}), [key]), ...statusesOf(planned(beyond), [key])]).toEqual([
      'met',
      'not-met',
    ])
  })

  test('a row of the plan that gives a unit more than the pack allows is found on that unit', () => {
    const row = (unit: Partial<PlanUnit>) =>
      statusesOf(planned({}, { ...UNIT, increaseConsent: false, ...unit }), [
        'unit.committee.seats-max@',
        'unit.delegates.max@',
        'unit.form.membership@',
      ])
    expect(row({ congressDelegates: 150 })).toEqual(['met', 'met', 'met'])
    expect(row({ congressDelegates: 151, committeeSeats: 16 })).toEqual([
      'not-met',
      'not-met',
      'met',
    ])
    expect(row({ members: 199, formConsent: false })[2]).toBe('not-met')
  })

  test('the plan of a merged province may keep the sum of the former committees and no more', () => {
    const merged = (committeeSeats: number) =>
      statusesOf(
        aDossier()
          .withCongress({
            unionName: 'Liên đoàn Lao động tỉnh A',
            level: 'province',
            reorganisation: 'merged',
            formerSeats: 55,
            increaseConsent: true,
            membersTotal: 150_000,
          })
          .withPlan({ committeeSeats })
          .build(),
        ['congress.plan.committee@'],
        '2025-2030',
        '2025-12-01',
      )[0]
    expect([merged(55), merged(56)]).toEqual(['met', 'not-met'])
  })
})

describe('the plan then binds those below', () => {
  const KEYS = ['unit.deadline.plan@', 'unit.deadline.national@', 'unit.start.plan@']
  const held = (congressDate: string, plan: Partial<SuperiorPlan> = {}) =>
    statusesOf(planned(plan, { ...UNIT, congressDate }), KEYS)

  test('an earlier deadline of the plan breaks a unit that the nation would still let pass', () => {
    expect(held('2023-05-19', { grassrootsBefore: '2023-05-20' })).toEqual(['met', 'met', 'met'])
    expect(held('2023-05-20', { grassrootsBefore: '2023-05-20' })).toEqual([
      'not-met',
      'met',
      'met',
    ])
    expect(held('2022-12-31')).toEqual(['met', 'met', 'not-met'])
  })

  test('a pilot unit must keep the earlier day of the pilot', () => {
    const pilot = (congressDate: string) =>
      statusesOf(planned({}, { ...UNIT, pilot: true, congressDate }), ['unit.deadline.pilot@'])[0]
    expect([pilot('2023-02-14'), pilot('2023-02-15')]).toEqual(['met', 'not-met'])
  })

  test('its own congress may not be longer, later, or with more seats than the plan allows', () => {
    const own = (committeeSeats: number, endDate: string) => {
      const { congress, ...rest } = planned({ committeeSeats: 25, ownBefore: '2023-07-20' })
      return statusesOf({ ...rest, congress: { ...congress, committeeSeats, endDate } }, [
        'congress.committee.plan@',
        'congress.committee.seats-max@',
        'congress.deadline.plan@',
        'congress.deadline.national@',
      ])
    }
    expect(own(25, '2023-07-19')).toEqual(['met', 'met', 'met', 'met'])
    expect(own(26, '2023-07-20')).toEqual(['not-met', 'met', 'not-met', 'met'])
  })

  test('the requirements of its composition bind the list', () => {
    const key = ['congress.composition.plan@']
    const requirement = {
      id: 'r1',
      code: 'C1',
      label: 'Nữ',
      tag: 'female',
      minimum: 1,
      maximum: null,
      mandatory: true,
    }
    const list = (
      gender: 'female' | 'male' | null,
      change: Partial<Dossier['composition'][number]> = {},
    ) =>
      statusesOf(
        {
          ...aDossier().withCandidate({}, { gender }).build(),
          composition: [{ ...requirement, ...change }],
        },
        key,
      )[0]
    expect([
      list('female'),
      list('male'),
      list(null),
      list('male', { mandatory: false }),
      list('male', { tag: null }),
    ]).toEqual(['met', 'not-met', 'cannot-tell', 'not-applicable', 'cannot-tell'])
    const nobody = { ...aDossier().build(), composition: [requirement] }
    expect(statusesOf(nobody, key)).toEqual(['cannot-tell'])
    expect(statusesOf(tamDuong().build(), key)).toEqual(['not-applicable'])
  })
})

test('a year stands without the dot of a thousand, in sentences and in the working', () => {
  const late = {
    level: 'grassroots',
    termFrom: 2026,
    termTo: 2031,
    reorganisation: 'founded',
  } as const
  const dossier = aDossier()
    .withCongress({ ...late, superiorTermTo: 2030 })
    .build()
  const { findings } = runChecks(bundledPack('2025-2030'), dossier, '2025-12-01')
  const terms = findings.filter(({ ruleId }) => ruleId.startsWith('congress.term.'))
  expect(terms.map(({ sentence }) => sentence)).toContain(
    'Nhiệm kỳ khác kế hoạch toàn quốc: từ năm 2025 đến năm 2030',
  )
  expect(JSON.stringify(terms)).not.toContain('2.0')
})
