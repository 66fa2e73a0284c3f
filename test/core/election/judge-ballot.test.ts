import { expect, test } from 'vitest'
import { judgeBallot } from '#core/election/judge-ballot.ts'

const valid = { valid: true, fault: null }
const invalid = (fault: string) => ({ valid: false, fault })
const read = (names: number, kept: number, places: number, reason: string | null = null) =>
  judgeBallot({ names, kept, places, reason })

test.each([
  ['as many left as there are places', read(29, 27, 27), valid],
  ['one left', read(29, 1, 27), valid],
  ['one too many left', read(29, 28, 27), invalid('too-many-kept')],
  [
    'nothing struck where there are more names than places',
    read(2, 2, 1),
    invalid('too-many-kept'),
  ],
  ['nothing struck where there are as many names as places', read(3, 3, 3), valid],
  ['all struck', read(29, 0, 27), invalid('nothing-kept')],
  ['both of two struck', read(2, 0, 1), invalid('nothing-kept')],
  ['the only name struck: a vote against', read(1, 0, 1), valid],
  ['the only name left', read(1, 1, 1), valid],
  ['set aside by the counters, whatever the marks', read(29, 27, 27, 'rách'), invalid('named')],
  ['two faults are one invalid ballot', read(29, 28, 27, 'không có dấu'), invalid('named')],
  ['the only name, set aside', read(1, 1, 1, 'không có dấu'), invalid('named')],
])('%s', (_, judged, expected) => {
  expect(judged).toEqual(expected)
})
