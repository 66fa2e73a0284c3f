import type { Person } from '../dossier/dossier.ts'
import { factOf, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { GENDER_LABELS } from '../vocabulary/labels.ts'
import type { Gender } from '../vocabulary/terms.ts'
import type { FactTree } from './fact-tree.ts'

/** The columns of a profile list; of somebody who is not in the dossier none of them is known. */
export function personProfile(person: Person | null): FactTree {
  const gender = person?.gender ?? null
  return {
    gender: named(gender === null ? null : GENDER_LABELS[gender], 'gender'),
    birth: named(person?.birth ?? null, 'birth'),
    birthIfMale: birthIf(person, 'male'),
    birthIfFemale: birthIf(person, 'female'),
    ethnicity: named(person?.ethnicity ?? null, 'ethnicity'),
    hometown: named(person?.hometown ?? null, 'hometown'),
    partyJoined:
      person?.partyMember === false
        ? notApplicable('ngoài Đảng')
        : named(person?.partyJoined ?? null, 'partyJoined'),
    schooling: named(person?.schooling ?? null, 'schooling'),
    qualification: named(person?.qualification ?? null, 'qualification'),
    politicalTheory: named(person?.politicalTheory ?? null, 'politicalTheory'),
    foreignLanguage: named(person?.foreignLanguage ?? null, 'foreignLanguage'),
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

function named(value: string | null, field: keyof typeof LABELS): Fact<string> {
  const fact = factOf(value, `delegate.${field}`)
  return fact.kind === 'unknown' ? { ...fact, label: LABELS[field] } : fact
}

/** The birth date under the column of that gender; an unknown gender leaves both columns open. */
function birthIf(person: Person | null, gender: Gender): Fact<string> {
  if (person?.gender === undefined || person.gender === null) {
    return { ...unknown('delegate.gender'), label: LABELS.gender }
  }
  if (person.gender !== gender) return notApplicable('cột của giới khác')
  return named(person.birth, 'birth')
}
