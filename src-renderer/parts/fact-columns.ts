import type { Dossier } from '#core/dossier/dossier.ts'
import { peopleById } from '#core/dossier/people-by-id.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import { yearCell, yearsOfList } from '#core/dossier/year-cells.ts'
import type { FactListView } from '#core/contract/facts-contract.ts'
import type { CellEditor } from './grid/cell-editor.ts'
import type { CellValue } from './grid/cell-value.ts'
import type { GridColumn } from './grid/grid-column.ts'

type Column = FactListView['columns'][number]

const MOST = Number.MAX_SAFE_INTEGER
/** A list is drawn for about this many pixels at its widths in per cent. */
const SHEET_PIXELS = 1150
const NARROWEST = 76
const WORDS_NARROWEST = 120

const YES_NO: CellEditor = {
  kind: 'choice',
  choices: [
    { value: true, label: 'Có' },
    { value: false, label: 'Không' },
    { value: null, label: 'Để trống' },
  ],
}

/** The columns of a told list as a grid shows them, those of its years behind its figures. */
export function factColumns(
  dossier: Dossier,
  list: FactListView,
  sheetPixels = SHEET_PIXELS,
): GridColumn<TypedRow>[] {
  const people = peopleById(dossier.people)
  const own = list.columns.map((column, place): GridColumn<TypedRow> => {
    const shared = toColumn(column, sheetPixels, place === 0 && column.name === 'number')
    const ofPerson = list.person && (column.name === 'name' || column.name === 'position')
    if (!ofPerson) return shared
    return {
      ...shared,
      read: (row) => {
        const person = row.personId === null ? undefined : people.get(row.personId)
        if (person === undefined) return shared.read(row)
        return column.name === 'name' ? person.fullName : person.position
      },
    }
  })
  const ofYears = yearsOf(dossier, list).map((year) =>
    toColumn(yearColumn(list, year), sheetPixels, false),
  )
  const at = list.columns.findIndex(({ name }) => name === 'result' || name === 'stated')
  return at < 0 ? [...own, ...ofYears] : own.toSpliced(at, 0, ...ofYears)
}

function yearsOf(dossier: Dossier, { name, years }: FactListView): number[] {
  return years === null ? [] : yearsOfList(dossier, { name, term: years.term })
}

function yearColumn({ years }: FactListView, year: number): Column {
  const width = years?.width ?? 8
  const type = years?.type ?? 'decimal'
  const blank = {
    unit: null,
    choices: [],
    hint: null,
    required: false,
    product: null,
    refers: null,
  }
  return { ...blank, name: yearCell(year), label: String(year), type, width }
}

function toColumn(column: Column, sheetPixels: number, frozen: boolean): GridColumn<TypedRow> {
  const { name, label, type, width, product } = column
  const figures = ['number', 'decimal', 'money', 'year', 'clock', 'date'].includes(type)
  const pixels = Math.max((width * sheetPixels) / 100, figures ? NARROWEST : WORDS_NARROWEST)
  return {
    id: name,
    label,
    width: frozen ? 56 : Math.round(pixels),
    align: figures ? 'figures' : 'words',
    frozen,
    filterable: type === 'choice' || type === 'text',
    read: product === null ? (row) => row.cells[name] ?? null : (row) => productOf(row, product),
    editor: product === null ? editorOf(column) : null,
  }
}

function productOf({ cells }: TypedRow, [left = '', right = '']: readonly string[]): CellValue {
  const [a, b] = [cells[left], cells[right]]
  return typeof a === 'number' && typeof b === 'number' ? a * b : null
}

/** How a told fact of this type is typed. */
export function editorOf({
  type,
  choices,
  label,
}: Pick<Column, 'type' | 'choices' | 'label'>): CellEditor {
  switch (type) {
    case 'text':
    case 'long':
      return { kind: 'text' }
    case 'choice':
      return {
        kind: 'choice',
        choices: [
          ...choices.map((word) => ({ value: word, label: word })),
          { value: null, label: 'Để trống' },
        ],
      }
    case 'yesNo':
      return YES_NO
    case 'date':
      return { kind: 'partial-date', what: label.toLowerCase() }
    case 'decimal':
      return { kind: 'decimal' }
    case 'clock':
      return { kind: 'clock' }
    default:
      return { kind: 'integer', from: 0, to: MOST }
  }
}

/** What the grid changed, as cells of a row; an emptied cell is an empty text. */
export function changedCells(values: ReadonlyMap<string, CellValue>): Record<string, TypedValue> {
  return Object.fromEntries([...values].map(([name, value]) => [name, value ?? '']))
}

/** The number behind the greatest one of a list that numbers its rows; null where it does not. */
export function nextNumber(list: FactListView, rows: readonly TypedRow[]): number | null {
  if (!list.columns.some(({ name, type }) => name === 'number' && type === 'number')) return null
  const numbers = rows.map(({ cells }) => Number(cells['number'] ?? 0))
  return Math.max(0, ...numbers.filter(Number.isFinite)) + 1
}
