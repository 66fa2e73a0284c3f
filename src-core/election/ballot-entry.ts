import { fillBraces } from '../base/fill-braces.ts'
import { describeFault } from './count-words.ts'
import type { CountingWords } from './counting-words.ts'
import { judgeBallot } from './judge-ballot.ts'
import type { BallotForm, BallotJudgement } from './judge-ballot.ts'

/** What a clerk wrote down of one ballot: numbers of the struck names, or why the counters set the ballot aside. */
export interface EntryContent {
  /** Ascending; empty where a reason is named. */
  readonly struck: readonly number[]
  readonly invalid: string | null
}

export interface NumberedEntry extends EntryContent {
  readonly number: number
}

export type EntryJudgement = BallotJudgement & { readonly kept: number }

export function judgeEntry({ struck, invalid }: EntryContent, form: BallotForm): EntryJudgement {
  const kept = invalid === null ? form.names - struck.length : 0
  return { ...judgeBallot({ ...form, kept, reason: invalid }), kept }
}

/** How an entry is worded. */
export type EntryWords = Pick<CountingWords, 'faults' | 'entry'>

/** Why the program or the counters hold the ballot invalid; null for a valid one. */
export function reasonOfEntry(
  entry: EntryContent,
  form: BallotForm,
  words: Pick<EntryWords, 'faults'>,
): string | null {
  const { fault, kept } = judgeEntry(entry, form)
  if (fault === null) return null
  return describeFault({ fault, kept, reason: entry.invalid }, form.places, words)
}

/** The cause the minutes count it under: ballots with more names than seats are one, however many more. */
export function causeOfEntry(
  entry: EntryContent,
  form: BallotForm,
  words: Pick<CountingWords, 'faults' | 'totals'>,
): string | null {
  const { fault } = judgeEntry(entry, form)
  if (fault !== 'too-many-kept') return reasonOfEntry(entry, form, words)
  return fillBraces(words.totals['too-many-kept'], { places: form.places })
}

export function isSameEntry(left: EntryContent, right: EntryContent): boolean {
  if (left.invalid !== null || right.invalid !== null) return left.invalid === right.invalid
  return left.struck.join() === right.struck.join()
}

/** "gạch 7, 20", "không gạch ai", "không hợp lệ: không có dấu". */
export function describeEntry(
  { struck, invalid }: EntryContent,
  { entry }: Pick<EntryWords, 'entry'>,
): string {
  if (invalid !== null) return fillBraces(entry.invalid, { reason: invalid })
  if (struck.length === 0) return entry['nothing-struck']
  return fillBraces(entry.struck, { numbers: struck.join(', ') })
}

/** What one pass has so far; nothing in it says who was voted for. */
export interface PassSummary {
  readonly entered: number
  readonly valid: number
  readonly invalid: number
  /** Names left standing on the valid ballots. */
  readonly marks: number
  /** Most votes of one name, where they are told by totals: a ballot read by itself gives each name one at most. */
  readonly most?: number | undefined
  /** How many names are told so far, where they are told by totals. */
  readonly named?: number | undefined
}

export function sumEntries(entries: readonly EntryContent[], form: BallotForm): PassSummary {
  const judged = entries.map((entry) => judgeEntry(entry, form))
  const valid = judged.filter((one) => one.valid)
  return {
    entered: entries.length,
    valid: valid.length,
    invalid: entries.length - valid.length,
    marks: valid.reduce((total, { kept }) => total + kept, 0),
  }
}

/** The lowest number of a ballot that is not there yet. */
export function nextNumber(entries: readonly { readonly number: number }[]): number {
  const there = new Set(entries.map(({ number }) => number))
  let number = 1
  while (there.has(number)) number += 1
  return number
}
