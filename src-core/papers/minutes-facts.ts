import type { Dossier } from '../dossier/dossier.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'
import type { FactBasis } from './fact-basis.ts'
import type { FactTree } from './fact-tree.ts'
import { isTrueIn, numbered, rowsIn, textIn } from './read-tree.ts'

/** Once the congress has begun, these stand in the minutes only where something was recorded for them. */
const ONLY_IF_RECORDED: readonly AgendaTopic[] = [
  'welcome',
  'flag-opening',
  'flag-closing',
  'awards',
  'counting',
  'new-committee',
  'other',
]
const NEVER: readonly AgendaTopic[] = ['break', 'first-meeting']

/** Which items the minutes hold, numbered without gaps, and which of them tells the speeches and the results of the elections. */
export function minutesFacts(_dossier: Dossier, told: FactTree, { castAt }: FactBasis): FactTree {
  const electing = new Set(castAt.values())
  const sessions = rowsIn(told, 'agenda.sessions')
  const begun = isTrueIn(told, 'proceedings.hasBegun')
  const items = sessions.flatMap((session) => rowsIn(session, 'items'))
  const first = (topic: AgendaTopic) => items.find((item) => topicOf(item) === topic)
  const speeches = first('speeches') ?? first('discussion')
  const votes = items.filter((item) => electing.has(topicOf(item)))
  const results = first('results') ?? votes.at(-1)
  const decisions = first('appointment-announcement')
  const delivered = rowsIn(told, 'speeches.list').filter((row) => isTrueIn(row, 'delivered'))
  return {
    agenda: {
      sessions: sessions.map((session) => ({
        ...session,
        items: numberShown(rowsIn(session, 'items'), begun, { speeches, results, decisions }),
      })),
      hasResults: known(first('results') !== undefined),
      hasConvener: known(first('convener') !== undefined),
      hasChairElection: known(first('elect-chair') !== undefined),
      hasDelegationElection: known(first('elect-delegation') !== undefined),
    },
    speeches: {
      delivered: numbered(delivered),
      deliveredCount:
        delivered.length > 0
          ? known(delivered.length)
          : { ...unknown('list.speeches.list'), label: 'Tham luận đã trình bày' },
    },
  }
}

interface Hosts {
  readonly speeches: FactTree | undefined
  readonly results: FactTree | undefined
  readonly decisions: FactTree | undefined
}

function numberShown(items: readonly FactTree[], begun: boolean, hosts: Hosts): FactTree[] {
  const shown = items.map((item) => isShown(item, begun))
  return items.map((item, place) => ({
    ...item,
    isInMinutes: known(shown[place] === true),
    minutesNumber: known(shown.slice(0, place + 1).filter(Boolean).length),
    hostsSpeeches: known(item === hosts.speeches),
    hostsResults: known(item === hosts.results),
    hostsDecisions: known(item === hosts.decisions),
  }))
}

function isShown(item: FactTree, begun: boolean): boolean {
  const topic = topicOf(item)
  if (NEVER.includes(topic)) return false
  return !begun || isTrueIn(item, 'isRecorded') || !ONLY_IF_RECORDED.includes(topic)
}

function topicOf(item: FactTree): AgendaTopic {
  return textIn(item, 'topic') as AgendaTopic
}
