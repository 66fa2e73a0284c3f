import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_DELEGATE, EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import type { Person } from '#core/dossier/dossier.ts'
import { readDelegateList } from '#core/dossier/list-figures.ts'
import { listPeople } from '#core/dossier/listed-people.ts'
import type { ListedPerson } from '#core/dossier/listed-people.ts'
import { countAges, countStatistics } from '#core/dossier/statistics.ts'
import type { AgeDay, CountedSection } from '#core/dossier/statistics.ts'
import type { DelegateKind } from '#core/vocabulary/terms.ts'
import { readStatistics } from '#main/bundled/read-statistics.ts'
import { aDossier } from './a-dossier.ts'

const read = readStatistics(path.join(import.meta.dirname, '../../../templates/statistics'))
const definitions = read.ok ? read.value : []

function definitionOf(source: string) {
  const found = definitions.find((one) => one.source === source)
  if (!found) throw new Error(`no statistics of ${source}`)
  return found
}

interface Truth {
  readonly tinh_tuoi_den_ngay: string
  readonly dem: {
    readonly tong: number
    readonly theo_dan_toc: Readonly<Record<string, number>>
    readonly theo_ton_giao: Readonly<Record<string, number>>
    readonly [key: string]: unknown
  }
  readonly dong: readonly Readonly<Record<string, string | null>>[]
}

const truth = JSON.parse(
  readFileSync(
    path.join(import.meta.dirname, '../../fixtures/samples/dai-bieu-dai-hoi-huyen.truth.json'),
    'utf8',
  ),
) as Truth

const KINDS: Readonly<Record<string, DelegateKind>> = {
  Bầu: 'elected',
  'Đương nhiệm': 'ex-officio',
  'Chỉ định': 'appointed',
}

/** The sample as its truth file tells it. */
function samplePeople(): ListedPerson[] {
  return truth.dong.map((row, index) => {
    const person: Person = {
      ...EMPTY_PERSON,
      id: `p${index}`,
      fullName: row['ho_ten'] ?? '',
      gender: row['gioi_tinh'] === 'nam' ? 'male' : 'female',
      birth: row['ngay_sinh'] ?? null,
      ethnicity: row['dan_toc'] ?? null,
      religion: row['ton_giao'] ?? null,
      schooling: row['van_hoa'] ?? null,
      qualification: row['chuyen_mon'] ?? null,
      politicalTheory: row['llct'] ?? null,
      partyMember: row['ngay_vao_dang'] !== null,
    }
    const kind = KINDS[row['loai'] ?? ''] ?? null
    return aPerson(person, { kind })
  })
}

function aPerson(person: Person, facts: { kind?: DelegateKind | null } = {}): ListedPerson {
  const delegate = { ...EMPTY_DELEGATE, id: `d-${person.id}`, personId: person.id, ...facts }
  const nowhere = { unit: null, candidate: null, member: null, guest: null }
  return { ...nowhere, rowId: delegate.id, person, number: null, note: null, delegate }
}

function countsOf(sections: readonly CountedSection[], id: string): Record<string, number> {
  const lines = sections.find(({ section }) => section.id === id)?.lines ?? []
  const filled = lines.filter(({ kind, people }) => kind === 'line' || people.length > 0)
  return Object.fromEntries(filled.map(({ title, people }) => [title, people.length]))
}

const BY_DAY: AgeDay = { onDay: truth.tinh_tuoi_den_ngay, basis: 'day' }
const BY_YEAR: AgeDay = { onDay: truth.tinh_tuoi_den_ngay, basis: 'year' }

describe('the 117 delegates of the sample', () => {
  const people = samplePeople()
  const sections = countStatistics(definitionOf('delegates'), people, BY_YEAR)

  test('are counted exactly as the truth file counts them', () => {
    expect(people.length).toBe(truth.dem.tong)
    expect({
      kind: countsOf(sections, 'kind'),
      gender: countsOf(sections, 'gender'),
      minority: countsOf(sections, 'minority'),
      party: countsOf(sections, 'party'),
      schooling: countsOf(sections, 'schooling'),
      qualification: countsOf(sections, 'qualification'),
      politicalTheory: countsOf(sections, 'political-theory'),
      age: countsOf(sections, 'age'),
    }).toEqual({
      kind: { 'Đại biểu bầu': 95, 'Đại biểu đương nhiệm': 18, 'Đại biểu chỉ định': 4 },
      gender: { Nữ: 66, Nam: 51 },
      minority: { 'Dân tộc ít người': 57, 'Dân tộc Kinh': 60 },
      party: { 'Đảng viên': 89, 'Ngoài Đảng': 28 },
      schooling: { 'Trung học phổ thông': 114, 'Trung học cơ sở': 2, 'Tiểu học': 1 },
      qualification: {
        'Trên đại học': 9,
        'Đại học': 72,
        'Cao đẳng': 19,
        'Trung cấp': 8,
        'Sơ cấp': 3,
        'Chưa rõ': 6,
      },
      politicalTheory: { 'Cử nhân, cao cấp': 7, 'Trung cấp': 38, 'Sơ cấp': 30, 'Chưa rõ': 42 },
      age: { 'Dưới 40 tuổi': 44, 'Từ 40 đến 50 tuổi': 61, 'Trên 50 tuổi': 12 },
    })
    expect(countsOf(sections, 'ethnicity')).toEqual(truth.dem.theo_dan_toc)
    expect(countsOf(sections, 'religion')).toEqual(truth.dem.theo_ton_giao)
  })

  test('have an oldest, a youngest and an average', () => {
    const byYear = countAges(people, BY_YEAR)
    expect(Math.round(((byYear?.sum ?? 0) * 100) / (byYear?.counted ?? 1)) / 100).toBe(41.67)
    const ages = countAges(people, BY_DAY)
    expect({
      oldest: ages?.oldest.map(({ person }) => person.fullName),
      oldestAge: ages?.oldestAge,
      youngest: ages?.youngest.map(({ person }) => person.fullName),
      youngestAge: ages?.youngestAge,
      yearOnly: ages?.yearOnly.map(({ person }) => person.birth?.length),
      unknown: ages?.unknown,
    }).toEqual({
      oldest: ['Trịnh Quang Đức'],
      oldestAge: 59,
      youngest: ['Lý A Đức'],
      youngestAge: 25,
      yearOnly: [4, 4],
      unknown: [],
    })
  })
})

test('a bare year decides a band only where both ages it may mean are in it', () => {
  const born = (birth: string) => aPerson({ ...EMPTY_PERSON, id: birth, fullName: 'A', birth })
  const people = ['1983', '1984', '1982', '1983-07-13', '1983-07-14'].map(born)
  const day = (basis: AgeDay['basis']) => ({ onDay: '2023-07-13', basis }) as const
  const ages = (basis: AgeDay['basis']) =>
    countsOf(countStatistics(definitionOf('delegates'), people, day(basis)), 'age')
  expect(ages('day')).toEqual({
    'Dưới 40 tuổi': 2,
    'Từ 40 đến 50 tuổi': 2,
    'Trên 50 tuổi': 0,
    'Chưa rõ': 1,
  })
  expect(ages('year')).toEqual({ 'Dưới 40 tuổi': 1, 'Từ 40 đến 50 tuổi': 4, 'Trên 50 tuổi': 0 })
})

const anyPerson = fc.record({
  gender: fc.constantFrom('male', 'female', null),
  birth: fc.constantFrom('1960-01-01', '1973-07-13', '1983', '1988-07-14', '2001', null),
  ethnicity: fc.constantFrom('Kinh', 'kinh', 'Thái', 'Mông', null),
  religion: fc.constantFrom('Không', 'Tin lành', null),
  partyMember: fc.constantFrom(true, false, null),
  schooling: fc.constantFrom('12/12', '7/10', '3/12', 'THPT', 'đang học THPT', 'không rõ gì', null),
  qualification: fc.constantFrom('Thạc sĩ', 'Sau đại học', 'ĐH', 'Chưa qua đào tạo', '?', null),
  politicalTheory: fc.constantFrom('Cử nhân chính trị', 'Cao cấp LLCT', 'Trung cấp', '-', null),
  workSector: fc.constantFrom('administrative', 'state-enterprise', 'non-state', null),
  jobRole: fc.constantFrom('union-full-time', 'manager', 'technical', 'worker', null),
  labourHero: fc.constantFrom(true, false, null),
} as const)

test('the parts of every section are the whole list, each person once', () => {
  fc.assert(
    fc.property(
      fc.array(anyPerson, { maxLength: 30 }),
      fc.constantFrom('day', 'year'),
      fc.constantFrom('2023-07-13', null),
      (facts, basis, onDay) => {
        const people = facts.map((one, index) =>
          aPerson({ ...EMPTY_PERSON, fullName: 'A', ...one, id: `p${index}` }),
        )
        for (const definition of definitions) {
          for (const { lines } of countStatistics(definition, people, { onDay, basis })) {
            const ids = lines.flatMap((line) => line.people.map(({ rowId }) => rowId))
            expect(ids.toSorted()).toEqual(people.map(({ rowId }) => rowId).toSorted())
          }
        }
      },
    ),
  )
})

test('the statistics and the figures above the list count the same', () => {
  const dossier = aDossier()
    .withCongress({ startDate: '2023-07-13' })
    .withDelegate('elected', { gender: 'female', ethnicity: 'Thái', partyMember: true })
    .withDelegate('ex-officio', { gender: null, ethnicity: ' KINH', partyMember: false })
    .withDelegate(null, { gender: 'male', ethnicity: null })
    .build()
  const list = readDelegateList(dossier)
  const people = listPeople(dossier, 'delegates')
  const sections = countStatistics(definitionOf('delegates'), people, BY_DAY)
  expect(countsOf(sections, 'gender')).toMatchObject({ Nữ: list.female.count, 'Chưa rõ': 1 })
  expect(countsOf(sections, 'minority')).toMatchObject({
    'Dân tộc ít người': list.ethnicMinority.count,
    'Chưa rõ': list.ethnicMinority.unknown,
  })
  expect(countsOf(sections, 'party')['Đảng viên']).toBe(list.partyMembers.count)
  expect(countsOf(sections, 'kind')['Chưa rõ']).toBe(list.kindUnknown)
})
