import { expect, test } from 'vitest'
import { judgeList } from './judge-list.ts'
import { makeList } from './make-list.ts'
import { runLists } from './run-lists.ts'

test('lists of every shape keep every row, and no value is changed in silence', () => {
  const { faults, counts } = runLists(1, 100)
  expect(faults).toEqual([])
  expect(counts).toMatchObject({ files: 100, wrong: 0, lost: 0 })
  // An abbreviation in an old encoding may stay unread; it is told, and hardly ever happens.
  expect(counts['unread under a header']).toBeLessThan((counts['values'] ?? 0) / 1000)
  expect((counts['accepted'] ?? 0) + (counts['doubtful'] ?? 0) + (counts['refused'] ?? 0)).toBe(
    counts['rows'],
  )
})

test('the judge sees a row that is lost or made up, and a value that is changed', () => {
  const list = makeList(2)
  const [place, person] = [...list.people][0] ?? []
  if (place === undefined || person === undefined) throw new Error('nobody in the list')
  const others = new Map([...list.people].filter(([own]) => own !== place))
  expect(judgeList({ ...list, people: others }).faults).toEqual([`invented row: ${place}`])
  const renamed = new Map(list.people).set(place, { ...person, fullName: 'Ai Đó Khác' })
  expect(judgeList({ ...list, people: renamed }).faults).toHaveLength(1)
  const more = new Map(list.people).set('Danh sách 1 999', person)
  expect(judgeList({ ...list, people: more }).faults).toEqual(['lost: Danh sách 1 999'])
})
