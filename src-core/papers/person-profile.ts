import type { Person } from '../dossier/dossier.ts'
import { known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { GENDER_LABELS } from '../vocabulary/labels.ts'
import type { Gender } from '../vocabulary/terms.ts'
import type { FactTree } from './fact-tree.ts'

/** The columns of a profile list; of somebody who is not in the dossier none of them is known. */
export function personProfile(person: Person | null): FactTree {
  const gender = person?.gender ?? null
  return {
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, named(person, field)])),
    gender: gender === null ? lacking('gender') : known(GENDER_LABELS[gender]),
    birthIfMale: birthIf(person, 'male'),
    birthIfFemale: birthIf(person, 'female'),
    ...(person?.partyMember === false && { partyJoined: notApplicable('ngoài Đảng') }),
  }
}

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

function named(person: Person | null, field: (typeof PLAIN_FIELDS)[number]): Fact<string> {
  const value = person?.[field] ?? null
  return value === null ? lacking(field) : known(value)
}

function lacking(field: keyof typeof LABELS): Fact<never> {
  return { ...unknown(`delegate.${field}`), label: LABELS[field] }
}

/** The birth date under the column of that gender; an unknown gender leaves both columns open. */
function birthIf(person: Person | null, gender: Gender): Fact<string> {
  if (person?.gender === undefined || person.gender === null) return lacking('gender')
  return person.gender === gender ? named(person, 'birth') : notApplicable('cột của giới khác')
}
