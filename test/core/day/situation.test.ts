import { expect, test } from 'vitest'
import { openSigns } from '#core/day/situation.ts'
import type { BallotSign, SituationSign } from '#core/day/situation.ts'

function shown(sign: SituationSign, ballotId: string): BallotSign {
  return { sign, ballotId }
}

test.each<[string, BallotSign[], BallotSign[], SituationSign[]]>([
  ['is open', [shown('ballots-fewer', 'b1')], [], ['ballots-fewer']],
  ['is answered', [shown('ballots-fewer', 'b1')], [shown('ballots-fewer', 'b1')], []],
  [
    'is open again for another ballot',
    [shown('ballots-fewer', 'b1'), shown('ballots-fewer', 'b2')],
    [shown('ballots-fewer', 'b1')],
    ['ballots-fewer'],
  ],
  [
    'is not answered by what was written of another',
    [shown('ballots-more', 'b1')],
    [shown('ballots-fewer', 'b1')],
    ['ballots-more'],
  ],
  ['is looked at again', [shown('tie', 'b1')], [shown('tie', 'b1')], ['tie']],
])('what a ballot shows %s', (_, signs, answered, open) => {
  expect(openSigns(signs, answered)).toEqual(open)
})
