import type { PlainDate } from '../base/plain-date.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { IntakeField } from './definitions.ts'
import { hasLostLetters } from './lost-letters.ts'
import { properName } from './name-case.ts'
import type { NameRules } from './name-case.ts'
import type { DraftRow } from './draft-row.ts'

export type PersonRules = NameRules & {
  readonly fields: readonly IntakeField[]
  /** First day of the congress, where the dossier knows it. */
  readonly congressDay: PlainDate | null
}

/** What the cells of one person's row say together. */
export function settlePersonRow(
  draft: DraftRow,
  present: ReadonlySet<string>,
  rules: PersonRules,
): void {
  joinName(draft)
  if ((draft.values['fullName'] ?? '') === '') {
    draft.refused = nameless(draft)
    return
  }
  settleCapitals(draft, rules)
  checkName(draft)
  settleGender(draft, present)
  settleParty(draft, present, rules)
  joinPosition(draft)
}

function settleCapitals(draft: DraftRow, rules: NameRules): void {
  const before = String(draft.values['fullName'])
  if (draft.corrected.has('fullName') || hasLostLetters(before)) return
  const after = properName(before, rules)
  if (after === before) return
  draft.values['fullName'] = after
  draft.cures.push({ field: 'fullName', before, after, kind: 'capitals' })
  draft.doubts.forEach((doubt, at) => {
    if (doubt.field === 'fullName' && doubt.after === before) draft.doubts[at] = { ...doubt, after }
  })
}

function nameless(draft: DraftRow): string {
  const unread = draft.doubts.find(({ field }) => field === 'fullName')
  return unread ? `Không đọc được họ và tên: ${unread.reason}` : 'Dòng không có họ và tên'
}

/** Names that stand in two columns become one. */
function joinName(draft: DraftRow): void {
  const parts = [draft.values['familyNames'], draft.values['givenName']]
  delete draft.values['familyNames']
  delete draft.values['givenName']
  if ((draft.values['fullName'] ?? null) !== null) {
    // "Họ và tên" over two columns where only the first was recognised as the whole name.
    const given = parts[1]
    if (typeof given === 'string')
      draft.values['fullName'] = `${String(draft.values['fullName'])} ${given}`
    return
  }
  const name = parts.filter((part) => typeof part === 'string' && part !== '').join(' ')
  if (name === '') return
  draft.values['fullName'] = name
  if (parts.some((part) => (part ?? '') === ''))
    draft.doubts.push({
      field: 'fullName',
      before: name,
      after: name,
      reason: 'Chỉ một trong hai cột họ đệm và tên có chữ',
    })
}

function checkName(draft: DraftRow): void {
  const name = String(draft.values['fullName'])
  const reason = /\d/.test(name)
    ? 'Họ tên có chữ số'
    : /[()[\]/;,]/.test(name)
      ? 'Họ tên có dấu lạ'
      : name.includes(' ')
        ? null
        : 'Họ tên chỉ có một chữ'
  if (reason !== null) draft.doubts.push({ field: 'fullName', before: name, after: name, reason })
}

/** Where only the women are marked, the others are men; the preview counts them in a remark. */
function settleGender(draft: DraftRow, present: ReadonlySet<string>): void {
  const onlyWomen =
    present.has('genderFemale') && !present.has('genderMale') && !present.has('gender')
  const clash = draft.doubts.some(({ field }) => field === 'gender')
  if (onlyWomen && !clash) draft.values['gender'] ??= 'male'
}

/** A file that has the column says "not a member" with an empty cell; a file without it says nothing. */
function settleParty(draft: DraftRow, present: ReadonlySet<string>, rules: PersonRules): void {
  const asked = present.has('partyJoined') || present.has('partyMember')
  const unread = draft.doubts.some(
    ({ field, after }) => (field === 'partyJoined' || field === 'partyMember') && after === null,
  )
  const member: ImportValue = draft.values['partyMember'] ?? null
  if (asked && member === null && !unread) draft.values['partyMember'] = false
  const joined = draft.values['partyJoined']
  const reason = typeof joined === 'string' ? oddJoining(draft, joined, rules) : null
  if (typeof joined === 'string' && reason !== null)
    draft.doubts.push({ field: 'partyJoined', before: joined, after: joined, reason })
}

function oddJoining(
  { values }: DraftRow,
  joined: string,
  { fields, congressDay }: PersonRules,
): string | null {
  if (congressDay !== null && joined.slice(0, 10) > congressDay.slice(0, joined.length))
    return 'Ngày vào Đảng sau ngày đại hội'
  const birth = values['birth']
  if (typeof birth !== 'string') return null
  if (joined.slice(0, 4) <= birth.slice(0, 4)) return 'Ngày vào Đảng không sau ngày sinh'
  const age = fields.find(({ id }) => id === 'partyJoined')?.leastAge ?? 0
  const grown = `${Number(birth.slice(0, 4)) + age}${birth.slice(4)}`
  const shorter = Math.min(grown.length, joined.length)
  const early = joined.slice(0, shorter) < grown.slice(0, shorter)
  return early ? `Ngày vào Đảng trước khi đủ ${age} tuổi` : null
}

/** Offices keep post and unit in one column or in two; the dossier has one. A group or a sheet is no part of a post. */
function joinPosition(draft: DraftRow): void {
  if (!draft.unitTyped) return
  const position = draft.values['position']
  const unit = draft.values['unit']
  if (typeof unit !== 'string' || unit === '' || draft.corrected.has('position')) return
  if (typeof position !== 'string' || position === '') draft.values['position'] = unit
  else if (!position.toLowerCase().includes(unit.toLowerCase()))
    draft.values['position'] = `${position}, ${unit}`
}
