import { expect, test } from 'vitest'
import { keySurprise } from '#renderer/client/step-surprise.ts'
import { isForeign, noteOwnChange, noteShown } from '#renderer/client/own-changes.ts'

const next = (changeId: number, byOther = false) => ({
  changeId,
  byOther,
  label: 'Đã sửa thông tin đại hội',
  actor: 'thu-ky',
  at: '2023-07-01T02:00:00.000Z',
  imports: false,
  tables: ['dossier'],
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

test('a key asks before it takes back an import, or work on a list that is not on the screen', () => {
  const onScreen = (path: string, tables: string[], imports = false) =>
    keySurprise(path, { ...next(1), tables, imports })
  expect([
    onScreen('dai-bieu', ['person', 'member']),
    onScreen('dai-bieu', ['person', 'delegate']),
    onScreen('dai-bieu', ['person']),
    onScreen('dai-bieu/doan-vien', ['person', 'member'], true),
    onScreen('kiem-tra', ['member']),
  ]).toEqual(['elsewhere', null, null, 'import', null])
})
