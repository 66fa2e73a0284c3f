import type { Dossier } from '../dossier/dossier.ts'
import type { CastAt } from '../election/casting-items.ts'
import { BODIES } from '../election/election-words.ts'
import { known } from '../vocabulary/fact.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'
import { ELECTED_AT_CONGRESS } from './election-words.ts'
import type { FactBasis } from './fact-basis.ts'
import type { FactTree } from './fact-tree.ts'
import { isTrueIn, numberIn, rowsIn, textIn } from './read-tree.ts'
import { DECISION } from './step-votes.ts'
import { isVotedDown } from './vote-outcomes.ts'

/**
 * The elections at their place in the minutes: each vote by hand beside what it was on, later rounds below the result
 * they follow, and an item of its own for a chair whom no agenda foresaw. What belongs nowhere stands in
 * `minutes.otherVotes`.
 */
export function minutesElections(_: Dossier, told: FactTree, { castAt }: FactBasis): FactTree {
  const ballots = rowsIn(told, 'elections.ballots').filter((row) =>
    ELECTED_AT_CONGRESS.includes(textIn(row, 'body')),
  )
  const sessions = withChairItem(rowsIn(told, 'agenda.sessions'), ballots)
  const items = sessions.flatMap((session) => rowsIn(session, 'items'))
  const homes = homesOf(items, ballots, castAt)
  const isElsewhere = (vote: FactTree, item: FactTree | null) => {
    const home = homes.voteHome.get(textIn(vote, 'id'))
    return home !== undefined && home !== item
  }
  const moved = (item: FactTree) =>
    ballots.flatMap((ballot) =>
      rowsIn(ballot, 'votes').filter((vote) => homes.voteHome.get(textIn(vote, 'id')) === item),
    )
  const joined = (item: FactTree): FactTree => {
    const told = rowsIn(item, 'votes').filter((vote) => !isElsewhere(vote, item))
    const ids = told.map((vote) => textIn(vote, 'id'))
    const votes = [...told, ...moved(item).filter((vote) => !ids.includes(textIn(vote, 'id')))]
    return {
      ...item,
      votes,
      isVotedDown: known(isVotedDown(votes)),
      isRecorded: known(isTrueIn(item, 'isRecorded') || votes.length > 0),
      lists: homes.lists.get(item) ?? [],
      ballots: homes.cast.get(item) ?? [],
      results: homes.results.get(item) ?? [],
    }
  }
  return {
    minutes: {
      sessions: sessions.map((session) => ({
        ...session,
        items: renumber(rowsIn(session, 'items').map(joined)),
      })),
      otherVotes: rowsIn(told, 'proceedings.otherVotes').filter((vote) => !isElsewhere(vote, null)),
    },
  }
}

function topicOf(item: FactTree): AgendaTopic {
  return textIn(item, 'topic') as AgendaTopic
}

/** On one sheet with the committee its chair is voted on before it; else when the committee is known. */
function withChairItem(
  sessions: readonly FactTree[],
  ballots: readonly FactTree[],
): readonly FactTree[] {
  const chair = ballots.find((row) => textIn(row, 'body') === BODIES.congressChair)
  const items = sessions.flatMap((session) => rowsIn(session, 'items'))
  const isForeseen = items.some((item) => topicOf(item) === 'elect-chair')
  if (chair === undefined || isForeseen) return withAdded(sessions, null)
  const of = (topic: AgendaTopic) => items.find((item) => topicOf(item) === topic)
  const committee = of('elect-committee')
  const isFirst = isTrueIn(chair, 'isCombined')
  const beside = isFirst ? committee : (of('results') ?? committee)
  return withAdded(sessions, beside === undefined ? null : { beside, isFirst })
}

interface Addition {
  readonly beside: FactTree
  readonly isFirst: boolean
}

function withAdded(sessions: readonly FactTree[], added: Addition | null): readonly FactTree[] {
  return sessions.map((session) => ({
    ...session,
    items: rowsIn(session, 'items').flatMap((item) => {
      const own = { ...item, isAdded: known(false) }
      if (item !== added?.beside) return [own]
      const chair = chairItem(item)
      return added.isFirst ? [chair, own] : [own, chair]
    }),
  }))
}

/** The template words it: no agenda has its title. */
function chairItem(beside: FactTree): FactTree {
  return {
    ...beside,
    topic: known<AgendaTopic>('elect-chair'),
    title: known(''),
    records: [],
    votes: [],
    byHand: known(false),
    isRecorded: known(true),
    isInMinutes: known(true),
    isAdded: known(true),
    hostsSpeeches: known(false),
    hostsResults: known(false),
    hostsDecisions: known(false),
  }
}

interface Homes {
  /** By the row of the vote: the item it stands at, or the ballot whose result it follows. */
  readonly voteHome: ReadonlyMap<string, FactTree>
  readonly lists: Shelf
  readonly cast: Shelf
  readonly results: Shelf
}

function homesOf(items: readonly FactTree[], ballots: readonly FactTree[], castAt: CastAt): Homes {
  const homes = ballots.map((ballot) => homeOf(ballot, items, castAt))
  const firsts = homes.filter(({ isFirst }) => isFirst)
  return {
    voteHome: new Map(homes.flatMap((home) => voteHomes(home, items))),
    lists: shelve(firsts, 'listAt'),
    cast: shelve(firsts, 'elected'),
    results: shelve(homes.map(withRound), 'resultAt'),
  }
}

interface Home {
  readonly ballot: FactTree
  readonly isFirst: boolean
  readonly elected: FactTree | undefined
  readonly listAt: FactTree | undefined
  readonly resultAt: FactTree | undefined
}

function homeOf(ballot: FactTree, items: readonly FactTree[], castAt: CastAt): Home {
  const elected = items.find((item) => topicOf(item) === castAt.get(textIn(ballot, 'body')))
  const host = items.find((item) => isTrueIn(item, 'hostsResults')) ?? elected
  const isApart = isTrueIn(elected ?? {}, 'isAdded') && !isTrueIn(ballot, 'isCombined')
  return {
    ballot,
    isFirst: (numberIn(ballot, 'round') ?? 1) === 1,
    elected,
    listAt: listItemOf(ballot, elected, items),
    resultAt: isApart ? elected : host,
  }
}

/** What came after a first result stands with its ballot, all else at an item. */
function voteHomes(
  { ballot, isFirst, listAt, resultAt }: Home,
  items: readonly FactTree[],
): (readonly [string, FactTree])[] {
  return rowsIn(ballot, 'votes').flatMap((vote) => {
    const isLater = !isFirst || textIn(vote, 'step') === DECISION
    const at = isLater && resultAt !== undefined ? ballot : voteItemOf(vote, listAt, items)
    return at === undefined ? [] : [[textIn(vote, 'id'), at] as const]
  })
}

type Shelf = ReadonlyMap<FactTree, FactTree[]>

/** The ballots of each item, in their order. */
function shelve(homes: readonly Home[], place: 'elected' | 'listAt' | 'resultAt'): Shelf {
  const placed = homes.flatMap((home) => {
    const item = home[place]
    return item === undefined ? [] : [{ item, ballot: home.ballot }]
  })
  const byItem = Map.groupBy(placed, ({ item }) => item)
  return new Map([...byItem].map(([item, own]) => [item, own.map(({ ballot }) => ballot)]))
}

/** Where the list of a ballot is told: the committee and whoever is on its sheet before the vote, others at their own item. */
function listItemOf(
  ballot: FactTree,
  elected: FactTree | undefined,
  items: readonly FactTree[],
): FactTree | undefined {
  const body = textIn(ballot, 'body')
  if (body === BODIES.committee || isTrueIn(ballot, 'isCombined')) {
    return items.find((item) => topicOf(item) === 'candidate-list') ?? elected
  }
  if (body !== BODIES.delegation || elected === undefined) return elected
  const before = items[items.indexOf(elected) - 1]
  const isItsPlan = before !== undefined && topicOf(before) === 'personnel-plan'
  return isItsPlan ? before : elected
}

/** A vote at an item of the agenda stays there, unless it was on the number or the list that another item tells. */
function voteItemOf(
  vote: FactTree,
  listAt: FactTree | undefined,
  items: readonly FactTree[],
): FactTree | undefined {
  const id = textIn(vote, 'id')
  const at = items.find((item) => rowsIn(item, 'votes').some((one) => textIn(one, 'id') === id))
  if (at === undefined) return listAt
  return topicOf(at) === 'elect-delegation' ? listAt : at
}

/** What was voted before a later round, and what was decided after this one. */
function withRound(home: Home): Home {
  const votes = rowsIn(home.ballot, 'votes')
  const isDecision = (vote: FactTree) => textIn(vote, 'step') === DECISION
  const votesBefore = home.isFirst ? [] : votes.filter((vote) => !isDecision(vote))
  return { ...home, ballot: { ...home.ballot, votesBefore, votesAfter: votes.filter(isDecision) } }
}

function renumber(items: readonly FactTree[]): FactTree[] {
  const isShown = (item: FactTree) => isTrueIn(item, 'isInMinutes')
  return items.map((item, place) => ({
    ...item,
    minutesNumber: known(items.slice(0, place + 1).filter(isShown).length),
  }))
}
