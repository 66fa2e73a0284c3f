import { expect, test } from 'vitest'
import { isForeign, noteOwnChange, noteShown } from '#renderer/client/own-changes.ts'

const next = (changeId: number, byOther = false) => ({
  changeId,
  byOther,
  label: 'Đã sửa thông tin đại hội',
  actor: 'thu-ky',
  at: '2023-07-01T02:00:00.000Z',
})

test('what stood there when the dossier was opened, and what was done here, is taken back at once', () => {
  noteShown('one', 10)
  noteOwnChange('one', 12)
  expect([9, 10, 11, 12, 13].map((id) => isForeign('one', next(id)))).toEqual([
    false,
    false,
    true,
    false,
    true,
  ])
})

test('a later look at the dossier does not make the work of others one’s own', () => {
  noteShown('two', 10)
  noteShown('two', 15)
  expect(isForeign('two', next(14))).toBe(true)
})

test('what another person did is asked about, however old', () => {
  noteShown('three', 10)
  expect([isForeign('three', next(3, true)), isForeign('unseen', next(3, true))]).toEqual([
    true,
    true,
  ])
})
