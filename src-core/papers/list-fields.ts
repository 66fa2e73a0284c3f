import { ageOn, isPlainDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { formatDateInColumn } from '../base/vietnamese-text.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { unitNameOf } from '../dossier/listed-people.ts'
import {
  CANDIDACY_LABELS,
  DELEGATE_KIND_LABELS,
  GENDER_LABELS,
  JOB_ROLE_LABELS,
  WORK_SECTOR_LABELS,
} from '../vocabulary/labels.ts'
import { isSensitiveField } from '../vocabulary/sensitive-fields.ts'
import type { Gender } from '../vocabulary/terms.ts'

export interface FieldPlace {
  /** From 1, anew in each group. */
  readonly index: number
  /** The name with what tells it from others of the list. */
  readonly name: string
  readonly ageDay: PlainDate | null
}

/** A cell; null is rightly empty, undefined is not known. */
export type FieldValue = string | number | null | undefined

type Field = (one: ListedPerson, place: FieldPlace) => FieldValue

/** What a column of a list of people can show. */
export const LIST_FIELDS: Readonly<Record<string, Field>> = {
  /** For codes, not for people. */
  rowId: ({ rowId }) => rowId,
  index: (_, { index }) => index,
  number: ({ number }) => number ?? undefined,
  name: (_, { name }) => name,
  gender: ({ person }) => label(person.gender, GENDER_LABELS),
  birth: ({ person }) => day(person.birth),
  birthYear: ({ person }) => person.birth?.slice(0, 4) ?? undefined,
  birthIfMale: (one) => ofGender(one, 'male', day(one.person.birth)),
  birthIfFemale: (one) => ofGender(one, 'female', day(one.person.birth)),
  yearIfMale: (one) => ofGender(one, 'male', one.person.birth?.slice(0, 4)),
  yearIfFemale: (one) => ofGender(one, 'female', one.person.birth?.slice(0, 4)),
  age: ageOf,
  ethnicity: ({ person }) => known(person.ethnicity),
  religion: ({ person }) => known(person.religion),
  hometown: ({ person }) => known(person.hometown),
  position: ({ person }) => known(person.position),
  party: partyOf,
  schooling: ({ person }) => known(person.schooling),
  qualification: ({ person }) => known(person.qualification),
  politicalTheory: ({ person }) => known(person.politicalTheory),
  foreignLanguage: ({ person }) => known(person.foreignLanguage),
  workSector: ({ person }) => label(person.workSector, WORK_SECTOR_LABELS),
  jobRole: ({ person }) => label(person.jobRole, JOB_ROLE_LABELS),
  labourHero: ({ person }) => mark(person.labourHero),
  nationalEmulation: ({ person }) => mark(person.nationalEmulation),
  unionCode: ({ person }) => known(person.unionCode),
  phone: ({ person }) => known(person.phone),
  unit: (one) => known(unitNameOf(one)),
  delegation: ({ delegate }) => known(delegate?.delegation ?? null),
  kind: ({ delegate }) => label(delegate?.kind ?? null, DELEGATE_KIND_LABELS),
  block: ({ candidate }) => known(candidate?.block ?? null),
  candidacy: ({ candidate }) => label(candidate?.candidacy ?? null, CANDIDACY_LABELS),
  fullTime: ({ candidate }) => mark(candidate?.fullTime ?? null),
  department: ({ member }) => known(member?.department ?? null),
  unionJoined: ({ member }) => day(member?.unionJoined ?? null),
  unionPosition: ({ member }) => member?.unionPosition ?? null,
  status: ({ member }) => known(member?.status ?? null),
  organisation: ({ guest }) => known(guest?.organisation ?? null),
  note: ({ note }) => note,
  content: () => null,
  signature: () => null,
}

const ORDINALS: ReadonlySet<string> = new Set(['index', 'number'])

/** Whether the numbers of a column are places in a list, which take no dot between thousands. */
export function isOrdinal(name: string): boolean {
  return ORDINALS.has(name)
}

/** Whether a column shows what the law calls sensitive: choosing it is shown and noted. */
export function tellsSensitive(name: string): boolean {
  return isSensitiveField('person', name === 'party' ? 'partyJoined' : name)
}

/** The columns of a table of statistics. */
export const STATISTIC_FIELDS: Readonly<Record<string, string>> = {
  place: 'số thứ tự của mục',
  line: 'nội dung',
  count: 'số lượng',
  share: 'tỷ lệ phần trăm',
  remark: 'ghi chú',
}

function known(text: string | null): FieldValue {
  return text ?? undefined
}

function day(date: string | null): FieldValue {
  return date === null ? undefined : formatDateInColumn(date)
}

function label<T extends string>(term: T | null, labels: Readonly<Record<T, string>>): FieldValue {
  return term === null ? undefined : labels[term]
}

function mark(answer: boolean | null): FieldValue {
  return answer === null ? undefined : answer ? 'x' : null
}

/** The cell under the column of the other gender is rightly empty; of an unknown gender both are open. */
function ofGender({ person }: ListedPerson, wanted: Gender, value: FieldValue): FieldValue {
  if (person.gender === null) return undefined
  return person.gender === wanted ? value : null
}

/** A bare year leaves two ages open. */
function ageOf({ person: { birth } }: ListedPerson, { ageDay }: FieldPlace): FieldValue {
  if (birth === null || ageDay === null) return undefined
  const age = ageOn(birth, ageDay)
  return isPlainDate(birth) ? age : `${age - 1}-${age}`
}

/** The day of joining; who is a member without a known day is called so. */
function partyOf({ person: { partyMember, partyJoined } }: ListedPerson): FieldValue {
  if (partyMember === false) return null
  if (partyJoined !== null) return formatDateInColumn(partyJoined)
  return partyMember === true ? 'Đảng viên' : undefined
}
