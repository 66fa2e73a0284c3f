import { expect, test } from 'vitest'
import { readTag } from '#core/dossier/composition-tags.ts'
import { CHOOSABLE_TAGS, describeTag, missingForTag } from '#core/dossier/describe-tag.ts'
import { EMPTY_CANDIDATE } from '#core/dossier/empty-rows.ts'

test('every tag a person can choose is one the core can count, and has words', () => {
  for (const tag of CHOOSABLE_TAGS) {
    expect([tag, readTag(tag) !== null]).toEqual([tag, true])
    expect(describeTag(tag)).not.toBeNull()
  }
})

test('ages, blocks and training are said as an office says them', () => {
  expect(
    [
      'age-below:40',
      'age-between:40:50',
      'age-from:50',
      'age-above:50',
      'qualification-from:university',
      'block:Trường học',
    ].map((tag) => describeTag(tag)),
  ).toEqual([
    'Dưới 40 tuổi',
    'Từ 40 đến 50 tuổi',
    'Từ 50 tuổi trở lên',
    'Trên 50 tuổi',
    'Đại học trở lên',
    'Khối Trường học',
  ])
})

test('a block that lost its accents is said as the list writes it', () => {
  const blocks = ['Cơ quan huyện', 'Khối doanh nghiệp, hợp tác xã']
  expect(describeTag('block:doanh nghiep htx', blocks)).toBe('Khối doanh nghiệp, hợp tác xã')
  expect(describeTag('block:xa thi tran', blocks)).toBe('Khối xa thi tran')
})

test('what nobody can count has no words', () => {
  expect(['tall', 'qualification-from:school', 'toString'].map((tag) => describeTag(tag))).toEqual([
    null,
    null,
    null,
  ])
})

test('what is missing is named by the cell where it is filled in', () => {
  const candidate = { ...EMPTY_CANDIDATE, id: 'c1', personId: 'p1' }
  const of = (tag: string, ageDate: string | null = '2023-07-13') =>
    missingForTag(tag, { candidate, ageDate })
  expect(
    ['female', 'male', 'ethnic-minority', 'non-party', 're-election', 'part-time'].map((tag) =>
      of(tag),
    ),
  ).toEqual([
    'candidate.gender@c1',
    'candidate.gender@c1',
    'candidate.ethnicity@c1',
    'candidate.partyMember@c1',
    'candidate.candidacy@c1',
    'candidate.fullTime@c1',
  ])
  expect([of('qualification-from:college'), of('block:X'), of('age-below:40')]).toEqual([
    'candidate.qualification@c1',
    'candidate.block@c1',
    'candidate.birth@c1',
  ])
  expect(of('age-below:40', null)).toBe('congress.startDate')
})
