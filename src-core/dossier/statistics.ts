import { z } from 'zod'
import type { PlainDate } from '../base/plain-date.ts'
import { isPlainDate } from '../base/plain-date.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import { averageOf } from './delegate-figures.ts'
import { peopleSource } from './listed-people.ts'
import type { ListedPerson } from './listed-people.ts'
import { STATISTIC_TRAITS, ageBy, inBand, statisticTrait } from './statistic-traits.ts'
import type { AgeBasis } from './statistic-traits.ts'

const words = z.string().trim().min(1)
const years = z.number().int().min(0).max(150).nullable().default(null)

const statisticLine = z.strictObject({
  title: words,
  values: z.array(words).default([]),
  /** Ages, both included. */
  from: years,
  to: years,
})

export const statisticSection = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  trait: statisticTrait,
  /** Empty: one line for each value that occurs, the commonest first. */
  lines: z.array(statisticLine).default([]),
  /** What those in no line are called; null: they are not shown. */
  rest: words.nullable().default(null),
  /** Drawn as bars beside the table of the paper. */
  chart: z.boolean().default(false),
})
export type StatisticSection = z.infer<typeof statisticSection>

/** What is counted of a list, in which order and under which words (`templates/statistics`). */
export const statisticDefinition = z.strictObject({
  source: peopleSource,
  title: words,
  people: words,
  sections: z.array(statisticSection).min(1),
})
export type StatisticDefinition = z.infer<typeof statisticDefinition>

export interface CountedLine {
  readonly title: string
  readonly kind: 'line' | 'rest' | 'unknown'
  readonly people: readonly ListedPerson[]
}

/** Lines, rest and unknown together are the whole list, each person once. */
export interface CountedSection {
  readonly section: StatisticSection
  readonly lines: readonly CountedLine[]
}

export interface CountedAges {
  readonly oldest: readonly ListedPerson[]
  readonly oldestAge: number
  readonly youngest: readonly ListedPerson[]
  readonly youngestAge: number
  /** To one decimal. */
  readonly average: number
  /** Whole years of those counted, and how many they are. */
  readonly sum: number
  readonly counted: number
  /** Known by year only, and not known at all. */
  readonly yearOnly: readonly ListedPerson[]
  readonly unknown: readonly ListedPerson[]
}

export interface AgeDay {
  /** Null while the congress has no day. */
  readonly onDay: PlainDate | null
  readonly basis: AgeBasis
}

/** Counts a list by every section of the definition. */
export function countStatistics(
  definition: StatisticDefinition,
  people: readonly ListedPerson[],
  day: AgeDay,
): CountedSection[] {
  return definition.sections.map((section) => ({
    section,
    lines: countSection(section, people, day),
  }))
}

function countSection(
  section: StatisticSection,
  people: readonly ListedPerson[],
  day: AgeDay,
): CountedLine[] {
  const titles = section.lines.map(({ title }) => title)
  const placed = people.map((one) => placeOf(section, one, day))
  const having = (place: number | null) => people.filter((_, index) => placed[index] === place)
  const lines: CountedLine[] =
    section.lines.length === 0 && section.trait !== 'age'
      ? countValues(section.trait, people)
      : titles.map((title, place) => ({ title, kind: 'line', people: having(place) }))
  return [
    ...lines,
    { title: section.rest ?? 'Khác', kind: 'rest', people: having(REST) },
    { title: 'Chưa rõ', kind: 'unknown', people: having(null) },
  ]
}

const REST = -1
/** Values have lines of their own, which are not places in the definition. */
const COUNTED_BY_VALUE = -2

/** Place of the line that counts a person; null: not known. */
function placeOf(section: StatisticSection, one: ListedPerson, day: AgeDay): number | null {
  if (section.trait === 'age') return placeOfAge(section, one, day)
  const value = STATISTIC_TRAITS[section.trait](one)
  if (value === null) return null
  if (section.lines.length === 0) return COUNTED_BY_VALUE
  return section.lines.findIndex(({ values }) => values.includes(value))
}

/** The bands do not overlap: the first that fits is the one; undecided bands leave it open. */
function placeOfAge(
  { lines }: StatisticSection,
  { person: { birth } }: ListedPerson,
  { onDay, basis }: AgeDay,
): number | null {
  if (birth === null || onDay === null) return null
  const answers = lines.map((band) => inBand(birth, band, { onDay, basis }))
  if (answers.includes(null)) return null
  return answers.indexOf(true)
}

function countValues(
  trait: keyof typeof STATISTIC_TRAITS,
  people: readonly ListedPerson[],
): CountedLine[] {
  const groups = new Map<string, { title: string; people: ListedPerson[] }>()
  for (const one of people) {
    const value = STATISTIC_TRAITS[trait](one)
    if (value === null) continue
    const key = foldVietnamese(value)
    const group = groups.get(key)
    if (group) group.people.push(one)
    else groups.set(key, { title: value, people: [one] })
  }
  return [...groups.values()]
    .toSorted((left, right) => right.people.length - left.people.length)
    .map((group) => ({ ...group, kind: 'line' }))
}

/** Oldest, youngest and average; null while no age can be told. */
export function countAges(
  people: readonly ListedPerson[],
  { onDay, basis }: AgeDay,
): CountedAges | null {
  if (onDay === null) return null
  const aged = people.flatMap((one) => {
    const { birth } = one.person
    return birth === null ? [] : [{ one, birth, age: ageBy(birth, onDay, basis) }]
  })
  if (aged.length === 0) return null
  const ages = aged.map(({ age }) => age)
  // Of two of one age the one born earlier is the older; a bare year stands before its days.
  const byBirth = aged.toSorted((left, right) => (left.birth < right.birth ? -1 : 1))
  const bornOn = (birth: string | undefined) =>
    byBirth.filter((other) => other.birth === birth).map(({ one }) => one)
  return {
    oldest: bornOn(byBirth[0]?.birth),
    oldestAge: byBirth[0]?.age ?? 0,
    youngest: bornOn(byBirth.at(-1)?.birth),
    youngestAge: byBirth.at(-1)?.age ?? 0,
    average: averageOf(ages),
    sum: ages.reduce((sum, age) => sum + age, 0),
    counted: ages.length,
    yearOnly: aged.filter(({ birth }) => !isPlainDate(birth)).map(({ one }) => one),
    unknown: people.filter(({ person }) => person.birth === null),
  }
}
