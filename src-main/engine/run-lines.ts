import type { MinutesLine, WrittenLine } from '#core/contract/run-values.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { lineListOf, linesAmong } from '#core/day/minutes-lines.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { linesOfModel } from '#core/papers/model-lines.ts'
import { planFor } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'
import { numberOf, readRun } from './run-parts.ts'
import type { RunParts } from './run-parts.ts'

const MINUTES = 'congress-minutes'
const LINES_SHOWN = 2

/** The last lines in the very words of the congress minutes, newest first. */
export function lastLines(parts: EngineParts, run: RunParts): MinutesLine[] {
  const written = writtenLines(run).slice(-LINES_SHOWN)
  return readLines(parts, run.dossier, written.toReversed())
}

/** How many lines of the minutes stand. */
export function countLines(run: RunParts): number {
  return writtenLines(run).length
}

/** Every line that was written on the day, newest first, each with the session it was written in. */
export function viewLines(parts: EngineParts, dossierId: string): WrittenLine[] {
  const run = readRun(parts, dossierId)
  const titles = new Map(run.sessions.map(({ timed: { session } }) => [session.id, session.title]))
  const sessionOf = ({ position }: DayEvent) =>
    run.standing.findLast((one) => one.kind === 'session-opened' && one.position < position)
  const written = writtenLines(run)
  const session = new Map(
    written.map((event) => [event.id, titles.get(sessionOf(event)?.subject ?? '') ?? '']),
  )
  return readLines(parts, run.dossier, written.toReversed()).map((line) => ({
    ...line,
    session: session.get(line.eventId) ?? '',
  }))
}

/** The row of the proceedings that an event names. */
export function rowOf(
  { typedRows }: Pick<Dossier, 'typedRows'>,
  { data }: DayEvent,
): TypedRow | undefined {
  return typedRows.find(({ id }) => id === data['rowId'])
}

function writtenLines({ standing, dossier }: RunParts): DayEvent[] {
  return linesAmong(standing).filter((event) => rowOf(dossier, event) !== undefined)
}

function readLines(
  parts: EngineParts,
  dossier: Dossier,
  written: readonly DayEvent[],
): MinutesLine[] {
  if (written.length === 0) return []
  const paper = minutesOf(parts, dossier)
  return written.flatMap((event) => {
    const row = rowOf(dossier, event)
    const list = lineListOf(event.kind)
    if (row === undefined || list === null) return []
    const sign = signOf(list, row)
    const text = paper.findLast((line) => line.includes(sign)) ?? sign
    const at = numberOf(row.cells['at'])
    return [{ eventId: event.id, rowId: row.id, list, at, text, cells: { ...row.cells } }]
  })
}

const keptMinutes = new WeakMap<Dossier, readonly string[]>()

function minutesOf(parts: EngineParts, dossier: Dossier): readonly string[] {
  const before = keptMinutes.get(dossier)
  if (before !== undefined) return before
  const template = parts.templates.find(({ slug }) => slug === MINUTES)
  const lines = template === undefined ? [] : linesOfModel(planFor(parts, dossier, template).model)
  keptMinutes.set(dossier, lines)
  return lines
}

/** What a line of the minutes is known by. */
function signOf(list: MinutesLine['list'], { cells }: TypedRow): string {
  if (list === 'speeches') return `“${String(cells['topic'] ?? '')}”`
  if (list === 'incidents') return String(cells['what'] ?? '')
  if (list === 'records') return String(cells['gist'] ?? '').replace(/[.;,\s]+$/, '')
  return `Biểu quyết ${String(cells['subject'] ?? '')}: ${String(cells['agree'])}/${String(cells['present'])}`
}
