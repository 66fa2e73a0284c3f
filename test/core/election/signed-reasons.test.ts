import { describe, expect, test } from 'vitest'
import { bundledCountingWords } from './bundled-words.ts'
import { describePair, unsignedPairs } from '#core/election/signed-reasons.ts'
import type { SignedReason } from '#core/election/ballot-figures.ts'
import { countBallot } from '#core/election/count-ballot.ts'
import { findBallotErrors } from '#core/election/ballot-errors.ts'
import { LIMITS, aBallot } from './a-ballot.ts'

const LOST: SignedReason = {
  ...{ law: 'ballots-lost', left: 116, right: 117 },
  ...{ by: 'Đỗ Thị Xướng', reason: 'Một đại biểu mang phiếu ra ngoài.' },
}
const open = (changes: Parameters<typeof aBallot>[1]) =>
  unsignedPairs(aBallot([100, 90, 20], changes)).map(({ law, left, right }) => [law, left, right])

describe('what differs on paper', () => {
  test.each([
    [{}, [['ballots-lost', 116, 117]]],
    [{ collected: 0 }, [['ballots-lost', 0, 117]]],
    [{ collected: 117 }, []],
    [{ collected: 118 }, []],
    [{ collected: null }, []],
    [{ collected: 117, voters: 116 }, [['issued-to-voters', 117, 116]]],
    [{ collected: 117, printed: 131 }, [['printed-in-full', 131, 130]]],
    [{ collected: 117, printed: 131, unused: null }, []],
  ] as const)('%j', (changes, differing) => {
    expect(open(changes)).toEqual(differing)
  })

  test.each([
    ['as signed', LOST, true],
    ['another figure', { ...LOST, left: 115 }, false],
    ['another law', { ...LOST, law: 'printed-in-full' }, false],
    ['without a name', { ...LOST, by: ' ' }, false],
    ['without a reason', { ...LOST, reason: '' }, false],
  ])('%s: settled is %s', (_, signed, settled) => {
    expect(open({ signed: [signed] })).toEqual(settled ? [] : [['ballots-lost', 116, 117]])
  })

  test('is said with both figures', () => {
    const said = unsignedPairs(aBallot([], { voters: 116, printed: 131 })).map((pair) =>
      describePair(pair, bundledCountingWords().pairs),
    )
    expect(said).toEqual([
      'phát ra 117 phiếu cho 116 người tham gia bỏ phiếu',
      'in 131 phiếu mà phát ra, đổi và chưa dùng cộng lại 130',
      'thu về 116 phiếu, phát ra 117',
    ])
  })
})

test('a signed difference breaks no law of the count, an impossible one always does', () => {
  const signed = [{ ...LOST, law: 'issued-to-voters', left: 117, right: 116 }]
  expect(findBallotErrors(aBallot([100, 90, 20], { voters: 116, signed }))).toEqual([])
  const impossible = { ...LOST, law: 'valid-and-invalid', left: 114, right: 116 }
  expect(countBallot(aBallot([100, 90, 20], { valid: 112, signed }), LIMITS).verdict).toBe(
    'figures-differ',
  )
  expect(unsignedPairs(aBallot([], { collected: 117, signed: [impossible] }))).toEqual([])
})
