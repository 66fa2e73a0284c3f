import { expect, test } from 'vitest'
import { takenEntries } from '#renderer/screens/counting/taken-entries.ts'

const ballot = (...struck: number[]) => ({ number: 4, struck, invalid: null })
const newest = (sources: Partial<Parameters<typeof takenEntries>[0]>) =>
  takenEntries({ written: [], entries: [], waiting: [], ...sources }).at(-1)

test('a correction that the engine has is newer than what this page once wrote', () => {
  expect(newest({ written: [ballot(1)], entries: [ballot(2)] })).toEqual(ballot(2))
  expect(newest({ written: [ballot(1)] })).toEqual(ballot(1))
  const waiting = [{ key: 4, entry: { struck: [3], invalid: null } }]
  expect(newest({ written: [ballot(1)], entries: [ballot(2)], waiting })?.struck).toEqual([3])
})
