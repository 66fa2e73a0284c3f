import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import type { Condition, Operand } from '#core/regulation/condition.ts'
import { evaluate } from '#core/regulation/evaluate.ts'
import type { Scope } from '#core/regulation/operand.ts'
import { readParameter } from '#core/regulation/parameters.ts'
import { isInRange, matches } from '#core/regulation/row-condition.ts'
import type { ParameterContext } from '#core/regulation/parameters.ts'
import type { ParameterValue } from '#core/regulation/pack-shape.ts'
import { known, notApplicable, unknown } from '#core/vocabulary/fact.ts'
import type { Fact } from '#core/vocabulary/fact.ts'
import type { MeasureValue } from '#core/vocabulary/measures.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

const PACK = bundledPack()
const DAY = '2023-07-13'

function scopeOf(facts: Readonly<Record<string, Fact<MeasureValue>>>): Scope {
  return { pack: PACK, asOf: DAY, read: (id) => facts[id] ?? unknown(id), context: {} }
}

function truthOf(condition: Condition, given: Readonly<Record<string, MeasureValue>> = {}) {
  const facts = Object.entries(given).map(([id, value]) => [id, known(value)] as const)
  return evaluate(condition, scopeOf(Object.fromEntries(facts))).truth
}

const SEATS: Operand = { measure: 'unit.committeeSeats' }
const MEMBERS: Operand = { measure: 'unit.members' }

describe('comparing', () => {
  test.each([
    ['at-most', ['true', 'true', 'false']],
    ['at-least', ['false', 'true', 'true']],
    ['below', ['true', 'false', 'false']],
    ['above', ['false', 'false', 'true']],
    ['equals', ['false', 'true', 'false']],
    ['differs', ['true', 'false', 'true']],
  ] as const)('%s is exact below, at and above 15', (is, expected) => {
    const condition: Condition = { compare: { left: SEATS, is, right: { value: 15 } } }
    const found = [14, 15, 16].map((seats) => truthOf(condition, { 'unit.committeeSeats': seats }))
    expect(found).toEqual(expected)
    expect(truthOf(condition)).toBe('unknown')
  })

  test.each([
    ['before', ['true', 'false', 'false']],
    ['after', ['false', 'false', 'true']],
    ['on-or-before', ['true', 'true', 'false']],
    ['on-or-after', ['false', 'true', 'true']],
  ] as const)('%s is exact the day before, on and after 31/5/2023', (is, expected) => {
    const condition: Condition = {
      date: { left: { measure: 'unit.congressDate' }, is, right: { value: '2023-05-31' } },
    }
    const days = ['2023-05-30', '2023-05-31', '2023-06-01']
    expect(days.map((day) => truthOf(condition, { 'unit.congressDate': day }))).toEqual(expected)
  })

  test('a share is judged in whole numbers, without rounding', () => {
    const condition: Condition = {
      share: { part: SEATS, whole: MEMBERS, atMostPercent: { value: 5 } },
    }
    const judge = (part: number, whole: number) =>
      truthOf(condition, { 'unit.committeeSeats': part, 'unit.members': whole })
    expect([judge(5, 100), judge(6, 119), judge(6, 120), judge(0, 0)]).toEqual([
      'true',
      'false',
      'true',
      'true',
    ])
  })

  test('known tells a missing fact from a fact, and never stays open', () => {
    const condition: Condition = { known: { measure: 'unit.members' } }
    expect([truthOf(condition), truthOf(condition, { 'unit.members': 0 })]).toEqual([
      'false',
      'true',
    ])
  })

  test('a list that stands in the rule itself is told by its topics', () => {
    const condition: Condition = {
      covers: { measure: 'agenda.topics', required: { value: ['discussion', 'awards'] } },
    }
    const told = (topics: readonly string[]) =>
      evaluate(condition, scopeOf({ 'agenda.topics': known(topics) }))
    expect(told(['discussion', 'resolution', 'awards']).truth).toBe('true')
    expect(told(['awards'])).toMatchObject({ truth: 'false' })
    expect(told(['awards']).explanation.text).toContain('Thảo luận; Khen thưởng')
  })

  test('a fact without meaning here leaves the condition open and says why', () => {
    const condition: Condition = { compare: { left: SEATS, is: 'at-most', right: MEMBERS } }
    const result = evaluate(condition, scopeOf({ 'unit.members': notApplicable('không có') }))
    expect(result).toMatchObject({ truth: 'unknown', missing: [], notApplicable: 'không có' })
  })

  test('an undecided list of conditions names only what would decide it', () => {
    const condition: Condition = {
      allOf: [
        { compare: { left: SEATS, is: 'at-most', right: { value: 15 } } },
        { compare: { left: MEMBERS, is: 'at-least', right: { value: 1 } } },
      ],
    }
    const result = evaluate(condition, scopeOf({ 'unit.committeeSeats': known(3) }))
    expect(result).toMatchObject({ truth: 'unknown', missing: ['unit.members'] })
    expect(truthOf(condition, { 'unit.committeeSeats': 16 })).toBe('false')
  })
})

describe('a table of a parameter', () => {
  const seatsFor = (context: ParameterContext): Fact<ParameterValue> => {
    const parameter = PACK.parameters.get('committee.seats-max')
    invariant(parameter, 'the pack has committee.seats-max')
    return readParameter(parameter, context, DAY).value
  }

  test('is exact at its boundary', () => {
    const seats = [2999, 3000, 3001].map((members) =>
      seatsFor({ level: known('grassroots'), members: known(members) }),
    )
    expect(seats).toEqual([known(15), known(19), known(19)])
  })

  test('needs no fact its row does not ask for', () => {
    expect(seatsFor({ level: known('immediate-superior') })).toEqual(known(27))
  })

  test('stays open, naming the fact, when two rows are still possible', () => {
    const open = seatsFor({ level: known('grassroots'), members: unknown('unit.members') })
    expect(open).toEqual(unknown('unit.members'))
  })

  test('has no value for a case the document does not name, whatever else is unknown', () => {
    const none = notApplicable('bộ quy định không ghi mức cho trường hợp này')
    const members = [known(10), unknown('unit.members'), notApplicable('không có đoàn viên')]
    for (const one of members) {
      expect(seatsFor({ level: known('national'), members: one })).toEqual(none)
    }
  })

  test('has none where a fact it asks for has no meaning, and says why', () => {
    const members = notApplicable('không có đoàn viên')
    expect(seatsFor({ level: known('grassroots'), members })).toEqual(members)
  })

  test('compares names of unions whatever their spelling, and a name without letters with none', () => {
    const named = (name: string) => matches('union', { isOneOf: ['LĐLĐ TP. Hà Nội'] }, known(name))
    expect([
      named('Liên đoàn Lao động thành phố Hà Nội'),
      named('LDLD TP HA NOI'),
      named('LĐLĐ tỉnh Hà Nam'),
      named('--'),
    ]).toEqual(['true', 'true', 'false', 'false'])
    expect(matches('level', 'province', known('PROVINCE'))).toBe('false')
  })

  test('ranges take their boundary in or leave it out as their word says', () => {
    const inRange = (range: Parameters<typeof isInRange>[1]) =>
      [9, 10, 11].map((value) => isInRange(value, range))
    expect([
      inRange({ from: 10 }),
      inRange({ above: 10 }),
      inRange({ upTo: 10 }),
      inRange({ below: 10 }),
    ]).toEqual([
      [false, true, true],
      [false, false, true],
      [true, true, false],
      [true, false, false],
    ])
  })
})

/** Random conditions over three numbers, some of them unknown. */
const IDS = ['unit.members', 'unit.committeeSeats', 'unit.membersFemale'] as const

const leaf: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.constantFrom('at-most', 'above', 'equals', 'differs'),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([measure, is, value]) => ({ compare: { left: { measure }, is, right: { value } } }))

const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('condition'), { maxLength: 3 }).map((allOf) => ({ allOf })),
    fc.array(tie('condition'), { maxLength: 3 }).map((anyOf) => ({ anyOf })),
    tie('condition').map((not) => ({ not })),
  ),
}))

const numbers = fc.record(
  Object.fromEntries(IDS.map((id) => [id, fc.integer({ min: 0, max: 4 })])),
) as fc.Arbitrary<Record<string, number>>

describe('for any condition', () => {
  test('what is decided with facts missing stays so, whatever they turn out to be', () => {
    fc.assert(
      fc.property(anyCondition, numbers, fc.subarray([...IDS]), (condition, all, kept) => {
        const some = Object.fromEntries(kept.map((id) => [id, all[id] ?? 0]))
        const early = truthOf(condition, some)
        expect(early === 'unknown' || early === truthOf(condition, all)).toBe(true)
      }),
    )
  })

  test('with every fact known nothing stays open, and an open one names a missing fact', () => {
    fc.assert(
      fc.property(anyCondition, numbers, (condition, all) => {
        expect(truthOf(condition, all)).not.toBe('unknown')
        const open = evaluate(condition, scopeOf({}))
        expect(open.truth === 'unknown').toBe(open.missing.length > 0)
      }),
    )
  })

  test('the explanation ends in the same outcome as the judgement', () => {
    fc.assert(
      fc.property(anyCondition, numbers, (condition, all) => {
        const facts = Object.entries(all).map(([id, value]) => [id, known(value)] as const)
        const result = evaluate(condition, scopeOf(Object.fromEntries(facts)))
        expect(result.explanation.outcome).toBe(result.truth)
      }),
    )
  })
})
