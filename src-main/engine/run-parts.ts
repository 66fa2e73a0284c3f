import { numberLimits } from '#core/checks/number-limits.ts'
import type { NumberLimit } from '#core/checks/number-limits.ts'
import type { QuorumView } from '#core/contract/attendance-contract.ts'
import type { SeatCounts } from '#core/day/attendance.ts'
import { standingEvents } from '#core/day/day-event.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { neededToMeet } from '#core/dossier/hand-vote.ts'
import { followSession } from '#core/day/run-state.ts'
import type { SessionRun } from '#core/day/run-state.ts'
import { isSitting, takesPeopleOver } from '#core/day/roll.ts'
import { isFirstMeeting, timeAgenda } from '#core/dossier/agenda-clock.ts'
import type { TimedSession } from '#core/dossier/agenda-clock.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { numberIn } from '#core/papers/read-tree.ts'
import { readDayAttendance } from './attendance-view.ts'
import { momentOfHall, readDayEvents } from './day-events.ts'
import { requireDossier } from './failures.ts'
import { dayOfRules, requirePack } from './pack-in-use.ts'
import { factsOf } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'
import { rowOfSession } from './session-row.ts'

/** A session of the congress with what happened to it; the first meeting of the new committee is none. */
export interface RunSessionParts {
  readonly timed: TimedSession
  readonly run: SessionRun
  /** Its row of `proceedings.sessions`. */
  readonly row: TypedRow | undefined
}

export interface RunParts {
  readonly dossier: Dossier
  /** All that were recorded. */
  readonly events: readonly DayEvent[]
  /** Those that count. */
  readonly standing: readonly DayEvent[]
  readonly sessions: readonly RunSessionParts[]
  /** The one that runs, else the next to be opened, else the last. */
  readonly session: RunSessionParts | undefined
}

/** The congress as it has been run so far. */
export function readRun(parts: EngineParts, dossierId: string): RunParts {
  const dossier = requireDossier(parts, dossierId)
  const events = readDayEvents(parts, dossierId)
  const sessions = timeAgenda(dossier)
    .filter((timed) => timed.items.length > 0 && !isFirstMeeting(timed))
    .map((timed) => ({
      timed,
      run: followSession(
        { sessionId: timed.session.id, itemIds: timed.items.map(({ item }) => item.id) },
        events,
      ),
      row: rowOfSession(dossier, timed.session.title),
    }))
  const isOpen = ({ run }: RunSessionParts) => run.openedAt !== null && run.closedAt === null
  const session =
    sessions.find(isOpen) ?? sessions.find(({ run }) => run.openedAt === null) ?? sessions.at(-1)
  return { dossier, events, standing: standingEvents(events), sessions, session }
}

/** A number of the pack on the day of the congress; null where it has none. */
export function runLimit(parts: EngineParts, dossier: Dossier, id: string): NumberLimit | null {
  return numberLimits(requirePack(parts, dossier), dossier, dayOfRules(parts, dossier))(id)
}

/** Who is in the hall: as counted at the door, else as told when the session was opened and while it sits. */
export function tellQuorum(parts: EngineParts, run: RunParts): QuorumView {
  const { dossier, session } = run
  const limit = runLimit(parts, dossier, 'quorum.convened-percent-max')
  const { counted, recount } = readDoor(parts, run)
  const told = session !== undefined && holdsFigure(parts, run, session) ? session.row : undefined
  const convened =
    counted?.convened ?? numberOf(told?.cells['convened']) ?? tellConvened(parts, dossier)
  return {
    convened,
    present: counted?.present ?? numberOf(told?.cells['present']),
    needed: convened === null || limit === null ? null : neededToMeet(convened, limit.value),
    source: limit?.source ?? null,
    counted: counted !== null,
    toldAt: counted === null && told !== undefined ? (session?.run.openedAt ?? null) : null,
    takenFrom: counted === null ? null : tellTakenFrom(run),
    recount,
  }
}

/** The sitting whose people the session that sits took over, unless they were called anew since. */
function tellTakenFrom({ standing, dossier }: RunParts): string | null {
  const place = standing.findLastIndex(({ kind }) => kind === 'session-opened')
  const opened = standing[place]
  if (opened === undefined || !takesPeopleOver(opened)) return null
  const isOver = ({ kind }: DayEvent) => kind === 'roll-begun' || kind === 'session-closed'
  if (standing.slice(place).some(isOver)) return null
  const closed = standing.slice(0, place).findLast(({ kind }) => kind === 'session-closed')
  return dossier.sessions.find(({ id }) => id === closed?.subject)?.title ?? null
}

/** After its end a session keeps its figures; left open since the day before it tells nothing of today. */
function holdsFigure(
  parts: EngineParts,
  { standing, events }: RunParts,
  { run: { openedAt, closedAt } }: RunSessionParts,
): boolean {
  if (openedAt === null) return false
  return closedAt !== null || isSitting(standing, momentOfHall(parts, events))
}

interface Door {
  /** Null while the door has counted nobody for this sitting. */
  readonly counted: SeatCounts | null
  /** Those called so far of a roll that is called anew and not taken yet. */
  readonly recount: number | null
}

export function readDoor(parts: EngineParts, { dossier, standing }: RunParts): Door {
  if (!standing.some(({ kind }) => OF_DOOR.has(kind))) return { counted: null, recount: null }
  const { attendance, held } = readDayAttendance(parts, dossier.id)
  const counted = held ?? attendance
  return {
    counted: counted.isCalled ? counted : null,
    recount: held === null ? null : attendance.present,
  }
}

const OF_DOOR: ReadonlySet<DayEvent['kind']> = new Set(['arrived', 'seat-taken', 'roll-begun'])

function tellConvened(parts: EngineParts, dossier: Dossier): number | null {
  const facts = factsOf(parts, dossier)
  if (dossier.congress.form !== 'plenary') return numberIn(facts, 'delegates.convened')
  const members = parts.store.count('member', dossier.id)
  return members > 0 ? members : numberIn(facts, 'membership.total')
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
