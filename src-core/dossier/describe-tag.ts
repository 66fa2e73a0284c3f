import type { Qualification } from '../vocabulary/qualifications.ts'
import { isQualification } from '../vocabulary/qualifications.ts'
import { foldBlock } from './composition-tags.ts'
import type { TaggedPerson } from './composition-tags.ts'

/** Tags of composition-tags.ts in the words of an office: nobody is shown a code. */

export const PLAIN_TAG_LABELS: Readonly<Record<string, string>> = {
  female: 'Nữ',
  male: 'Nam',
  'ethnic-minority': 'Dân tộc thiểu số',
  'party-member': 'Đảng viên',
  'non-party': 'Ngoài Đảng',
  'first-time': 'Tham gia lần đầu',
  're-election': 'Tái cử',
  'full-time': 'Cán bộ công đoàn chuyên trách',
  'part-time': 'Cán bộ công đoàn không chuyên trách',
  listed: 'Mọi người trong danh sách',
}

const QUALIFICATION_LABELS: Readonly<Record<Qualification, string>> = {
  elementary: 'Sơ cấp trở lên',
  intermediate: 'Trung cấp trở lên',
  college: 'Cao đẳng trở lên',
  university: 'Đại học trở lên',
  master: 'Thạc sĩ trở lên',
  doctor: 'Tiến sĩ trở lên',
}

/** Tags that need no number, in the order in which a person chooses among them. */
export const CHOOSABLE_TAGS: readonly string[] = [
  ...Object.keys(PLAIN_TAG_LABELS),
  ...Object.keys(QUALIFICATION_LABELS).map((level) => `qualification-from:${level}`),
]

/** Who a tag counts: "Từ 40 đến 50 tuổi"; null for a tag nobody can read. `blocks`: blocks as the list writes them. */
export function describeTag(tag: string, blocks: readonly string[] = []): string | null {
  const plain = Object.hasOwn(PLAIN_TAG_LABELS, tag) ? PLAIN_TAG_LABELS[tag] : undefined
  if (plain !== undefined) return plain
  const [kind = '', ...rest] = tag.split(':')
  const [first = '', second = ''] = rest
  switch (kind) {
    case 'block':
      return describeBlock(rest.join(':'), blocks)
    case 'qualification-from':
      return isQualification(first) ? QUALIFICATION_LABELS[first] : null
    case 'age-below':
      return `Dưới ${first} tuổi`
    case 'age-from':
      return `Từ ${first} tuổi trở lên`
    case 'age-above':
      return `Trên ${first} tuổi`
    case 'age-between':
      return `Từ ${first} đến ${second} tuổi`
    default:
      return null
  }
}

/** A tag read from a plan may have lost its accents on the way; the list has them. */
function describeBlock(name: string, blocks: readonly string[]): string {
  const written = blocks.find((block) => foldBlock(block) === foldBlock(name)) ?? name
  return `Khối ${written.replace(/^khối\s+/i, '')}`
}

const FACTS: readonly (readonly [RegExp, string])[] = [
  [/^(fe)?male$/, 'gender'],
  [/^ethnic-minority$/, 'ethnicity'],
  [/^(party-member|non-party)$/, 'partyMember'],
  [/^(first-time|re-election)$/, 'candidacy'],
  [/^(full|part)-time$/, 'fullTime'],
  [/^qualification-from:/, 'qualification'],
  [/^block:/, 'block'],
  [/^age-/, 'birth'],
]

/** Path of the fact that is missing where a tag cannot be told of somebody. */
export function missingForTag(
  tag: string,
  { candidate, ageDate }: Pick<TaggedPerson, 'candidate' | 'ageDate'>,
): string {
  const field = FACTS.find(([pattern]) => pattern.test(tag))?.[1] ?? 'block'
  if (field === 'birth' && ageDate === null) return 'congress.startDate'
  return `candidate.${field}@${candidate.id}`
}
