import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  NO_ARRANGEMENT,
  arrangeRows,
  countValues,
  nextSort,
  withFilter,
} from '#renderer/parts/grid/arrange-rows.ts'
import { nextHit } from '#renderer/parts/grid/find-hits.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import {
  NO_SELECTION,
  keepExisting,
  selectThrough,
  selectionState,
  toggleAll,
  toggleRow,
} from '#renderer/parts/grid/row-selection.ts'
import { fromTabSeparated, toTabSeparated } from '#renderer/parts/grid/tab-separated.ts'

interface Row {
  readonly name: string
  readonly people: string | null
  readonly born: string | null
}

const ROWS: readonly Row[] = [
  { name: 'Vàng Văn Sương', people: 'Giáy', born: '1988' },
  { name: 'Cà Thị Ánh', people: 'Thái', born: '1975-11-08' },
  { name: 'Đỗ Văn Sương', people: null, born: null },
  { name: 'Lò Thị Đẹp', people: 'Thái', born: '1979-03-05' },
]

const COLUMNS: readonly GridColumn<Row>[] = [
  {
    id: 'name',
    label: 'Họ và tên',
    width: 100,
    align: 'words',
    read: (row) => row.name,
    order: 'names',
    editor: { kind: 'text', required: 'Chưa có tên.' },
  },
  {
    id: 'people',
    label: 'Dân tộc',
    width: 100,
    align: 'words',
    read: (row) => row.people,
    editor: { kind: 'text' },
  },
  {
    id: 'born',
    label: 'Ngày sinh',
    width: 100,
    align: 'words',
    read: (row) => row.born,
    editor: { kind: 'partial-date', what: 'ngày sinh' },
  },
  { id: 'age', label: 'Tuổi', width: 50, align: 'figures', read: () => 40, editor: null },
]

const names = (rows: readonly Row[]) => rows.map((row) => row.name)
const arrange = (change: Partial<typeof NO_ARRANGEMENT>) =>
  names(arrangeRows(ROWS, COLUMNS, { ...NO_ARRANGEMENT, ...change }))

describe('rows are arranged', () => {
  test('by given name, then family name, as office lists are', () => {
    expect(arrange({ sort: { columnId: 'name', direction: 'up' } })).toEqual([
      'Cà Thị Ánh',
      'Lò Thị Đẹp',
      'Đỗ Văn Sương',
      'Vàng Văn Sương',
    ])
  })

  test('with empty cells last, up or down', () => {
    expect(arrange({ sort: { columnId: 'born', direction: 'up' } }).at(-1)).toBe('Đỗ Văn Sương')
    expect(arrange({ sort: { columnId: 'born', direction: 'down' } })).toEqual([
      'Vàng Văn Sương',
      'Lò Thị Đẹp',
      'Cà Thị Ánh',
      'Đỗ Văn Sương',
    ])
  })

  test('back in list order after the head is pressed three times', () => {
    const first = nextSort(null, 'name')
    const second = nextSort(first, 'name')
    expect([first, second, nextSort(second, 'name')]).toEqual([
      { columnId: 'name', direction: 'up' },
      { columnId: 'name', direction: 'down' },
      null,
    ])
  })

  test('and searched without accents, in dates as they are shown', () => {
    expect(arrange({ search: 'suong' })).toEqual(['Vàng Văn Sương', 'Đỗ Văn Sương'])
    expect(arrange({ search: '05/03' })).toEqual(['Lò Thị Đẹp'])
    expect(arrange({ search: 'khong co' })).toEqual([])
  })

  test('and filtered by value, empty cells being a value too', () => {
    const thai = withFilter(NO_ARRANGEMENT, 'people', new Set(['Thái']))
    const empty = withFilter(NO_ARRANGEMENT, 'people', new Set(['']))
    expect(names(arrangeRows(ROWS, COLUMNS, thai))).toEqual(['Cà Thị Ánh', 'Lò Thị Đẹp'])
    expect(names(arrangeRows(ROWS, COLUMNS, empty))).toEqual(['Đỗ Văn Sương'])
    expect(withFilter(thai, 'people', null).filters.size).toBe(0)
  })
})

test('values are counted among what the other filters leave, most frequent first', () => {
  const born = withFilter(NO_ARRANGEMENT, 'born', new Set(['08/11/1975', '05/03/1979', '1988']))
  const both = withFilter(born, 'people', new Set(['Giáy']))
  expect(countValues(ROWS, COLUMNS, both, 'people')).toEqual([
    { text: 'Thái', count: 2 },
    { text: 'Giáy', count: 1 },
  ])
})

describe('picked rows', () => {
  const shown = ['a', 'b', 'c', 'd']

  test('are toggled one by one, and through from the last one', () => {
    const b = toggleRow(NO_SELECTION, 'b')
    expect([...selectThrough(b, 'd', shown).ids]).toEqual(['b', 'c', 'd'])
    expect([...toggleRow(b, 'b').ids]).toEqual([])
  })

  test('are one row when the anchor is not in view', () => {
    expect([...selectThrough(toggleRow(NO_SELECTION, 'x'), 'c', shown).ids]).toEqual(['x', 'c'])
  })

  test('are all those shown, then none of them, and keep what is hidden', () => {
    const hidden = toggleRow(NO_SELECTION, 'x')
    const all = toggleAll(hidden, shown)
    expect([selectionState(hidden, shown), selectionState(all, shown)]).toEqual(['none', 'all'])
    expect(selectionState(toggleRow(all, 'a'), shown)).toBe('some')
    expect([...toggleAll(all, shown).ids]).toEqual(['x'])
  })

  test('are forgotten when the row is gone, and otherwise the same object', () => {
    const picked = toggleAll(NO_SELECTION, ['a', 'b'])
    expect([...keepExisting(picked, new Set(['b'])).ids]).toEqual(['b'])
    expect(keepExisting(picked, new Set(shown))).toBe(picked)
  })
})

describe('a copied block', () => {
  test('is quoted as Excel quotes and read back the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Ộ', ' ', '"', '\t', '\n') })
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one empty cell is the line break that Excel itself adds.
        fc.pre(rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1 || rows.length === 1)
        expect(fromTabSeparated(toTabSeparated(rows))).toEqual(rows)
      }),
    )
  })

  test('from Excel ends in a line break that is no row', () => {
    expect(fromTabSeparated('Nam\t1980\r\nNữ\t\r\n')).toEqual([
      ['Nam', '1980'],
      ['Nữ', ''],
    ])
  })
})

describe('ten thousand rows', () => {
  const GIVEN = ['Ánh', 'Bình', 'Chứ', 'Dế', 'Đẹp', 'Páo', 'Sương', 'Ước']
  const many: readonly Row[] = Array.from({ length: 10_000 }, (_, at) => ({
    name: `${at % 3 === 0 ? 'Lò' : 'Vàng'} Văn ${at} ${GIVEN[at % GIVEN.length] ?? ''}`,
    people: at % 4 === 0 ? 'Thái' : 'Mông',
    born: String(1960 + (at % 40)),
  }))
  const arrangeMany = (change: Partial<typeof NO_ARRANGEMENT>) =>
    arrangeRows(many, COLUMNS, { ...NO_ARRANGEMENT, ...change })

  test('are sorted by given name, found and counted', () => {
    const sorted = arrangeMany({ sort: { columnId: 'name', direction: 'up' } })
    const given = sorted.map((row) => row.name.split(' ').at(-1))
    expect([given[0], given[1249], given[1250], given.at(-1)]).toEqual([
      'Ánh',
      'Ánh',
      'Bình',
      'Ước',
    ])
    expect(arrangeMany({ search: 'suong' })).toHaveLength(1_250)
    expect(countValues(many, COLUMNS, NO_ARRANGEMENT, 'people')).toEqual([
      { text: 'Mông', count: 7_500 },
      { text: 'Thái', count: 2_500 },
    ])
  })

  test('lead from one hit to the next, around the end', () => {
    const shown = arrangeMany({ search: 'van 9999' })
    expect(nextHit({ shown, columns: COLUMNS }, 'van 9999', { row: 0, column: 0 }, 1)).toEqual({
      row: 0,
      column: 0,
    })
    const table = { shown: many, columns: COLUMNS }
    const from = { row: 9_999, column: 0 }
    expect(nextHit(table, 'Văn 0 Á', from, 1)).toEqual({ row: 0, column: 0 })
    expect(nextHit(table, 'van 9998', from, -1)).toEqual({ row: 9_998, column: 0 })
    expect(nextHit(table, 'không có ai', from, 1)).toBeNull()
  })
})
