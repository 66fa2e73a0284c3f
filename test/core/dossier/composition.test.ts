import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readTag } from '#core/dossier/composition-tags.ts'
import { countComposition, countRequirement } from '#core/dossier/composition.ts'
import type { Candidate, Person } from '#core/dossier/dossier.ts'
import { reachesQualification } from '#core/vocabulary/qualifications.ts'
import {
  SAMPLES,
  emptyDossier,
  importOf,
  sampleWorkbook,
  truthOf,
  written,
} from '../intake/intake-files.ts'

const truth = z
  .object({
    phuong_an_1_so_voi_yeu_cau: z.array(
      z.object({ ma: z.string(), phuong_an_1: z.number(), dat: z.boolean() }),
    ),
  })
  .parse(truthOf(SAMPLES.candidates))

test('plan 1 of the sample against its requirements, as its truth counts them', async () => {
  const workbook = await sampleWorkbook(SAMPLES.candidates)
  let dossier = written(emptyDossier(), importOf(workbook).records)
  dossier = written(dossier, importOf(workbook, { kind: 'composition' }).records)
  const counted = countComposition({
    ...dossier,
    congress: { ...dossier.congress, startDate: '2023-07-13' },
  })
  expect(
    counted.slice(1).map(({ requirement, count, status }) => ({
      ma: requirement.code,
      phuong_an_1: count,
      dat: status === 'met',
    })),
  ).toEqual(truth.phuong_an_1_so_voi_yeu_cau)
  expect(counted[0]).toMatchObject({ count: 29, status: 'met' })
  expect(counted.map(({ gap }) => gap)).toEqual([0, -2, 0, 3, 0, 0, 0, -1, 0, 2, 0, 0])
})

const PERSON = {
  gender: null,
  birth: null,
  ethnicity: null,
  partyMember: null,
  qualification: null,
}
const CANDIDATE = { candidacy: null, fullTime: null, block: null }

function has(
  tag: string,
  person: object = {},
  candidate: object = {},
  ageDate: string | null = '2023-07-13',
) {
  // Only the facts a tag can look at.
  const one = {
    person: { ...PERSON, ...person } as Person,
    candidate: { ...CANDIDATE, ...candidate } as Candidate,
    ageDate,
  }
  return readTag(tag)?.(one)
}

describe('who counts', () => {
  test.each<[string, object, object, boolean | null]>([
    ['listed', {}, {}, true],
    ['male', { gender: 'male' }, {}, true],
    ['female', {}, {}, null],
    ['ethnic-minority', { ethnicity: 'Kinh' }, {}, false],
    ['party-member', { partyMember: true }, {}, true],
    ['non-party', { partyMember: true }, {}, false],
    ['first-time', {}, { candidacy: 'first-time' }, true],
    ['re-election', {}, { candidacy: 'first-time' }, false],
    ['re-election', {}, {}, null],
    ['full-time', {}, { fullTime: true }, true],
    ['part-time', {}, { fullTime: true }, false],
    ['part-time', {}, {}, null],
    ['age-below:40', { birth: '1983-07-13' }, {}, false],
    ['age-below:40', { birth: '1983-07-14' }, {}, true],
    ['age-between:40:50', { birth: '1983-07-13' }, {}, true],
    ['age-between:40:50', { birth: '1972-07-14' }, {}, true],
    ['age-between:40:50', { birth: '1972-07-13' }, {}, false],
    ['age-above:50', { birth: '1972-07-14' }, {}, false],
    ['age-above:50', { birth: '1972-07-13' }, {}, true],
    ['age-from:50', { birth: '1973-07-13' }, {}, true],
    ['age-below:40', { birth: '1983' }, {}, null],
    ['age-below:40', { birth: '1984' }, {}, true],
    ['age-below:40', { birth: '1982' }, {}, false],
    ['age-below:40', {}, {}, null],
    ['block:Doanh nghiệp, HTX', {}, { block: 'Khối doanh nghiệp, hợp tác xã' }, true],
    ['block:Xã', {}, { block: 'Trường học' }, false],
    ['block:Xã', {}, {}, null],
    ['qualification-from:university', { qualification: 'Thạc sĩ' }, {}, true],
    ['qualification-from:university', { qualification: 'Cao đẳng' }, {}, false],
    ['qualification-from:university', {}, {}, null],
  ])('%s of %o %o is %s', (tag, person, candidate, expected) => {
    expect(has(tag, person, candidate)).toBe(expected)
  })

  test('an age without the day it counts on is open', () => {
    expect(has('age-below:40', { birth: '1990-01-01' }, {}, null)).toBeNull()
  })

  test.each([
    'tall',
    'age-below',
    'age-below:x',
    'age-between:40',
    'age-between',
    'weight:40',
    'qualification-from:x',
    'toString',
  ])('there is no tag %s', (tag) => {
    expect(readTag(tag)).toBeNull()
  })

  test.each([
    ['Đại học', true],
    ['Cử nhân Luật', true],
    ['Tiến sĩ', true],
    ['Trung cấp', false],
    ['12/12', null],
    [null, null],
  ])('training %s reaches university: %s', (written, expected) => {
    expect(reachesQualification(written, 'university')).toBe(expected)
  })
})

describe('a requirement at its limits', () => {
  const people = (women: number, unclear: number, others: number) =>
    [
      ...Array<string>(women).fill('female'),
      ...Array<null>(unclear).fill(null),
      ...Array<string>(others).fill('male'),
    ].map((gender) => ({
      person: { ...PERSON, gender } as Person,
      candidate: CANDIDATE as Candidate,
      ageDate: null,
    }))
  const requirement = { id: 'r', code: 'C1', label: 'Nữ', tag: 'female', mandatory: true }
  test.each([
    [2, null, [1, 0, 5], 'not-met', -1],
    [2, null, [2, 0, 5], 'met', 0],
    [2, null, [3, 0, 5], 'met', 0],
    [2, null, [1, 1, 5], 'cannot-tell', 0],
    [3, null, [1, 1, 5], 'not-met', -2],
    [null, 2, [1, 0, 5], 'met', 0],
    [null, 2, [2, 0, 5], 'met', 0],
    [null, 2, [3, 0, 5], 'not-met', 1],
    [null, 2, [2, 1, 5], 'cannot-tell', 0],
    [null, 2, [1, 1, 5], 'met', 0],
  ] as const)(
    'from %s to %s with %o is %s by %s',
    (minimum, maximum, [women, unclear, men], status, gap) => {
      const counted = countRequirement(
        { ...requirement, minimum, maximum },
        people(women, unclear, men),
      )
      expect(counted).toMatchObject({ count: women, unclear, status, gap })
    },
  )

  test('without a tag nothing is counted', () => {
    const open = { ...requirement, tag: null, minimum: 2, maximum: null }
    expect(countRequirement(open, people(1, 0, 0)).status).toBe('not-understood')
  })
})
