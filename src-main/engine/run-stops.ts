import { stopAtEnd, stopOnWay } from '#core/day/item-stops.ts'
import type { ElectionsOfRun } from '#core/day/item-stops.ts'
import type { AgendaItem } from '#core/dossier/dossier.ts'
import { readElections } from '#core/election/election-now.ts'
import { electionCase } from './election-case.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RunParts, RunSessionParts } from './run-parts.ts'

/** The elections of the congress; none where its rules are not on this computer. */
export function electionsOfRun(parts: EngineParts, { dossier }: RunParts): ElectionsOfRun {
  if (!parts.packs.has(dossier.packId)) return { elections: [], kinds: [] }
  const given = electionCase(parts, dossier.id)
  return { elections: readElections(given), kinds: given.pack.elections.kinds }
}

/** What would be left undone if the session were closed now. */
export function stopOfSession(
  { sessions }: RunParts,
  { timed }: RunSessionParts,
  elections: ElectionsOfRun,
): string | null {
  const later = sessions
    .filter(({ run }) => run.openedAt === null)
    .flatMap(({ timed: other }) => other.items)
  const itemsOf = (items: readonly { readonly item: AgendaItem }[]) => items.map(({ item }) => item)
  return stopAtEnd(itemsOf(timed.items), itemsOf(later), elections)
}

/** Refused where the item that is left, or the session, waits for something and no reason is told. */
export function requireWay(stop: string | null, despite: string): { readonly despite?: string } {
  if (stop === null) return {}
  const reason = despite.trim()
  if (reason === '')
    throw unusable(`${stop} Làm xong ở Bầu cử rồi sang; vẫn sang thì ghi lý do.`, 'despite')
  return { despite: `${stop} Lý do vẫn sang: ${reason}` }
}

/** What keeps the congress from a later item: at the one it is at, and at each it would jump over. */
export function stopBefore(
  parts: EngineParts,
  run: RunParts,
  { session, to }: { readonly session: RunSessionParts; readonly to: string },
): string | null {
  const items = session.timed.items.map(({ item }) => item)
  const from = items.findIndex(({ id }) => id === session.run.current)
  const ahead = items.findIndex(({ id }) => id === to)
  if (ahead <= from) return null
  return stopOnWay(items.slice(Math.max(from, 0), ahead), electionsOfRun(parts, run))
}
