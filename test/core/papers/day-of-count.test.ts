import { expect, test } from 'vitest'
import { dayOfCount } from '#core/papers/day-of-count.ts'
import { known } from '#core/vocabulary/fact.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'

const dossier = aDossier().withCongress({ startDate: '2023-07-13', endDate: '2023-07-14' }).build()

test.each([
  ['2023-07-13', '2023-07-13'],
  // Begun on the last evening, finished ten minutes after midnight.
  ['2023-07-15', '2023-07-15'],
  // A clock that is days off is not believed.
  ['2023-07-16', '2023-07-13'],
  ['2023-07-12', '2023-07-13'],
  ['', '2023-07-13'],
])('a count recorded as finished on “%s” is of %s', (finishedOn, day) => {
  const row = { body: known('Ban Chấp hành'), finishedOn: known(finishedOn) }
  expect(dayOfCount(row, dossier, { told: {}, castAt: new Map() })).toMatchObject({ value: day })
})
