import { isFirstMeeting, timeAgenda } from '../dossier/agenda-clock.ts'
import type { AgendaItem } from '../dossier/dossier.ts'
import type { Election, ElectionStepId } from '../regulation/election-shape.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'
import { congressCasts, electedAt } from './casting-items.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'

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
  const { votesOfSteps, pack } = given
  if (votesOfSteps === undefined || now.kind.meeting !== 'congress') return null
  if (stepId !== 'election-committee' && now.ballot.round > 1) return null
  const agenda = itemsOfCongress(given)
  const topics = agenda.map(({ topic }) => topic)
  const isOwn = (place: number) =>
    stepId === 'election-committee' ||
    castingOf(topics, place, { stepId, kinds: pack.elections.kinds }) === now.kind.agenda.issued
  const slotsAt = ({ topic, voteMode }: AgendaItem) =>
    voteMode === 'hand'
      ? (votesOfSteps[topic] ?? []).flatMap((step, slot) => (step === stepId ? [slot] : []))
      : []
  const item = agenda.find((one, place) => slotsAt(one).length > 0 && isOwn(place))
  return item === undefined ? null : { item, slots: slotsAt(item) }
}

function itemsOfCongress({ dossier }: ElectionCase): AgendaItem[] {
  return timeAgenda(dossier)
    .filter((session) => !isFirstMeeting(session))
    .flatMap(({ items }) => items.map(({ item }) => item))
}

interface Prepared {
  readonly stepId: ElectionStepId
  readonly kinds: readonly Pick<Election, 'id' | 'meeting' | 'steps' | 'agenda'>[]
}

/**
 * The topic at which the ballots are handed out that an item prepares: items of one topic take in turn the next ballots
 * that none of them has; where no more are on the agenda, the next that the pack knows.
 */
export function castingOf(
  topics: readonly AgendaTopic[],
  place: number,
  { stepId, kinds }: Prepared,
): AgendaTopic | null {
  const casts = congressCasts(kinds)
    .filter(({ kind }) => kind.steps.includes(stepId))
    .map(({ topic }) => topic)
  const taken = new Map<number, AgendaTopic>()
  for (const [at, topic] of topics.entries()) {
    if (topic !== topics[place]) continue
    const others = [...taken.values()]
    const isFree = (one: AgendaTopic) => casts.includes(one) && !others.includes(one)
    const next = [...topics.slice(at + 1), ...casts].find(isFree)
    if (next !== undefined) taken.set(at, next)
  }
  return taken.get(place) ?? null
}

/** Whether an item presents the plan of the delegation to the superior congress, not that of the committee. */
export function plansDelegation(
  topics: readonly AgendaTopic[],
  place: number,
  kinds: Prepared['kinds'],
): boolean {
  if (topics[place] !== 'personnel-plan') return false
  const casting = castingOf(topics, place, { stepId: 'seats', kinds })
  return casting !== null && electedAt(casting, kinds).includes('delegation')
}
