import { formatRoman } from '#core/base/roman.ts'
import type { RecordedVote, RunItem, RunSession, RunView } from '#core/contract/run-values.ts'
import type { RecordedVotes } from '#core/election/settled-votes.ts'
import { isSettled, slotsOfVote } from '#core/election/settled-votes.ts'
import { plansDelegation } from '#core/election/shared-item.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { stopAtItem } from '#core/day/item-stops.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import type { ElectionsOfRun } from '#core/day/item-stops.ts'
import { warnOfBodies } from '#core/dossier/replaced-delegates.ts'
import { askVotes, readScript, sayOther } from '#core/day/run-script.ts'
import type { AskedVote } from '#core/day/run-script.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { speakScript } from '#core/day/spoken-words.ts'
import type { ScriptPart, SpokenScript } from '#core/day/spoken-words.ts'
import { rowsIn, textIn } from '#core/papers/read-tree.ts'
import type { AgendaTopic } from '#core/vocabulary/terms.ts'
import { agendaLimits } from './check-handlers.ts'
import { countBefore } from './attendance-view.ts'
import { recordedOfDay } from './clear-day.ts'
import { factsOf, planFor } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'
import { countLines, lastLines, rowOf } from './run-lines.ts'
import { numberOf, readRun, runLimit, tellQuorum } from './run-parts.ts'
import type { RunParts, RunSessionParts } from './run-parts.ts'
import { requirePack } from './pack-in-use.ts'
import { electionsOfRun, stopOfSession } from './run-stops.ts'
import { recordedVotes } from './run-votes.ts'
import { recordedSessions } from './session-row.ts'
import { hostOfSpeeches, speakerOf, viewSpeeches } from './run-speeches.ts'

const SCRIPT = 'run-of-show'
const STEPS_SHOWN = 6

/** Everything the presidium's table sees of the run. */
export function viewRun(parts: EngineParts, dossierId: string): RunView {
  const run = readRun(parts, dossierId)
  const { dossier, session } = run
  const passing = runLimit(parts, dossier, 'hand-vote.present-percent-above')
  const spoken = speakItems(parts, dossier)
  const elections = electionsOfRun(parts, run)
  const recorded = recordedVotes(parts, run)
  return {
    title: shortTitle(dossier),
    sessions: run.sessions.map((one) => viewSession(run, one, { spoken, elections, recorded })),
    sessionId: session?.timed.session.id ?? null,
    limitMinutes: agendaLimits(parts, dossier).sessionMinutes,
    passing: passing && {
      percentAbove: passing.value,
      source: passing.source,
      confidence: passing.confidence,
    },
    quorum: tellQuorum(parts, run),
    before: countBefore(parts, dossier, run.events),
    recorded: recordedOfDay(parts, run),
    speeches: viewSpeeches(run),
    minutes: lastLines(parts, run),
    lines: countLines(run),
    last: lastSteps(run),
  }
}

/** "Công đoàn huyện Tam Đường XI". */
function shortTitle({ congress }: Dossier): string {
  const { unionShortName, unionName, ordinal } = congress
  const name = unionShortName ? `Công đoàn ${unionShortName}` : (unionName ?? '')
  return ordinal === null ? name : `${name} ${formatRoman(ordinal)}`
}

const UNSCRIPTED = { words: [], votes: [] }

interface Spoken {
  readonly said: SpokenScript
  readonly asks: readonly AskedVote[]
  readonly papers: RunItem['papers']
}

const kept = new WeakMap<Dossier, ReadonlyMap<string, Spoken>>()

/** What is said at each item, by its id; one revision has one script. */
function speakItems(parts: EngineParts, dossier: Dossier): ReadonlyMap<string, Spoken> {
  const before = kept.get(dossier)
  if (before !== undefined) return before
  const template = parts.templates.find(({ slug }) => slug === SCRIPT)
  const script = template === undefined ? [] : readScript(planFor(parts, dossier, template).model)
  const facts = factsOf(parts, dossier)
  const kinds = parts.packs.has(dossier.packId) ? requirePack(parts, dossier).elections.kinds : []
  const asks = askVotes(parts.speech, facts, kinds)
  const sessions = rowsIn(facts, 'agenda.sessions').map((one) => rowsIn(one, 'items'))
  const topics = sessions.flat().map((item) => textIn(item, 'topic') as AgendaTopic)
  const spoken = new Map(
    dossier.sessions.flatMap((session, place) =>
      dossier.agenda
        .filter(({ sessionId }) => sessionId === session.id)
        .map((item, at): [string, Spoken] => {
          const row = sessions[place]?.[at]
          const said = speakScript(script[place]?.[at] ?? UNSCRIPTED, item.leader)
          const isWritten = said.parts.some(({ isRead }) => isRead) || row === undefined
          const own = asks[place]?.[at] ?? []
          const other = isWritten
            ? said
            : withOther(said, {
                text: sayOther(parts.speech, facts, row),
                votes: [...own.keys()],
              })
          const among = row ? sessions.flat().indexOf(row) : -1
          const isDelegation = plansDelegation(topics, among, kinds)
          return [
            item.id,
            {
              said: other,
              asks: own,
              papers: papersAt(parts, item.topic, isDelegation),
            },
          ]
        }),
    ),
  )
  kept.set(dossier, spoken)
  return spoken
}

/** Of an item that the script does not know, nothing is missing. */
function withOther(
  { parts, missing }: SpokenScript,
  said: Omit<ScriptPart, 'isRead'>,
): SpokenScript {
  return {
    parts: [{ isRead: true, ...said }, ...parts],
    missing: parts.length === 0 ? [] : missing,
  }
}

function papersAt(
  { speech, templates }: EngineParts,
  topic: AgendaTopic,
  isDelegation: boolean,
): RunItem['papers'] {
  const slugs = isDelegation ? speech.papersOfDelegation : (speech.papers[topic] ?? [])
  return slugs.flatMap((slug) => {
    const found = templates.find((template) => template.slug === slug)
    return found === undefined ? [] : [{ slug, title: found.title }]
  })
}

interface AtSession {
  readonly spoken: ReadonlyMap<string, Spoken>
  readonly elections: ElectionsOfRun
  readonly recorded: RecordedVotes<DayEvent>
}

function viewSession(
  run: RunParts,
  own: RunSessionParts,
  { spoken, elections, recorded }: AtSession,
): RunSession {
  const { timed, run: gone, row } = own
  const { session } = timed
  const host = hostOfSpeeches(run)
  return {
    id: session.id,
    title: session.title,
    date: session.date,
    startMinute: session.startMinute,
    items: timed.items.map(({ item }, place): RunItem => {
      const { topic, title, minutes, leader, note, voteMode } = item
      const said = spoken.get(item.id)
      return {
        ...{ id: item.id, number: place + 1, topic, title, minutes, leader, note, voteMode },
        script: (said?.said.parts ?? []).map((part) => ({ ...part, votes: [...part.votes] })),
        missing: [...(said?.said.missing ?? [])],
        name: nameOfItem(run.dossier, item.id),
        hostsSpeeches: item.id === host,
        asks: [...(said?.asks ?? [])],
        votes: votesOf(recorded, item.id),
        stop: stopAtItem(item, elections),
        warnings: warnOfBodies(run.dossier, run.standing, topic),
        papers: [...(said?.papers ?? [])],
      }
    }),
    run: {
      ...gone,
      begun: [...gone.begun],
      added: [...gone.added],
      breaks: [...gone.breaks],
    },
    stop: stopOfSession(run, own, elections),
    convened: numberOf(row?.cells['convened']),
    present: numberOf(row?.cells['present']),
    figures: figuresOf(run, row),
  }
}

function figuresOf({ dossier, standing }: RunParts, row: TypedRow | undefined) {
  if (row === undefined || !recordedSessions(dossier, standing).has(row.id)) return null
  return { rowId: row.id, cells: { ...row.cells } }
}

/** The votes recorded at an item while the congress ran, in turn. */
function votesOf(recorded: RecordedVotes<DayEvent>, itemId: string): RecordedVote[] {
  return recorded.events
    .filter(({ kind, subject }) => kind === 'vote-recorded' && subject === itemId)
    .flatMap((event) => {
      const row = rowOf(recorded.dossier, event)
      return row === undefined ? [] : [viewVote(row, event, isSettled(row, recorded))]
    })
}

function viewVote({ id, cells }: TypedRow, { data }: DayEvent, settled: boolean): RecordedVote {
  const figure = (name: string) => numberOf(cells[name]) ?? 0
  return {
    rowId: id,
    slots: slotsOfVote({ data }),
    isSettled: settled,
    subject: String(cells['subject'] ?? ''),
    at: numberOf(cells['at']),
    present: figure('present'),
    agree: figure('agree'),
    against: figure('against'),
    other: figure('other'),
    reason: String(cells['reason'] ?? ''),
  }
}

/** The steps of the run that can be taken back, newest first. */
function lastSteps({ standing, sessions, dossier }: RunParts): RunView['last'] {
  const items = new Map(
    sessions.flatMap(({ timed }) => timed.items.map(({ item }) => [item.id, item.title] as const)),
  )
  const titles = new Map(sessions.map(({ timed }) => [timed.session.id, timed.session.title]))
  const words: Readonly<Partial<Record<DayEvent['kind'], (event: DayEvent) => string>>> = {
    'item-begun': ({ subject, data }) => `Sang mục “${items.get(subject) ?? ''}”${despiteOf(data)}`,
    'minutes-added': ({ subject, data }) =>
      `Thêm ${String(data['minutes'])} phút cho “${items.get(subject) ?? ''}”`,
    'break-begun': () => 'Giải lao',
    'break-ended': () => 'Hết giải lao',
    'session-closed': ({ subject, data }) =>
      `Kết thúc ${titles.get(subject) ?? ''}${despiteOf(data)}`,
    'speech-given': ({ data }) => {
      const row = dossier.typedRows.find(({ id }) => id === data['rowId'])
      return `Phát biểu của ${row === undefined ? '' : speakerOf(dossier, row)}`
    },
    'session-opened': ({ subject }) => `Khai mạc ${titles.get(subject) ?? ''}`,
  }
  return standing
    .flatMap((event) => {
      const said = words[event.kind]?.(event)
      return said === undefined ? [] : [{ eventId: event.id, at: event.at, words: said }]
    })
    .slice(-STEPS_SHOWN)
    .toReversed()
}

function despiteOf(data: DayEvent['data']): string {
  return typeof data['despite'] === 'string' ? `. ${data['despite']}` : ''
}
