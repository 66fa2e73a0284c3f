import { useState } from 'react'
import type { RunItem, RunSession, RunView } from '#core/contract/run-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import type { Failure } from '#renderer/client/failure.ts'
import { describeFailure, saysStale } from '#renderer/client/failure.ts'
import { refresh } from '#renderer/client/use-call.ts'
import { useSecondPress } from '#renderer/parts/use-second-press.ts'
import type { VoteAsked } from '#renderer/parts/use-second-press.ts'
import { useHallWindow } from './hall-window.ts'
import { NO_SPEECH, isUntouched, useItemDraft } from './item-draft.ts'
import { tellLost } from '#core/dossier/hand-vote.ts'
import { NO_TURN, dueSlot, lostSlot, turnOf } from './due-slot.ts'
import type { DraftHandle, ItemDraft } from './item-draft.ts'
import { countedIn } from './vote-panel.tsx'

export type WorkAt = 'vote' | 'record' | 'other-vote' | 'speech'

export interface OpeningFigures {
  readonly convened: string
  readonly present: string
  readonly reason: string
  /** Whoever opens has said that all of the sitting before are still there. */
  readonly takesBefore: boolean
}

/** What the screen of the run does; every deed answers null, or why it could not be done. */
export interface RunWork {
  readonly view: RunView
  readonly session: RunSession
  /** The item the congress is at. */
  readonly current: RunItem | null
  /** The item on the screen: the current one, or one that is looked at again. */
  readonly shown: RunItem | null
  readonly isLooking: boolean
  readonly next: RunItem | null
  /** Which planned vote is due; null when all are recorded. */
  readonly slot: number | null
  /** A planned vote was voted down and may be held again. */
  readonly canVoteAgain: boolean
  /** The one that waits behind it. */
  readonly onward: number | null
  readonly at: WorkAt
  readonly resting: boolean
  /** The hall has its window: a result stays there until the next press goes on. */
  readonly isShown: boolean
  readonly busy: boolean
  readonly failure: Failure | null
  readonly handle: DraftHandle
  /** A vote nobody has touched: the clicker has asked once, the next press records it. */
  readonly armed: VoteAsked
  /** What holds the congress where it is; null: nothing. */
  readonly held: Held | null
  setAt(at: WorkAt): void
  /** One press of "next": whatever is due now. */
  goOn(): void
  /** The same from a clicker, whose key nobody looks at: an untouched vote asks for a second press. */
  click(): void
  lookBack(): void
  open(figures: OpeningFigures): void
  record(): void
  speak(): void
  addMinutes(): void
  toggleBreak(): void
  begin(itemId: string): void
  close(): void
  /** On although something is open; answers why not. */
  pass(despite: string): Promise<Failure | null>
  /** The vote that does not pass is recorded as such. */
  loseVote(): void
  /** To the next planned vote, without voting again on what was voted down. */
  leaveLost(): void
  stay(): void
  /** A deed of a dialog: its own failure stays there. */
  attempt(deed: () => Promise<unknown>): Promise<Failure | null>
}

/** Where it wants to go, null: to close the session. */
interface Held {
  readonly sentence: string
  /** A vote that does not pass waits to be recorded all the same. */
  readonly lost?: LostVote
  readonly itemId: string | null
}

const MORE_MINUTES = 5

/** What one deed after the other needs. */
interface Deeds {
  readonly id: string
  readonly view: RunView
  readonly session: RunSession
  readonly current: RunItem | null
  readonly next: RunItem | null
  readonly handle: DraftHandle
  readonly isShown: boolean
  /** What was typed has been recorded. */
  readonly settled: () => void
  readonly hold: (held: Held | null) => void
  readonly run: (deed: () => Promise<unknown>, done?: () => void) => void
}

export function useRun(dossierId: string, view: RunView, session: RunSession): RunWork {
  const calls = useCalls(dossierId)
  const isShown = useHallWindow(dossierId)
  const { items, run } = session
  const current = items.find(({ id }) => id === run.current) ?? null
  const next = current === null ? null : (items[current.number] ?? null)
  const looking = useLooking(items, current)
  const choice = useWorkAt(current)
  const vote = choice.at === 'other-vote' ? 'other' : String(choice.slot)
  const handle = useItemDraft(dossierId, current?.id ?? session.id, vote)
  const [held, hold] = useState<Held | null>(null)
  const resting = run.breaks.some(({ to }) => to === null)
  const settled = () => {
    handle.forget()
    choice.setAt(null)
  }
  const deeds: Deeds = {
    ...{ id: dossierId, view, session, current, next, handle, settled, isShown },
    ...{ hold, run: calls.run },
  }
  const due = looking.isLooking || resting ? null : voteDue(current, choice)
  const second = useSecondPress(isUntouched(handle.draft) ? due : null)
  const goOn = () => {
    if (calls.busy || run.openedAt === null || run.closedAt !== null) return
    if (looking.isLooking) looking.lookOn()
    else if (resting) takeBreak(deeds, true)
    else goFromItem(deeds, choice)
  }
  const click = () => {
    if (!calls.busy && second.mayGoOn()) goOn()
  }
  return {
    ...{ view, session, current, next, handle, resting, isShown, goOn, click },
    ...{ armed: second.asked, held, stay: () => hold(null) },
    loseVote: () => loseVote(deeds, held),
    pass: (despite) => passHeld(deeds, held, { despite, attempt: calls.attempt }),
    ...{ shown: looking.shown, isLooking: looking.isLooking, lookBack: looking.lookBack },
    ...{ slot: choice.slot, canVoteAgain: choice.canVoteAgain, at: choice.at },
    ...{ onward: choice.onward, leaveLost: choice.leaveLost },
    ...{ busy: calls.busy, failure: calls.failure, attempt: calls.attempt },
    setAt: (at) => {
      calls.forgive()
      choice.setAt(at)
    },
    begin: (itemId) => {
      looking.stop()
      begin(deeds, itemId)
    },
    record: () => record(deeds),
    speak: () => speak(deeds),
    close: () => close(deeds),
    toggleBreak: () => takeBreak(deeds, resting),
    open: (figures) => open(deeds, figures),
    addMinutes: () => {
      if (current === null) return
      const more = { id: dossierId, itemId: current.id, minutes: MORE_MINUTES }
      calls.run(() => client.run.addMinutes(more))
    },
  }
}

/** One deed at a time: a clicker sends its key again before the hall has seen the first. */
function useCalls(dossierId: string) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async (deed: () => Promise<unknown>): Promise<Failure | null> => {
    try {
      await deed()
      await refresh(dossierId)
      return null
    } catch (error) {
      if (saysStale(error)) await refresh(dossierId)
      return describeFailure(error)
    }
  }
  const run = (deed: () => Promise<unknown>, done: () => void = () => undefined) => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    void attempt(deed).then((refused) => {
      setBusy(false)
      setFailure(refused)
      if (refused === null) done()
    })
  }
  return { busy, failure, attempt, run, forgive: () => setFailure(null) }
}

/** An earlier item looked at again, without anything recorded. */
function useLooking(items: readonly RunItem[], current: RunItem | null) {
  const [looking, setLooking] = useState<string | null>(null)
  const shown = items.find(({ id }) => id === looking) ?? current
  const place = items.findIndex(({ id }) => id === shown?.id)
  return {
    shown,
    isLooking: shown !== current,
    stop: () => setLooking(null),
    lookBack: () => {
      const before = items[place - 1]
      if (before) setLooking(before.id)
    },
    lookOn: () => {
      const further = items[place + 1]
      setLooking(further === undefined || further.id === current?.id ? null : further.id)
    },
  }
}

type WorkChoice = Pick<RunWork, 'slot' | 'canVoteAgain' | 'onward' | 'at' | 'leaveLost'> & {
  /** Null: what is usual at the item. */
  readonly setAt: (at: WorkAt | null) => void
}

/** Which vote is due, and what is being written. */
function useWorkAt(current: RunItem | null): WorkChoice {
  const [chosen, setChosen] = useState<{ itemId: string; at: WorkAt } | null>(null)
  const [left, setLeft] = useState<{ itemId: string; slot: number | null } | null>(null)
  const skipped = left !== null && left.itemId === current?.id ? left.slot : null
  const { slot, isLost, onward } = current === null ? NO_TURN : turnOf(current, skipped)
  const usual: WorkAt =
    slot !== null && !isLost ? 'vote' : current?.hostsSpeeches === true ? 'speech' : 'record'
  const at = chosen !== null && chosen.itemId === current?.id ? chosen.at : usual
  return {
    // The last one voted down waits until somebody asks for it: the congress may also go on without it.
    slot: !isLost || onward !== null || at === 'vote' ? slot : null,
    ...{ canVoteAgain: isLost, onward, at },
    leaveLost: () => {
      setChosen(null)
      setLeft(current === null ? null : { itemId: current.id, slot })
    },
    setAt: (at) => setChosen(current === null || at === null ? null : { itemId: current.id, at }),
  }
}

/** The planned vote that the next press records; null where it records none. */
function voteDue(current: RunItem | null, { slot, at }: WorkChoice): string | null {
  if (current === null) return null
  return at === 'vote' && slot !== null ? `${current.id} ${slot}` : null
}

/** What one press of "next" means at the current item. */
function goFromItem(deeds: Deeds, { slot, at, setAt }: WorkChoice): void {
  const { session, current, next, handle } = deeds
  const [first] = session.items
  if (current === null) {
    if (first) begin(deeds, first.id)
  } else if (at === 'vote' && slot !== null) vote(deeds, current, slot)
  else if (at === 'other-vote') vote(deeds, current, null)
  else if (at === 'speech' && isSpeechTyped(handle.draft)) speak(deeds)
  else if (slot !== null) {
    if (handle.draft.gist.trim() === '') setAt('vote')
    else record(deeds)
  } else if (next === null) close(deeds)
  else begin(deeds, next.id)
}

function open({ id, session, run }: Deeds, told: OpeningFigures): void {
  const figures = { ...told, convened: Number(told.convened), present: Number(told.present) }
  run(() => client.run.openSession({ id, sessionId: session.id, ...figures }))
}

/** Going on from an item that waits for something asks why; going back does not. */
function begin(deeds: Deeds, itemId: string): void {
  const { id, session, current, handle, settled, hold, run } = deeds
  const to = session.items.findIndex((item) => item.id === itemId)
  const passed = session.items.slice(current === null ? 0 : current.number - 1, Math.max(to, 0))
  const stop = passed.find((item) => item.stop !== null)?.stop ?? null
  if (stop !== null) return hold({ sentence: stop, itemId })
  run(() => client.run.beginItem({ id, itemId, record: recordOf(current, handle) }), settled)
}

function record({ id, current, handle, settled, run }: Deeds): void {
  const said = recordOf(current, handle)
  if (said !== null) run(() => client.run.record({ id, ...said }), settled)
}

/** Something of a speech stands in the fields. */
export function isSpeechTyped({ speechName, speechTopic, speechGist }: ItemDraft): boolean {
  return [speechName, speechTopic, speechGist].some((text) => text.trim() !== '')
}

/** The next speaker follows at the same item; what is typed of the item itself stays. */
function speak({ id, current, handle, run }: Deeds): void {
  if (current === null) return
  const { speechRow, speechName, speechUnit, speechTopic, speechGist } = handle.draft
  const said = {
    ...{ id, itemId: current.id, rowId: speechRow === '' ? null : speechRow },
    ...{ name: speechName, unit: speechUnit, topic: speechTopic, gist: speechGist },
  }
  run(
    () => client.run.speak(said),
    () => handle.change(NO_SPEECH),
  )
}

function close({ id, session, current, handle, settled, hold, run }: Deeds): void {
  if (session.stop !== null) return hold({ sentence: session.stop, itemId: null })
  const said = recordOf(current, handle)
  run(() => client.run.closeSession({ id, sessionId: session.id, record: said }), settled)
}

/** Which planned vote; null: one that nobody planned. */
interface LostVote {
  readonly slot: number | null
}

interface Passing {
  readonly despite: string
  readonly attempt: RunWork['attempt']
}

/** On although something is open. */
async function passHeld(
  deeds: Deeds,
  held: Held | null,
  { despite, attempt }: Passing,
): Promise<Failure | null> {
  if (held === null) return null
  const { id, session, current, handle, settled, hold } = deeds
  const said = { id, record: recordOf(current, handle), despite }
  const { itemId } = held
  const refused = await attempt(() =>
    itemId === null
      ? client.run.closeSession({ ...said, sessionId: session.id })
      : client.run.beginItem({ ...said, itemId }),
  )
  if (refused !== null) return refused
  settled()
  hold(null)
  return null
}

/** A refusal is told at the figures. */
function loseVote(deeds: Deeds, held: Held | null): void {
  const { current, hold, settled, run } = deeds
  const lost = held?.lost
  if (lost === undefined || current === null) return
  hold(null)
  run(() => client.run.recordVote({ ...askedFor(deeds, current, lost.slot), lost: true }), settled)
}

function takeBreak({ id, session, run }: Deeds, resting: boolean): void {
  const deed = resting ? client.run.endBreak : client.run.beginBreak
  run(() => deed({ id, sessionId: session.id }))
}

/** A vote that does not pass is asked about before it stands in the minutes. */
function vote(deeds: Deeds, item: RunItem, slot: number | null): void {
  const { view, handle, hold, settled, run } = deeds
  const counted = countedIn(handle.draft, view.quorum.present)
  const sentence = tellLost(counted, view.passing?.percentAbove ?? null)
  if (sentence !== null) return hold({ sentence, itemId: item.id, lost: { slot } })
  run(() => client.run.recordVote(askedFor(deeds, item, slot)), settled)
}

/** What was voted down keeps the congress at its item. */
function askedFor(deeds: Deeds, item: RunItem, slot: number | null) {
  const { id, view, handle, next, isShown } = deeds
  const { draft } = handle
  const isLast = slot !== null && dueSlot(item, slot) === null
  const counted = countedIn(draft, view.quorum.present)
  const isLost = tellLost(counted, view.passing?.percentAbove ?? null) !== null
  return {
    ...{ id, itemId: item.id, slot, counted },
    subject: slot === null ? draft.subject : (item.asks[slot]?.subject ?? ''),
    pastLost: slot !== null && isBehind(slot, lostSlot(item)),
    next: isLast && !isLost && !isShown && item.stop === null ? (next?.id ?? null) : null,
  }
}

/** The screen comes to it only by the button that leaves the lost one. */
function isBehind(slot: number, lost: number | null): boolean {
  return lost !== null && lost < slot
}

/** Null where nothing is typed. */
function recordOf(item: RunItem | null, { draft }: DraftHandle) {
  if (item === null || draft.gist.trim() === '') return null
  const speaker = draft.speaker === '' ? (item.leader ?? '') : draft.speaker
  return { itemId: item.id, speaker, gist: draft.gist }
}
