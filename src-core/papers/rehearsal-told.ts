import type { TypedRow, TypedValue, typedFacts } from '../dossier/typed-facts.ts'
import type { z } from 'zod'
import { columnsOf, listFields, listLists } from './fact-definition.ts'
import type { FactColumn, FactDefinitions, FactField } from './fact-definition.ts'

type Told = Pick<z.infer<typeof typedFacts>, 'typedFacts' | 'typedRows'>

/** Every fact told and a row in every list, so that each branch of a template is met. */
export function tellAll(definitions: FactDefinitions): Told {
  const rows = listLists(definitions).map((list): TypedRow => {
    const columns = columnsOf(list).filter(({ product }) => product === null)
    return {
      id: list.name,
      list: list.name,
      parentId: list.parent,
      personId: null,
      cells: Object.fromEntries(columns.map((column) => [column.name, anyValue(column)])),
    }
  })
  const facts = listFields(definitions).map((field) => ({
    id: field.name,
    name: field.name,
    value: anyValue(field),
  }))
  return { typedFacts: facts, typedRows: rows }
}

/** Nothing told, but a row in every list: the names inside loops are met all the same. */
export function tellNothing(definitions: FactDefinitions): Told {
  return { typedFacts: [], typedRows: tellAll(definitions).typedRows.map(emptied) }
}

function emptied(row: TypedRow): TypedRow {
  return { ...row, cells: {} }
}

function anyValue({ type, choices }: Pick<FactField | FactColumn, 'type' | 'choices'>): TypedValue {
  if (type === 'date') return '2023-01-02'
  if (type === 'yesNo') return true
  if (type === 'choice') return choices[0] ?? 'Chữ'
  if (type === 'text' || type === 'long') return 'Chữ'
  return type === 'year' ? 2023 : 3
}
