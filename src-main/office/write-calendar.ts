import { addDays } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import type { CongressFacts } from '#core/dossier/dossier.ts'
import type { TaskProgress } from '#core/dossier/task-progress.ts'
import { CONGRESS_PHASE_LABELS } from '#core/vocabulary/labels.ts'

interface CalendarSource {
  readonly dossierId: string
  readonly title: string
  readonly congress: Pick<CongressFacts, 'startDate' | 'endDate' | 'venue'>
  readonly tasks: readonly TaskProgress[]
  /** ISO instant of the last change: the same dossier gives the same file. */
  readonly changedAt: string
  /** Raises with every change, so that a calendar takes the newer of two imports. */
  readonly revision: number
  /** Rings at eight in the morning of the day before. */
  readonly reminder: boolean
}

/** RFC 5545 section 3.1: a content line is at most 75 octets without its line end. */
const LINE_OCTETS = 75

/** Calendar file (RFC 5545) of the congress and every dated task, as events of whole days. */
export function writeCalendar(source: CalendarSource): { content: string; events: number } {
  const events = [
    ...congressEvent(source),
    ...source.tasks.flatMap((task) => taskEvent(task, source)),
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tro ly Dai hoi//Tien do//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(source.title)}`,
    ...events.flat(),
    'END:VCALENDAR',
  ]
  return { content: lines.map((line) => `${foldLine(line)}\r\n`).join(''), events: events.length }
}

function congressEvent(source: CalendarSource): string[][] {
  const { startDate, endDate, venue } = source.congress
  if (startDate === null) return []
  const details = venue === null ? [] : [`LOCATION:${escapeText(venue)}`]
  return [
    makeEvent(source, {
      id: `${source.dossierId}-congress`,
      from: startDate,
      to: endDate ?? startDate,
      summary: source.title,
      details,
      reminder: source.reminder,
    }),
  ]
}

function taskEvent(progress: TaskProgress, source: CalendarSource): string[][] {
  const { task, dueDate, limit } = progress
  if (dueDate === null) return []
  const words = [
    task.owner === null ? null : `Người phụ trách: ${task.owner}`,
    limit === null ? null : `Theo ${limit.source}: ${limit.says}`,
    task.note,
  ]
  const description = words.filter((word) => word !== null).join('\n')
  const details = [`CATEGORIES:${escapeText(CONGRESS_PHASE_LABELS[task.phase])}`]
  if (description !== '') details.push(`DESCRIPTION:${escapeText(description)}`)
  return [
    makeEvent(source, {
      id: task.id,
      from: dueDate,
      to: dueDate,
      summary: task.doneOn === null ? task.title : `Đã xong: ${task.title}`,
      details,
      reminder: source.reminder && task.doneOn === null,
    }),
  ]
}

interface EventParts {
  readonly id: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly summary: string
  readonly details: readonly string[]
  readonly reminder: boolean
}

function makeEvent({ changedAt, revision }: CalendarSource, event: EventParts): string[] {
  const summary = `SUMMARY:${escapeText(event.summary)}`
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@tro-ly-dai-hoi`,
    `DTSTAMP:${utcStamp(changedAt)}`,
    `SEQUENCE:${revision}`,
    `DTSTART;VALUE=DATE:${compactDate(event.from)}`,
    // The end of an event of whole days is the day after it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${compactDate(addDays(event.to, 1))}`,
    summary,
    ...event.details,
    'TRANSP:TRANSPARENT',
    ...(event.reminder
      ? [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          summary.replace('SUMMARY', 'DESCRIPTION'),
          'TRIGGER:-PT16H',
          'END:VALARM',
        ]
      : []),
    'END:VEVENT',
  ]
}

function compactDate(date: PlainDate): string {
  return date.replaceAll('-', '')
}

function utcStamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** RFC 5545 section 3.3.11; control characters are not allowed in text at all. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, ' ')
    .toWellFormed()
}

/** Breaks a long line between characters; each following piece begins with a space, which counts. */
function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter, 'utf8')
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}
