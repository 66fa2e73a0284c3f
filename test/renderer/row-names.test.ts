import { expect, test } from 'vitest'
import type { FactListView } from '#core/contract/facts-contract.ts'
import { rowNames } from '#renderer/screens/papers/row-names.ts'

const column = (name: string, label: string, type: 'text' | 'number') =>
  ({ name, label, type }) as FactListView['columns'][number]
const list = {
  columns: [column('body', 'Bầu', 'text'), column('round', 'Lần bầu', 'number')],
}
const row = (id: string, cells: Readonly<Record<string, string | number>>) => ({
  ...{ id, list: 'elections.ballots', parentId: null, personId: null, cells },
})

test('rows of one name are told apart by their round, or by their place', () => {
  const body = 'Ban Chấp hành'
  const rows = [row('a', { body, round: 1 }), row('b', { body, round: 2 }), row('c', {})]
  expect(rowNames(rows, list, [])).toEqual([
    'Ban Chấp hành, lần bầu 1',
    'Ban Chấp hành, lần bầu 2',
    'Dòng 3',
  ])
  const unknown = [row('a', { body }), row('b', { body, round: 1 }), row('c', { body: 'Chủ tịch' })]
  expect(rowNames(unknown, list, [])).toEqual([
    'Ban Chấp hành, dòng 1',
    'Ban Chấp hành, dòng 2',
    'Chủ tịch',
  ])
})
