import { expect, test } from 'vitest'
import { noticesOfHall } from '#core/election/hall-notices.ts'
import { FIGURES, anElection, event, nowOf } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const TAKEN = event('t', 'seat-taken', { replaces: 'p1' }, 'x')
const opened = (id: string) => event(`open ${id}`, 'session-opened', {}, id)
const closed = (id: string) => event(`close ${id}`, 'session-closed', {}, id)
const AWAY = expect.stringMatching(/^Lò Văn An vắng/)
const NO_SESSION = expect.stringMatching(/^Chưa mở phiên nào ở trang Điều hành: /)

function said(given: AnElection): string[] {
  const made = anElection(given)
  return noticesOfHall(nowOf(made), made)
}

test('who is away is named while the congress elects, not once it is confirmed nor in the meeting where they sit', () => {
  expect(said({ events: [TAKEN] })).toEqual([AWAY])
  const confirmed = event('r', 'result-confirmed', {})
  expect(said({ cells: FIGURES, events: [TAKEN, closed('s'), confirmed] })).toEqual([])
  const standing = { kind: 'standing', cells: { body: 'Ban Thường vụ' } }
  expect(said({ ...standing, events: [TAKEN, closed('s')] })).toEqual([])
})

test('an election between two sessions is told so, where the run of show is in use', () => {
  expect(said({})).toEqual([])
  expect(said({ events: [opened('s')] })).toEqual([])
  expect(said({ events: [opened('s'), closed('s')] })).toEqual([NO_SESSION])
  expect(said({ events: [opened('s'), closed('s'), opened('t')] })).toEqual([])
})
