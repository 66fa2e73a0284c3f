import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotHash, ballotText } from '#core/election/ballot-hash.ts'

const COUNT = {
  kind: 'committee',
  seats: 2,
  candidates: [1, 2, 10],
  ballots: [
    { no: 10, kept: [10, 2], invalid: null },
    { no: 2, kept: [], invalid: 'không có dấu' },
    { no: 3, kept: [1], invalid: null },
  ],
}

describe('the hash of a count', () => {
  test('is made of these lines', () => {
    expect(ballotText(COUNT)).toBe('committee;2;1,2,10\n2;;không có dấu\n3;1;\n10;2,10;\n')
  })

  test('is the SHA-256 that any other program gives', () => {
    const other = createHash('sha256').update(ballotText(COUNT), 'utf8').digest('hex')
    expect(ballotHash(COUNT)).toBe(other)
  })

  test('ids that are no numbers come after those that are, by their characters', () => {
    const kept = ['b', '10', 'a', '9', 'B', '1a']
    const { ballots } = { ballots: [{ no: 1, kept, invalid: null }] }
    expect(ballotText({ ...COUNT, ballots }).split('\n')[1]).toBe('1;9,10,1a,B,a,b;')
    const written = ballots.map((one) => ({ ...one, kept: ['01', '1', '002'] }))
    expect(ballotText({ ...COUNT, ballots: written }).split('\n')[1]).toBe('1;01,1,002;')
  })

  test('does not know in which order ballots and names were entered', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 30 }))
    const ballot = fc.record({ no: fc.nat(500), kept: ids, invalid: fc.constant(null) })
    const ballots = fc.uniqueArray(ballot, { selector: ({ no }) => no })
    fc.assert(
      fc.property(ballots, (entered) => {
        const turned = entered.map((one) => ({ ...one, kept: one.kept.toReversed() })).toReversed()
        expect(ballotHash({ ...COUNT, ballots: turned })).toBe(
          ballotHash({ ...COUNT, ballots: entered }),
        )
      }),
    )
  })

  test('sees every mark, every reason, the seats and the order of the ballot', () => {
    const [first, ...others] = COUNT.ballots
    const changed = [
      COUNT,
      { ...COUNT, kind: 'single' },
      { ...COUNT, seats: 3 },
      { ...COUNT, candidates: [2, 1, 10] },
      { ...COUNT, ballots: others },
      { ...COUNT, ballots: [{ no: 10, kept: [2], invalid: null }, ...others] },
      { ...COUNT, ballots: [{ no: 10, kept: [10, 2], invalid: 'rách' }, ...others] },
      { ...COUNT, ballots: [{ no: 11, kept: [10, 2], invalid: null }, ...others] },
    ]
    expect(first).toBeDefined()
    expect(new Set(changed.map(ballotHash)).size).toBe(changed.length)
  })
})
