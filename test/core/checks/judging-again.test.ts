import { describe, expect, test } from 'vitest'
import { isUnchanged, noteReads, rememberReads } from '#core/checks/inputs.ts'
import { checkDate, repeatChecks, runChecks, startChecks } from '#core/checks/run-checks.ts'
import { known, notApplicable, unknown } from '#core/vocabulary/fact.ts'
import type { Fact } from '#core/vocabulary/fact.ts'
import type { MeasureValue } from '#core/vocabulary/measures.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'
import { aPack } from './a-pack.ts'

const DAY = '2023-01-01'
const start = aDossier()
  .withCongress({ form: 'delegate' })
  .withPlan({ documentNumber: '1-KH', documentDate: '2022-01-02', issuer: 'Cấp trên' })
  .withUnit({ committeeSeats: 16 })
  .withUnit({})
  .build()

describe('an edit', () => {
  const before = startChecks(aPack(), start, DAY)
  const again = (change: Partial<typeof start>) => {
    const after = repeatChecks(before, { ...start, ...change })
    expect(after.report).toEqual(runChecks(aPack(), { ...start, ...change }, DAY))
    return after.recomputed
  }
  const units = (at: number, facts: object) =>
    start.units.map((unit, index) => (index === at ? { ...unit, ...facts } : unit))

  test('of what no rule reads makes no finding anew', () => {
    expect([
      before.recomputed,
      again({ revision: 9 }),
      again({ units: units(0, { members: 5 }) }),
    ]).toEqual([3, 0, 0])
  })

  test.each([
    ['a number', { committeeSeats: 17 }, 0],
    ['a number that was missing', { committeeSeats: 3 }, 1],
    ['the name', { name: 'CĐCS khác' }, 0],
    ['the row of the plan', { number: 30 }, 1],
  ])('of %s of one unit makes its finding anew and no other', (_what, facts, at) => {
    expect(again({ units: units(at, facts) })).toBe(1)
  })

  test.each([{ documentNumber: '2-KH' }, { documentDate: '2022-01-03' }, { issuer: 'Nơi khác' }])(
    'of the plan (%o) reaches the findings that cite it, and only those',
    (facts) => {
      expect(again({ plan: { ...start.plan, ...facts } })).toBe(1)
    },
  )

  test('that adds a unit adds its finding', () => {
    const added = { ...start.units[0], id: 'u9', name: 'CĐCS mới' } as (typeof start.units)[number]
    expect(again({ units: [...start.units, added] })).toBe(1)
  })
})

describe('what a finding was made from', () => {
  const topics = (...values: ('flag-opening' | 'resolution')[]) => known<MeasureValue>(values)
  const facts: readonly Fact<MeasureValue>[] = [
    known(1),
    known(2),
    known('1'),
    topics(),
    topics('flag-opening'),
    topics('resolution'),
    topics('flag-opening', 'resolution'),
    unknown('a'),
    unknown('b'),
    unknown('a', 'b'),
    notApplicable('a'),
    notApplicable('b'),
  ]

  test('is the same only if kind, value, missing facts and reason are', () => {
    const copies = structuredClone(facts)
    const same = facts.map((one) =>
      copies.flatMap((other, at) =>
        isUnchanged({ measures: new Map([['m', one]]), words: ['w'] }, ['w'], () => other)
          ? [at]
          : [],
      ),
    )
    expect(same).toEqual(facts.map((_, at) => [at]))
  })

  test('is the same where it is the very same value', () => {
    const same = facts.filter((one) =>
      isUnchanged({ measures: new Map([['m', one]]), words: ['w'] }, ['w'], () => one),
    )
    expect(same).toEqual(facts)
  })

  test('is changed by other words, whatever the facts', () => {
    const inputs = { measures: new Map<string, Fact<MeasureValue>>(), words: ['w'] }
    const read = () => known(1)
    expect([isUnchanged(inputs, ['w'], read), isUnchanged(inputs, ['v'], read)]).toEqual([
      true,
      false,
    ])
    expect(isUnchanged(inputs, ['w', 'w'], read)).toBe(false)
  })

  test('is read once per subject, and of the congress once for all', () => {
    const asked: string[] = []
    const read = (id: string) => {
      asked.push(id)
      return known(asked.length)
    }
    const shared = new Map<string, Fact<MeasureValue>>()
    const [one, other] = [rememberReads(read, shared), rememberReads(read, shared)]
    const noted = noteReads(one)
    const answers = ['unit.members', 'congress.form', 'unit.members'].map(noted.read)
    expect([...answers, other('congress.form'), other('unit.members')]).toEqual([
      known(1),
      known(2),
      known(1),
      known(2),
      known(3),
    ])
    expect(asked).toEqual(['unit.members', 'congress.form', 'unit.members'])
    expect([...noted.measures]).toEqual([
      ['unit.members', known(1)],
      ['congress.form', known(2)],
    ])
  })
})

describe('the day of judgement', () => {
  test('is the day itself for a pack that still waits for its own', () => {
    expect(checkDate(bundledPack('xiv'), aDossier().build(), '2031-05-06')).toBe('2031-05-06')
  })

  test('stays inside the time of the pack, to the day', () => {
    const on = (today: string) => checkDate(aPack(), aDossier().build(), today)
    expect(['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01'].map(on)).toEqual([
      '2020-01-01',
      '2020-01-01',
      '2025-12-31',
      '2025-12-31',
    ])
    const open = aPack('until: 2026-01-01', 'until: null')
    expect(checkDate(open, aDossier().build(), '2040-01-01')).toBe('2040-01-01')
  })

  test('is the last day anybody planned: the congress, the plan, a unit', () => {
    const last = (builder: ReturnType<typeof aDossier>) =>
      checkDate(aPack(), builder.build(), '2020-02-02')
    const planned = aDossier().withPlan({ ownBefore: '2023-07-31', grassrootsBefore: '2023-05-31' })
    expect([
      last(aDossier()),
      last(aDossier().withCongress({ endDate: '2023-07-14' })),
      last(planned),
      last(planned.withUnit({ congressDate: '2023-08-01' }).withUnit({})),
      last(aDossier().withPlan({ grassrootsBefore: '2023-05-31' })),
      last(planned.withCongress({ startDate: '2023-07-01', endDate: '2023-07-02' })),
    ]).toEqual(['2020-02-02', '2023-07-14', '2023-07-31', '2023-08-01', '2023-05-31', '2023-07-01'])
  })
})
