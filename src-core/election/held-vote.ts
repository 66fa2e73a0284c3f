import { formatClock } from '../base/vietnamese-text.ts'
import { numberLimits } from '../checks/number-limits.ts'
import { isFirstMeeting, timeAgenda } from '../dossier/agenda-clock.ts'
import type { AgendaItem } from '../dossier/dossier.ts'
import type { HandVote } from '../dossier/hand-vote.ts'
import { refuseVote } from '../dossier/refuse-vote.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { ElectionStep, ElectionStepId } from '../regulation/election-shape.ts'
import { togetherWith } from './election-guards.ts'
import { readElections } from './election-now.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from './election-now.ts'
import { restingOnVote } from './shared-vote.ts'

/** A step that votes by hand and the item of the agenda that asks the same are one vote, recorded where it is first. */

/** The item of the run of show where a step is voted on, and which of its votes are those of the step. */
export interface SharedItem {
  readonly item: AgendaItem
  readonly slots: readonly number[]
}

/** Null where no item asks what this step asks. */
export function sharedItem(
  stepId: ElectionStepId,
  now: ElectionNow,
  given: ElectionCase,
): SharedItem | null {
  const { votesOfSteps } = given
  if (votesOfSteps === undefined || now.kind.meeting !== 'congress') return null
  if (stepId !== 'election-committee' && now.ballot.round > 1) return null
  const agenda = itemsOfCongress(given)
  const slotsAt = ({ topic, voteMode }: AgendaItem) =>
    voteMode === 'hand'
      ? (votesOfSteps[topic] ?? []).flatMap((step, slot) => (step === stepId ? [slot] : []))
      : []
  const item = agenda.find(
    (one, place) =>
      slotsAt(one).length > 0 &&
      (stepId === 'election-committee' ||
        isBefore(agenda.slice(place + 1), stepId, { one, now, given })),
  )
  return item === undefined ? null : { item, slots: slotsAt(item) }
}

function itemsOfCongress({ dossier }: ElectionCase): AgendaItem[] {
  return timeAgenda(dossier)
    .filter((session) => !isFirstMeeting(session))
    .flatMap(({ items }) => items.map(({ item }) => item))
}

interface Asking {
  readonly one: AgendaItem
  readonly now: ElectionNow
  readonly given: ElectionCase
}

/** An item belongs to the election whose ballots are handed out next; where none are, to the one that names its topic. */
function isBefore(
  after: readonly AgendaItem[],
  stepId: ElectionStepId,
  { one, now, given }: Asking,
): boolean {
  const kinds = given.pack.elections.kinds.filter(
    ({ meeting, steps }) => meeting === 'congress' && steps.includes(stepId),
  )
  const topics = new Set(kinds.map(({ agenda }) => agenda.issued))
  const casting = after.find(({ topic }) => topics.has(topic))
  if (casting !== undefined) return casting.topic === now.kind.agenda.issued
  return now.kind.together === null && now.kind.agenda[stepId] === one.topic
}

/** A vote that was recorded at its item before the step was taken. */
export interface HeldVote {
  readonly row: TypedRow
  readonly vote: HandVote
  /** How many are to be elected by its own words; null: they name no number. */
  readonly seats: number | null
}

/** What the run of show has recorded of this step, if it was passed; null where the step still has to ask. */
export function heldVote(
  step: ElectionStep,
  now: ElectionNow,
  given: ElectionCase,
): HeldVote | null {
  const shared = isVoted(step, now, given) ? sharedItem(step.id, now, given) : null
  const last = shared?.slots.at(-1)
  if (shared === null || last === undefined) return null
  const event = votesAt(shared.item, given).find((one) => slotsOfVote(one).includes(last))
  const row = given.dossier.typedRows.find(({ id }) => id === event?.data['rowId'])
  if (row === undefined) return null
  const vote = voteIn(row)
  if (!isPassed(vote, given)) return null
  const seats = step.id === 'seats' ? seatsIn(row, now, given) : null
  return { row, vote, seats }
}

/** Whether the step has a vote at all: those who count are elected once for all elections of a meeting. */
export function isVoted(step: ElectionStep, now: ElectionNow, given: ElectionCase): boolean {
  if (step.vote === null) return false
  if (step.id !== 'election-committee') return true
  return restingOnVote(now, readElections(given)).length === 0
}

/** Of another number than the one that was voted, the congress is asked anew. */
export function isOfSeats({ seats }: HeldVote, { ballot }: ElectionNow): boolean {
  return seats === null || ballot.seats === seats
}

/** Which planned votes of the item nobody has recorded yet: the vote of the step answers them all. */
export function openSlots({ item, slots }: SharedItem, given: ElectionCase): number[] {
  const recorded = votesAt(item, given).flatMap(slotsOfVote)
  return slots.filter((slot) => !recorded.includes(slot))
}

/** "Đã biểu quyết lúc 9:05 ở mục “Danh sách bầu cử”." */
export function describeHeld({ cells }: TypedRow): string {
  const { at, item } = cells
  const time = typeof at === 'number' ? ` lúc ${formatClock(at)}` : ''
  return `Đã biểu quyết${time} ở mục “${String(item ?? '')}” của Điều hành; số ghi sai thì sửa dòng biên bản ở đó.`
}

function votesAt({ id }: AgendaItem, { events }: ElectionCase): ElectionEvent[] {
  return events.filter(({ kind, subject }) => kind === 'vote-recorded' && subject === id)
}

/** The planned votes of its item that a recorded vote answers; one may answer several that were asked at once. */
export function slotsOfVote({ data }: Pick<ElectionEvent, 'data'>): number[] {
  const { slots, slot } = data
  if (Array.isArray(slots)) return slots.map(Number)
  return typeof slot === 'number' ? [slot] : []
}

function voteIn({ cells }: TypedRow): HandVote {
  const figure = (name: string) => Number(cells[name] ?? 0)
  const text = (name: string) => String(cells[name] ?? '')
  return {
    ...{ present: figure('present'), agree: figure('agree') },
    ...{ against: figure('against'), other: figure('other') },
    ...{ reason: text('reason'), despite: text('despite') },
  }
}

/** Enough were there when it was recorded; here only whether it was passed. */
function isPassed(vote: HandVote, { pack, dossier, asOf }: ElectionCase): boolean {
  const passing = numberLimits(pack, dossier, asOf)('hand-vote.present-percent-above')
  return refuseVote(vote, { convened: null, quorum: null, passing }) === null
}

/** The plan counts the chair among the committee, its part of one sheet does not. */
function seatsIn({ cells }: TypedRow, now: ElectionNow, given: ElectionCase): number | null {
  const named = /\d+/.exec(String(cells['subject'] ?? ''))
  if (named === null) return null
  const chair = now.kind.together === null ? togetherWith(now, given) : null
  return Number(named[0]) - (chair === null ? 0 : (chair.ballot.seats ?? 1))
}
