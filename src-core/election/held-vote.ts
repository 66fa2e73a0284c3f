import { numberLimits } from '../checks/number-limits.ts'
import { formatClock } from '../base/vietnamese-text.ts'
import type { AgendaItem } from '../dossier/dossier.ts'
import { handVoteOf } from '../dossier/hand-vote.ts'
import type { HandVote } from '../dossier/hand-vote.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { ElectionStep } from '../regulation/election-shape.ts'
import { togetherWith } from './election-guards.ts'
import { readElections } from './election-now.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from './election-now.ts'
import { readCounters } from './election-rows.ts'
import { lostBefore, settledAt, slotsOfVote } from './settled-votes.ts'
import type { RecordedVotes, SettledVote } from './settled-votes.ts'
import { sharedItem } from './shared-item.ts'
import type { SharedItem } from './shared-item.ts'
import { restingOnVote } from './shared-vote.ts'
import {
  COUNTERS_VOTED,
  countersAsVoted,
  coversSeats,
  listAsVoted,
  listKey,
} from './voted-thing.ts'

/** A step that votes by hand and the item of the agenda that asks the same are one vote, recorded where it is first. */

/** A vote that was recorded at its item before the step was taken. */
export interface HeldVote {
  readonly row: TypedRow
  readonly vote: HandVote
  /** How many are to be elected by its own words; null: the step asks for no number. */
  readonly seats: number | null
}

/** What the run of show has recorded of this step, if it was passed; null where the step still has to ask. */
export function heldVote(
  step: ElectionStep,
  now: ElectionNow,
  given: ElectionCase,
): HeldVote | null {
  const row = answersAtItem(step, now, given).at(-1) ?? null
  if (row === null) return null
  const vote = handVoteOf(row.cells)
  if (step.id !== 'seats') return { row, vote, seats: null }
  const seats = seatsIn(row, now, given)
  return seats === null ? null : { row, vote, seats }
}

/** Every vote of its item that is on what the step asks: their rows belong to the step as well. */
export function rowsAtItem(step: ElectionStep, now: ElectionNow, given: ElectionCase): string[] {
  const held = heldVote(step, now, given)
  if (step.id === 'seats' && (held === null || !coversSeats(held, now.ballot))) return []
  return answersAtItem(step, now, given).flatMap((row) => (row === null ? [] : [row.id]))
}

/** The vote that answers each planned vote of the item; null where none was on exactly what stands now. */
function answersAtItem(
  step: ElectionStep,
  now: ElectionNow,
  given: ElectionCase,
): (TypedRow | null)[] {
  const shared = isVoted(step, now, given) ? sharedItem(step.id, now, given) : null
  if (shared === null) return []
  const own = votesAt(shared.item, given).filter(({ event }) => isOnSame(event.data, step, now))
  return shared.slots.map(
    (slot) => own.findLast(({ event }) => slotsOfVote(event).includes(slot))?.row ?? null,
  )
}

/** A number is in the words of the vote; people are those told when it was recorded. */
function isOnSame(data: SettledVote['event']['data'], { id }: ElectionStep, now: ElectionNow) {
  if (id === 'seats') return true
  const [name, people] =
    id === 'election-committee'
      ? [COUNTERS_VOTED, countersAsVoted(now.counters)]
      : [listKey(now.kind.id), listAsVoted(now.ballot)]
  return JSON.stringify(data[name]) === JSON.stringify(people)
}

/** The people who stand when a vote on them is recorded at an item, kept with it: of others the hall is asked anew. */
export function keepVoted(
  { id, topic }: AgendaItem,
  slot: number | null,
  given: ElectionCase,
): Readonly<Record<string, string[]>> {
  const stepId = slot === null ? null : given.votesOfSteps?.[topic]?.[slot]
  if (stepId === 'election-committee')
    return { [COUNTERS_VOTED]: countersAsVoted(readCounters(given.dossier, 'congress')) }
  if (stepId !== 'list') return {}
  const own = readElections(given).filter((now) => sharedItem('list', now, given)?.item.id === id)
  return Object.fromEntries(own.map((now) => [listKey(now.kind.id), listAsVoted(now.ballot)]))
}

/** Whether the step has a vote at all: those who count are elected once for all elections of a meeting. */
export function isVoted(step: ElectionStep, now: ElectionNow, given: ElectionCase): boolean {
  if (step.vote === null) return false
  if (step.id !== 'election-committee') return true
  return restingOnVote(now, readElections(given)).length === 0
}

/** Which planned votes of the item nothing has settled yet: the vote of the step answers them all. */
export function openSlots({ item, slots }: SharedItem, given: ElectionCase): number[] {
  const recorded = votesAt(item, given).flatMap(({ event }) => slotsOfVote(event))
  return slots.filter((slot) => !recorded.includes(slot))
}

/** "Đã biểu quyết lúc 9:05 ở mục “Danh sách bầu cử”." */
export function describeHeld({ cells }: TypedRow): string {
  const { at, item } = cells
  const time = typeof at === 'number' ? ` lúc ${formatClock(at)}` : ''
  return `Đã biểu quyết${time} ở mục “${String(item ?? '')}” của Điều hành; số ghi sai thì sửa dòng biên bản ở đó.`
}

/** What the item of a step was to settle before it and voted down; of its own votes the step asks anew. */
export function lostBeforeStep(
  step: ElectionStep,
  now: ElectionNow,
  given: ElectionCase,
): TypedRow | null {
  const shared = sharedItem(step.id, now, given)
  const [slot] = shared?.slots ?? []
  if (shared === null || slot === undefined) return null
  return lostBefore({ itemId: shared.item.id, slot }, recordedIn(given))
}

function votesAt({ id }: AgendaItem, given: ElectionCase) {
  return settledAt(id, recordedIn(given))
}

function recordedIn({ events, dossier, pack, asOf }: ElectionCase): RecordedVotes<ElectionEvent> {
  const share = numberLimits(pack, dossier, asOf)('hand-vote.present-percent-above')
  return { events, dossier, percentAbove: share?.value ?? null }
}

/** The plan counts the chair among the committee, its part of one sheet does not. Of several numbers none is meant. */
function seatsIn({ cells }: TypedRow, now: ElectionNow, given: ElectionCase): number | null {
  const [named, ...others] = String(cells['subject'] ?? '').match(/\d+/g) ?? []
  if (named === undefined || others.length > 0) return null
  const chair = now.kind.together === null ? togetherWith(now, given) : null
  return Number(named) - (chair === null ? 0 : (chair.ballot.seats ?? 1))
}
