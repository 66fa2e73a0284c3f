import { expect, test } from 'vitest'
import { EACH_NAME, PLACES } from './a-ballot.ts'
import { judgeBallot } from '#core/election/judge-ballot.ts'

const valid = { valid: true, fault: null }
const invalid = (fault: string) => ({ valid: false, fault })
test.each<[string, [number, number, number, string | null], object]>([
  ['as many left as there are places', [29, 27, 27, null], valid],
  ['one left', [29, 1, 27, null], valid],
  ['one too many left', [29, 28, 27, null], invalid('too-many-kept')],
  [
    'nothing struck where there are more names than places',
    [2, 2, 1, null],
    invalid('too-many-kept'),
  ],
  ['nothing struck where there are as many names as places', [3, 3, 3, null], valid],
  ['all struck', [29, 0, 27, null], invalid('nothing-kept')],
  ['both of two struck', [2, 0, 1, null], invalid('nothing-kept')],
  ['the only name struck: a vote against', [1, 0, 1, null], valid],
  ['the only name left', [1, 1, 1, null], valid],
  ['set aside by the counters, whatever the marks', [29, 27, 27, 'rách'], invalid('named')],
  ['two faults are one invalid ballot', [29, 28, 27, 'không có dấu'], invalid('named')],
  ['the only name, set aside', [1, 1, 1, 'không có dấu'], invalid('named')],
])('%s', (_, [names, kept, places, reason], expected) => {
  expect(judgeBallot({ marks: PLACES, names, kept, places, reason })).toEqual(expected)
})

test.each<[string, number, object]>([
  ['both agreed to', 2, valid],
  ['one agreed to', 1, valid],
  ['nobody agreed to', 0, invalid('nothing-kept')],
])('a chair elected by the congress is judged name by name: %s', (_, kept, expected) => {
  const form = { marks: EACH_NAME, names: 2, places: 1, reason: null } as const
  expect(judgeBallot({ ...form, kept })).toEqual(expected)
})

test.each([0, 1, 2, 3])(
  'where the pack says nothing no marks make a ballot invalid: %i left',
  (kept) => {
    expect(judgeBallot({ marks: null, names: 3, places: 1, reason: null, kept })).toEqual(valid)
  },
)
