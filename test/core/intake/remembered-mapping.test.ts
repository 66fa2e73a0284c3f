import { expect, test } from 'vitest'
import type { RememberedMapping } from '#core/intake/remembered-mapping.ts'
import { importOf, workbookOf } from './intake-files.ts'
import { PEOPLE, columnsOf } from './people-table.ts'

/** What an import of the list with these choices leaves for the next one. */
function remember(
  mapping: Record<string, string | null>,
  before: readonly RememberedMapping[] = [],
): RememberedMapping | null {
  return importOf(workbookOf(PEOPLE), { kind: 'delegates', mapping, remembered: () => before })
    .toRemember
}

test('a column given another field is read so in the next file of the same headers, whatever their order and capitals', () => {
  const kept = remember({ '5': 'hometown' })
  const turned = PEOPLE.map((cells, at) =>
    cells
      .toReversed()
      .map((own) => (at === 0 && typeof own === 'string' ? own.toUpperCase() : own)),
  )
  const { preview } = importOf(workbookOf(turned), {
    kind: 'delegates',
    remembered: () => (kept ? [kept] : []),
  })
  expect(columnsOf(preview)).toMatchObject({ C: 'hometown', G: 'fullName' })
  expect(preview.columns.map(({ guessedFrom }) => guessedFrom)).toEqual([
    'header',
    'header',
    'remembered',
    'header',
    'header',
    'header',
    'header',
    'header',
  ])
  expect(preview.remarks[0]).toBe('Cột C "CHỨC VỤ, ĐƠN VỊ" đọc là "Quê quán" như lần nhập trước.')
})

test('other headers are no business of it, what nobody said is not kept, a new choice takes the place of the old', () => {
  const kept = remember({ '5': null })
  const wider = PEOPLE.map((cells, at) => [...cells, at === 0 ? 'Ghi chú' : 'x'])
  const { preview } = importOf(workbookOf(wider), {
    kind: 'delegates',
    remembered: () => (kept ? [kept] : []),
  })
  expect(columnsOf(preview)).toMatchObject({ F: 'position' })
  expect(remember({})).toBeNull()
  expect(remember({ '4': null, '5': 'hometown' }, kept ? [kept] : [])?.fields).toEqual({
    'Dân tộc': null,
    'Chức vụ, đơn vị': 'hometown',
  })
})
