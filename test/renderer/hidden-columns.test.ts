import { describe, expect, test } from 'vitest'
import { NO_ARRANGEMENT } from '#renderer/parts/grid/arrange-rows.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { readHidden, visibleColumns, withoutHidden } from '#renderer/parts/grid/hidden-columns.ts'

function aColumn(id: string, frozen = false): GridColumn<string> {
  return { id, label: id, width: 100, align: 'words', frozen, editor: null, read: (row) => row }
}

describe('columns out of view', () => {
  test('are read from what this machine remembers; what cannot be read is no choice', () => {
    expect([null, '["a","b"]', '{"a":1}', 'not json'].map((text) => [...readHidden(text)])).toEqual(
      [[], ['a', 'b'], [], []],
    )
  })

  test('are never the frozen ones nor the one a finding leads to', () => {
    const columns = [aColumn('name', true), aColumn('birth'), aColumn('note')]
    const seen = (wanted: string | null) =>
      visibleColumns(columns, new Set(['name', 'birth', 'note']), wanted).map(({ id }) => id)
    expect([seen(null), seen('birth')]).toEqual([['name'], ['name', 'birth']])
  })

  test('neither filter nor sort the rows', () => {
    const filters = new Map([
      ['birth', new Set(['1979'])],
      ['note', new Set(['x'])],
    ])
    const sort = { columnId: 'birth', direction: 'up' } as const
    expect(withoutHidden({ ...NO_ARRANGEMENT, filters, sort }, new Set(['birth']))).toEqual({
      ...NO_ARRANGEMENT,
      filters: new Map([['note', new Set(['x'])]]),
    })
  })
})
