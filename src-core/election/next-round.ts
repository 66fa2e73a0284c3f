import type { ElectionNow } from './election-now.ts'
import type { ListedName } from './election-rows.ts'
import { currentStep, isOpenEnded, openPlaces } from './election-steps.ts'

export interface NextRound {
  readonly round: number
  readonly seats: number
  readonly alternates: number
  readonly names: readonly ListedName[]
  /** Names are proposed anew, so the round has every step of the first. */
  readonly anew: boolean
}

/** The round that the decision calls for, or why there is none. */
export function nextRoundOf(now: ElectionNow): NextRound | { readonly refused: string } {
  const way = String(now.decided?.data['way'] ?? '')
  if (now.hasNextRound) return { refused: 'Lần bầu tiếp đã được lập.' }
  if (now.count === null || now.decided === null) {
    return { refused: 'Chưa có quyết định bầu tiếp. Ghi quyết định trước.' }
  }
  const { total, alternates } = openPlaces(now)
  const round = { round: now.ballot.round + 1, seats: total, alternates, anew: way === 'anew' }
  if (way === 'anew') return { ...round, names: [] }
  const { tied, notElected } = now.count
  const ids = way === 'again-tied' ? tied : way === 'again-rest' ? [...tied, ...notElected] : []
  const names = now.ballot.names.filter(({ id }) => ids.includes(id))
  if (names.length === 0) return { refused: 'Quyết định đã ghi không bầu tiếp.' }
  return { ...round, names }
}

/** Another round was decided on, and nobody has set it up. */
export function awaitsRound(now: ElectionNow): boolean {
  return !('refused' in nextRoundOf(now))
}

/** Who holds its seats is known: nothing is to be decided, and no round is to come. */
export function isSettled(now: ElectionNow): boolean {
  return now.isConfirmed && !isOpenEnded(now) && !awaitsRound(now)
}

/** Nothing is left to do about it; a round that was set up is one of its own. */
export function isFinished(now: ElectionNow): boolean {
  return currentStep(now) === null && isSettled(now)
}
