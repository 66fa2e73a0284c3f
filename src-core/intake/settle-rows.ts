import type { PlainDate } from '../base/plain-date.ts'
import type { ImportKind, ImportRequest } from '../contract/import-values.ts'
import { applyCorrections, dropConfirmedDoubts } from './apply-corrections.ts'
import { notTakenReason } from './group-values.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { spelled } from './match-people.ts'
import { formatSheetRow } from './sheet-place.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { settleCompositionRow } from './settle-composition-row.ts'
import { settleIndicatorRow } from './settle-indicator-row.ts'
import { settlePersonRow } from './settle-person-row.ts'
import { settlePlanRow } from './settle-plan-row.ts'

type SettleParts = {
  readonly request: ImportRequest
  readonly context: IntakeContext
  /** First day of the congress, where the dossier knows it. */
  readonly congressDay: PlainDate | null
}

/** Corrections, what the cells of a row say together, and rows that repeat another. */
export function settleRows(
  drafts: readonly DraftRow[],
  columns: readonly MappedColumn[],
  parts: SettleParts,
): void {
  const { request, context, congressDay } = parts
  applyCorrections(drafts, request.corrections, context)
  const present = new Set(columns.flatMap(({ field }) => field?.id ?? []))
  const { kind } = context.definition
  for (const draft of drafts) {
    settleRow(draft, present, { ...context, congressDay })
    refuseNotTaken(draft, context)
    if (request.leaveOut.includes(draft.sheetRow)) draft.refused = 'Đồng chí đã bỏ dòng này'
  }
  doubtRepeated(drafts, kind)
  for (const draft of drafts) dropConfirmedDoubts(draft)
}

function settleRow(
  draft: DraftRow,
  present: ReadonlySet<string>,
  context: IntakeContext & Pick<SettleParts, 'congressDay'>,
): void {
  const { definition, vocabulary, syllables, congressDay } = context
  switch (definition.kind) {
    case 'plan':
      return settlePlanRow(draft, present)
    case 'composition':
      return settleCompositionRow(draft, definition.tagWordings)
    case 'indicators':
      settleIndicatorRow(draft, definition.wholeUnits)
      return refuseNameless(draft, definition)
    case 'petitions':
      return refuseNameless(draft, definition)
    default:
      return settlePersonRow(draft, present, {
        syllables,
        particles: vocabulary.nameParticles,
        fields: definition.fields,
        congressDay,
      })
  }
}

function refuseNameless(draft: DraftRow, { fields }: IntakeContext['definition']): void {
  const required = fields.find((field) => field.required)
  if (required && (draft.values[required.id] ?? '') === '')
    draft.refused = `Dòng không có ${required.label.toLowerCase()}`
}

/** What makes two rows the same, and how that is called. */
const SAMENESS = {
  plan: { field: 'name', withBirth: false, words: 'tên' },
  composition: { field: 'label', withBirth: false, words: 'nội dung' },
  delegates: { field: 'fullName', withBirth: true, words: 'họ tên' },
  candidates: { field: 'fullName', withBirth: true, words: 'họ tên' },
  members: { field: 'fullName', withBirth: true, words: 'họ tên' },
  guests: { field: 'fullName', withBirth: true, words: 'họ tên' },
  indicators: { field: 'name', withBirth: false, words: 'chỉ tiêu' },
  petitions: { field: 'content', withBirth: false, words: 'nội dung' },
} as const

/** Alternates and guests stand in the same lists but are no delegates. */
function refuseNotTaken(draft: DraftRow, context: IntakeContext): void {
  const kind = draft.doubts.find(({ field, after }) => field === 'kind' && after === null)
  const reason =
    notTakenReason(draft.group ?? '', context) ?? notTakenReason(kind?.before ?? '', context)
  draft.refused ??= reason
}

function doubtRepeated(drafts: readonly DraftRow[], kind: ImportKind): void {
  const first = new Map<string, DraftRow>()
  const { field, withBirth, words } = SAMENESS[kind]
  for (const draft of drafts) {
    if (draft.refused !== null) continue
    doubtRepeatedCode(draft, first)
    const name = String(draft.values[field] ?? '')
    const birth = withBirth ? String(draft.values['birth'] ?? '') : ''
    const key = `${spelled(name)}|${birth}`
    const earlier = first.get(key)
    first.set(key, earlier ?? draft)
    if (!earlier || codesDiffer(earlier, draft)) continue
    const row = formatSheetRow(earlier.sheetRow)
    const reason = `Trùng ${words}${birth === '' ? '' : ' và ngày sinh'} với dòng ${row}`
    addDoubt(draft, { field, before: name, after: name, reason })
  }
}

function doubtRepeatedCode(draft: DraftRow, first: Map<string, DraftRow>): void {
  const code = draft.values['unionCode'] ?? null
  if (typeof code !== 'string') return
  const earlier = first.get(`code|${code}`)
  if (!earlier) first.set(`code|${code}`, draft)
  else {
    const reason = `Trùng mã đoàn viên với dòng ${formatSheetRow(earlier.sheetRow)}`
    addDoubt(draft, { field: 'unionCode', before: code, after: code, reason })
  }
}

/** Two people of one name and one day of birth have two codes of the member system. */
function codesDiffer(earlier: DraftRow, draft: DraftRow): boolean {
  const codes = [earlier, draft].map(({ values }) => values['unionCode'] ?? null)
  return codes[0] !== null && codes[1] !== null && codes[0] !== codes[1]
}
