import { isColumnNumbers } from './column-numbers.ts'
import { filledBy } from './definitions.ts'
import type { IntakeField } from './definitions.ts'
import type { FoundTable } from './found-table.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { ROWS_APART } from './sheet-place.ts'
import { rowText, widthOf } from './workbook.ts'
import type { Cell, MergedRange, Sheet, SheetRow } from './workbook.ts'

/** Records have more cells than the lines of a signature. */
const FEWEST_CELLS = 3

/** How the column that holds the names of the sheets is headed. */
const SHEET_COLUMN = 'Tên trang tính'

/** The tables of several sheets as one list under the columns of the first; the sheet's name fills what no column does. */
export function joinTables(tables: readonly FoundTable[], context: IntakeContext): FoundTable {
  const [first] = tables
  if (!first) throw new Error('Program error: no table to join')
  const columns = joinColumns(tables)
  const named = sheetColumn(columns, context)
  const parts = tables.map((table, at) => movePart(table, { columns, at, named }))
  const all = named ? [...columns, { ...named, cells: tables.map(sheetCell) }] : columns
  const sheet: Sheet = {
    ...first.sheet,
    rows: parts.flatMap(({ rows }) => rows),
    merges: parts.flatMap(({ merges }) => merges),
  }
  return {
    sheet,
    header: first.header,
    columns: all,
    score: first.score,
    sheetNames: tables.map((table) => table.sheet.name),
    above: parts.flatMap(({ above }) => above),
  }
}

/** The columns of the first table, then those only a later one has, each with the cells of all. */
function joinColumns(tables: readonly FoundTable[]): MappedColumn[] {
  const joined: MappedColumn[] = []
  const width = widthOf(tables.flatMap(({ sheet }) => sheet.rows))
  tables.forEach((table, at) => {
    for (const column of table.columns) {
      const same = at === 0 ? undefined : joined.find((own) => isSameColumn(own, column))
      if (same) joined[joined.indexOf(same)] = { ...same, cells: [...same.cells, ...column.cells] }
      else if (at === 0) joined.push(column)
      else joined.push({ ...column, index: width + joined.length })
    }
  })
  return joined
}

function isSameColumn(own: MappedColumn, other: MappedColumn): boolean {
  if (own.field !== null || other.field !== null) return own.field?.id === other.field?.id
  return own.levels.join('/') === other.levels.join('/')
}

/** The column of sheet names; null when a column says it, or this kind has no use for it. */
function sheetColumn(
  columns: readonly MappedColumn[],
  context: IntakeContext,
): MappedColumn | null {
  const fills = context.definition.sheetFills
  const taken = columns.some(({ field }) => field !== null && filledBy(field) === fills)
  const field = context.definition.fields.find(({ id }) => id === fills)
  if (taken || !field) return null
  const index = Math.max(...columns.map((column) => column.index)) + 1
  return { index, levels: [SHEET_COLUMN], cells: [], field, guessedFrom: 'content', ofSheet: true }
}

function sheetCell({ sheet }: FoundTable): Cell {
  return { text: sheet.name, value: sheet.name, date: null, font: null, formula: null }
}

type PartPlace = {
  readonly columns: readonly MappedColumn[]
  readonly at: number
  readonly named: MappedColumn | null
}

type Part = {
  readonly rows: SheetRow[]
  readonly merges: MergedRange[]
  readonly above: NonNullable<FoundTable['above']>[number][]
}

/** The rows of one sheet under the common columns, its own head set aside. */
function movePart(table: FoundTable, { columns, at, named }: PartPlace): Part {
  const shift = at * ROWS_APART
  const top = table.header === null ? 0 : table.header.top + table.header.height
  const places = table.columns.map((column) => ({
    from: column.index,
    to: columns.find((own) => isSameColumn(own, column))?.index ?? column.index,
  }))
  const move = (row: SheetRow): SheetRow => {
    const cells: (Cell | null)[] = []
    for (const { from, to } of places) put(cells, to, row.cells[from] ?? null)
    const filled = cells.filter((cell) => cell !== null).length
    if (named && filled >= FEWEST_CELLS && !isColumnNumbers(row))
      put(cells, named.index, sheetCell(table))
    return { ...row, number: row.number + shift, cells }
  }
  // A row that numbers the columns makes no sense once they are moved.
  const isHead = (row: SheetRow) => at > 0 && (row.number < top || isColumnNumbers(row))
  const below = table.sheet.rows.filter((row) => !isHead(row))
  const head = table.sheet.rows.filter(isHead)
  return {
    rows: below.map((row) => (row.number < top ? row : move(row))),
    merges: table.sheet.merges.map((range) => ({
      ...range,
      top: range.top + shift,
      bottom: range.bottom + shift,
      left: places.find(({ from }) => from === range.left)?.to ?? range.left,
      right: places.find(({ from }) => from === range.right)?.to ?? range.right,
    })),
    above: head.map((row) => ({ sheetRow: row.number + shift, text: rowText(row) })),
  }
}

function put(cells: (Cell | null)[], index: number, cell: Cell | null): void {
  while (cells.length < index) cells.push(null)
  cells[index] = cell
}

/** Whether a table can be read as one list with another: the columns that are known are mostly the same. */
export function isJoinable(table: FoundTable, chosen: FoundTable): boolean {
  const own = fieldIds(table)
  const known = new Set(fieldIds(chosen))
  return own.length > 0 && own.filter((id) => known.has(id)).length * 3 >= own.length * 2
}

function fieldIds({ columns }: FoundTable): string[] {
  return columns.flatMap(({ field }: { readonly field: IntakeField | null }) => field?.id ?? [])
}
