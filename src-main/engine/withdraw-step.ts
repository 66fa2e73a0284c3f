import type { DayEvent } from '#core/day/day-event.ts'
import { lineListOf } from '#core/day/minutes-lines.ts'
import { rowsOfStep } from '#core/election/shared-vote.ts'
import type { Receipt } from '#core/contract/values.ts'
import type { Write } from '#main/store/write-door.ts'
import { conflict, notFound, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { readRun } from './run-parts.ts'
import type { RunParts } from './run-parts.ts'
import { isFrozen, record, requireSession } from './run-record.ts'
import { takeBackSpeech } from './run-speeches.ts'
import { changeTypedRow } from './typed-rows.ts'

interface Withdrawal {
  readonly id: string
  readonly eventId: string
  readonly reason: string
}

const STEPS: readonly DayEvent['kind'][] = [
  'item-begun',
  'minutes-added',
  'break-begun',
  'break-ended',
  'session-closed',
  'session-opened',
  'speech-given',
]

/**
 * Takes back a step that did not happen, or a line of the minutes; with an opening everything of that session goes, as
 * after a rehearsal.
 */
export function withdrawStep(parts: EngineParts, input: Withdrawal): Receipt {
  const run = readRun(parts, input.id)
  const event = run.standing.find(({ id }) => id === input.eventId)
  if (!event || !(STEPS.includes(event.kind) || isLine(event)))
    throw notFound('Việc này đã được lấy lại rồi. Mở lại trang Điều hành.')
  const reason = input.reason.trim()
  if (reason === '') throw unusable('Chưa có lý do. Gõ lý do rồi lấy lại.', 'reason')
  const words = { name: 'withdraw-step', label: 'Đã lấy lại một việc của điều hành' }
  const gone = event.kind === 'session-opened' ? ofSession(run, event.subject) : [event]
  if (event.kind === 'session-closed') refuseSecondOpen(run, event)
  refuseElectionVotes(run, gone, event)
  return record(parts, run, words, (write) => {
    if (event.kind === 'session-closed') reopenRow(run, event.subject, write)
    if (isLine(event) || event.kind === 'session-opened') removeRows(run, gone, { write, event })
    return gone.map(({ id }) => ({ kind: 'withdrawn', subject: id, data: { reason } }))
  })
}

/** What it wrote goes with it. */
function isLine({ kind }: DayEvent): boolean {
  return lineListOf(kind) !== null
}

/** Two sessions open at once would lend each other their people. */
function refuseSecondOpen({ standing, sessions }: RunParts, closing: DayEvent): void {
  const later = standing.find(
    ({ kind, subject, position }) =>
      kind === 'session-opened' && subject !== closing.subject && position > closing.position,
  )
  if (later === undefined) return
  const title = sessions.find(({ timed }) => timed.session.id === later.subject)?.timed.session
    .title
  throw conflict(
    `${title ?? 'Phiên sau'} đã khai mạc sau đó nên không họp lại phiên này được. Lấy lại việc khai mạc ấy trước, hoặc làm tiếp ở phiên ấy.`,
  )
}

const OF_RUN: readonly DayEvent['kind'][] = [
  ...STEPS,
  'vote-recorded',
  'record-written',
  'incident-written',
]

function ofSession(run: RunParts, sessionId: string): DayEvent[] {
  const items = new Set(requireSession(run, sessionId).timed.items.map(({ item }) => item.id))
  return run.standing.filter(
    ({ kind, subject }) => OF_RUN.includes(kind) && (subject === sessionId || items.has(subject)),
  )
}

/** A vote of an election goes with its step, or the step would stand without its vote. */
function refuseElectionVotes(
  { dossier, standing }: RunParts,
  gone: readonly DayEvent[],
  { kind }: DayEvent,
): void {
  const ofElections = new Set(
    standing
      .filter(({ kind }) => kind === 'step-taken' || kind === 'tie-decided')
      .flatMap(({ data }) => rowsOfStep(data)),
  )
  const held = gone
    .map(({ data }) => data['rowId'])
    .find((rowId) => typeof rowId === 'string' && ofElections.has(rowId))
  if (held === undefined) return
  const vote = dossier.typedRows.find(({ id }) => id === held)
  const subject = String(vote?.cells['subject'] ?? '')
  throw conflict(
    kind === 'session-opened'
      ? `Phiên này có biểu quyết của cuộc bầu: ${subject}. Mở lại bước ấy ở trang Bầu cử trước, rồi lấy lại việc khai mạc.`
      : `Biểu quyết “${subject}” là của một bước bầu cử. Không có biểu quyết ấy thì mở lại bước ở trang Bầu cử; số ghi sai thì bấm Sửa.`,
  )
}

function reopenRow(run: RunParts, sessionId: string, write: Write): void {
  const { row } = requireSession(run, sessionId)
  if (row) changeTypedRow(write, row, { end: null })
}

interface TakenBack {
  readonly write: Write
  readonly event: DayEvent
}

/** The row of the session stays where the credentials report has put its figures there. */
function removeRows(run: RunParts, gone: readonly DayEvent[], { write, event }: TakenBack): void {
  takeBackSpeeches(run, gone, write)
  const ids = new Set(
    gone.filter(({ kind }) => kind !== 'speech-given').map(({ data }) => data['rowId']),
  )
  const kept = isFrozen(run, event.subject) ? event.data['rowId'] : null
  for (const row of run.dossier.typedRows) {
    if (!ids.has(row.id)) continue
    if (row.id === kept) changeTypedRow(write, row, { start: null, end: null })
    else write.remove('typedRow', row.id)
  }
}

function takeBackSpeeches(run: RunParts, gone: readonly DayEvent[], write: Write): void {
  const rows = new Map(run.dossier.typedRows.map((row) => [row.id, row]))
  for (const event of gone) {
    const row = event.kind === 'speech-given' ? rows.get(String(event.data['rowId'])) : undefined
    if (row) takeBackSpeech(write, row, event)
  }
}
