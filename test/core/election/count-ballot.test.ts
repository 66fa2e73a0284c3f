import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBallot, fewestVotes } from '#core/election/count-ballot.ts'
import type { BallotFigures } from '#core/election/ballot-figures.ts'
import { aBallot, LIMITS } from './a-ballot.ts'

function outcomeOf(votes: readonly (number | null)[], changes: Partial<BallotFigures> = {}) {
  const { verdict, elected, alternates, tied, missing } = countBallot(
    aBallot(votes, changes),
    LIMITS,
  )
  return { verdict, elected, alternates, tied, missing }
}

describe('who is elected', () => {
  test.each([
    [116, 59],
    [117, 59],
    [118, 60],
    [1, 1],
    [2, 2],
    [0, 1],
  ])('of %i ballots collected it takes %i votes', (collected, votes) => {
    expect(fewestVotes(collected, LIMITS.abovePercent)).toBe(votes)
  })

  test('half of the ballots is not enough, one more is', () => {
    expect(outcomeOf([100, 58]).elected).toEqual(['a'])
    expect(outcomeOf([100, 59]).elected).toEqual(['a', 'b'])
  })

  test('the share is taken of the ballots collected, not of the valid ones', () => {
    const half = { collected: 116, valid: 80, invalid: 36, invalidByReason: [] }
    expect(outcomeOf([79, 58], half).elected).toEqual(['a'])
  })

  test.each([
    { votes: [100, 90, 20], elected: ['a', 'b'], what: 'all seats filled' },
    { votes: [70, 71, 72], elected: ['c', 'b'], what: 'more above half than seats' },
    { votes: [70, 70, 60], elected: ['a', 'b'], what: 'equal votes inside the seats' },
  ])('$what: complete', ({ votes, elected }) => {
    const verdict = 'complete'
    expect(outcomeOf(votes)).toEqual({ verdict, elected, alternates: [], tied: [], missing: 0 })
  })

  test.each([
    { votes: [100, 40, 20], elected: ['a'], missing: 1, what: 'one seat empty' },
    { votes: [58, 40, 20], elected: [], missing: 2, what: 'nobody elected' },
    { votes: [70, 40, 40], elected: ['a'], missing: 1, what: 'equal votes below half' },
  ])('$what: incomplete', ({ votes, elected, missing }) => {
    const verdict = 'incomplete'
    expect(outcomeOf(votes)).toEqual({ verdict, elected, alternates: [], tied: [], missing })
  })

  test.each([
    { votes: [70, 60, 60], elected: ['a'], tied: ['b', 'c'], missing: 1, what: 'at the last seat' },
    { votes: [70, 70, 70], elected: [], tied: ['a', 'b', 'c'], missing: 2, what: 'of all' },
  ])('equal votes $what: open', ({ votes, elected, tied, missing }) => {
    const verdict = 'tie'
    expect(outcomeOf(votes)).toEqual({ verdict, elected, alternates: [], tied, missing })
  })

  test.each([
    { votes: [80, 90, 70, 60], elected: ['b'], alternates: ['a', 'c'] },
    { votes: [80, 90, 58, 10], elected: ['b'], alternates: ['a'] },
    { votes: [90, 90, 70, 60], alternates: ['c'], tied: ['a', 'b'] },
    { votes: [90, 80, 70, 70], elected: ['a'], alternates: ['b'], tied: ['c', 'd'] },
    { votes: [90, 70, 70], elected: ['a'], alternates: ['b', 'c'], unranked: ['b', 'c'] },
  ])('one seat, two alternates, votes $votes', ({ votes, ...people }) => {
    const count = countBallot(aBallot(votes, { seats: 1, alternates: 2 }), LIMITS)
    const nobody = { elected: [], alternates: [], tied: [], unranked: [] }
    expect(count).toMatchObject({ ...nobody, ...people })
  })

  test('without all votes, or without the ballots collected, nobody can tell', () => {
    const open = { verdict: 'cannot-tell', elected: [], alternates: [], tied: [], missing: null }
    expect(outcomeOf([100, null])).toEqual(open)
    expect(outcomeOf([100, 90], { collected: null })).toEqual(open)
    expect(outcomeOf([])).toEqual(open)
  })

  test('two thirds of those convened must be there', () => {
    const two = { present: 80, voters: 80, issued: 80, unused: 49 }
    const counted = { collected: 80, valid: 80, invalid: 0, invalidByReason: [] }
    const verdictOf = (convened: number) =>
      outcomeOf([80, 70], { ...two, ...counted, convened }).verdict
    expect([verdictOf(119), verdictOf(120), verdictOf(121)]).toEqual([
      'complete',
      'complete',
      'no-quorum',
    ])
  })
})

describe('the figures of a count must agree', () => {
  test.each([
    ['printed-in-full', { printed: 131 }, 131, 130],
    ['issued-within-printed', { printed: 116, unused: null }, 118, 116],
    ['issued-to-voters', { voters: 116 }, 117, 116],
    ['collected-within-issued', { collected: 118, valid: 116 }, 118, 117],
    ['valid-and-invalid', { valid: 113 }, 115, 116],
    ['invalid-by-reason', { invalidByReason: [1, 2] }, 3, 2],
    ['voters-within-present', { present: 116 }, 117, 116],
    ['present-within-convened', { convened: 116 }, 117, 116],
    ['votes-within-valid', { names: aBallot([115, 10]).names }, 115, 114],
    ['marks-within-ballots', { seats: 1 }, 115, 114],
  ] as const)('%s', (law, changes, left, right) => {
    const { verdict, errors } = countBallot(aBallot([80, 35], changes), LIMITS)
    expect(errors).toEqual([expect.objectContaining({ law, left, right })])
    expect(verdict).toBe('figures-differ')
  })

  test('as it stands the ballot breaks none', () => {
    expect(countBallot(aBallot([80, 34]), LIMITS).errors).toEqual([])
  })

  test('exchanged ballots may be counted among the issued ones', () => {
    const among = { exchangedIsIssued: true, issued: 118, voters: 117 }
    expect(countBallot(aBallot([80, 34], among), LIMITS).errors).toEqual([])
  })

  test('what is not told breaks no law', () => {
    const untold = { printed: null, exchanged: null, valid: null, present: null, voters: null }
    expect(countBallot(aBallot([80, 70], untold), LIMITS).errors).toEqual([])
  })
})

/** One person at a time, by how many stand above: written without sorting or groups. */
function countSlowly({ names, seats, alternates, collected }: BallotFigures) {
  const standing = names.map(({ id, votes }) => {
    const own = votes ?? 0
    const enough = names.filter((other) => (other.votes ?? 0) * 2 > (collected ?? 0))
    const above = enough.filter((other) => (other.votes ?? 0) > own).length
    const upTo = enough.filter((other) => (other.votes ?? 0) >= own).length
    if (own * 2 <= (collected ?? 0)) return [id, 'not'] as const
    if (upTo <= seats) return [id, 'elected'] as const
    if (above >= seats && upTo <= seats + alternates) return [id, 'alternate'] as const
    return [id, above >= seats + alternates ? 'not' : 'tied'] as const
  })
  const those = (what: string) => standing.filter(([, is]) => is === what).map(([id]) => id)
  return {
    elected: those('elected'),
    alternates: those('alternate'),
    tied: those('tied'),
    notElected: those('not'),
  }
}

describe('laws of every count', () => {
  const anyBallot = fc
    .record({
      collected: fc.integer({ min: 0, max: 12 }),
      seats: fc.integer({ min: 1, max: 5 }),
      alternates: fc.integer({ min: 0, max: 3 }),
      shares: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 9 }),
    })
    .map(({ collected, seats, alternates, shares }) => {
      const votes = shares.map((share) => Math.min(share, collected))
      return aBallot(votes, { collected, seats, alternates })
    })

  test('the slow count finds the same people', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const { elected, alternates, tied, notElected } = countBallot(ballot, LIMITS)
        const sorted = {
          elected: elected.toSorted(),
          alternates: alternates.toSorted(),
          tied: tied.toSorted(),
          notElected: notElected.toSorted(),
        }
        expect(sorted).toEqual(countSlowly(ballot))
      }),
      { numRuns: 1000 },
    )
  })

  test('the order of the names on the ballot elects nobody else', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const turned = { ...ballot, names: ballot.names.toReversed() }
        const sorted = (figures: BallotFigures) => {
          const { elected, tied, missing } = countBallot(figures, LIMITS)
          return { elected: elected.toSorted(), tied: tied.toSorted(), missing }
        }
        expect(sorted(turned)).toEqual(sorted(ballot))
      }),
    )
  })

  test.each([
    ['all fit', [90, 70, 70, 10], true, 0],
    ['all fit, and one more passed half for nothing', [90, 70, 70, 60], true, 0],
    ['one more is equal than there are places', [90, 70, 70, 70], false, 2],
    ['equal among the seats', [90, 90, 70, 10], false, 0],
    ['equal at the half, one vote short', [90, 58, 58, 10], false, 2],
    ['equal just above the half', [90, 59, 59, 10], true, 0],
  ] as const)('two seats and one alternate, %s', (_, votes, isOnlyRank, missing) => {
    const count = countBallot(aBallot(votes, { seats: 2, alternates: 1 }), LIMITS)
    expect(count).toMatchObject({ isOnlyRank, missing })
  })

  test('never more are elected than there are seats, and the others are missing', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const { elected, alternates, missing, ...count } = countBallot(ballot, LIMITS)
        const ranked = count.isOnlyRank ? count.tied.length : 0
        const held = elected.length + alternates.length + ranked
        expect(held + (missing ?? 0)).toBe(ballot.seats + ballot.alternates)
        expect(elected.length).toBeLessThanOrEqual(ballot.seats)
        expect(alternates.length).toBeLessThanOrEqual(ballot.alternates)
      }),
    )
  })
})
