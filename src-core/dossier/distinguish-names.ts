import { nameKey } from '../base/name-key.ts'
import { isPlainDate } from '../base/plain-date.ts'
import { foldVietnamese, formatDateInColumn } from '../base/vietnamese-text.ts'

/** A person as one list or ballot shows them. */
export interface NamedPerson {
  readonly id: string
  readonly fullName: string
  /** A day, or only the year. */
  readonly birth: string | null
  /** Unit or department, by name. */
  readonly unit: string | null
  readonly position: string | null
}

interface Telling {
  /** What stands beside the name; null where it is not known of this person. */
  words(person: NamedPerson): string | null
  /** Whether the words could mean the other one as well. */
  fits(person: NamedPerson, other: NamedPerson): boolean
}

/** From the shortest on: birth year, birth date, unit, position. */
const TELLINGS: readonly Telling[] = [
  {
    words: ({ birth }) => (birth === null ? null : `sinh năm ${yearOf(birth)}`),
    fits: sameYear,
  },
  {
    words: ({ birth }) =>
      birth !== null && isPlainDate(birth) ? `sinh ${formatDateInColumn(birth)}` : null,
    fits: (one, other) => one.birth === other.birth || (sameYear(one, other) && isVague(other)),
  },
  { words: ({ unit }) => known(unit), fits: (one, other) => sameText(one.unit, other.unit) },
  {
    words: ({ position }) => known(position),
    fits: (one, other) => sameText(one.position, other.position),
  },
]

/**
 * What to set beside the name of each person who shares it with another of the same list, by id of the person: the
 * shortest of birth year, birth date, unit and position that tells them apart, else their order. Who has a name of
 * their own is not in the answer.
 */
export function distinguishNames(people: readonly NamedPerson[]): ReadonlyMap<string, string> {
  const additions = new Map<string, string>()
  for (const group of groupsOfName(people)) {
    const used = new Set<string>()
    group.forEach((person, index) => {
      const others = group.filter((other) => other !== person)
      const told = tell(person, others)
      const words = told === null || used.has(told) ? ordinal(told, index) : told
      used.add(words)
      additions.set(person.id, words)
    })
  }
  return additions
}

/** "Lò Thị Dung (sinh năm 1979)"; the bare name where nobody else has it. */
export function nameWith(fullName: string, addition: string | undefined): string {
  return addition === undefined ? fullName : `${fullName} (${addition})`
}

function groupsOfName(people: readonly NamedPerson[]): NamedPerson[][] {
  const groups = new Map<string, NamedPerson[]>()
  const seen = new Set<string>()
  for (const person of people) {
    if (seen.has(person.id)) continue
    seen.add(person.id)
    const key = nameKey(person.fullName)
    const group = groups.get(key)
    if (group) group.push(person)
    else groups.set(key, [person])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function tell(person: NamedPerson, others: readonly NamedPerson[]): string | null {
  for (const { words, fits } of TELLINGS) {
    const told = words(person)
    if (told !== null && !others.some((other) => fits(person, other))) return told
  }
  return null
}

function ordinal(told: string | null, index: number): string {
  const order = `người thứ ${index + 1}`
  return told === null ? order : `${told}, ${order}`
}

function yearOf(birth: string): string {
  return birth.slice(0, 4)
}

function sameYear(one: NamedPerson, other: NamedPerson): boolean {
  return one.birth !== null && other.birth !== null && yearOf(one.birth) === yearOf(other.birth)
}

function isVague({ birth }: NamedPerson): boolean {
  return birth === null || !isPlainDate(birth)
}

function sameText(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && foldVietnamese(one) === foldVietnamese(other)
}

function known(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}
