import { formatInteger } from '../base/vietnamese-text.ts'
import type { ImportRequest } from '../contract/import-values.ts'
import { applyCorrections, dropConfirmedDoubts } from './apply-corrections.ts'
import { notTakenReason } from './group-values.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { spelled } from './match-people.ts'
import { addDoubt } from './read-rows.ts'
import type { DraftRow } from './read-rows.ts'
import { settlePersonRow } from './settle-person-row.ts'
import { settlePlanRow } from './settle-plan-row.ts'

/** Corrections, what the cells of a row say together, and rows that repeat another. */
export function settleRows(
  drafts: readonly DraftRow[],
  columns: readonly MappedColumn[],
  parts: { readonly request: ImportRequest; readonly context: IntakeContext },
): void {
  const { request, context } = parts
  applyCorrections(drafts, request.corrections, context)
  const present = new Set(columns.flatMap(({ field }) => field?.id ?? []))
  const plan = context.definition.kind === 'plan'
  for (const draft of drafts) {
    if (plan) settlePlanRow(draft, present)
    else settlePersonRow(draft, present)
    refuseNotTaken(draft, context)
    if (request.leaveOut.includes(draft.sheetRow)) draft.refused = 'Đồng chí đã bỏ dòng này'
  }
  doubtRepeated(drafts, plan)
  for (const draft of drafts) dropConfirmedDoubts(draft)
}

/** Alternates and guests stand in the same lists but are no delegates. */
function refuseNotTaken(draft: DraftRow, context: IntakeContext): void {
  const kind = draft.doubts.find(({ field, after }) => field === 'kind' && after === null)
  const reason =
    notTakenReason(draft.group ?? '', context) ?? notTakenReason(kind?.before ?? '', context)
  draft.refused ??= reason
}

function doubtRepeated(drafts: readonly DraftRow[], plan: boolean): void {
  const first = new Map<string, number>()
  const field = plan ? 'name' : 'fullName'
  for (const draft of drafts) {
    if (draft.refused !== null) continue
    const name = String(draft.values[field] ?? '')
    const birth = plan ? '' : String(draft.values['birth'] ?? '')
    const key = `${spelled(name)}|${birth}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, draft.sheetRow)
    else
      addDoubt(draft, {
        field,
        before: name,
        after: name,
        reason: `Trùng ${plan ? 'tên' : 'họ tên'}${birth === '' ? '' : ' và ngày sinh'} với dòng ${formatInteger(earlier)}`,
      })
  }
}
