import type { DayEventData } from '#core/day/day-event.ts'
import type { HandVote } from '#core/dossier/hand-vote.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { HAND_VOTES } from '#core/election/election-words.ts'
import { openSlots } from '#core/election/held-vote.ts'
import { sharedItem } from '#core/election/shared-item.ts'
import type { ElectionStepId } from '#core/regulation/election-shape.ts'
import { nextMinute, readDayEvents } from './day-events.ts'
import type { EngineParts } from './parts.ts'

interface Voted {
  readonly given: ElectionCase
  readonly now: ElectionNow
  readonly step: ElectionStepId
  readonly vote: HandVote | null
  readonly words: string
}

/** The vote by hand as the minutes print it, with the item of the agenda it belongs to. */
export function voteRow(
  parts: EngineParts,
  { given, now, step, vote, words }: Voted,
): TypedRow | null {
  if (vote === null) return null
  const { present, agree, against, other } = vote
  const [reason, despite] = [vote.reason.trim(), vote.despite?.trim() ?? '']
  const list = HAND_VOTES[now.kind.meeting]
  const item = itemOf({ given, now, step })
  const ofCongress = {
    ...(item !== undefined && { item: nameOfItem(given.dossier, item.id) }),
    at: nextMinute(parts, readDayEvents(parts, given.dossier.id)),
    ...(reason !== '' && { reason }),
    ...(despite !== '' && { despite }),
  }
  const cells = {
    ...(now.kind.meeting === 'congress' && ofCongress),
    ...{ subject: words, present, agree, against, other },
  }
  return { id: parts.newId(), list, parentId: null, personId: null, cells }
}

/** The item of the agenda that a step belongs to: the one that asks the same, else the one of its topic. */
export function itemOf({ given, now, step }: Pick<Voted, 'given' | 'now' | 'step'>) {
  const shared = sharedItem(step, now, given)
  if (shared !== null) return shared.item
  const topic = now.kind.agenda[step]
  return given.dossier.agenda.find((one) => one.topic === topic)
}

/** What tells the run of show about a vote that is written here; only the congress has one. */
export function voteEvents(
  voted: Pick<Voted, 'given' | 'now' | 'step' | 'vote'>,
  row: TypedRow | null,
) {
  const { now, vote } = voted
  if (row === null || vote === null || now.kind.meeting !== 'congress') return []
  const { present, agree, against, other } = vote
  const figures = { present, agree, against, other, reason: vote.reason.trim() }
  const subject = itemOf(voted)?.id ?? ''
  const shared = sharedItem(voted.step, now, voted.given)
  const slots = shared === null ? [] : openSlots(shared, voted.given)
  const data = { rowId: row.id, slot: slots.at(-1) ?? null, slots: slots.map(String), ...figures }
  return [{ kind: 'vote-recorded' as const, subject, data }]
}

export function voteData(
  { reason, despite = '', ...counts }: HandVote,
  row: TypedRow | null,
): DayEventData {
  const voteRow = row !== null && { voteRow: row.id }
  return {
    ...counts,
    ...voteRow,
    ...(reason.trim() !== '' && { voteReason: reason.trim() }),
    ...(despite.trim() !== '' && { voteDespite: despite.trim() }),
  }
}
