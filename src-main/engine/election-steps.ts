import { fillBraces } from '#core/base/fill-braces.ts'
import { invariant } from '#core/base/invariant.ts'
import { lowerFirst } from '#core/base/vietnamese-text.ts'
import type { StepInput } from '#core/contract/elections-contract.ts'
import { dayEventData } from '#core/day/day-event.ts'
import type { DayEventData } from '#core/day/day-event.ts'
import type { HandVote } from '#core/dossier/hand-vote.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import { keepCounters } from '#core/day/told-of-day.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { readElections } from '#core/election/election-now.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from '#core/election/election-now.ts'
import { readBallots, readCounters } from '#core/election/election-rows.ts'
import { fillWords } from '#core/election/election-steps.ts'
import { BALLOTS, COUNTERS, HAND_VOTES } from '#core/election/election-words.ts'
import { unsignedPairs } from '#core/election/signed-reasons.ts'
import { heldVote, openSlots, rowsAtItem } from '#core/election/held-vote.ts'
import { membersOf } from '#core/election/meeting-members.ts'
import { refuseDecision, waysOf } from '#core/election/decision.ts'
import { eventsAfter, refuseTakingBack } from '#core/election/take-back.ts'
import { voteSubject } from '#core/election/one-sheet.ts'
import { sharedItem } from '#core/election/shared-item.ts'
import { handVoteOver, votesThatGo } from '#core/election/shared-vote.ts'
import { refuseUnreasoned, tellOddSeats } from '#core/election/seats-reason.ts'
import { refuseFewVoters } from '#core/election/refuse-few-voters.ts'
import { needsVote, refuseStep } from '#core/election/take-step.ts'
import type { StepGiven } from '#core/election/take-step.ts'
import { LEAVE_VACANT } from '#core/regulation/election-shape.ts'
import type { ElectionStep, ElectionStepId } from '#core/regulation/election-shape.ts'
import { nextMinute, readDayEvents } from './day-events.ts'
import type { NewDayEvent } from './day-events.ts'
import { requireSigner } from './confirm-by.ts'
import { requireElection, runChange } from './election-case.ts'
import { changeCells, joinEdits, NO_EDITS, withEdits } from './election-rows.ts'
import type { RowEdits } from './election-rows.ts'
import { notFound, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { reopenedRecord } from './reopened-record.ts'
import { readRun, tellQuorum } from './run-parts.ts'
import { signReasons } from './sign-reasons.ts'

/** Takes one step: its rows are judged as they would be, then written with the event. */
export function takeStep(parts: EngineParts, given: ElectionCase, input: StepInput) {
  const before = requireElection(given, input.ballotId)
  const step = before.steps.find(({ id }) => id === input.step)
  if (step === undefined) throw unusable('Cuộc bầu này không có bước ấy. Mở lại trang Bầu cử.')
  const figures = editsOf(parts, before, { given, input })
  const signed = signedWith(parts, { given, input }, figures)
  for (const { by } of signed.reasons) requireSigner(before, by)
  const told = joinEdits(figures, signed.edits)
  const after: ElectionCase = { ...given, dossier: withEdits(given.dossier, told) }
  const now = requireElection(after, input.ballotId)
  const hall = tellHall(parts, given, now)
  const refused = refuseStep(step, now, { given: after, with: { ...input, ...hall } })
  if (refused !== null) {
    const own = [
      refuseFewVoters(step, now, { given: after, despite: input.despite }),
      step.id === 'seats' ? refuseUnreasoned(now, after, input.despite) : null,
    ]
    throw unusable(refused, own.includes(refused) ? 'despite' : step.id)
  }
  const words = voteSubject(step, now, after) ?? ''
  const isAsked = needsVote(step, now, after)
  const held = isAsked ? null : heldVote(step, now, after)
  const vote = isAsked ? voteRow(parts, { now, given, ...input, words }) : null
  return runChange(parts, given.dossier, {
    name: 'take-election-step',
    label: `Đã ghi “${fillWords(step.title, now, given.pack)}”, bầu ${now.ballot.body}`,
    edits: vote === null ? told : joinEdits(told, { ...NO_EDITS, added: [vote] }),
    events: [
      {
        kind: 'step-taken',
        subject: now.ballot.id,
        data: {
          step: step.id,
          ...(isAsked && input.vote !== null && voteData(input.vote, vote)),
          ...(held !== null && { ...voteData(held.vote, held.row), held: true }),
          ...votedWith(step, now, after),
          ...(isEarly(step, now) && input.early),
          ...issuedDespite(input),
          ...(chooses(input) && countersData(figures, given)),
        },
      },
      ...signed.events,
      ...voteEvents({ given, now, step: step.id, vote: input.vote }, vote),
    ],
  })
}

/** What else the vote of a step stands for: its number, and the other votes of its item. */
function votedWith(step: ElectionStep, now: ElectionNow, after: ElectionCase): DayEventData {
  const { seats, alternates } = now.ballot
  const voteRows = rowsAtItem(step, now, after)
  return {
    ...(step.id === 'seats' && { seats, alternates }),
    ...(voteRows.length > 0 && { voteRows }),
  }
}

/** Why ballots went to fewer than a quorum. */
function despiteOf({ despite = '' }: StepInput): string | null {
  return despite.trim() || null
}

function issuedDespite(input: StepInput): DayEventData {
  const despite = despiteOf(input)
  return input.step === 'issued' && despite !== null ? { despite } : {}
}

/** The congress has a door and a session at which somebody tells it; to another meeting come those who were elected. */
export function tellHall(
  parts: EngineParts,
  given: ElectionCase,
  { kind: { meeting } }: ElectionNow,
): Required<Pick<StepGiven, 'convened' | 'sitting'>> {
  if (meeting !== 'congress') return { convened: membersOf(meeting, given), sitting: null }
  const { convened, present } = tellQuorum(parts, readRun(parts, given.dossier.id))
  // Those present are known only of a session that was opened or from its door.
  return { convened, sitting: present === null ? null : convened }
}

/** The reasons given with a step, for what differs with the figures it tells. */
function signedWith(parts: EngineParts, { given, input }: Asked, edits: RowEdits) {
  const after = withEdits(given.dossier, edits)
  const ballot = readBallots(after).find(({ id }) => id === input.ballotId)
  const open = ballot === undefined ? [] : unsignedPairs(ballot.figures)
  const reasons = open.flatMap((pair) => {
    const { by = '', reason = '' } = input.signed.find(({ law }) => law === pair.law) ?? {}
    return by.trim() === '' || reason.trim() === '' ? [] : [{ ...pair, by, reason }]
  })
  return { ...signReasons(parts, given.dossier, { ballotId: input.ballotId, reasons }), reasons }
}

/** A clause is recorded only where the step really came before its turn. */
function isEarly(step: ElectionStep, now: ElectionNow): boolean {
  const place = now.steps.findIndex(({ id }) => id === step.id)
  return now.steps.slice(0, place).some(({ id }) => !now.taken.has(id))
}

interface Asked {
  readonly given: ElectionCase
  readonly input: StepInput
}

function editsOf(parts: EngineParts, now: ElectionNow, { given, input }: Asked): RowEdits {
  const row = given.dossier.typedRows.find(({ id }) => id === now.ballot.id)
  invariant(row, `the ballot ${now.ballot.id} has no row`)
  const { seats, figures } = input
  const alternates = input.alternates === 0 ? null : input.alternates
  const changed = changeCells(row, {
    ...(input.step === 'seats' && { seats, alternates, seatsReason: null }),
    ...figuresOf(input.step, figures ?? {}),
    ...(input.step === 'issued' && { issuedDespite: despiteOf(input) }),
  })
  const told = input.step === 'seats' ? withReason(changed, { given, input }) : changed
  return joinEdits(
    { ...NO_EDITS, changed: told === row ? [] : [told] },
    chooses(input) ? countersEdits(parts, now, { given, input }) : NO_EDITS,
  )
}

/** The reason of the number stands with it only where the number asks for one. */
function withReason(row: TypedRow, { given, input }: Asked): TypedRow {
  const dossier = withEdits(given.dossier, { ...NO_EDITS, changed: [row] })
  const after = { ...given, dossier }
  if (tellOddSeats(requireElection(after, row.id), after) === null) return row
  return changeCells(row, { seatsReason: (input.despite ?? '').trim() })
}

/** Which figures a step tells; nothing else is written by it. */
const FIGURES: Partial<Readonly<Record<ElectionStepId, readonly string[]>>> = {
  printed: ['printed'],
  issued: ['convened', 'present', 'voters', 'issued'],
  collected: ['exchanged', 'exchangedIsIssued', 'unused', 'collected'],
}

function figuresOf(step: ElectionStepId, figures: NonNullable<StepInput['figures']>) {
  const wanted = FIGURES[step] ?? []
  return Object.fromEntries(Object.entries(figures).filter(([name]) => wanted.includes(name)))
}

function chooses({ step, counters }: StepInput): boolean {
  return step === 'election-committee' && counters !== undefined
}

/** What a rehearsal that is cleared takes with it, and what it gives back. */
function countersData({ added, removed }: RowEdits, { dossier }: ElectionCase): DayEventData {
  const replaced = dossier.typedRows.filter(({ id }) => removed.includes(id))
  return keepCounters(added, replaced)
}

function countersEdits(parts: EngineParts, now: ElectionNow, { given, input }: Asked): RowEdits {
  const { list, body, head, member } = COUNTERS[now.kind.meeting]
  const added = (input.counters ?? []).map(({ personId, name, isHead }): TypedRow => {
    const role = isHead ? head : member
    const cells = {
      ...(body !== null && { body }),
      ...(personId === null && { name: name.trim() }),
      role,
    }
    return { id: parts.newId(), list, parentId: null, personId, cells }
  })
  const removed = readCounters(given.dossier, now.kind.meeting).map(({ rowId }) => rowId)
  return { ...NO_EDITS, added, removed }
}

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
  if (list === null) return null
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

interface Decision {
  readonly ballotId: string
  readonly way: string
  readonly vote: HandVote | null
}

/** What a decision about the open seats wrote, taken back with it. */
const UNDECIDED = { afterwards: null, leftVacant: null } as const

/** Records what is to be done about the open seats; who is elected is never settled here. */
export function decideElection(parts: EngineParts, given: ElectionCase, decision: Decision) {
  const now = requireElection(given, decision.ballotId)
  const { convened } = tellHall(parts, given, now)
  const refused = refuseDecision(decision.way, now, { vote: decision.vote, convened, given })
  if (refused !== null) throw unusable(refused)
  const way = waysOf(now).find(({ id }) => id === decision.way)
  const row = given.dossier.typedRows.find(
    ({ id, list }) => id === now.ballot.id && list === BALLOTS,
  )
  if (way === undefined || row === undefined)
    throw notFound('Không còn cuộc bầu này. Mở lại trang.')
  const { asked, recorded } = parts.countingWords.decision
  const words = fillBraces(asked, {
    way: lowerFirst(way.title),
    body: now.kind.called ?? now.ballot.body,
  })
  const vote = way.asked
    ? voteRow(parts, { given, now, step: 'decision', vote: decision.vote, words })
    : null
  return runChange(parts, given.dossier, {
    name: 'decide-election',
    label: `Đã ghi quyết định: ${words}`,
    edits: {
      ...NO_EDITS,
      changed: [
        changeCells(row, {
          afterwards: fillBraces(recorded, { way: way.title }),
          leftVacant: way.id === LEAVE_VACANT || null,
        }),
      ],
      added: vote === null ? [] : [vote],
    },
    events: [
      {
        kind: 'tie-decided',
        subject: now.ballot.id,
        data: {
          ...{ way: way.id, clause: way.ground, tied: [...(now.count?.tied ?? [])] },
          ...(way.asked && decision.vote !== null && voteData(decision.vote, vote)),
        },
      },
      ...voteEvents({ given, now, step: 'decision', vote: decision.vote }, vote),
    ],
  })
}
