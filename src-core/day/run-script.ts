import type { Run, TableCell, TableRow } from '../papers/document-model.ts'
import type { FactTree } from '../papers/fact-tree.ts'
import { makePaperEngine } from '../papers/paper-engine.ts'
import type { PaperModel } from '../papers/paper-model.ts'
import { toScope } from '../papers/paper-values.ts'
import { percentDecimalsIn } from '../papers/plan-paper.ts'
import { isTrueIn, rowsIn, textIn } from '../papers/read-tree.ts'
import { renderLine } from '../papers/render-line.ts'
import { plansDelegation } from '../election/shared-item.ts'
import type { Election } from '../regulation/election-shape.ts'
import { known } from '../vocabulary/fact.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'
import type { SpeechWords } from './speech-words.ts'

/** The printed script of one item (C10): what is said there, and the names of the votes in the rows that follow it. */
export interface ScriptedItem {
  readonly words: readonly Run[]
  readonly votes: readonly string[]
}

/** The rows of the planned script, session by session, item by item; empty where the office has its own layout. */
export function readScript(model: PaperModel): ScriptedItem[][] {
  if (model.format !== 'docx') return []
  const sessions: ScriptedItem[][] = []
  for (const block of model.document.blocks) {
    if (block.kind !== 'table') continue
    for (const row of block.rows) addRow(sessions, row)
  }
  return sessions
}

function addRow(sessions: ScriptedItem[][], { kind, cells }: TableRow): void {
  if (kind === 'band') sessions.push([])
  const items = sessions.at(-1)
  if (kind !== 'body' || items === undefined) return
  const number = cells[0]?.runs ?? []
  if (number.length > 0) items.push({ words: cells.at(-1)?.runs ?? [], votes: [] })
  else {
    const last = items.pop()
    if (last) items.push({ ...last, votes: [...last.votes, textOf(cells[2])] })
  }
}

function textOf(cell: TableCell | undefined): string {
  return (cell?.runs ?? []).map((run) => (run.kind === 'text' ? run.text : '')).join('')
}

/** One vote as it is asked for: what is voted on, the question, and the two that follow it. */
export interface AskedVote {
  readonly subject: string
  readonly question: string
  readonly after: string
}

/** The votes by hand of every item, session by session; none where the item is not voted on by hand. */
export function askVotes(
  words: SpeechWords,
  facts: FactTree,
  kinds: readonly Election[],
): AskedVote[][][] {
  return rowsIn(facts, 'agenda.sessions').map((session) =>
    rowsIn(session, 'items').map((item) =>
      isTrueIn(item, 'byHand') ? askItem(words, { facts, item, kinds }) : [],
    ),
  )
}

/** A vote that nobody planned: an amendment, what the hall proposes. */
export function askAbout(words: SpeechWords, facts: FactTree, subject: string): AskedVote {
  return ask(words, facts, subject)
}

interface OnAgenda {
  readonly facts: FactTree
  readonly item: FactTree
  readonly kinds: readonly Election[]
}

function askItem(words: SpeechWords, { facts, item, kinds }: OnAgenda): AskedVote[] {
  const topic = textIn(item, 'topic') as AgendaTopic
  const scope = {
    ...facts,
    item,
    electionBody: known(fill(words.electionBody, facts, facts)),
    isCommitteePlan: known(!plansDelegation(topicsOf(facts), placeOf(facts, item), kinds)),
  }
  return (words.votes[topic] ?? words.other).map((text) =>
    ask(words, facts, fill(text, scope, facts)),
  )
}

/** What is said at an item that has no words of its own. */
export function sayOther(words: SpeechWords, facts: FactTree, item: FactTree): string {
  return fill(words.untold, { ...facts, item }, facts)
}

function itemsOf(facts: FactTree): FactTree[] {
  return rowsIn(facts, 'agenda.sessions').flatMap((session) => rowsIn(session, 'items'))
}

function topicsOf(facts: FactTree): AgendaTopic[] {
  return itemsOf(facts).map((item) => textIn(item, 'topic') as AgendaTopic)
}

function placeOf(facts: FactTree, item: FactTree): number {
  return itemsOf(facts).indexOf(item)
}

function ask(words: SpeechWords, facts: FactTree, subject: string): AskedVote {
  const form = isTrueIn(facts, 'congress.isPlenary') ? 'plenary' : 'delegate'
  const scope = {
    ...facts,
    subject: known(subject),
    people: known(words.people[form]),
    means: known(words.means[form]),
  }
  return {
    subject,
    question: fill(words.question, scope, facts),
    after: fill(words.after, scope, facts),
  }
}

/** What nobody has told yet stands as dots, as in the printed script. */
function fill(text: string, tree: FactTree, facts: FactTree): string {
  const engine = makePaperEngine(percentDecimalsIn(toScope(facts)))
  return renderLine(engine, text, toScope(tree))
    .map((run) => (run.kind === 'text' ? run.text : '……'))
    .join('')
    .trim()
}
