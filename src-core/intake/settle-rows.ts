import { formatInteger } from '../base/vietnamese-text.ts'
import type { ImportKind, ImportRequest } from '../contract/import-values.ts'
import { applyCorrections, dropConfirmedDoubts } from './apply-corrections.ts'
import { notTakenReason } from './group-values.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { spelled } from './match-people.ts'
import { addDoubt } from './read-rows.ts'
import type { DraftRow } from './read-rows.ts'
import { settleCompositionRow } from './settle-composition-row.ts'
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
  const { kind } = context.definition
  for (const draft of drafts) {
    settleRow(draft, present, context)
    refuseNotTaken(draft, context)
    if (request.leaveOut.includes(draft.sheetRow)) draft.refused = 'Đồng chí đã bỏ dòng này'
  }
  doubtRepeated(drafts, kind)
  for (const draft of drafts) dropConfirmedDoubts(draft)
}

function settleRow(
  draft: DraftRow,
  present: ReadonlySet<string>,
  { definition, vocabulary, syllables }: IntakeContext,
): void {
  if (definition.kind === 'plan') settlePlanRow(draft, present)
  else if (definition.kind === 'composition') settleCompositionRow(draft, definition.tagWordings)
  else settlePersonRow(draft, present, { syllables, particles: vocabulary.nameParticles })
}

/** What makes two rows the same, and how that is called. */
const SAMENESS = {
  plan: { field: 'name', withBirth: false, words: 'tên' },
  composition: { field: 'label', withBirth: false, words: 'nội dung' },
  delegates: { field: 'fullName', withBirth: true, words: 'họ tên' },
  candidates: { field: 'fullName', withBirth: true, words: 'họ tên' },
} as const

/** Alternates and guests stand in the same lists but are no delegates. */
function refuseNotTaken(draft: DraftRow, context: IntakeContext): void {
  const kind = draft.doubts.find(({ field, after }) => field === 'kind' && after === null)
  const reason =
    notTakenReason(draft.group ?? '', context) ?? notTakenReason(kind?.before ?? '', context)
  draft.refused ??= reason
}

function doubtRepeated(drafts: readonly DraftRow[], kind: ImportKind): void {
  const first = new Map<string, number>()
  const { field, withBirth, words } = SAMENESS[kind]
  for (const draft of drafts) {
    if (draft.refused !== null) continue
    const name = String(draft.values[field] ?? '')
    const birth = withBirth ? String(draft.values['birth'] ?? '') : ''
    const key = `${spelled(name)}|${birth}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, draft.sheetRow)
    else
      addDoubt(draft, {
        field,
        before: name,
        after: name,
        reason: `Trùng ${words}${birth === '' ? '' : ' và ngày sinh'} với dòng ${formatInteger(earlier)}`,
      })
  }
}
