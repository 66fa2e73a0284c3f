import type { ImportValue } from '../contract/import-values.ts'
import { properName } from './name-case.ts'
import type { NameRules } from './name-case.ts'
import type { DraftRow } from './draft-row.ts'

/** What the cells of one person's row say together. */
export function settlePersonRow(
  draft: DraftRow,
  present: ReadonlySet<string>,
  rules: NameRules,
): void {
  joinName(draft)
  if ((draft.values['fullName'] ?? '') === '') {
    draft.refused ??= nameless(draft)
    return
  }
  settleCapitals(draft, rules)
  checkName(draft)
  settleGender(draft, present)
  settleParty(draft, present)
  joinPosition(draft)
}

function settleCapitals(draft: DraftRow, rules: NameRules): void {
  const before = String(draft.values['fullName'])
  if (draft.corrected.has('fullName')) return
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
function settleParty(draft: DraftRow, present: ReadonlySet<string>): void {
  const asked = present.has('partyJoined') || present.has('partyMember')
  const unread = draft.doubts.some(
    ({ field, after }) => (field === 'partyJoined' || field === 'partyMember') && after === null,
  )
  const member: ImportValue = draft.values['partyMember'] ?? null
  if (asked && member === null && !unread) draft.values['partyMember'] = false
  checkOrder(draft)
}

function checkOrder(draft: DraftRow): void {
  const birth = draft.values['birth']
  const joined = draft.values['partyJoined']
  if (typeof birth !== 'string' || typeof joined !== 'string') return
  if (joined.slice(0, 4) > birth.slice(0, 4)) return
  const reason = 'Ngày vào Đảng không sau ngày sinh'
  draft.doubts.push({ field: 'partyJoined', before: joined, after: joined, reason })
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
