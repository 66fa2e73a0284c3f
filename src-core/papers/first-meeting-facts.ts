import { isFirstMeeting, timeAgenda } from '../dossier/agenda-clock.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { factOf, known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { aheadAtMeeting } from './ahead-facts.ts'
import { findNode } from './fact-names.ts'
import { isFact } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { BODIES } from '../election/election-words.ts'
import { difference, numberIn, numbered, rowsIn, textIn } from './read-tree.ts'
import { withLabel } from './office-facts.ts'
import { bodiesLeftOut } from './small-committee.ts'
import type { BodiesLeftOut } from './small-committee.ts'

/**
 * The first meeting of the new committee: its day and hour, from the agenda where it stands there, and what it has
 * to settle in this order (templates give the words).
 */
export function firstMeetingFacts(dossier: Dossier, told: FactTree): FactTree {
  const { congress } = dossier
  const session = timeAgenda(dossier).find(isFirstMeeting)?.session
  const date = congress.firstMeetingDate ?? session?.date ?? null
  const typed = valueAt('firstMeeting.plannedStart', told)
  const planned = typeof typed === 'number' ? typed : (session?.startMinute ?? null)
  const all = rowsIn(told, 'elections.meetingBallots')
  const ofInspection = all.filter((ballot) => textIn(ballot, 'body') === BODIES.inspectionVice)
  const ballots = all.filter((ballot) => !ofInspection.includes(ballot))
  const convened = turnout('firstMeeting', 'convened', { ballots, told })
  const present = turnout('firstMeeting', 'present', { ballots, told })
  return {
    firstMeeting: {
      date: withLabel(
        factOf(date, 'congress.firstMeetingDate'),
        'Ngày họp Ban Chấp hành lần thứ nhất',
      ),
      start: withLabel(
        factOf(planned, 'firstMeeting.plannedStart'),
        'Giờ triệu tập họp Ban Chấp hành lần thứ nhất',
      ),
      convened,
      present,
      absent: difference(convened, present),
      steps: stepsOf(dossier, bodiesLeftOut(dossier, told)).map((topic, place) => ({
        index: known(place + 1),
        topic: known(topic),
      })),
      ballots,
      ahead: aheadAtMeeting(ballots),
      results: withWinners(ballots),
    },
    inspectionMeeting: {
      present: turnout('inspectionMeeting', 'present', { ballots: ofInspection, told }),
      ballots: ofInspection,
      results: withWinners(ofInspection),
    },
  }
}

/** Each body once, with the people of all its rounds; those to which somebody was elected. */
function withWinners(ballots: readonly FactTree[]): FactTree[] {
  const bodies = [...Map.groupBy(ballots, (ballot) => textIn(ballot, 'body')).values()]
  const whole = bodies.flatMap(([first, ...others]): FactTree[] => {
    if (first === undefined) return []
    const elected = [first, ...others].flatMap((round) => rowsIn(round, 'elected'))
    return elected.length === 0 ? [] : [{ ...first, elected: numbered(elected) }]
  })
  return numbered(whole)
}

interface Turnout {
  readonly ballots: readonly FactTree[]
  readonly told: FactTree
}

/** What is told of the meeting; else what all its ballots say alike. */
function turnout(meeting: string, name: string, { ballots, told }: Turnout): Fact<PaperValue> {
  const own = numberAt(`${meeting}.${name}`, told)
  const [count, ...others] = new Set(ballots.map((ballot) => numberIn(ballot, name)))
  const isAlike = others.length === 0 && typeof count === 'number'
  return own.kind !== 'known' && isAlike ? known(count) : own
}

function stepsOf({ congress }: Dossier, none: BodiesLeftOut): string[] {
  if (congress.case === 'appoint') {
    return ['opening', 'chairing', 'agenda', 'guests', 'regulation', 'handover', 'closing']
  }
  return [
    'opening',
    'chairing',
    'agenda',
    'guests',
    'counters',
    ...(none.standing ? [] : ['standing']),
    ...(congress.chairConsent === true ? [] : ['chair']),
    ...(none.vice ? [] : ['vice']),
    'address',
    ...(none.inspection ? [] : ['inspection', 'inspectionChair']),
    'resolution',
    'closing',
  ]
}

function valueAt(name: string, told: FactTree): PaperValue | null {
  const node = findNode(name, told)
  return node !== null && isFact(node) && node.kind === 'known' ? node.value : null
}

function numberAt(name: string, told: FactTree): Fact<number> {
  const node = findNode(name, told)
  if (node === null || !isFact(node)) return factOf<number>(null, name)
  if (node.kind !== 'known') return node
  return typeof node.value === 'number' ? known(node.value) : factOf<number>(null, name)
}
