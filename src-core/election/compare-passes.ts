import { isSameEntry } from './ballot-entry.ts'
import type { EntryContent, NumberedEntry } from './ballot-entry.ts'

/** A ballot that the two passes do not have alike. */
export interface BallotDifference {
  readonly number: number
  /** Null: this pass does not have the ballot. */
  readonly first: EntryContent | null
  readonly second: EntryContent | null
  /** Numbers of the names that only one of the two has struck; empty where a whole ballot is in question. */
  readonly names: readonly number[]
  /** As the third person read it from paper; null: still open. */
  readonly settled: EntryContent | null
}

export interface PassComparison {
  readonly same: readonly NumberedEntry[]
  readonly differences: readonly BallotDifference[]
}

export interface PassesToCompare {
  readonly first: readonly NumberedEntry[]
  readonly second: readonly NumberedEntry[]
  readonly settled: readonly NumberedEntry[]
  readonly collected: number
}

/** Every ballot of the box, from 1 to the number collected: read alike twice, or not. */
export function comparePasses(passes: PassesToCompare): PassComparison {
  const [first, second, settled] = [passes.first, passes.second, passes.settled].map(byNumber)
  const same: NumberedEntry[] = []
  const differences: BallotDifference[] = []
  for (let number = 1; number <= passes.collected; number += 1) {
    const [one, two] = [first?.get(number) ?? null, second?.get(number) ?? null]
    if (one !== null && two !== null && isSameEntry(one, two)) same.push(one)
    else {
      const names = one === null || two === null ? [] : differentNames(one, two)
      const decided = settled?.get(number) ?? null
      differences.push({ number, first: one, second: two, names, settled: decided })
    }
  }
  return { same, differences }
}

/** All ballots as they count, ascending; null while a difference is open. */
export function agreedEntries({ same, differences }: PassComparison): NumberedEntry[] | null {
  const decided = differences.flatMap(({ number, settled }) =>
    settled === null ? [] : [{ struck: settled.struck, invalid: settled.invalid, number }],
  )
  if (decided.length < differences.length) return null
  return [...same, ...decided].toSorted((left, right) => left.number - right.number)
}

function byNumber(entries: readonly NumberedEntry[]): ReadonlyMap<number, NumberedEntry> {
  return new Map(entries.map((entry) => [entry.number, entry]))
}

function differentNames(one: EntryContent, two: EntryContent): number[] {
  if (one.invalid !== null || two.invalid !== null) return []
  return [
    ...one.struck.filter((order) => !two.struck.includes(order)),
    ...two.struck.filter((order) => !one.struck.includes(order)),
  ].toSorted((left, right) => left - right)
}
