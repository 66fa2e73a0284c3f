import { foldVietnamese, formatDateInColumn } from '../base/vietnamese-text.ts'
import {
  compareBirths,
  compareNames,
  comparePlaces,
  compareText,
  swapDayAndMonth,
} from './same-person-evidence.ts'
import type { BirthEvidence, NameEvidence, Prepared, TextEvidence } from './same-person-evidence.ts'

export type SameStrength = 'sure' | 'likely' | 'weak'

export interface SameVerdict {
  readonly strength: SameStrength
  /** Vietnamese, each a reason of its own; what speaks against it stands last. */
  readonly reasons: readonly string[]
}

interface Evidence {
  readonly name: NameEvidence
  readonly birth: BirthEvidence
  readonly code: TextEvidence
  readonly phone: TextEvidence
  readonly place: TextEvidence
  readonly position: TextEvidence
  readonly hometown: TextEvidence
}

const STRENGTHS: readonly SameStrength[] = ['weak', 'likely', 'sure']

/** Whether two records look like one person, with the reasons; null when they do not. */
export function judgeSamePerson(one: Prepared, other: Prepared): SameVerdict | null {
  const evidence: Evidence = {
    name: compareNames(one, other),
    birth: compareBirths(one.record.birth, other.record.birth),
    code: compareText(one.code, other.code),
    phone: compareText(one.phone, other.phone),
    place: comparePlaces(one.record, other.record),
    position: compareWords(one.record.position, other.record.position),
    hometown: compareWords(one.record.hometown, other.record.hometown),
  }
  const level = levelOf(evidence)
  if (level === null) return null
  const against = speaksAgainst(one, other, evidence)
  const strength = STRENGTHS[level - against.length]
  if (strength === undefined) return null
  return { strength, reasons: [...reasonsFor(one, other, evidence), ...against] }
}

function compareWords(one: string | null, other: string | null): TextEvidence {
  return compareText(foldVietnamese(one ?? ''), foldVietnamese(other ?? ''))
}

/** 2 sure, 1 likely, 0 weak; null: nothing that would make them one. */
function levelOf(evidence: Evidence): number | null {
  const { name, code } = evidence
  if (code === 'same') return name === 'same' || name === 'accents' ? 2 : 1
  if (name === null) return null
  return name === 'same' ? levelOfSameName(evidence) : levelOfNearName(name, evidence)
}

function levelOfNearName(name: NonNullable<NameEvidence>, evidence: Evidence): number | null {
  const { birth, phone, place } = evidence
  const backed = phone === 'same' || place === 'same'
  if (birth === 'same') return name === 'one-letter' && !backed ? 0 : 1
  if (phone === 'same') return 0
  if (name !== 'accents') return null
  if (birth === 'year') return place === 'differs' && !isAtOnePlace(evidence) ? null : 0
  return isSlip(birth) && isAtOnePlace(evidence) ? 0 : null
}

function levelOfSameName(evidence: Evidence): number | null {
  const { birth, phone, place } = evidence
  if (birth === 'same') return 2
  if (phone === 'same') return birth === 'differs' ? 0 : 1
  if (birth === 'one-part') return isAtOnePlace(evidence) ? 0 : null
  return LEVELS_BY_PLACE[birth][place]
}

function isSlip(birth: BirthEvidence): boolean {
  return birth === 'one-part' || birth === 'swapped'
}

/** Of one unit; or of one post or hometown while the lists do not name two units. */
function isAtOnePlace({ place, position, hometown }: Evidence): boolean {
  if (place !== 'unknown') return place === 'same'
  return position === 'same' || hometown === 'same'
}

/** Of one name, by how the births agree and then whether the places do; the telephone is looked at before. */
const LEVELS_BY_PLACE: Readonly<
  Record<Exclude<BirthEvidence, 'same' | 'one-part'>, Readonly<Record<TextEvidence, number | null>>>
> = {
  year: { same: 1, unknown: 1, differs: 1 },
  swapped: { same: 1, unknown: 1, differs: 1 },
  'same-year': { same: 0, unknown: null, differs: null },
  unknown: { same: 1, unknown: 0, differs: null },
  differs: { same: null, unknown: null, differs: null },
}

const NAME_REASONS: Readonly<Record<NonNullable<NameEvidence>, string>> = {
  same: 'cùng họ tên',
  accents: 'họ tên chỉ khác dấu',
  order: 'họ tên cùng các chữ, khác thứ tự',
  'one-letter': 'họ tên lệch một chữ cái',
}

function reasonsFor(one: Prepared, other: Prepared, evidence: Evidence): string[] {
  const { name, code, phone, place } = evidence
  return [
    ...(code === 'same' ? [`cùng mã đoàn viên ${one.record.unionCode ?? ''}`] : []),
    name === null ? 'nhưng họ tên khác nhau' : NAME_REASONS[name],
    ...birthReasons(one.record.birth, other.record.birth, evidence.birth),
    ...(phone === 'same' ? [`cùng số điện thoại ${one.record.phone ?? ''}`] : []),
    ...(place === 'same' ? ['cùng đơn vị'] : []),
    ...backingReasons(one, evidence),
  ]
}

/** Post and hometown are told where the births leave a question. */
function backingReasons(one: Prepared, { birth, position, hometown }: Evidence): string[] {
  if (birth === 'same' || birth === 'unknown') return []
  return [
    ...(position === 'same' ? [`cùng chức vụ "${one.record.position ?? ''}"`] : []),
    ...(hometown === 'same' ? [`cùng quê quán "${one.record.hometown ?? ''}"`] : []),
  ]
}

function birthReasons(one: string | null, other: string | null, birth: BirthEvidence): string[] {
  if (birth === 'unknown') {
    return [one === other ? 'cả hai chưa có ngày sinh' : 'một bên chưa có ngày sinh']
  }
  const [left, right] = [formatDateInColumn(one ?? ''), formatDateInColumn(other ?? '')]
  const both = `${left} và ${right}`
  if (birth === 'same') return [`cùng ngày sinh ${left}`]
  if (birth === 'swapped') return [`ngày sinh đảo ngày và tháng: ${both}`]
  if (birth === 'one-part') return [`ngày sinh chỉ lệch một phần: ${both}`]
  if (birth === 'same-year') return [`cùng năm sinh, khác ngày: ${both}`]
  if (birth === 'differs') return [`nhưng năm sinh khác: ${both}`]
  return [one === other ? `cùng năm sinh ${left}` : `cùng năm sinh, một bên chỉ có năm: ${both}`]
}

/** Each takes the strength down by one step. */
function speaksAgainst(one: Prepared, other: Prepared, { code }: Evidence): string[] {
  const genders = [one.record.gender, other.record.gender]
  const differ = genders[0] !== null && genders[1] !== null && genders[0] !== genders[1]
  return [
    ...(code === 'differs' ? ['nhưng mã đoàn viên khác nhau'] : []),
    ...(differ ? ['nhưng giới tính khác nhau'] : []),
  ]
}

/** The birth under which a record with exchanged day and month is looked for. */
export function swappedBirth(birth: string): string {
  return birth.length === 10 ? swapDayAndMonth(birth) : birth
}
