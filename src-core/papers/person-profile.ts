import type { Person } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { GENDER_LABELS, genderOfLabel } from '../vocabulary/labels.ts'
import type { Gender } from '../vocabulary/terms.ts'
import type { FactTree } from './fact-tree.ts'

/** The columns of a profile list. */
export function personProfile(person: Person): FactTree {
  const { gender } = person
  return {
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, named(person, field)])),
    gender: gender === null ? lacking('gender') : known(GENDER_LABELS[gender]),
    birthIfMale: birthIf(person, 'male'),
    birthIfFemale: birthIf(person, 'female'),
    ...(person.partyMember === false && { partyJoined: notApplicable('ngoài Đảng') }),
  }
}

/**
 * Of somebody nominated from the floor the dossier has no record: year of birth and gender as they were told, and each place left
 * open says whose it is, so that the office knows what to ask and of whom.
 */
export function strangerProfile(cells: TypedRow['cells']): FactTree {
  const name = String(cells['name'] ?? '').trim()
  const year = String(cells['birthYear'] ?? '').trim()
  const gender = genderOfLabel(cells['gender'])
  const open = (field: keyof typeof LABELS): Fact<never> => {
    const { label, ...fact } = lacking(field)
    return { ...fact, label: name === '' ? label : `${label}: ${name}` }
  }
  const birth = A_YEAR.test(year) ? known(year) : open('birth')
  const birthOf = (column: Gender): Fact<string> => {
    if (gender === null) return open('gender')
    return gender === column ? birth : OTHER_COLUMN
  }
  return {
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, open(field)])),
    birth,
    gender: gender === null ? open('gender') : known(GENDER_LABELS[gender]),
    birthIfMale: birthOf('male'),
    birthIfFemale: birthOf('female'),
  }
}

const OTHER_COLUMN = notApplicable('cột của giới khác')
const A_YEAR = /^\d{4}$/

const LABELS = {
  gender: 'Giới tính',
  birth: 'Ngày sinh',
  ethnicity: 'Dân tộc',
  hometown: 'Quê quán',
  partyJoined: 'Ngày vào Đảng',
  schooling: 'Trình độ văn hóa',
  qualification: 'Trình độ chuyên môn',
  politicalTheory: 'Trình độ lý luận chính trị',
  foreignLanguage: 'Ngoại ngữ',
} as const

const PLAIN_FIELDS = [
  'birth',
  'ethnicity',
  'hometown',
  'partyJoined',
  'schooling',
  'qualification',
  'politicalTheory',
  'foreignLanguage',
] as const

function named(person: Person, field: (typeof PLAIN_FIELDS)[number]): Fact<string> {
  const value = person[field]
  return value === null ? lacking(field) : known(value)
}

function lacking(field: keyof typeof LABELS) {
  return { ...unknown(`delegate.${field}`), label: LABELS[field] }
}

/** The birth date under the column of that gender; an unknown gender leaves both columns open. */
function birthIf(person: Person, gender: Gender): Fact<string> {
  if (person.gender === null) return lacking('gender')
  return person.gender === gender ? named(person, 'birth') : OTHER_COLUMN
}
