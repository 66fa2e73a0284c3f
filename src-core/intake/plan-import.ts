import { ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { ImportKind, ImportPreview, ImportRequest } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { applyMapping } from './apply-mapping.ts'
import { checkTotals } from './check-totals.ts'
import { applyCodeLists } from './code-lists.ts'
import type { UsedCodeList } from './code-lists.ts'
import { chooseTable } from './choose-table.ts'
import { makeCureSettings } from './cure-text.ts'
import type { CureSettings } from './cure-text.ts'
import { cureWorkbook } from './cure-workbook.ts'
import { classifyRows } from './classify-rows.ts'
import type { IntakeDefinitions } from './definitions.ts'
import { describeCures } from './describe-cures.ts'
import { describeFile } from './describe-file.ts'
import { describeTable, toRow } from './describe-preview.ts'
import { findFacts } from './find-facts.ts'
import type { FoundTable } from './found-table.ts'
import type { ImportRecords } from './import-records.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MemberList } from '../dossier/listed-people.ts'
import type { IntakeFailure } from './intake-failure.ts'
import { doubtUnsplitNames } from './merged-names.ts'
import { doubtMerged, spreadMerged } from './merged-rows.ts'
import { planFacts, withoutPastTerm } from './plan-facts.ts'
import { planRows } from './plan-rows.ts'
import type { PlannedRows } from './plan-rows.ts'
import { readRows } from './read-rows.ts'
import type { DraftRow } from './draft-row.ts'
import { describeAbsent } from './describe-absent.ts'
import { mappingToRemember, recallMapping } from './remembered-mapping.ts'
import type { RememberedMapping } from './remembered-mapping.ts'
import { refuseForeign } from './second-header.ts'
import { settleRows } from './settle-rows.ts'
import { refuseSideBySide } from './side-by-side.ts'
import type { Workbook } from './workbook.ts'

export type { ImportRecords, PeopleRecords } from './import-records.ts'

export type PlannedImport = {
  readonly preview: ImportPreview
  readonly records: ImportRecords
  /** What the person said of the columns, for the next file with these headers; null when nothing. */
  readonly toRemember: RememberedMapping | null
}

export type ImportQuestion = {
  readonly workbook: Workbook
  readonly request: ImportRequest
  readonly definitions: IntakeDefinitions
  /** Null: nothing to compare with, every row is new. */
  readonly dossier: Dossier | null
  /** The membership list of the dossier; members are matched with it like everybody else. */
  readonly register?: MemberList | null
  /** What was kept of earlier imports of a kind. */
  readonly remembered?: (kind: ImportKind) => readonly RememberedMapping[]
}

/** The table of a workbook with the meaning of its columns settled. */
type UnderstoodTable = {
  readonly workbook: Workbook
  readonly codeLists: readonly UsedCodeList[]
  readonly table: FoundTable
  readonly tables: readonly FoundTable[]
  readonly context: IntakeContext
  readonly encodings: CureSettings['encodings']
  /** What an earlier import told of these headers. */
  readonly recalled: readonly string[]
  readonly toRemember: RememberedMapping | null
}

function understandTable(question: ImportQuestion): Result<UnderstoodTable, IntakeFailure> {
  const { request, definitions } = question
  const settings = makeCureSettings(definitions.encodings, request.tonePlacement)
  const { workbook, used } = applyCodeLists(cureWorkbook(question.workbook, settings))
  const chosen = chooseTable({ workbook, request, definitions })
  if (!chosen.ok) return chosen
  const { context, tables } = chosen.value
  const remembered = question.remembered?.(context.definition.kind) ?? []
  const recalled = recallMapping(chosen.value.table, remembered, context)
  const mapped = applyMapping(recalled.columns, request.mapping, context)
  if (!mapped.ok) return mapped
  const table = spreadMerged({ ...chosen.value.table, columns: mapped.value })
  const toRemember = mappingToRemember(table, request.mapping, remembered)
  const told = recalled.remarks
  const { encodings } = settings
  return ok({
    workbook,
    codeLists: used,
    table,
    tables,
    context,
    encodings,
    recalled: told,
    toRemember,
  })
}

/** What a workbook would bring into a dossier: the preview a person sees, and exactly what would be written. */
export function planImport(question: ImportQuestion): Result<PlannedImport, IntakeFailure> {
  const { request, dossier, register = null } = question
  const understood = understandTable(question)
  if (!understood.ok) return understood
  const { table, context, toRemember } = understood.value
  const rows = classifyRows(table, context)
  const drafts = readRows(rows, table.columns, context)
  doubtMerged(drafts, table)
  refuseForeign(drafts, table, context)
  refuseSideBySide(drafts, table)
  const congressDay = dossier?.congress.startDate ?? null
  settleRows(drafts, table.columns, { request, context, congressDay })
  doubtUnsplitNames(drafts, table)
  const totals = checkTotals({ rows, drafts, columns: table.columns, context })
  const found = findFacts({ table, stated: totals.stated, context, dossier })
  const own = context.definition.kind === 'indicators' ? withoutPastTerm(found, dossier) : found
  const facts = planFacts(own, dossier)
  const planned = planRows({ drafts, dossier, register, context, facts: facts.records })
  const remarks = [
    ...understood.value.recalled,
    ...totals.remarks,
    ...describeFile({ ...understood.value, rows, drafts }),
    ...describeCures(drafts, understood.value.encodings),
    ...describeAbsent({ drafts, dossier, register, records: planned.records }),
    ...facts.remarks,
  ]
  const preview = {
    ...describeTable({ ...understood.value, fileName: request.fileName, rows }),
    rows: drafts.map((draft) => toRow(draft, planned.actions, table.sheetNames)),
    counts: countRows(drafts, planned),
    facts: [...facts.shown],
    remarks,
  }
  return ok({ preview, records: planned.records, toRemember })
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
