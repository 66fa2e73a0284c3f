import type { ImportPreview, ImportRow } from '../contract/import-values.ts'
import { classifyRows } from './classify-rows.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { filledBy } from './definitions.ts'
import type { IntakeField } from './definitions.ts'
import type { FoundTable } from './found-table.ts'
import type { IntakeContext } from './intake-context.ts'
import { isJoinable } from './join-tables.ts'
import { listSkipped } from './list-skipped.ts'
import type { PlannedRows } from './plan-rows.ts'
import type { DraftRow } from './draft-row.ts'
import { placeOf } from './sheet-place.ts'
import { columnLetter } from './workbook.ts'
import type { Workbook } from './workbook.ts'

type TableParts = {
  readonly workbook: Workbook
  readonly fileName: string
  readonly table: FoundTable
  readonly rows: readonly ClassifiedRow[]
  readonly context: IntakeContext
  /** Of this kind, in all sheets. */
  readonly tables: readonly FoundTable[]
}

type TablePart = Pick<
  ImportPreview,
  'kind' | 'fileName' | 'sheets' | 'table' | 'fields' | 'columns'
>

/** Of what is not kept not even an example is shown. */
function isKept(field: IntakeField): boolean {
  return field.type !== 'not-kept'
}

/** What was read, for the preview. */
export function describeTable(parts: TableParts): TablePart {
  const { fileName, table, rows, context } = parts
  const records = rows.filter(({ is }) => is.kind === 'data' || is.kind === 'nameless')
  const { header, sheet } = table
  return {
    kind: context.definition.kind,
    fileName,
    sheets: describeSheets(parts),
    table: {
      sheet: sheet.name,
      headerRows:
        header === null ? [] : Array.from({ length: header.height }, (_, at) => header.top + at),
      firstRow: records[0]?.row.number ?? 0,
      lastRow: records.at(-1)?.row.number ?? 0,
      skipped: listSkipped(table, rows),
    },
    fields: context.definition.fields.filter(isKept).map((field) => ({
      id: field.id,
      label: field.label,
      required: field.required,
      fills: filledBy(field),
    })),
    columns: table.columns.map((column) => ({
      index: column.index,
      letter: columnLetter(column.index),
      header: column.levels.join(' / '),
      field: column.field && isKept(column.field) ? column.field.id : null,
      guessedFrom: column.guessedFrom,
      samples:
        column.field && !isKept(column.field)
          ? []
          : [...new Set(column.cells.map((cell) => cell.text))].slice(0, 3),
    })),
  }
}

function describeSheets({ workbook, table, tables, context }: TableParts): TablePart['sheets'] {
  return workbook.sheets.map(({ name, hidden, rows }) => {
    const own = tables.find(({ sheet }) => sheet.name === name)
    const chosen = table.sheetNames.includes(name)
    return {
      name,
      rows: rows.length,
      hidden,
      chosen,
      records: own ? countRecords(own, context) : null,
      joinable: own !== undefined && !chosen && isJoinable(own, table),
    }
  })
}

function countRecords(table: FoundTable, context: IntakeContext): number {
  return classifyRows(table, context).filter(({ is }) => is.kind === 'data').length
}

export function toRow(
  draft: DraftRow,
  actions: PlannedRows['actions'],
  sheets: readonly string[],
): ImportRow {
  const planned = actions.get(draft.sheetRow)
  return {
    sheetRow: draft.sheetRow,
    place: placeOf(draft.sheetRow, sheets),
    values: draft.values,
    doubts: draft.doubts,
    cures: draft.cures,
    refused: draft.refused,
    action: planned?.action ?? 'refuse',
    changes: [...(planned?.changes ?? [])],
  }
}
