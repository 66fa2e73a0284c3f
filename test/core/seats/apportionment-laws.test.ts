import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from '#core/seats/apportion.ts'
import type {
  Apportionment,
  ApportionmentMethod,
  ApportionmentQuestion,
} from '#core/seats/apportionment.ts'
import { aQuestion, aUnit, anyQuestion, answerOf } from './an-apportionment.ts'

const RUNS = { numRuns: 400 }
const SEAT_METHODS = ['A', 'B', 'C', 'sainte-lague', 'dhondt'] as const
const method = fc.constantFrom<ApportionmentMethod>(...SEAT_METHODS)

/** Every question of `anyQuestion` that has an answer by some method. */
function forAnswers(law: (answer: Apportionment, question: ApportionmentQuestion) => void): void {
  let answered = 0
  fc.assert(
    fc.property(anyQuestion, method, (any, by) => {
      const question = { ...any, method: by }
      const outcome = apportion(question)
      if (!outcome.ok) return
      answered += 1
      law(outcome.value, question)
    }),
    RUNS,
  )
  expect(answered).toBeGreaterThan(100)
}

describe('laws of every apportionment', () => {
  test('elected delegates and open seats are exactly the seats there are', () => {
    forAnswers((answer, { seats, appointed }) => {
      const total = answer.allocations.reduce((sum, row) => sum + row.total, 0)
      expect(total + answer.ties.length + appointed).toBe(seats)
      for (const row of answer.allocations) expect(row.total).toBe(row.elected + row.exOfficio)
    })
  })

  test('nobody is below the base or above the cap, an open seat included', () => {
    forAnswers((answer, { units, base, method: by }) => {
      units.forEach((unit, at) => {
        const row = answer.allocations[at]
        if (!row) throw new Error('a unit without an allocation')
        const open = answer.ties.some((tie) => tie.units.includes(unit.id)) ? 1 : 0
        expect(by === 'C' ? row.total : row.elected).toBeGreaterThanOrEqual(base)
        expect(row.elected).toBeGreaterThanOrEqual(0)
        expect(row.total + open).toBeLessThanOrEqual(unit.cap ?? Infinity)
      })
    })
  })

  test('the order of the units changes nothing', () => {
    fc.assert(
      fc.property(
        anyQuestion.chain((any) =>
          fc.tuple(
            fc.constant(any),
            fc.shuffledSubarray(any.units, { minLength: any.units.length }),
          ),
        ),
        method,
        ([any, units], by) => {
          const one = apportion({ ...any, method: by })
          const other = apportion({ ...any, method: by, units })
          expect(byUnit(other)).toEqual(byUnit(one))
        },
      ),
      RUNS,
    )
  })

  test('units of equal size without caps and ex-officio delegates differ by nothing but open seats', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 50 }),
        method,
        (n, seats, by) => {
          const units = Array.from({ length: n }, (_, at) => aUnit(`u${at}`, 37))
          const answer = answerOf(aQuestion({ seats, units, method: by }))
          expect(new Set(answer.allocations.map(({ elected }) => elected)).size).toBe(1)
          expect(answer.ties.length).toBe(seats % n)
        },
      ),
      RUNS,
    )
  })

  test('a tie names at least one unit more than there are open seats', () => {
    forAnswers((answer) => {
      for (const tie of answer.ties) expect(tie.units.length).toBeGreaterThan(answer.ties.length)
    })
  })
})

function byUnit(outcome: ReturnType<typeof apportion>): unknown {
  if (!outcome.ok) return outcome.error.kind
  const sorted = <T extends { readonly id: unknown }>(list: readonly T[]) =>
    list.toSorted((a, b) => String(a.id).localeCompare(String(b.id)))
  return {
    allocations: sorted(outcome.value.allocations),
    ties: outcome.value.ties.map((tie) => ({ ...tie, units: tie.units.toSorted() })),
  }
}

const bigMembers = fc.integer({ min: 1, max: 2 ** 45 })
const plainUnits = (members: fc.Arbitrary<number>) =>
  fc
    .array(members, { minLength: 1, maxLength: 8 })
    .map((list) => list.map((count, at) => aUnit(`u${at}`, count)))

describe('largest remainder', () => {
  test('without base and caps it keeps the quota rule: the exact share rounded down or up', () => {
    fc.assert(
      fc.property(plainUnits(bigMembers), fc.integer({ min: 0, max: 10_000 }), (units, seats) => {
        const answer = answerOf(aQuestion({ seats, units }))
        const all = units.reduce((sum, unit) => sum + BigInt(unit.members), 0n)
        units.forEach((unit, at) => {
          const product = BigInt(seats) * BigInt(unit.members)
          const floor = Number(product / all)
          const elected = answer.allocations[at]?.elected ?? -1
          expect(elected).toBeGreaterThanOrEqual(floor)
          expect(elected).toBeLessThanOrEqual(product % all === 0n ? floor : floor + 1)
        })
      }),
      RUNS,
    )
  })

  test('it is exact where floating numbers are not', () => {
    // Shares of 3 seats: both remainders differ in the last unit of 2^52, far below a float's step.
    const half = 2 ** 51
    const units = [aUnit('a', half + 1), aUnit('b', half)]
    const answer = answerOf(aQuestion({ seats: 3, units }))
    expect(answer.allocations.map(({ elected }) => elected)).toEqual([2, 1])
    expect(answer.ties).toEqual([])
  })

  test('a unit with more members never has fewer delegates', () => {
    fc.assert(
      fc.property(plainUnits(bigMembers), fc.integer({ min: 0, max: 500 }), (units, seats) => {
        const answer = answerOf(aQuestion({ seats, units }))
        const rows = units
          .map((unit, at) => ({
            members: unit.members,
            elected: answer.allocations[at]?.elected ?? 0,
          }))
          .toSorted((a, b) => a.members - b.members)
        rows
          .slice(1)
          .forEach((row, at) => expect(row.elected).toBeGreaterThanOrEqual(rows[at]?.elected ?? 0))
      }),
      RUNS,
    )
  })
})

/** Method B as conventions say it, without caps: share, lift, fix, share again. */
function liftAndShareAgain(
  seats: number,
  members: readonly number[],
  minimum: number,
): number[] | null {
  let free = members.map((count, at) => ({ count, at }))
  let left = seats
  const result = members.map(() => minimum)
  for (;;) {
    const all = free.reduce((sum, { count }) => sum + count, 0)
    const rows = free.map((unit) => ({
      ...unit,
      whole: Math.floor((left * unit.count) / all),
      rest: (left * unit.count) % all,
    }))
    const remaining = left - rows.reduce((sum, { whole }) => sum + whole, 0)
    const ranked = rows.toSorted((a, b) => b.rest - a.rest)
    if (remaining > 0 && ranked[remaining - 1]?.rest === ranked[remaining]?.rest) return null
    const lucky = new Set(ranked.slice(0, remaining).map(({ at }) => at))
    const shares = rows.map(({ at, whole }) => ({ at, share: whole + (lucky.has(at) ? 1 : 0) }))
    const low = new Set(shares.filter(({ share }) => share < minimum).map(({ at }) => at))
    if (low.size === 0) {
      shares.forEach(({ at, share }) => (result[at] = share))
      return result
    }
    left -= minimum * low.size
    free = free.filter(({ at }) => !low.has(at))
  }
}

test('method B without caps is exactly: share, lift to the minimum, fix, share the rest again', () => {
  let compared = 0
  fc.assert(
    fc.property(
      plainUnits(fc.integer({ min: 1, max: 900 })),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 2 }),
      (units, extra, base) => {
        const seats = extra + base * units.length
        const expected = liftAndShareAgain(
          seats,
          units.map((unit) => unit.members),
          base,
        )
        if (expected === null) return
        compared += 1
        const answer = answerOf(aQuestion({ seats, units, base, method: 'B' }))
        expect(answer.allocations.map(({ elected }) => elected)).toEqual(expected)
      },
    ),
    RUNS,
  )
  expect(compared).toBeGreaterThan(200)
})

describe('divisor methods', () => {
  test.each(['dhondt', 'sainte-lague'] as const)(
    '%s: one seat more takes none from anybody',
    (by) => {
      fc.assert(
        fc.property(anyQuestion, (any) => {
          const one = apportion({ ...any, method: by })
          const more = apportion({ ...any, method: by, seats: any.seats + 1 })
          if (!one.ok || !more.ok) return
          one.value.allocations.forEach((row, at) => {
            expect(more.value.allocations[at]?.elected ?? -1).toBeGreaterThanOrEqual(row.elected)
          })
        }),
        RUNS,
      )
    },
  )

  test.each(['dhondt', 'sainte-lague'] as const)(
    '%s: no seat could go to a larger claim (cross-multiplied)',
    (by) => {
      fc.assert(
        fc.property(plainUnits(bigMembers), fc.integer({ min: 1, max: 80 }), (units, seats) => {
          const answer = answerOf(aQuestion({ seats, units, method: by }))
          const divisor = (held: number) => BigInt(by === 'dhondt' ? held + 1 : 2 * held + 1)
          const held = answer.allocations.map(({ elected }) => elected)
          units.forEach((one, i) =>
            units.forEach((other, j) => {
              const has = held[i] ?? 0
              if (has === 0) return
              // The last seat of one was worth at least the next seat of any other.
              const last = BigInt(one.members) * divisor(held[j] ?? 0)
              const next = BigInt(other.members) * divisor(has - 1)
              expect(last >= next).toBe(true)
            }),
          )
        }),
        RUNS,
      )
    },
  )
})

test('largest remainder does not keep the law of the divisor methods: the known paradox', () => {
  // 10 seats: 4,29 4,29 1,43; 11 seats: 4,71 4,71 1,57. The small unit loses a seat when there is one more.
  const units = [aUnit('a', 6), aUnit('b', 6), aUnit('c', 2)]
  const of = (seats: number) => answerOf(aQuestion({ seats, units })).allocations[2]?.elected
  expect([of(10), of(11)]).toEqual([2, 1])
})
