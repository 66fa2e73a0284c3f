import { isSameEntry } from './ballot-entry.ts'
import type { EntryContent, NumberedEntry } from './ballot-entry.ts'
import { isMadeFor } from './settled-between.ts'
import type { SettledBetween } from './settled-between.ts'

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

/** What a third person read from paper, and the two readings that were before them. */
export type SettledEntry = NumberedEntry & SettledBetween

export interface PassesToCompare {
  readonly first: readonly NumberedEntry[]
  readonly second: readonly NumberedEntry[]
  readonly settled: readonly SettledEntry[]
  readonly collected: number
}

/** Every ballot of the box, from 1 to the number collected: read alike twice, or not. */
export function comparePasses(passes: PassesToCompare): PassComparison {
  const [first, second] = [passes.first, passes.second].map(readerOf)
  const numbers = Array.from({ length: passes.collected }, (_, place) => place + 1)
  const pairs = numbers.map((number) => ({
    number,
    first: first?.(number) ?? null,
    second: second?.(number) ?? null,
  }))
  const apart = pairs.filter((pair) => !isAlike(pair))
  return {
    same: pairs.filter(isAlike).flatMap(({ first: one }) => one ?? []),
    differences: apart.map((pair) => ({
      ...pair,
      names: differentNames(pair),
      settled: settledOf(passes.settled, pair),
    })),
  }
}

interface Pair {
  readonly first: NumberedEntry | null
  readonly second: NumberedEntry | null
}

/** One ballot as a pass has it, in the form a settlement keeps; null: the pass does not have it. */
export function readingOf(entry: EntryContent | null): string | null {
  if (entry === null) return null
  return JSON.stringify({ struck: entry.struck, invalid: entry.invalid })
}

function settledOf(
  settled: readonly SettledEntry[],
  { number, first, second }: Pair & { readonly number: number },
): NumberedEntry | null {
  const found = settled.find((one) => one.number === number)
  if (!found || !isMadeFor(found, readingOf(first), readingOf(second))) return null
  return { number, struck: found.struck, invalid: found.invalid }
}

function isAlike({ first, second }: Pair): boolean {
  return first !== null && second !== null && isSameEntry(first, second)
}

/** All ballots as they count, ascending; null while a difference is open. */
export function agreedEntries({ same, differences }: PassComparison): NumberedEntry[] | null {
  const decided = differences.flatMap(({ number, settled }) =>
    settled === null ? [] : [{ struck: settled.struck, invalid: settled.invalid, number }],
  )
  if (decided.length < differences.length) return null
  return [...same, ...decided].toSorted((left, right) => left.number - right.number)
}

function readerOf(entries: readonly NumberedEntry[]): (number: number) => NumberedEntry | null {
  const there = new Map(entries.map((entry) => [entry.number, entry]))
  return (number) => there.get(number) ?? null
}

function differentNames({ first, second }: Pair): number[] {
  const areRead = first !== null && second !== null
  if (!areRead || first.invalid !== null || second.invalid !== null) return []
  return [
    ...first.struck.filter((order) => !second.struck.includes(order)),
    ...second.struck.filter((order) => !first.struck.includes(order)),
  ].toSorted((left, right) => left - right)
}
