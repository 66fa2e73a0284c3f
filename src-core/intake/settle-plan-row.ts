import type { DraftRow } from './draft-row.ts'

const PARTS = ['delegatesExOfficio', 'delegatesElected', 'delegatesAppointed'] as const

/** What the cells of one unit row say together: empty parts of a stated full sum are zero, clashes are doubts. */
export function settlePlanRow(draft: DraftRow, present: ReadonlySet<string>): void {
  if ((draft.values['name'] ?? '') === '') {
    draft.refused = 'Dòng không có tên công đoàn cơ sở'
    return
  }
  settleParts(draft, present)
  settleWomen(draft)
  settlePilot(draft, present)
}

function settleParts(draft: DraftRow, present: ReadonlySet<string>): void {
  const parts = PARTS.filter((part) => present.has(part))
  const told = parts.flatMap((part) => draft.values[part] ?? [])
  if (told.length === 0 || parts.some((part) => isUnread(draft, part))) return
  const sum = told.reduce<number>((total, count) => total + Number(count), 0)
  // Only all three kinds make a total; an empty cell or a missing column may hide delegates.
  if (!present.has('delegatesTotal') && told.length === PARTS.length)
    draft.values['delegatesTotal'] = sum
  const total = draft.values['delegatesTotal'] ?? null
  if (total === sum) for (const part of parts) draft.values[part] ??= 0
  else if (total !== null) {
    const reason = `Tổng số ${String(total)} khác tổng các loại đại biểu là ${sum}`
    draft.doubts.push({ field: 'delegatesTotal', before: String(total), after: total, reason })
  }
}

function isUnread(draft: DraftRow, part: string): boolean {
  return draft.doubts.some(({ field, after }) => field === part && after === null)
}

function settleWomen(draft: DraftRow): void {
  const members = draft.values['members'] ?? null
  const women = draft.values['membersFemale'] ?? null
  if (typeof members !== 'number' || typeof women !== 'number' || women <= members) return
  draft.doubts.push({
    field: 'membersFemale',
    before: String(women),
    after: women,
    reason: `Số nữ ${women} nhiều hơn số đoàn viên ${members}`,
  })
}

function settlePilot(draft: DraftRow, present: ReadonlySet<string>): void {
  const note = draft.values['note']
  if (
    present.has('pilot') ||
    typeof note !== 'string' ||
    !/(đại hội|đh|làm|chọn) điểm/iu.test(note)
  )
    return
  draft.values['pilot'] = true
  draft.doubts.push({ field: 'pilot', before: note, after: true, reason: 'Hiểu theo ghi chú' })
}
