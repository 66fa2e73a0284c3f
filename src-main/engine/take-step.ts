import { invariant } from '#core/base/invariant.ts'
import type { StepInput } from '#core/contract/elections-contract.ts'
import type { DayEventData } from '#core/day/day-event.ts'
import { keepCounters } from '#core/day/told-of-day.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { readBallots, readCounters } from '#core/election/election-rows.ts'
import { fillWords } from '#core/election/election-steps.ts'
import { COUNTERS } from '#core/election/election-words.ts'
import { membersWhenIssued } from '#core/election/meeting-members.ts'
import { aheadOf, refuseAhead } from '#core/election/election-needs.ts'
import type { Ahead } from '#core/election/election-needs.ts'
import { unsignedPairs } from '#core/election/signed-reasons.ts'
import { heldVote, rowsAtItem } from '#core/election/held-vote.ts'
import { voteSubject } from '#core/election/one-sheet.ts'
import { refuseUnreasoned, tellOddSeats } from '#core/election/seats-reason.ts'
import { refuseFewVoters } from '#core/election/refuse-few-voters.ts'
import { needsVote, refuseStep } from '#core/election/take-step.ts'
import type { ElectionStep, ElectionStepId } from '#core/regulation/election-shape.ts'
import { requireSigner } from './confirm-by.ts'
import { requireElection, runChange } from './election-case.ts'
import { changeCells, joinEdits, NO_EDITS, withEdits } from './election-rows.ts'
import type { RowEdits } from './election-rows.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { signReasons } from './sign-reasons.ts'
import { voteData, voteEvents, voteRow } from './step-votes.ts'
import { tellHall } from './tell-hall.ts'

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
    if (refused === refuseAhead(now, after, input.ahead ?? null)) throw unusable(refused, 'ahead')
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
          ...aheadData(input, aheadOf(now, after)),
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

/** Only where something is open that comes first: kept with the step, and asked of no later one. */
function aheadData({ ahead = null }: StepInput, asked: Ahead | null): DayEventData {
  if (ahead === null || asked === null) return {}
  return { ahead: ahead.clause, aheadOf: asked.of, aheadReason: ahead.reason.trim() }
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
    ...(input.step === 'issued' && convenedTo(now, { given, input })),
    ...(input.step === 'issued' && { issuedDespite: despiteOf(input) }),
  })
  const told = input.step === 'seats' ? withReason(changed, { given, input }) : changed
  return joinEdits(
    { ...NO_EDITS, changed: told === row ? [] : [told] },
    chooses(input) ? countersEdits(parts, now, { given, input }) : NO_EDITS,
  )
}

/** Where those who were elected meet, their number is told by the count and typed by nobody. */
function convenedTo(now: ElectionNow, { given, input }: Asked) {
  const members = membersWhenIssued(now, given)
  if (members === null || typeof input.figures?.convened === 'number') return {}
  return { convened: members.count }
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
