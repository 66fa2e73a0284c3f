import { ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { ImportPreview, ImportRequest } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { applyMapping } from './apply-mapping.ts'
import { checkTotals } from './check-totals.ts'
import { applyCodeLists } from './code-lists.ts'
import { chooseTable } from './choose-table.ts'
import { makeCureSettings } from './cure-text.ts'
import { cureWorkbook } from './cure-workbook.ts'
import type { TonePlacement } from './tone-placement.ts'
import { classifyRows } from './classify-rows.ts'
import type { IntakeDefinitions } from './definitions.ts'
import { describeCures } from './describe-cures.ts'
import { describeFile } from './describe-file.ts'
import { describeTable, toRow } from './describe-preview.ts'
import { findFacts } from './find-facts.ts'
import type { ImportRecords } from './import-records.ts'
import type { MemberRegister } from './known-lists.ts'
import type { IntakeFailure } from './intake-failure.ts'
import { doubtUnsplitNames } from './merged-names.ts'
import { doubtMerged, doubtMergedBlocks, spreadMerged } from './merged-rows.ts'
import { planFacts } from './plan-facts.ts'
import { planRows } from './plan-rows.ts'
import type { PlannedRows } from './plan-rows.ts'
import { readRows } from './read-rows.ts'
import type { DraftRow } from './read-rows.ts'
import { describeAbsent } from './describe-absent.ts'
import { settleRows } from './settle-rows.ts'
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
  /** The house style of "hòa" or "hoà"; the old one where nobody has chosen. */
  readonly tonePlacement?: TonePlacement
}

/** What a workbook would bring into a dossier: the preview a person sees, and exactly what would be written. */
export function planImport(question: ImportQuestion): Result<PlannedImport, IntakeFailure> {
  const { request, definitions, dossier, register = null } = question
  const settings = makeCureSettings(definitions.encodings, question.tonePlacement)
  const { workbook, used } = applyCodeLists(cureWorkbook(question.workbook, settings))
  const chosen = chooseTable({ workbook, request, definitions })
  if (!chosen.ok) return chosen
  const { context } = chosen.value
  const mapped = applyMapping(chosen.value.table.columns, request.mapping, context)
  if (!mapped.ok) return mapped
  const table = spreadMerged({ ...chosen.value.table, columns: mapped.value })
  const rows = classifyRows(table, context)
  const drafts = readRows(rows, table.columns, context)
  doubtMerged(drafts, table)
  doubtMergedBlocks(drafts, table)
  settleRows(drafts, table.columns, { request, context })
  doubtUnsplitNames(drafts, table)
  const totals = checkTotals({ rows, drafts, columns: table.columns, context })
  const facts = planFacts(findFacts({ table, stated: totals.stated, context, dossier }), dossier)
  const planned = planRows({ drafts, dossier, register, context, facts: facts.records })
  const remarks = [
    ...totals.remarks,
    ...describeFile({ workbook, table, rows, drafts, context, codeLists: used }),
    ...describeCures(drafts, settings.encodings),
    ...describeAbsent({ drafts, dossier, register, records: planned.records }),
    ...facts.remarks,
  ]
  const preview = {
    ...describeTable({
      workbook,
      fileName: request.fileName,
      table,
      rows,
      context,
      tables: chosen.value.tables,
    }),
    rows: drafts.map((draft) => toRow(draft, planned.actions, table.sheetNames)),
    counts: countRows(drafts, planned),
    facts: [...facts.shown],
    remarks,
  }
  return ok({ preview, records: planned.records })
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
