import { dayEventData } from '#core/day/day-event.ts'
import { readElections } from '#core/election/election-now.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from '#core/election/election-now.ts'
import { fillWords } from '#core/election/election-steps.ts'
import { eventsAfter, refuseTakingBack } from '#core/election/take-back.ts'
import { handVoteOver, votesThatGo } from '#core/election/shared-vote.ts'
import type { ElectionStep, ElectionStepId } from '#core/regulation/election-shape.ts'
import type { NewDayEvent } from './day-events.ts'
import { requireElection, runChange } from './election-case.ts'
import { changeCells, NO_EDITS } from './election-rows.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { reopenedRecord } from './reopened-record.ts'
import { itemOf } from './step-votes.ts'

/** What a decision about the open seats wrote, taken back with it. */
const UNDECIDED = { afterwards: null, leftVacant: null } as const

interface TakenBack {
  readonly ballotId: string
  readonly step: ElectionStepId
  readonly reason: string
  readonly wasHeld: boolean
}

/** Opens a step and all after it again; votes by hand that were a slip are taken off the papers, those of the hall stay. */
export function takeBackStep(parts: EngineParts, given: ElectionCase, wanted: TakenBack) {
  const now = requireElection(given, wanted.ballotId)
  const elections = readElections(given)
  const refused = refuseTakingBack(wanted.step, now, elections)
  if (refused !== null) throw unusable(refused)
  if (wanted.reason.trim() === '') throw unusable('Ghi lý do mở lại bước này.', 'reason')
  const events = eventsAfter(wanted.step, now)
  const rows = new Set(given.dossier.typedRows.map(({ id }) => id))
  const going = votesThatGo(events, now, elections)
    .map(({ data }) => String(data['voteRow'] ?? ''))
    .filter((id) => rows.has(id))
  const step = now.steps.find(({ id }) => id === wanted.step)
  const title = step?.title ?? ''
  const told = wanted.wasHeld && step ? reopened(parts, { given, now, step }, wanted.reason) : null
  const removed = wanted.wasHeld ? [] : going
  const row = given.dossier.typedRows.find(({ id }) => id === now.ballot.id)
  const isDecision = events.some(({ kind }) => kind === 'tie-decided')
  const changed = isDecision && row ? [changeCells(row, UNDECIDED)] : []
  return runChange(parts, given.dossier, {
    name: 'open-election-step',
    label: `Đã mở lại “${fillWords(title, now, given.pack)}”, bầu ${now.ballot.body}`,
    edits: { ...NO_EDITS, removed, changed, added: told === null ? [] : [told.row] },
    events: [
      ...withdrawn([...events, ...recordedWith(going, given)], wanted.reason),
      ...(wanted.wasHeld ? keptLines(recordedWith(going, given)) : []),
      ...(told === null ? [] : [told.event]),
      ...handingOver(events, now, { elections, reason: wanted.reason }),
    ],
  })
}

/** A vote that stays in the minutes stays a line of them, to be put right there, and answers nothing that is asked anew. */
function keptLines(recorded: readonly ElectionEvent[]): NewDayEvent[] {
  return recorded.map(({ subject, data }) => ({
    ...{ kind: 'vote-recorded' as const, subject },
    data: dayEventData.parse({ ...data, slot: null, slots: [], kept: true }),
  }))
}

interface Reopening {
  readonly given: ElectionCase
  readonly now: ElectionNow
  readonly step: ElectionStep
}

function reopened(parts: EngineParts, { given, now, step }: Reopening, reason: string) {
  const item = itemOf({ given, now, step: step.id }) ?? null
  return reopenedRecord(parts, { given, now, step, item, reason })
}

/** Each of these events no longer counts. */
export function withdrawn(events: readonly ElectionEvent[], reason: string): NewDayEvent[] {
  return events.map(({ id }) => ({
    ...{ kind: 'withdrawn' as const, subject: id },
    data: { reason: reason.trim() },
  }))
}

interface Around {
  readonly elections: readonly ElectionNow[]
  readonly reason: string
}

/** The step of the election that holds the vote on who counts from now on, written anew with it. */
export function handingOver(
  going: readonly ElectionEvent[],
  now: ElectionNow,
  { elections, reason }: Around,
): NewDayEvent[] {
  const handed = handVoteOver(now, elections)
  const own = now.taken.get('election-committee')
  if (handed === null || own === undefined || !going.includes(own)) return []
  const { subject } = handed.event
  const anew = { kind: 'step-taken' as const, subject, data: dayEventData.parse(handed.data) }
  return [...withdrawn([handed.event], reason), anew]
}

/** The events of votes by hand that stand in these rows. */
export function recordedWith(rowIds: readonly string[], { events }: ElectionCase) {
  return events.filter(
    ({ kind, data }) => kind === 'vote-recorded' && rowIds.includes(String(data['rowId'])),
  )
}
