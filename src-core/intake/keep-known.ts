import { formatDateInText } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { Person } from '../dossier/dossier.ts'
import type { IntakeDefinition } from './definitions.ts'
import type { DraftRow } from './draft-row.ts'
import { changeDoubts } from './lay-over.ts'
import { spelled } from './people-to-match.ts'

type Plain = Readonly<Record<string, ImportValue>>

/** What a row says, without the values that would replace a known one before a person has said yes to them. */
export function keepKnown<T extends Plain>(
  known: T,
  next: T,
  { draft, definition }: { readonly draft: DraftRow; readonly definition: IntakeDefinition },
): T {
  const asked = [...changeDoubts(known, next, definition), ...draft.doubts].map(({ field }) =>
    field === 'unit' ? ['unit', 'unitId'] : [field],
  )
  const held = new Set(
    asked
      .flat()
      .filter((field) => (known[field] ?? null) !== null && known[field] !== next[field])
      .filter((field) => !draft.corrected.has(field === 'unitId' ? 'unit' : field)),
  )
  // A day of joining the Party makes no sense beside "not a member".
  if (held.has('partyMember') && !draft.corrected.has('partyJoined')) held.add('partyJoined')
  const kept = Object.entries(next).map(([field, value]) => [
    field,
    held.has(field) ? (known[field] ?? null) : value,
  ])
  // The keys and kinds of values are those of `known` and `next`.
  return Object.fromEntries(kept) as T
}

/** Drops the questions whose answer is in the dossier already. */
export function dropAnsweredDoubts(draft: DraftRow, known: Plain): void {
  const open = draft.doubts.filter(
    ({ field, after }) =>
      after === null || after !== draft.values[field] || after !== (known[field] ?? null),
  )
  draft.doubts.splice(0, draft.doubts.length, ...open)
}

/** The field by which a row that was matched by what else it says differs from the person. */
export function identityField(draft: DraftRow, { fullName }: Person): 'fullName' | 'birth' {
  return spelled(String(draft.values['fullName'])) === spelled(fullName) ? 'birth' : 'fullName'
}

/** Somebody of the list under another spelling or birth: a person must say that it is the same. */
export function askIdentity(draft: DraftRow, person: Person): void {
  const field = identityField(draft, person)
  const what = field === 'birth' ? 'ngày sinh' : 'họ tên'
  const known = person[field] ?? ''
  draft.doubts.unshift({
    field,
    before: formatDateInText(known),
    after: draft.values[field] ?? null,
    reason: `Có phải cùng một người với ${nameWithTraits(person)} trong hồ sơ không? Nhận thì ghi đè ${what} theo tệp; chưa nhận thì hồ sơ giữ nguyên; nếu là người khác thì bỏ dòng này rồi thêm người ấy trong danh sách`,
  })
}

/** "Lê Thị Lan" (sinh 1/5/1980, Kế toán). */
export function nameWithTraits({ fullName, birth, position }: Person): string {
  const about = [birth === null ? null : `sinh ${formatDateInText(birth)}`, position]
  const told = about.filter((part) => part !== null).join(', ')
  return `"${fullName}"${told === '' ? '' : ` (${told})`}`
}
