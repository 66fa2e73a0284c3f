import type { ListedPerson } from '../dossier/listed-people.ts'
import type { SheetCell } from './sheet-model.ts'
import { groupPeople, namesOfListed } from './list-choice.ts'
import type { ListChoice } from './list-choice.ts'
import type { ListColumn, ListDefinition } from './list-definition.ts'
import { LIST_FIELDS } from './list-fields.ts'
import type { FieldPlace } from './list-fields.ts'
import { cleanText } from './paper-values.ts'

/** A list as columns and cells, before it is known what kind of file it becomes. */
export interface ListTable {
  readonly columns: readonly ListColumn[]
  readonly groups: readonly ListGroup[]
  /** People in how many rows a chosen column has nothing although it should. */
  readonly open: readonly { readonly field: string; readonly count: number }[]
}

export interface ListGroup {
  /** "Đoàn số 1 (12 người)"; null: the list is not divided. */
  readonly label: string | null
  readonly rows: readonly ListTableRow[]
}

export interface ListTableRow {
  /** `band` is a heading over all columns: its first cell. */
  readonly kind: 'body' | 'total' | 'band'
  readonly cells: readonly SheetCell[]
}

/** The chosen columns in the order of the definition; none chosen is the same as the usual ones. */
export function chosenColumns(
  definition: ListDefinition,
  chosen: readonly string[],
  people: readonly ListedPerson[],
): readonly ListColumn[] {
  const wanted = definition.columns.filter(({ field }) => chosen.includes(field))
  return wanted.length > 0 ? wanted : usualColumns(definition, people)
}

/** The columns of a list nobody has chosen any for: a column that would be empty makes room for the one that is not. */
export function usualColumns(
  { columns }: ListDefinition,
  people: readonly ListedPerson[],
): readonly ListColumn[] {
  const usual = new Set(columns.flatMap(({ field, on }) => (on ? [field] : [])))
  for (const { field, otherwise } of columns) {
    const replaced = otherwise !== null && usual.has(field) && !isTold(field, people)
    if (!replaced || !isTold(otherwise, people)) continue
    usual.delete(field)
    usual.add(otherwise)
  }
  return columns.filter(({ field }) => usual.has(field))
}

const ANYWHERE: FieldPlace = { index: 1, name: '', ageDay: null }

function isTold(field: string, people: readonly ListedPerson[]): boolean {
  return people.some((one) => (LIST_FIELDS[field]?.(one, ANYWHERE) ?? '') !== '')
}

/** The people as rows of the chosen columns. */
export function tableOfPeople(
  columns: readonly ListColumn[],
  people: readonly ListedPerson[],
  { choice, ageDay }: { readonly choice: ListChoice; readonly ageDay: FieldPlace['ageDay'] },
): ListTable {
  const names = namesOfListed(people)
  const open = new Map<string, number>()
  const groups = groupPeople(people, choice).map(({ label, people: own }): ListGroup => {
    const rows = own.map((one, place): ListTableRow => {
      const at = { index: place + 1, name: names.get(one.rowId) ?? one.person.fullName, ageDay }
      return { kind: 'body', cells: columns.map(({ field }) => cellOf(field, { one, at, open })) }
    })
    return { label: label === null ? null : `${label} (${own.length} người)`, rows }
  })
  return { columns, groups, open: [...open].map(([field, count]) => ({ field, count })) }
}

interface CellSource {
  readonly one: ListedPerson
  readonly at: FieldPlace
  readonly open: Map<string, number>
}

function cellOf(name: string, { one, at, open }: CellSource): SheetCell {
  const value = LIST_FIELDS[name]?.(one, at)
  if (value === undefined) open.set(name, (open.get(name) ?? 0) + 1)
  return typeof value === 'string' ? tidy(value) : (value ?? null)
}

const UNTIDY = /[\u0000-\u001f\u007f-\u009f\u0300-\u036f\ufffe\uffff\ud800-\udfff]| {2}|^\s|\s$/

/** Almost every cell is tidy, and one look is cheaper than the repairs. */
function tidy(text: string): string | null {
  const clean = UNTIDY.test(text) ? cleanText(text) : text
  return clean === '' ? null : clean
}
