import { fillBraces } from '#core/base/fill-braces.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import type { AgendaItem, Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { fillWords } from '#core/election/election-steps.ts'
import type { ElectionStep } from '#core/regulation/election-shape.ts'
import { nextMinute, readDayEvents } from './day-events.ts'
import type { NewDayEvent } from './day-events.ts'
import type { EngineParts } from './parts.ts'

interface Reopened {
  readonly given: ElectionCase
  readonly now: ElectionNow
  readonly step: ElectionStep
  /** Where the step is on the agenda. */
  readonly item: AgendaItem | null
  readonly reason: string
}

/** Why a step was opened again, at its item of the minutes; null: only the congress has such minutes. */
export function reopenedRecord(
  parts: EngineParts,
  { given, now, step, item, reason }: Reopened,
): { readonly row: TypedRow; readonly event: NewDayEvent } | null {
  if (now.kind.meeting !== 'congress') return null
  const { pack, dossier } = given
  const gist = fillBraces(parts.countingWords.reopened, {
    ...{ step: fillWords(step.title, now, pack), body: now.kind.called ?? now.ballot.body },
    ...{ round: String(now.ballot.round), reason: reason.trim() },
  })
  const title = item === null ? now.kind.title : nameOfItem(dossier, item.id)
  return recordRow(parts, dossier, { item, title, gist })
}

interface Told {
  /** Null: the agenda has none. */
  readonly item: AgendaItem | null
  /** What the minutes call it. */
  readonly title: string
  readonly gist: string
}

/** A line of the minutes of the congress, with its event. */
export function recordRow(
  parts: EngineParts,
  dossier: Pick<Dossier, 'id'>,
  { item, title, gist }: Told,
): { readonly row: TypedRow; readonly event: NewDayEvent } {
  const at = nextMinute(parts, readDayEvents(parts, dossier.id))
  const cells = { item: title, at, gist }
  const list = 'proceedings.records'
  const row: TypedRow = { id: parts.newId(), list, parentId: null, personId: null, cells }
  const data = { rowId: row.id }
  return { row, event: { kind: 'record-written', subject: item?.id ?? '', data } }
}
