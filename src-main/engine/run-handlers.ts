import { tellLost } from '#core/dossier/hand-vote.ts'
import { tellLack } from '#core/dossier/refuse-vote.ts'
import { keepVoted } from '#core/election/held-vote.ts'
import { lostBefore, settledAt, slotsOfVote, tellLeft } from '#core/election/settled-votes.ts'
import type { DayEventData } from '#core/day/day-event.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import type { Receipt } from '#core/contract/values.ts'
import type { Write } from '#main/store/write-door.ts'
import type { EngineApi } from './api.ts'
import { countBefore } from './attendance-view.ts'
import { clearDay } from './clear-day.ts'
import { correctLine } from './correct-line.ts'
import { nextMinute } from './day-events.ts'
import type { NewDayEvent } from './day-events.ts'
import { electionCase } from './election-case.ts'
import { conflict, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { viewHall } from './run-hall.ts'
import { viewLines } from './run-lines.ts'
import { isResting, requireOpen, requireOpenItem } from './run-open.ts'
import { isFrozen, record, requireSession } from './run-record.ts'
import { speak } from './run-speeches.ts'
import { electionsOfRun, requireWay, stopBefore, stopOfSession } from './run-stops.ts'
import { withdrawStep } from './withdraw-step.ts'
import { readDoor, readRun, runLimit } from './run-parts.ts'
import type { RunParts, RunSessionParts } from './run-parts.ts'
import { viewRun } from './run-view.ts'
import { recordedVotes, requireVote } from './run-votes.ts'
import type { Hands } from './run-votes.ts'
import { changeTypedRow, typedRowWriter } from './typed-rows.ts'

/** Running the congress: each step with its time and, in the same command, what it puts into the minutes. */
export function runHandlers(api: EngineApi, parts: EngineParts) {
  return {
    run: {
      view: api.run.view.handler(({ input }) => viewRun(parts, input.id)),
      lines: api.run.lines.handler(({ input }) => viewLines(parts, input.id)),
      hall: api.run.hall.handler(({ input }) => viewHall(parts, input.id)),
      openSession: api.run.openSession.handler(({ input }) => openSession(parts, input)),
      closeSession: api.run.closeSession.handler(({ input }) => closeSession(parts, input)),
      beginItem: api.run.beginItem.handler(({ input }) => beginItem(parts, input)),
      addMinutes: api.run.addMinutes.handler(({ input }) => {
        const run = readRun(parts, input.id)
        const { item } = requireOpenItem(run, input.itemId)
        const words = { name: 'add-minutes', label: `Đã thêm ${input.minutes} phút` }
        const { minutes } = input
        return record(parts, run, words, () => [
          { kind: 'minutes-added', subject: item.id, data: { minutes } },
        ])
      }),
      beginBreak: api.run.beginBreak.handler(({ input }) => {
        const run = readRun(parts, input.id)
        const { run: gone } = requireOpen(run, input.sessionId)
        if (isResting(gone)) throw conflict('Đang giải lao rồi. Bấm Hết giải lao để họp tiếp.')
        const words = { name: 'begin-break', label: 'Đã cho giải lao' }
        return record(parts, run, words, () => [{ kind: 'break-begun', subject: input.sessionId }])
      }),
      endBreak: api.run.endBreak.handler(({ input }) => {
        const run = readRun(parts, input.id)
        const { run: gone } = requireOpen(run, input.sessionId)
        if (!isResting(gone)) throw conflict('Không có giải lao nào đang diễn ra.')
        const words = { name: 'end-break', label: 'Đã họp tiếp' }
        return record(parts, run, words, () => [{ kind: 'break-ended', subject: input.sessionId }])
      }),
      recordVote: api.run.recordVote.handler(({ input }) => recordVote(parts, input)),
      record: api.run.record.handler(({ input }) => {
        const run = readRun(parts, input.id)
        const { item } = requireOpenItem(run, input.itemId)
        if (input.gist.trim() === '')
          throw unusable('Chưa có nội dung. Gõ nội dung rồi ghi.', 'gist')
        const words = { name: 'record-item', label: `Đã ghi biên bản mục “${item.title}”` }
        return record(parts, run, words, (write) => [writeRecord(parts, run, write, input)])
      }),
      speak: api.run.speak.handler(({ input }) => speak(parts, input)),
      incident: api.run.incident.handler(({ input }) => recordIncident(parts, input)),
      correct: api.run.correct.handler(({ input }) => correctLine(parts, input)),
      clearDay: api.run.clearDay.handler(({ input }) => clearDay(parts, input)),
      withdraw: api.run.withdraw.handler(({ input }) => withdrawStep(parts, input)),
    },
  }
}

interface Opening {
  readonly id: string
  readonly sessionId: string
  readonly convened: number
  readonly present: number
  readonly reason: string
  readonly takesBefore: boolean
}

/** Opens the session and begins its first item. */
function openSession(parts: EngineParts, input: Opening): Receipt {
  const run = readRun(parts, input.id)
  const session = requireSession(run, input.sessionId)
  const { title } = session.timed.session
  if (session.run.openedAt !== null) throw conflict(`${title} đã khai mạc rồi.`)
  const other = run.sessions.find(
    ({ run: gone }) => gone.openedAt !== null && gone.closedAt === null,
  )
  if (other)
    throw conflict(
      `${other.timed.session.title} chưa kết thúc. Kết thúc phiên ấy rồi khai mạc phiên này.`,
    )
  refuseWithoutQuorum(parts, run, input)
  const [first] = session.timed.items
  const words = { name: 'open-session', label: `Đã khai mạc ${title}` }
  const { convened, present, reason } = input
  return record(parts, run, words, (write) => {
    const start = nextMinute(parts, run.events)
    const opened = { session: title, start, end: null }
    const counts = { convened, present, ...tellMissing(parts, run, input) }
    const cells = isFrozen(run, input.sessionId) ? opened : { ...opened, ...counts }
    let rowId = session.row?.id
    if (session.row) changeTypedRow(write, session.row, cells)
    else rowId = typedRowWriter(parts, write, run.dossier)('proceedings.sessions', cells)
    const takesPeople = canTakePeople(parts, run, input)
    const data = {
      ...{ convened, present, rowId: rowId ?? '' },
      ...(reason.trim() && { reason }),
      ...(takesPeople && { takesPeople }),
    }
    return [
      { kind: 'session-opened', subject: input.sessionId, data },
      ...(first ? [{ kind: 'item-begun', subject: first.item.id } as const] : []),
    ]
  })
}

/** The people of the sitting before by name, where that is known of its number. */
function canTakePeople(
  parts: EngineParts,
  run: RunParts,
  { convened, present, takesBefore }: Opening,
): boolean {
  if (!takesBefore) return false
  const before = countBefore(parts, run.dossier, run.events)
  return before?.isByName === true && before.present === present && before.convened === convened
}

/** With and without a reason: nobody is missing, or the door says so, of this sitting or of the one before that is taken over. */
function tellMissing(
  parts: EngineParts,
  run: RunParts,
  { convened, present, takesBefore }: Opening,
): { excused: number | null; absent: number | null } {
  if (convened === present) return { excused: 0, absent: 0 }
  const before = takesBefore ? countBefore(parts, run.dossier, run.events) : null
  const door = readDoor(parts, run).counted ?? before
  const { excused, absent } = door ?? { excused: null, absent: null }
  const isSame = door?.present === present && (excused ?? 0) + (absent ?? 0) === convened - present
  return isSame ? { excused, absent } : { excused: null, absent: null }
}

function refuseWithoutQuorum(parts: EngineParts, { dossier }: RunParts, input: Opening): void {
  const { convened, present, reason } = input
  if (present > convened)
    throw unusable(
      `Có mặt ${present} mà chỉ triệu tập ${convened}. Sửa lại một trong hai số.`,
      'present',
    )
  const quorum = runLimit(parts, dossier, 'quorum.convened-percent-max')
  const lack = tellLack(present, { convened, quorum })
  if (lack !== null && reason.trim() === '')
    throw unusable(`${lack} Chờ đủ rồi khai mạc; vẫn họp thì ghi lý do.`, 'reason')
}

interface Closing {
  readonly id: string
  readonly sessionId: string
  readonly record: ItemRecord | null
  readonly despite: string
}

function closeSession(parts: EngineParts, input: Closing): Receipt {
  const { sessionId, record: said } = input
  const run = readRun(parts, input.id)
  const session = requireOpen(run, sessionId)
  const stop = stopOfSession(run, session, electionsOfRun(parts, run))
  const data = requireWay(stop, input.despite)
  const words = { name: 'close-session', label: `Đã kết thúc ${session.timed.session.title}` }
  return record(parts, run, words, (write) => {
    if (session.row) changeTypedRow(write, session.row, { end: nextMinute(parts, run.events) })
    return [...tell(parts, run, write, said), { kind: 'session-closed', subject: sessionId, data }]
  })
}

interface ItemRecord {
  readonly itemId: string
  readonly speaker: string
  readonly gist: string
}

interface Beginning {
  readonly id: string
  readonly itemId: string
  readonly record: ItemRecord | null
  readonly despite: string
}

function beginItem(parts: EngineParts, input: Beginning): Receipt {
  const run = readRun(parts, input.id)
  const { session, item } = requireOpenItem(run, input.itemId)
  if (session.run.current === item.id && !isResting(session.run))
    throw conflict(`Đang ở mục “${item.title}” rồi.`)
  const stop = stopBefore(parts, run, { session, to: item.id })
  const data = requireWay(stop, input.despite)
  const words = { name: 'begin-item', label: `Đã sang mục “${item.title}”` }
  return record(parts, run, words, (write) => {
    return [...tell(parts, run, write, input.record), ...goTo(session, item.id, data)]
  })
}

/** What was typed of the item that is left; nothing where nothing was. */
function tell(
  parts: EngineParts,
  run: RunParts,
  write: Write,
  said: ItemRecord | null,
): NewDayEvent[] {
  return said === null || said.gist.trim() === '' ? [] : [writeRecord(parts, run, write, said)]
}

/** A break ends where the congress goes on. */
function goTo(session: RunSessionParts, itemId: string, data: DayEventData = {}): NewDayEvent[] {
  const { id } = session.timed.session
  return [
    ...(isResting(session.run) ? [{ kind: 'break-ended', subject: id } as const] : []),
    { kind: 'item-begun', subject: itemId, data },
  ]
}

function writeRecord(
  parts: EngineParts,
  run: RunParts,
  write: Write,
  { itemId, speaker, gist }: ItemRecord,
): NewDayEvent {
  const cells = {
    item: nameOfItem(run.dossier, itemId),
    speaker: speaker.trim(),
    at: nextMinute(parts, run.events),
    gist: gist.trim(),
  }
  const rowId = typedRowWriter(parts, write, run.dossier)('proceedings.records', cells)
  return { kind: 'record-written', subject: itemId, data: { rowId } }
}

interface Voting {
  readonly id: string
  readonly itemId: string
  readonly slot: number | null
  readonly subject: string
  readonly counted: Hands
  readonly lost: boolean
  readonly pastLost: boolean
  readonly next: string | null
}

function recordVote(parts: EngineParts, input: Voting): Receipt {
  const run = readRun(parts, input.id)
  const { session, item } = requireOpenItem(run, input.itemId)
  const subject = input.subject.trim()
  if (subject === '') throw unusable('Chưa có nội dung biểu quyết. Gõ nội dung rồi ghi.', 'subject')
  const {
    present,
    agree,
    against,
    other,
    reason,
    despite = '',
  } = requireVote(parts, run, input.counted)
  requireToldLost(parts, run, input)
  requirePastLost(parts, run, input)
  if (input.slot !== null && hasVote(parts, run, { itemId: item.id, slot: input.slot }))
    throw conflict(
      'Lần biểu quyết này đã ghi rồi, ở đây hoặc ở một bước bầu cử. Muốn sửa thì bấm Sửa ở dòng biên bản.',
    )
  const next = input.next === null ? null : requireOpenItem(run, input.next).item
  if (next !== null) requireWay(stopBefore(parts, run, { session, to: next.id }), '')
  const voted = parts.packs.has(run.dossier.packId)
    ? keepVoted(item, input.slot, electionCase(parts, input.id))
    : {}
  const words = { name: 'record-vote', label: `Đã ghi biểu quyết ${subject}` }
  return record(parts, run, words, (write) => {
    const figures = { present, agree, against, other, reason, despite: despite.trim() }
    const at = nextMinute(parts, run.events)
    const cells = { item: nameOfItem(run.dossier, item.id), subject, at, ...figures }
    const rowId = typedRowWriter(parts, write, run.dossier)('proceedings.handVotes', cells)
    const data = { rowId, slot: input.slot, ...figures, ...voted }
    return [
      { kind: 'vote-recorded', subject: item.id, data },
      ...(next === null ? [] : goTo(session, next.id)),
    ]
  })
}

/** Figures that do not pass are a slip of the keyboard or a vote that was lost: whoever records them says which. */
function requireToldLost(parts: EngineParts, run: RunParts, { counted, lost, next }: Voting): void {
  const sentence = tellLost(counted, recordedVotes(parts, run).percentAbove)
  if (sentence === null) return
  if (!lost) throw unusable(sentence, 'lost')
  if (next !== null)
    throw unusable(
      'Biểu quyết không đạt thì ở lại mục này để biểu quyết lại. Ghi xong rồi sang mục.',
      'next',
    )
}

/** The next vote of an item may rest on the one before it: whoever goes on without that one says so. */
function requirePastLost(
  parts: EngineParts,
  run: RunParts,
  { itemId, slot, pastLost }: Voting,
): void {
  if (slot === null || pastLost) return
  const lost = lostBefore({ itemId, slot }, recordedVotes(parts, run))
  if (lost !== null) throw unusable(tellLeft(lost), 'pastLost')
}

interface Planned {
  readonly itemId: string
  readonly slot: number
}

/** What was voted down, or is gone from the minutes, may be voted again. */
function hasVote(parts: EngineParts, run: RunParts, { itemId, slot }: Planned): boolean {
  return settledAt(itemId, recordedVotes(parts, run)).some(({ event }) =>
    slotsOfVote(event).includes(slot),
  )
}

interface Incident {
  readonly id: string
  readonly what: string
  readonly settled: string
}

function recordIncident(parts: EngineParts, input: Incident): Receipt {
  const run = readRun(parts, input.id)
  const what = input.what.trim()
  if (what === '') throw unusable('Chưa ghi việc gì phát sinh. Gõ việc rồi ghi.', 'what')
  const words = { name: 'record-incident', label: 'Đã ghi một việc phát sinh' }
  return record(parts, run, words, (write) => {
    const cells = { at: nextMinute(parts, run.events), what, settled: input.settled.trim() }
    const rowId = typedRowWriter(parts, write, run.dossier)('proceedings.incidents', cells)
    return [{ kind: 'incident-written', subject: run.session?.run.current ?? '', data: { rowId } }]
  })
}
