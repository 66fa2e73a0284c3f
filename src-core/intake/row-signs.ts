import type { FoundTable } from './found-table.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { readCell, readInteger } from './read-cell.ts'
import { cellAt, filledCells } from './workbook.ts'
import type { Cell, SheetRow } from './workbook.ts'

/** What one row under the header shows, before its neighbours are looked at. */
export type RowSigns = {
  readonly row: SheetRow
  readonly first: string
  readonly marker: string | null
  readonly numbered: boolean
  readonly name: string
  /** Counting columns with a count in them. */
  readonly counts: number
  /** Filled cells of other recognised columns than number, name and counts. */
  readonly facts: number
  /** Among the facts, those that can really be read as what the column holds. */
  readonly sound: number
  /** Its text reaches over several columns, or is the only one in a list whose records are numbered. */
  readonly wide: boolean
}

export function readSigns(row: SheetRow, table: FoundTable, context: IntakeContext): RowSigns {
  const filled = filledCells(row)
  const first = filled[0]?.cell.text ?? ''
  const number = cellUnder(row, table, 'number')?.text ?? ''
  const facts = table.columns.flatMap((column) => factIn(row, column))
  const typed = facts.filter(({ column, cell }) => canProve(column, cell))
  const sound = typed.filter(
    ({ column, cell }) => column.field && readCell(cell, column.field, context).value !== null,
  )
  return {
    row,
    first,
    marker: markerOf(number, first),
    numbered: /^\d+\.?$/.test(number),
    name: nameIn(row, table),
    counts: countsIn(row, table),
    facts: facts.length,
    sound: sound.length,
    wide: isWide(row, table) || isAlone(row, table),
  }
}

/** Any text may stand under a text, and without a digit under a grade or a code. */
function canProve({ field }: MappedColumn, cell: Cell): boolean {
  if (field?.type === 'grade' || field?.type === 'code') return /\d/.test(cell.text)
  return field?.type !== 'text'
}

function countsIn(row: SheetRow, table: FoundTable): number {
  const counted = table.columns.filter(({ index, field }) => {
    const cell = field?.type === 'integer' ? cellAt(row, index) : null
    return cell !== null && readInteger(cell).value !== null
  })
  return counted.length
}

function factIn(row: SheetRow, column: MappedColumn): { column: MappedColumn; cell: Cell }[] {
  const cell = cellAt(row, column.index)
  const field = column.field
  if (cell === null || field === null || field.type === 'number' || field.type === 'integer')
    return []
  return NAME_FIELDS.includes(field.id) ? [] : [{ column, cell }]
}

const NAME_FIELDS = ['label', 'name', 'content', 'fullName', 'familyNames', 'givenName']

function nameIn(row: SheetRow, table: FoundTable): string {
  return NAME_FIELDS.flatMap((id) => cellUnder(row, table, id)?.text ?? [])
    .join(' ')
    .trim()
}

function cellUnder(row: SheetRow, table: FoundTable, id: string): Cell | null {
  const column = table.columns.find(({ field }) => field !== null && field.id === id)
  return column ? cellAt(row, column.index) : null
}

/** Roman numbers and single letters head groups; arabic ones count records. */
function markerOf(number: string, first: string): string | null {
  const own = /^\(?([IVX]+|[A-Z])\)?[.)]?$/.exec(number.trim())
  if (own) return own[1] ?? null
  return /^([IVX]+|[A-H])[.)]\s+\S/.exec(first)?.[1] ?? null
}

function isWide(row: SheetRow, table: FoundTable): boolean {
  return table.sheet.merges.some(
    (range) => range.top === row.number && range.right - range.left >= 2 && cellAt(row, range.left),
  )
}

function isAlone(row: SheetRow, table: FoundTable): boolean {
  const numbers = table.columns.some(({ field }) => field?.type === 'number')
  return numbers && filledCells(row).length === 1
}
