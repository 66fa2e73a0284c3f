import type { TypedRow, TypedValue, typedFacts } from '../dossier/typed-facts.ts'
import type { z } from 'zod'
import { columnsOf, listFields, listLists } from './fact-definition.ts'
import type { FactColumn, FactDefinitions, FactList } from './fact-definition.ts'

type Told = Pick<z.infer<typeof typedFacts>, 'typedFacts' | 'typedRows'>

/** Rows below each row of a list, in turn: one name on a ballot, and more of them than there are seats. */
const ROWS_BELOW = [1, 6]

/** Every fact told, a row in every list, one of each kind where rows have others below them. */
export function tellAll(definitions: FactDefinitions): Told {
  const lists = listLists(definitions)
  const rows = lists
    .filter(({ parent }) => parent === null)
    .flatMap((list) => {
      const below = lists.filter(({ parent }) => parent === list.name)
      const kinds = list.columns.find(({ type, required }) => type === 'choice' && required)
      const count = below.length === 0 ? 1 : Math.max(1, kinds?.choices.length ?? 0)
      return Array.from({ length: count }, (_, place) => [
        tellRow(list, null, place),
        ...below.flatMap((child) => tellBelow(child, `${list.name}-${place}`, place)),
      ]).flat()
    })
  const facts = listFields(definitions).map((field) => ({
    id: field.name,
    name: field.name,
    value: anyValue({ ...field, required: true }, 0),
  }))
  return { typedFacts: facts, typedRows: rows }
}

function tellBelow(list: FactList, parentId: string, place: number): TypedRow[] {
  const count = ROWS_BELOW[place % ROWS_BELOW.length] ?? 1
  return Array.from({ length: count }, (_, below) => tellRow(list, parentId, below))
}

function tellRow(list: FactList, parentId: string | null, place: number): TypedRow {
  const columns = columnsOf(list).filter(({ product }) => product === null)
  return {
    id: `${parentId === null ? '' : `${parentId}-`}${list.name}-${place}`,
    list: list.name,
    parentId,
    personId: null,
    cells: Object.fromEntries(columns.map((column) => [column.name, anyValue(column, place)])),
  }
}

/** Nothing told, but a row in every list: the names inside loops are met all the same. */
export function tellNothing(definitions: FactDefinitions): Told {
  return { typedFacts: [], typedRows: tellAll(definitions).typedRows.map(emptied) }
}

function emptied(row: TypedRow): TypedRow {
  return { ...row, cells: {} }
}

type Column = Pick<FactColumn, 'type' | 'choices' | 'required'>

/** Parts are told smaller than the wholes they belong to, so that counts come out. */
function anyValue({ type, choices, required }: Column, place: number): TypedValue {
  if (type === 'date') return '2023-01-02'
  if (type === 'yesNo') return true
  if (type === 'choice') return choices[(place + (required ? 0 : 1)) % choices.length] ?? 'Chữ'
  if (type === 'text' || type === 'long') return 'Chữ'
  if (type === 'year') return 2023
  return required ? 2 : 1
}
