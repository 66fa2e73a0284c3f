import { checkDate } from '#core/checks/usual-day.ts'
import { standingEvents } from '#core/day/day-event.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { partBeside, readElections } from '#core/election/election-now.ts'
import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { readBallots, standing } from '#core/election/election-rows.ts'
import type { AtTheCount } from '#core/election/who-counts.ts'
import { runCommand } from './commands.ts'
import { readDayEvents, writeDayEvents } from './day-events.ts'
import type { NewDayEvent } from './day-events.ts'
import { writeEdits } from './election-rows.ts'
import type { RowEdits } from './election-rows.ts'
import { notFound, requireDossier } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

/** Every write makes another dossier, so that what was recorded is as it was while the dossier is the same one. */
const known = new WeakMap<Dossier, ElectionCase>()

/** A dossier with its pack and what was recorded on the day, as elections are judged by. */
export function electionCase(parts: EngineParts, id: string): ElectionCase {
  const dossier = requireDossier(parts, id)
  const pack = requirePack(parts, dossier)
  const ground = {
    ...{ dossier, pack, asOf: checkDate(pack, dossier, parts.today()) },
    ...{ words: parts.countingWords, votesOfSteps: parts.speech.steps },
  }
  const before = known.get(dossier)
  if (before !== undefined && isOnGround(before, ground)) return before
  const given = { ...ground, events: standingEvents(readDayEvents(parts, id)) }
  known.set(dossier, given)
  return given
}

/** Another day, other rules and other wording come without a write. */
function isOnGround(given: ElectionCase, ground: Omit<ElectionCase, 'events'>): boolean {
  const { pack, asOf, words, votesOfSteps } = ground
  return (
    given.pack === pack &&
    given.asOf === asOf &&
    given.words === words &&
    given.votesOfSteps === votesOfSteps
  )
}

export function requireElection(given: ElectionCase, ballotId: string): ElectionNow {
  const now = readElections(given).find(({ ballot }) => ballot.id === ballotId)
  if (!now) throw notFound('Không còn cuộc bầu này. Mở lại trang Bầu cử.')
  return now
}

/** Who counts a ballot and who stands on its sheet; nobody counts where its rules are not there or do not know what it elects. */
export function atTheCount(parts: EngineParts, dossier: Dossier, ballotId: string): AtTheCount {
  const own = readBallots(dossier).find(({ id }) => id === ballotId)
  const elections = parts.packs.has(dossier.packId)
    ? readElections(electionCase(parts, dossier.id))
    : []
  const now = elections.find(({ ballot }) => ballot.id === ballotId)
  const beside = now === undefined ? null : partBeside(now, elections)
  const candidates = [own, beside?.ballot].flatMap((ballot) => standing(ballot?.names ?? []))
  return { counters: now?.counters ?? [], candidates }
}

export interface ElectionChange {
  readonly name: string
  readonly label: string
  readonly edits: RowEdits
  readonly events: readonly NewDayEvent[]
  /** Ballots that were entered and count for nothing any more. */
  readonly entries?: readonly string[]
}

/** Rows and events in one command; nothing of the day is undone. */
export function runChange(parts: EngineParts, dossier: Dossier, change: ElectionChange) {
  const { name, label, edits, events, entries = [] } = change
  const command = { dossierId: dossier.id, name, label, undoable: false }
  return runCommand(parts, command, (write) => {
    writeEdits(write, dossier, edits)
    entries.forEach((id) => write.remove('ballotEntry', id))
    writeDayEvents(parts, write, dossier.id, events)
  })
}
