import { ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { ImportPreview, ImportRequest, ImportRow } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { applyMapping } from './apply-mapping.ts'
import { checkTotals } from './check-totals.ts'
import { chooseTable } from './choose-table.ts'
import { classifyRows } from './classify-rows.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { filledBy } from './definitions.ts'
import type { IntakeDefinitions } from './definitions.ts'
import { describeFile } from './describe-file.ts'
import { findFacts } from './find-facts.ts'
import type { FoundTable } from './found-table.ts'
import type { ImportRecords } from './import-records.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MemberRegister } from './known-lists.ts'
import type { IntakeFailure } from './intake-failure.ts'
import { listSkipped } from './list-skipped.ts'
import { doubtUnsplitNames } from './merged-names.ts'
import { doubtMerged, spreadMerged } from './merged-rows.ts'
import { planFacts } from './plan-facts.ts'
import { planRows } from './plan-rows.ts'
import type { PlannedRows } from './plan-rows.ts'
import { readRows } from './read-rows.ts'
import type { DraftRow } from './read-rows.ts'
import { describeAbsent } from './describe-absent.ts'
import { settleRows } from './settle-rows.ts'
import { placeOf } from './sheet-place.ts'
import { columnLetter } from './workbook.ts'
import type { Workbook } from './workbook.ts'

export type { ImportRecords, PeopleRecords } from './import-records.ts'

export type PlannedImport = { readonly preview: ImportPreview; readonly records: ImportRecords }

export type ImportQuestion = {
  readonly workbook: Workbook
  readonly request: ImportRequest
  readonly definitions: IntakeDefinitions
  /** Null: nothing to compare with, every row is new. */
  readonly dossier: Dossier | null
  /** The membership list of the dossier; members are matched with it like everybody else. */
  readonly register?: MemberRegister | null
}

/** What a workbook would bring into a dossier: the preview a person sees, and exactly what would be written. */
export function planImport(question: ImportQuestion): Result<PlannedImport, IntakeFailure> {
  const { workbook, request, definitions, dossier, register = null } = question
  const chosen = chooseTable(workbook, request, definitions)
  if (!chosen.ok) return chosen
  const { context } = chosen.value
  const mapped = applyMapping(chosen.value.table.columns, request.mapping, context)
  if (!mapped.ok) return mapped
  const table = spreadMerged({ ...chosen.value.table, columns: mapped.value })
  const rows = classifyRows(table, context)
  const drafts = readRows(rows, table.columns, context)
  doubtMerged(drafts, table)
  settleRows(drafts, table.columns, { request, context })
  doubtUnsplitNames(drafts, table)
  const totals = checkTotals({ rows, drafts, columns: table.columns, context })
  const facts = planFacts(findFacts({ table, stated: totals.stated, context, dossier }), dossier)
  const planned = planRows({ drafts, dossier, register, context, facts: facts.records })
  const remarks = [
    ...totals.remarks,
    ...describeFile({ workbook, table, rows, drafts, context }),
    ...describeAbsent({ drafts, dossier, register, records: planned.records }),
    ...facts.remarks,
  ]
  const preview = {
    ...describeTable({ question, table, rows, context }),
    rows: drafts.map((draft) => toRow(draft, planned.actions, table.sheetNames)),
    counts: countRows(drafts, planned),
    facts: [...facts.shown],
    remarks,
  }
  return ok({ preview, records: planned.records })
}

type TableParts = {
  readonly question: ImportQuestion
  readonly table: FoundTable
  readonly rows: readonly ClassifiedRow[]
  readonly context: IntakeContext
}

type TablePart = Pick<
  ImportPreview,
  'kind' | 'fileName' | 'sheets' | 'table' | 'fields' | 'columns'
>

function describeTable({ question, table, rows, context }: TableParts): TablePart {
  const records = rows.filter(({ is }) => is.kind === 'data' || is.kind === 'nameless')
  const { header, sheet } = table
  return {
    kind: context.definition.kind,
    fileName: question.request.fileName,
    sheets: question.workbook.sheets.map(({ name, hidden, rows: own }) => ({
      name,
      rows: own.length,
      hidden,
      chosen: name === sheet.name,
    })),
    table: {
      sheet: sheet.name,
      headerRows:
        header === null ? [] : Array.from({ length: header.height }, (_, at) => header.top + at),
      firstRow: records[0]?.row.number ?? 0,
      lastRow: records.at(-1)?.row.number ?? 0,
      skipped: listSkipped(table, rows),
    },
    fields: context.definition.fields.map((field) => ({
      id: field.id,
      label: field.label,
      required: field.required,
      fills: filledBy(field),
    })),
    columns: table.columns.map((column) => ({
      index: column.index,
      letter: columnLetter(column.index),
      header: column.levels.join(' / '),
      field: column.field?.id ?? null,
      guessedFrom: column.guessedFrom,
      samples: [...new Set(column.cells.map((cell) => cell.text))].slice(0, 3),
    })),
  }
}

function toRow(
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
    refused: draft.refused,
    action: planned?.action ?? 'refuse',
    changes: [...(planned?.changes ?? [])],
  }
}

function countRows(drafts: readonly DraftRow[], { actions }: PlannedRows): ImportPreview['counts'] {
  const taken = drafts.filter((draft) => draft.refused === null)
  const doubtful = taken.filter((draft) => draft.doubts.length > 0).length
  const of = (action: string) => [...actions.values()].filter((own) => own.action === action).length
  return {
    accepted: taken.length - doubtful,
    doubtful,
    refused: drafts.length - taken.length,
    added: of('add'),
    updated: of('update'),
    same: of('same'),
  }
}
