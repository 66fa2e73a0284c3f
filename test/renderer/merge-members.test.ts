import { expect, test } from 'vitest'
import type { MembersPage } from '#core/contract/people-values.ts'
import { EMPTY_MEMBER, EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import { mergeMembers } from '#renderer/client/merge-members.ts'

const row = (id: string, listPosition: number, fullName = id): MembersPage['rows'][number] => ({
  member: { ...EMPTY_MEMBER, id, personId: `p-${id}` },
  person: { ...EMPTY_PERSON, id: `p-${id}`, fullName },
  listPosition,
})

test('what changed since takes its place, what is gone goes, and the rest are the same objects', () => {
  const before = { mark: '1', rows: [row('a', 0), row('b', 1), row('d', 3)] }
  const page = { mark: '2', whole: false, rows: [row('b', 1, 'B'), row('c', 2)], gone: ['d'] }
  const after = mergeMembers(before, page)
  expect([after.mark, after.rows.map(({ person }) => person.fullName)]).toEqual([
    '2',
    ['a', 'B', 'c'],
  ])
  expect(after.rows[0]).toBe(before.rows[0])
})

test('a whole answer replaces everything, and an empty one keeps the very list', () => {
  const before = { mark: '1', rows: [row('a', 0)] }
  expect(mergeMembers(before, { mark: '2', whole: false, rows: [], gone: [] }).rows).toBe(
    before.rows,
  )
  const whole = { mark: '3', whole: true, rows: [row('z', 0)], gone: [] }
  expect(mergeMembers(before, whole)).toEqual({ mark: '3', rows: whole.rows })
  expect(mergeMembers(undefined, { ...whole, whole: false }).rows).toEqual(whole.rows)
})
