import { ageOn } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { DelegateKind } from '../vocabulary/terms.ts'
import type { Delegate, Dossier, Person } from './dossier.ts'
import { peopleById } from './people-by-id.ts'
import { PEOPLE_TRAITS } from './people-traits.ts'

/** Counts of the imported delegate list. One unknown cell leaves the counts that rest on it unknown. */
export interface DelegateFigures {
  readonly listed: Fact<number>
  readonly byKind: Readonly<Record<DelegateKind, Fact<number>>>
  readonly byUnit: Fact<ReadonlyMap<string, number>>
  readonly male: Fact<number>
  readonly female: Fact<number>
  readonly ethnicMinority: Fact<number>
  readonly partyMembers: Fact<number>
  readonly nonParty: Fact<number>
  /** Completed years on the first day of the congress. */
  readonly ages: Fact<readonly number[]>
}

interface Entry {
  readonly delegate: Delegate
  readonly person: Person | undefined
}

export function countDelegates(
  dossier: Pick<Dossier, 'delegates' | 'people' | 'congress'>,
): DelegateFigures {
  const people = peopleById(dossier.people)
  const entries = dossier.delegates.map((delegate) => ({
    delegate,
    person: people.get(delegate.personId),
  }))
  const kinds = column(entries, 'kind', ({ delegate }) => delegate.kind)
  const having = (field: string, trait: keyof typeof PEOPLE_TRAITS) =>
    countOf(
      column(entries, field, ({ person }) => (person ? PEOPLE_TRAITS[trait](person) : null)),
      (has) => has,
    )
  return {
    listed: entries.length === 0 ? unknown('delegates') : known(entries.length),
    byKind: {
      'ex-officio': countOf(kinds, (kind) => kind === 'ex-officio'),
      elected: countOf(kinds, (kind) => kind === 'elected'),
      appointed: countOf(kinds, (kind) => kind === 'appointed'),
    },
    byUnit: countByUnit(entries),
    male: having('gender', 'male'),
    female: having('gender', 'female'),
    ethnicMinority: having('ethnicity', 'ethnicMinority'),
    partyMembers: having('partyMember', 'partyMembers'),
    nonParty: having('partyMember', 'nonParty'),
    ages: readAges(entries, dossier.congress.startDate),
  }
}

/** One column of the list; unknown with the rows where the cell is empty, or while there is no list. */
function column<T>(
  entries: readonly Entry[],
  field: string,
  read: (entry: Entry) => T | null,
): Fact<readonly T[]> {
  if (entries.length === 0) return unknown('delegates')
  const values: T[] = []
  const missing: string[] = []
  for (const entry of entries) {
    const value = read(entry)
    if (value === null) missing.push(`delegate.${field}@${entry.delegate.id}`)
    else values.push(value)
  }
  return missing.length > 0 ? unknown(...missing) : known(values)
}

function countOf<T>(values: Fact<readonly T[]>, test: (value: T) => boolean): Fact<number> {
  return values.kind === 'known' ? known(values.value.filter(test).length) : values
}

function countByUnit(entries: readonly Entry[]): Fact<ReadonlyMap<string, number>> {
  const unitIds = column(entries, 'unitId', ({ delegate }) => delegate.unitId)
  if (unitIds.kind !== 'known') return unitIds
  const counts = new Map<string, number>()
  for (const id of unitIds.value) counts.set(id, (counts.get(id) ?? 0) + 1)
  return known(counts)
}

function readAges(entries: readonly Entry[], startDate: PlainDate | null): Fact<readonly number[]> {
  const births = column(entries, 'birth', ({ person }) => person?.birth ?? null)
  if (births.kind !== 'known') return births
  const day = factOf(startDate, 'congress.startDate')
  if (day.kind !== 'known') return day
  return known(births.value.map((birth) => ageOn(birth, day.value)))
}

/** Average to one decimal, rounded half up from the exact sum. */
export function averageOf(ages: readonly number[]): number {
  const sum = ages.reduce((so, age) => so + age, 0)
  return Math.floor((sum * 20 + ages.length) / (2 * ages.length)) / 10
}
