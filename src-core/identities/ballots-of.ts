import type { FactTree } from '../papers/fact-tree.ts'
import { rowsIn, textIn } from '../papers/read-tree.ts'

/** The ballots told, of one body or of all. */
export function ballotsOf(facts: FactTree, body?: string): readonly FactTree[] {
  const ballots = rowsIn(facts, 'elections.ballots')
  return body === undefined ? ballots : ballots.filter((row) => textIn(row, 'body') === body)
}

/** "Bầu Ban Chấp hành, lần 1". */
export function nameOfBallot(ballot: FactTree): string {
  return `Bầu ${textIn(ballot, 'body')}, lần ${textIn(ballot, 'round') || '1'}`
}
