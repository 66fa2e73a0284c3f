import { makeScrubber } from '#core/base/scrub-names.ts'
import { formatPercent, lowerFirst } from '#core/base/vietnamese-text.ts'
import type { HallView } from '#core/contract/hall-values.ts'
import { titleLinesOf } from '#core/dossier/congress-title.ts'
import type { AgendaItem, Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { AGENDA_TOPIC_LABELS } from '#core/vocabulary/agenda-topic-labels.ts'
import type { EngineParts } from './parts.ts'
import { numberOf, readRun, tellQuorum } from './run-parts.ts'
import type { RunParts } from './run-parts.ts'

const DECIMALS = 1

/** What the second window shows; titles that hold a name are told by what the item is. */
export function viewHall(parts: EngineParts, dossierId: string): HallView {
  const run = readRun(parts, dossierId)
  const { dossier, session } = run
  const { present, convened } = tellQuorum(parts, run)
  const titled = titleWithoutNames(parts, dossier)
  const place =
    session === undefined
      ? -1
      : session.timed.items.findIndex(({ item }) => item.id === session.run.current)
  const current = session?.timed.items[place]
  const vote = shownVote(run)
  const state = stateOf(run, vote !== null)
  const next = session?.timed.items[place + 1]
  return {
    titleLines: titleLinesOf(dossier.congress).filter((line) => line !== ''),
    state,
    session: session?.timed.session.title ?? '',
    heading:
      state === 'vote' && vote !== null
        ? vote.heading(titled)
        : current === undefined
          ? ''
          : titled(current.item, current.item.title),
    startMinute: session?.timed.session.startMinute ?? null,
    result: state === 'vote' && vote !== null ? resultOf(vote.row) : null,
    present,
    convened,
    people: dossier.congress.form === 'plenary' ? 'đoàn viên' : 'đại biểu',
    next:
      next === undefined || state === 'closed'
        ? null
        : lowerFirst(titled(next.item, next.item.title)),
  }
}

type Titled = (item: AgendaItem, title: string) => string

interface ShownVote {
  readonly row: TypedRow
  heading(titled: Titled): string
}

/** The last vote for as long as its item is the current one: no clock takes it from the hall, the operator goes on. */
function shownVote({ standing, dossier, session }: RunParts): ShownVote | null {
  // Its step was opened again: what the hall was asked then is asked anew.
  const event = standing.findLast(
    ({ kind, data }) => kind === 'vote-recorded' && data['kept'] !== true,
  )
  const row = dossier.typedRows.find(({ id }) => id === event?.data['rowId'])
  const item = dossier.agenda.find(({ id }) => id === event?.subject)
  if (event === undefined || row === undefined || item === undefined) return null
  const begun = standing.findLast(
    ({ kind, subject }) => kind === 'item-begun' && subject === item.id,
  )
  // Gone back to later, the item is spoken of anew.
  const isOver = begun !== undefined && begun.position > event.position
  if (isOver || session?.run.current !== item.id) return null
  const subject = String(row.cells['subject'] ?? '')
  const heading = `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`
  return { row, heading: (titled) => titled(item, heading) }
}

function stateOf({ session }: RunParts, hasVote: boolean): HallView['state'] {
  if (session === undefined) return 'no-agenda'
  const { run } = session
  if (run.closedAt !== null) return 'closed'
  if (run.openedAt === null) return 'before'
  if (run.breaks.some(({ to }) => to === null)) return 'break'
  return hasVote ? 'vote' : 'item'
}

function resultOf({ cells }: TypedRow): HallView['result'] {
  const figure = (name: string) => numberOf(cells[name]) ?? 0
  const [present, agree] = [figure('present'), figure('agree')]
  return {
    ...{ present, agree, against: figure('against'), other: figure('other') },
    percent: present === 0 ? '' : `${formatPercent(agree, present, DECIMALS).replace(/,0+$/, '')}%`,
  }
}

const scrubbers = new WeakMap<Dossier, (text: string) => string>()

function titleWithoutNames(parts: EngineParts, dossier: Dossier): Titled {
  const scrub = scrubbers.get(dossier) ?? makeScrubber(everyName(parts, dossier))
  scrubbers.set(dossier, scrub)
  return (item, title) => (scrub(title) === title ? title : AGENDA_TOPIC_LABELS[item.topic])
}

/** Also of members and of people who are only told in a list. */
function everyName(parts: EngineParts, dossier: Dossier): string[] {
  const people = parts.store.rows('person', dossier.id, ['id'])
  const told = dossier.typedRows.flatMap(({ cells }) => [cells['name'], cells['speaker']])
  return [...people.map((row) => row['fullName']), ...told.filter(isPersonal)].filter(
    (name): name is string => typeof name === 'string',
  )
}

/** "Lù Văn Chiến", not "Ban Bầu cử". */
function isPersonal(name: unknown): boolean {
  return typeof name === 'string' && name.split(' ').every((word) => /^\p{Lu}/u.test(word))
}
