import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { textIn } from './read-tree.ts'

/** A result that the hall had heard and that was withdrawn; hours are minutes since midnight. */
export interface WithdrawnResult {
  readonly announcedAt: number
  /** Null of a result that was confirmed before the number was kept with it. */
  readonly elected: number | null
  readonly withdrawnAt: number
  readonly reason: string
  readonly by: string
}

/** What the minutes tell of the results of a ballot that were read out. */
export interface ReadOut {
  readonly withdrawn: readonly WithdrawnResult[]
  /** When the result that stands was read out; null: it was not. */
  readonly at: number | null
}

/** By the row of the ballot. */
export type ReadOutBy = ReadonlyMap<string, ReadOut>
export const NONE_READ_OUT: ReadOutBy = new Map()

/** Beside a ballot: what was read out and withdrawn, and when it was read out again. */
export function readOutOnBallot(ballot: FactTree, by: ReadOutBy): FactTree {
  const own = by.get(textIn(ballot, 'id'))
  return {
    readAgainAt: known(own?.at ?? ''),
    takenBack: (own?.withdrawn ?? []).map((one) => ({
      announcedAt: known(one.announcedAt),
      elected: known(one.elected ?? ''),
      withdrawnAt: known(one.withdrawnAt),
      reason: known(one.reason),
      by: known(one.by),
    })),
  }
}
