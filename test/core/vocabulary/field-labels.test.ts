import { expect, test } from 'vitest'
import { fieldLabel } from '#core/vocabulary/field-labels.ts'
import { fieldsOf, tableNames } from '#main/store/tables.ts'

test('every stored field has a name in the office’s words, or is known to say nothing to a person', () => {
  const nameless = tableNames().flatMap((table) =>
    fieldsOf(table)
      .filter((field) => fieldLabel(table, field) === undefined)
      .map((field) => `${table}.${field}`),
  )
  expect(nameless).toEqual([])
  expect(fieldLabel('dossier', 'inventedField')).toBeUndefined()
})
