import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, fromBallots } from './a-question.ts'
import { countSlowly } from './count-slowly.ts'

describe('laws of every count', () => {
  const anyElection = fc
    .record({
      seats: fc.integer({ min: 1, max: 4 }),
      alternates: fc.integer({ min: 0, max: 2 }),
      names: fc.integer({ min: 1, max: 7 }),
      marks: fc.array(fc.tuple(fc.array(fc.nat(6)), fc.constantFrom(null, null, null, 'rách')), {
        maxLength: 15,
      }),
    })
    .map(({ seats, alternates, names, marks }) =>
      fromBallots([], {
        ...{ kind: 'delegates' as const, seats, alternates, names },
        ballots: marks.map(([kept, invalid], at) => ({
          no: at + 1,
          kept: [...new Set(kept.map((place) => (place % names) + 1))],
          invalid,
        })),
      }),
    )

  test('the slow count finds the same', () => {
    fc.assert(
      fc.property(anyElection, (question) => {
        const { answer, detail } = count(question)
        const sorted = (ids: readonly (string | number)[]) => ids.toSorted()
        const slow = countSlowly(question)
        expect({
          valid: detail.valid,
          votes: detail.votes.map(({ votes }) => votes),
          threshold: answer.threshold,
          elected: sorted(answer.elected),
          alternates: sorted(answer.alternates),
          tied: sorted(answer.tied),
          missing: answer.missing,
          verdict: answer.verdict,
        }).toEqual(slow)
        expect(answer.errors).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('its totals give the same result', () => {
    fc.assert(
      fc.property(anyElection, (question) => {
        const { answer, detail } = count(question)
        const { collected, valid, invalid, votes } = detail
        const candidates = question.candidates.map((one, at) => ({
          ...one,
          votes: votes[at]?.votes ?? null,
        }))
        const totals = { ...question, collected, valid, invalid, candidates }
        expect(count({ ...totals, ballots: null }).answer).toEqual({ ...answer, hash: null })
        expect(count(totals).answer).toEqual(answer)
      }),
    )
  })

  test('everybody is elected, an alternate, tied or not elected, and once', () => {
    fc.assert(
      fc.property(anyElection, (question) => {
        const { answer, detail } = count(question)
        const all = [...answer.elected, ...answer.alternates, ...answer.tied, ...detail.notElected]
        expect(all.toSorted()).toEqual(question.candidates.map(({ id }) => id))
        const { elected, alternates, missing } = answer
        const open = question.seats - elected.length
        expect([open, open + question.alternates - alternates.length]).toContain(missing)
      }),
    )
  })
})
