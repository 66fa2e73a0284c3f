import type { ElectionGround, ElectionStep } from '../regulation/election-shape.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { describeCitation } from '../regulation/citation.ts'
import type { ElectionNow } from './election-now.ts'
import { standing } from './election-rows.ts'
import { PREPARED } from './election-words.ts'
import { reserveWords } from './reserve-words.ts'

export type StepState = 'done' | 'open' | 'later'

/** A step is done when it was taken, when its record was told, or when the count says there is nothing to do. */
export function isDone(now: ElectionNow, { id }: Pick<ElectionStep, 'id'>): boolean {
  if (id === 'counted') return now.isConfirmed
  if (id === 'decision') return now.isConfirmed && !isOpenEnded(now)
  return now.taken.has(id) || now.isTold || isBeforeMereCount(now, id)
}

/** What came before a ballot that was only counted here stands in the rows that were typed in. */
function isBeforeMereCount(
  { isStepped, isBeingCounted, isConfirmed, steps }: ElectionNow,
  id: string,
) {
  if (isStepped || !(isBeingCounted || isConfirmed)) return false
  const places = steps.map((step) => step.id)
  return places.findIndex((place) => place === id) < places.indexOf('counted')
}

/** Seats are left that nobody holds, and nothing was decided about them. */
export function isOpenEnded(now: ElectionNow): boolean {
  const { count, decided, hasNextRound, ballot, isTold } = now
  if (decided !== null || hasNextRound) return false
  if (isTold && (ballot.afterwards !== '' || ballot.leftVacant)) return false
  return count !== null && (count.tied.length > 0 || count.missing !== 0)
}

/** The first step that is not done; null when all are. */
export function currentStep(now: ElectionNow): ElectionStep | null {
  return now.steps.find((step) => !isDone(now, step)) ?? null
}

export function stateOf(now: ElectionNow, step: ElectionStep): StepState {
  if (isDone(now, step)) return 'done'
  return currentStep(now)?.id === step.id ? 'open' : 'later'
}

/** The steps before this one that are not done. */
export function openBefore(now: ElectionNow, step: ElectionStep): ElectionStep[] {
  const place = now.steps.findIndex(({ id }) => id === step.id)
  return now.steps.slice(0, place).filter((one) => !isDone(now, one))
}

export function groundOf({ elections }: Pack, id: string): ElectionGround | null {
  return elections.grounds.find((ground) => ground.id === id) ?? null
}

/** "HD 28/HD-TLĐ ngày 24/06/2021, mục III"; empty for a clause the pack does not have. */
export function sourceOf(pack: Pack, id: string): string {
  const ground = groundOf(pack, id)
  return ground === null ? '' : describeCitation(pack, ground)
}

/** Words of the pack with what stands in braces filled in. */
export function fillWords(words: string, now: ElectionNow, pack: Pack): string {
  const values: Readonly<Record<string, string>> = {
    ...meetingWords(now, pack),
    body: now.kind.called ?? now.ballot.body,
    seats: String(now.ballot.seats ?? '…'),
    reserve: reserveWords(now.ballot),
    listed: String(standing(now.ballot.names).length),
    prepared: String(standing(now.ballot.names).filter(({ origin }) => origin === PREPARED).length),
    missing: String(openPlaces(now).total || '…'),
    tied: String(now.count?.tied.length ?? '…'),
  }
  return words.replace(/\{([a-z]+)\}/g, (all, name: string) => values[name] ?? all)
}

function meetingWords(
  { kind, isPlenary }: ElectionNow,
  { elections }: Pack,
): Record<string, string> {
  const meeting = elections.meetings.find(({ id }) => id === kind.meeting)
  if (meeting === undefined) return {}
  const { name, presidium, counters, votersOfAll } = meeting
  const voters = isPlenary ? (votersOfAll ?? meeting.voters) : meeting.voters
  return { meeting: name, presidium, counters, voters }
}

/** Seats and places of alternates to be voted on again; between people who are all elected, the seats of full members. */
export function openPlaces({ ballot, count }: ElectionNow): { total: number; alternates: number } {
  if (count === null) return { total: 0, alternates: 0 }
  const seats = Math.max(0, ballot.figures.seats - count.elected.length)
  if (count.isOnlyRank) return { total: seats, alternates: 0 }
  const alternates = Math.max(0, ballot.alternates - count.alternates.length)
  return { total: seats + alternates, alternates }
}
