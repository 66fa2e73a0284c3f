import { handVoteOf, readHands } from '#core/dossier/hand-vote.ts'
import { HAND_VOTES } from '#core/election/election-words.ts'
import { unusable } from './failures.ts'
import type { RowChange } from './refuse-voted.ts'

const VOTES: readonly string[] = Object.values(HAND_VOTES)
const FIGURES = ['present', 'agree', 'against', 'other'] as const

/** More hands than there are people: a vote typed by hand is refused as in the hall, or a draft prints over 100 %. */
export function refuseOverfull(changes: readonly RowChange[]): void {
  for (const { before, after } of changes) {
    if (after === null || !VOTES.includes(after.list)) continue
    const { cells } = after
    // What was told so before may still be named otherwise.
    if (before !== null && FIGURES.every((name) => before.cells[name] === cells[name])) continue
    // While a row is being filled in, nobody has said yet how many were there.
    if (cells['present'] === undefined) continue
    const { unaccounted, fault } = readHands(handVoteOf(cells))
    if (unaccounted < 0 && fault !== null) throw unusable(fault.sentence, fault.field)
  }
}
