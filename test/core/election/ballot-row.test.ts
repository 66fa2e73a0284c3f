import { expect, test } from 'vitest'
import { countKindOf } from '#core/election/ballot-row.ts'
import { BODIES } from '#core/election/election-words.ts'

test.each([
  [BODIES.congressChair, 1, 'direct-chair'],
  [BODIES.delegation, 5, 'delegates'],
  [BODIES.delegation, 1, 'delegates'],
  ['Phó Chủ tịch', 1, 'single'],
  ['Phó Chủ tịch', 2, 'committee'],
] as const)('%s with %i places is counted as %s', (body, places, kind) => {
  expect(countKindOf(body, places)).toBe(kind)
})
