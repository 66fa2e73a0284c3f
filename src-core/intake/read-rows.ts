import type { ImportValue } from '../contract/import-values.ts'
import { addStyleDoubts, dateOrder, readInColumn } from './date-columns.ts'
import type { DateOrder } from './date-columns.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { filledBy } from './definitions.ts'
import type { IntakeField } from './definitions.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { groupValues } from './group-values.ts'
import { isOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { saysUndated } from './read-cell.ts'
import type { Reading } from './reading.ts'
import { sheetIndex } from './sheet-place.ts'
import { cellAt } from './workbook.ts'
import type { Cell, SheetRow } from './workbook.ts'

/** Reads every record row; rows of other kinds only set the group of those below them. */
export function readRows(
  rows: readonly ClassifiedRow[],
  columns: readonly MappedColumn[],
  context: IntakeContext,
): DraftRow[] {
  const drafts: DraftRow[] = []
  const ordered = columns.map((column) => ({ ...column, order: dateOrder(column) }))
  let group: string | null = null
  let sheet = 0
  for (const { row, is } of rows) {
    if (sheetIndex(row.number) !== sheet) group = null
    sheet = sheetIndex(row.number)
    if (is.kind === 'group') group = is.text
    if (is.kind !== 'data' && is.kind !== 'nameless') continue
    drafts.push(readRow({ row, group, columns: ordered, context }))
  }
  addStyleDoubts(drafts)
  return drafts
}

type RowParts = {
  readonly row: SheetRow
  readonly group: string | null
  readonly columns: readonly (MappedColumn & { readonly order: DateOrder })[]
  readonly context: IntakeContext
}

function readRow({ row, group, columns, context }: RowParts): DraftRow {
  const draft: DraftRow = {
    sheetRow: row.number,
    values: {},
    doubts: [],
    cures: [],
    refused: null,
    styles: [],
    group,
    unitTyped: false,
    corrected: new Set(),
  }
  for (const column of columns) {
    const { index, field } = column
    if (field === null || field.type === 'not-kept') continue
    const cell = cellAt(row, index)
    if (filledBy(field) === 'unit' && !column.ofSheet) draft.unitTyped ||= cell !== null
    if (cell === null) takeEmpty(draft, field)
    else takeCell(draft, { cell, field, reading: readInColumn(cell, column, context) }, context)
  }
  if (group !== null) fillFromGroup(draft, groupValues(group, context))
  return draft
}

function takeEmpty(draft: DraftRow, field: IntakeField): void {
  const value = filledBy(field)
  if (draft.values[value] !== undefined) return
  draft.values[value] = field.emptyMeans ?? null
}

type Taken = { readonly cell: Cell; readonly field: IntakeField; readonly reading: Reading }

function takeCell(draft: DraftRow, taken: Taken, context: IntakeContext): void {
  const { cell, field, reading } = taken
  const target = filledBy(field)
  put(draft, { field: target, value: reading.value, before: cell.text })
  if (reading.reason !== null)
    addDoubt(draft, {
      field: target,
      before: reading.before ?? shown(cell),
      after: reading.value,
      reason: reading.reason,
    })
  if (reading.cure) draft.cures.push({ field: target, ...reading.cure })
  if (reading.style) draft.styles.push({ field: target, before: cell.text, style: reading.style })
  if (reading.value === null && !saysSomething(cell, field, context)) return
  for (const [given, value] of Object.entries(field.gives))
    put(draft, { field: given, value, before: cell.text })
}

/** No value, but more than that there is none: an unreadable day, a mark, "Đảng viên". */
function saysSomething(cell: Cell, field: IntakeField, context: IntakeContext): boolean {
  const { yes, no } = context.vocabulary.marks
  if (isOneOf(cell.text, no) || isOneOf(cell.text, field.noWords)) return false
  return /\d/.test(cell.text) || isOneOf(cell.text, yes) || saysUndated(cell, field, context)
}

/** A formula or an old encoding is visible in what stood there; everything else as the sheet shows it. */
function shown(cell: Cell): string {
  if (cell.cured) return cell.cured.before
  if (typeof cell.value === 'string' && cell.value !== cell.text) return cell.value
  return cell.text === '' && cell.formula !== null ? `=${cell.formula}` : cell.text
}

type Put = { readonly field: string; readonly value: ImportValue; readonly before: string }

/** The first known value stays; a second one that says otherwise leaves the field unknown. */
function put(draft: DraftRow, { field, value, before }: Put): void {
  const known = draft.values[field] ?? null
  if (known === null || known === false) {
    draft.values[field] = value ?? known
    return
  }
  if (value === null || value === false || value === known) return
  draft.values[field] = null
  addDoubt(draft, {
    field,
    before: `${String(known)}; ${before}`,
    after: null,
    reason: 'Hai cột nói khác nhau',
  })
}

function fillFromGroup(draft: DraftRow, given: Readonly<Record<string, ImportValue>>): void {
  for (const [field, value] of Object.entries(given)) {
    if ((draft.values[field] ?? null) === null) draft.values[field] = value
  }
}
