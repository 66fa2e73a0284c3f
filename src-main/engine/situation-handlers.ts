import type { SituationView } from '#core/contract/situations-contract.ts'
import type { QuorumView } from '#core/contract/attendance-contract.ts'
import { standingEvents } from '#core/day/day-event.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import {
  fillSituation,
  mayBeMet,
  openSigns,
  orderSituations,
  signsOfBallot,
} from '#core/day/situation.ts'
import type {
  BallotSign,
  BallotState,
  Situation,
  SituationFigures,
  SituationSign,
} from '#core/day/situation.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { numberIn, rowsIn, textIn } from '#core/papers/read-tree.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { describeCitation } from '#core/regulation/citation.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { EngineApi } from './api.ts'
import { readDayAttendance } from './attendance-view.ts'
import type { DayAttendance } from './attendance-view.ts'
import { runCommand } from './commands.ts'
import { nextMinute, writeDayEvents } from './day-events.ts'
import { conflict, notFound } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import { factsOf } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'
import { readRun, tellQuorum } from './run-parts.ts'
import { typedRowWriter } from './typed-rows.ts'

/** The guide through what nobody planned; following it is a line of the minutes. */
export function situationHandlers(api: EngineApi, parts: EngineParts) {
  return {
    situations: {
      view: api.situations.view.handler(({ input }) => viewSituations(parts, input.id)),
      follow: api.situations.follow.handler(({ input }) => follow(parts, input)),
    },
  }
}

function viewSituations(parts: EngineParts, dossierId: string): SituationView[] {
  const day = readDayAttendance(parts, dossierId)
  const quorum = tellQuorum(parts, readRun(parts, dossierId))
  const signs = readSigns(parts, day, quorum)
  const figures = figuresOf(day, quorum)
  const ballots = stateOfBallots(parts, day.dossier)
  const speaksOf = (one: Situation) =>
    [one.say, one.what].some((text) => text.includes('{present}'))
  const offered = parts.situations.map((one) => ({
    ...one,
    isOffered: one.offered !== null && signs.has(one.offered),
  }))
  return orderSituations(offered).map((one) => ({
    id: one.id,
    title: one.title,
    words: one.words,
    when: one.when,
    offered: one.isOffered,
    clauses: clausesOf(one, requirePack(parts, day.dossier), day),
    say: fillSituation(one.say, figures),
    steps: one.steps.map(({ text, to }) => ({ text: fillSituation(text, figures), to })),
    paper: paperOf(parts, one),
    what: fillSituation(one.what, figures),
    settled: fillSituation(one.settled, figures),
    uncounted: quorum.present === null && speaksOf(one),
    denied: deniedBy(one, { quorum, figures, ballots }),
    followedAt: timesOf(day, one.id),
  }))
}

/** What the hall and the ballots show without being asked, and nobody has answered. */
function readSigns(
  parts: EngineParts,
  { dossier, events }: DayAttendance,
  quorum: QuorumView,
): ReadonlySet<SituationSign> {
  const standing = standingEvents(events)
  const session = standing.findLast(({ kind }) => kind.startsWith('session-'))
  const isMeeting = session?.kind === 'session-opened'
  const isLost = isMeeting && isShort(quorum)
  const open = openSigns(shownByBallots(parts, { dossier, standing }), answeredIn(parts, standing))
  return new Set([...(isLost ? (['quorum-lost'] as const) : []), ...open])
}

interface Recorded {
  readonly dossier: Dossier
  readonly standing: readonly DayEvent[]
}

/** What each ballot asks for, by its row. */
function shownByBallots(parts: EngineParts, { dossier, standing }: Recorded): BallotSign[] {
  const decided = new Set(
    standing.filter(({ kind }) => kind === 'tie-decided').map(({ subject }) => subject),
  )
  const rows = dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
  const ballots = rowsIn(factsOf(parts, dossier), 'elections.ballots')
  return ballots.flatMap((ballot, place) => {
    const ballotId = rows[place]?.id ?? ''
    const signs = signsOfBallot({
      ...figuresOfBallot(ballot),
      isSettled: decided.has(ballotId) || isAnswered(ballot, place, ballots),
    })
    return signs.map((sign) => ({ sign, ballotId }))
  })
}

/** The ballots that showed a situation when a line of the minutes was written about it. */
function answeredIn({ situations }: EngineParts, standing: readonly DayEvent[]): BallotSign[] {
  return standing
    .filter(({ kind }) => kind === 'situation-met')
    .flatMap(({ data }) => {
      const sign = situations.find(({ id }) => id === data['situation'])?.offered ?? null
      const ballots = Array.isArray(data['ballots']) ? data['ballots'] : []
      return sign === null ? [] : ballots.map((ballotId) => ({ sign, ballotId }))
    })
}

function isShort({ present, needed }: QuorumView): boolean {
  return present !== null && needed !== null && present < needed
}

interface Hall {
  readonly quorum: QuorumView
  readonly figures: SituationFigures
  readonly ballots: readonly BallotState[]
}

/** Said or written of a hall that has not met it, its words would be wrong. */
function deniedBy(
  { offered, denied }: Situation,
  { quorum, figures, ballots }: Hall,
): string | null {
  if (offered === null || denied === null) return null
  const may = offered === 'quorum-lost' ? mayBeShort(quorum) : mayBeMet(offered, ballots)
  return may ? null : fillSituation(denied, figures)
}

function mayBeShort(quorum: QuorumView): boolean {
  return quorum.present === null || quorum.needed === null || isShort(quorum)
}

function stateOfBallots(parts: EngineParts, dossier: Dossier): BallotState[] {
  return rowsIn(factsOf(parts, dossier), 'elections.ballots').map((ballot) => ({
    ...figuresOfBallot(ballot),
    isCounted: numberIn(ballot, 'valid') !== null,
    isAnnulled: rowsIn(ballot, 'annulled').length > 0,
  }))
}

function figuresOfBallot(ballot: FactTree) {
  return {
    issued: numberIn(ballot, 'issued'),
    collected: numberIn(ballot, 'collected'),
    isTied: isTrue(ballot, 'isTied'),
    missingSeats: numberIn(ballot, 'missingSeats'),
  }
}

function isTrue(tree: FactTree, name: string): boolean {
  const fact = tree[name]
  return typeof fact === 'object' && 'kind' in fact && fact.kind === 'known' && fact.value === true
}

/** The office has noted what follows, or the same body was elected again. */
function isAnswered(ballot: FactTree, place: number, ballots: readonly FactTree[]): boolean {
  const body = textIn(ballot, 'body')
  const isAgain = ballots.slice(place + 1).some((later) => textIn(later, 'body') === body)
  return isAgain || textIn(ballot, 'afterwards') !== '' || isTrue(ballot, 'leftVacant')
}

const UNKNOWN = '……'

/** Nobody has counted: dots, never a nought that would be read aloud. */
function figuresOf(
  { dossier }: DayAttendance,
  { present, convened, needed }: QuorumView,
): SituationFigures {
  const told = (figure: number | null) => (figure === null ? UNKNOWN : String(figure))
  const missing = present === null || needed === null ? null : Math.max(0, needed - present)
  return {
    present: told(present),
    convened: told(convened),
    needed: told(needed),
    missing: told(missing),
    noun: dossier.congress.kind === 'congress' ? 'đại hội' : 'hội nghị',
  }
}

/** Clauses as the pack of the dossier has them, never as the guide would like them. */
function clausesOf(
  { grounds, limits }: Situation,
  pack: Pack,
  { limit }: DayAttendance,
): SituationView['clauses'] {
  const ofPack = grounds.flatMap((name) => {
    const ground = pack.elections.grounds.find(({ id }) => id === name)
    if (ground === undefined) return []
    const { says, confidence } = ground
    return [{ source: describeCitation(pack, ground), says, confidence }]
  })
  const ofLimits = limits.flatMap((name) => {
    const found = limit(name)
    if (found === null) return []
    const { label, value, unit, source, confidence } = found
    return [
      { source, says: `${label}: ${value}${unit.startsWith('%') ? '' : ' '}${unit}`, confidence },
    ]
  })
  return [...ofPack, ...ofLimits]
}

function paperOf(parts: EngineParts, { paper }: Situation): SituationView['paper'] {
  const found = parts.templates.find(({ slug }) => slug === paper)
  return found === undefined ? null : { slug: found.slug, title: found.title }
}

function timesOf({ events }: DayAttendance, situationId: string): string[] {
  return standingEvents(events)
    .filter(({ kind, data }) => kind === 'situation-met' && data['situation'] === situationId)
    .map(({ at }) => at)
    .reverse()
}

interface Followed {
  readonly id: string
  readonly situationId: string
  readonly what: string
  readonly settled: string
}

function follow(parts: EngineParts, { id, situationId, what, settled }: Followed) {
  const day = readDayAttendance(parts, id)
  const { dossier, events } = day
  const found = parts.situations.find((one) => one.id === situationId)
  if (!found) throw notFound('Không có tình huống này. Mở lại trang Tình huống.')
  const quorum = tellQuorum(parts, readRun(parts, id))
  const figures = figuresOf(day, quorum)
  const denied = deniedBy(found, { quorum, figures, ballots: stateOfBallots(parts, dossier) })
  if (denied !== null) throw conflict(denied)
  const standing = standingEvents(events)
  const shown = shownByBallots(parts, { dossier, standing })
    .filter(({ sign }) => sign === found.offered)
    .map(({ ballotId }) => ballotId)
  const words = {
    dossierId: id,
    name: 'follow-situation',
    label: `Đã ghi tình huống: ${found.title}`,
    undoable: false,
  }
  return runCommand(parts, words, (write) => {
    const at = nextMinute(parts, events)
    const rowId = typedRowWriter(
      parts,
      write,
      dossier,
    )('proceedings.incidents', {
      ...{ at, what, settled },
    })
    const data = { situation: situationId, rowId, ballots: shown }
    writeDayEvents(parts, write, id, [{ kind: 'situation-met', subject: rowId, data }])
  })
}
