import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { LeaderRun, Run } from '../papers/document-model.ts'
import type { ScriptedItem } from './run-script.ts'

/** One part of the script of an item: words to read aloud, or what is done there. */
export interface ScriptPart {
  readonly isRead: boolean
  readonly text: string
  /** The votes of the item that it leads up to, from 0; none: it is said once they are over. */
  readonly votes: readonly number[]
}

/** The script of an item, and what nobody has told yet, apart from it. */
export interface SpokenScript {
  readonly parts: readonly ScriptPart[]
  /** Names of what is missing, each once. */
  readonly missing: readonly string[]
}

/**
 * In the printed script what stands upright is read; what leans is done, with the gaps that follow it. The vote that is
 * named among what is done ends the words that lead up to it.
 */
export function speakScript(
  { words: runs, votes }: ScriptedItem,
  acting: string | null,
): SpokenScript {
  const parts: { isRead: boolean; runs: Run[] }[] = []
  for (const run of runs) {
    const last = parts.at(-1)
    const isRead = run.kind === 'leader' ? (last?.isRead ?? true) : run.italic !== true
    if (last?.isRead === isRead) last.runs.push(run)
    else parts.push({ isRead, runs: [run] })
  }
  const spoken = parts.map(({ isRead, runs: own }) => ({ isRead, ...speakRuns(own, acting) }))
  const said = spoken.flatMap(({ isRead, words }) => {
    const text = words.trim()
    return /\p{L}/u.test(text) ? [{ isRead, text }] : []
  })
  const leads = votes.reduce<readonly Lead[]>(
    (before, name) => [...before, leadTo(name, said, before.at(-1))],
    [],
  )
  return {
    parts: said.map((part, place) => ({
      ...part,
      votes: leads.flatMap(({ from, to }, vote) => (from <= place && place <= to ? [vote] : [])),
    })),
    missing: [...new Set(spoken.flatMap(({ missing }) => missing))],
  }
}

/** From which part to which a vote is led up to. */
interface Lead {
  readonly from: number
  readonly to: number
}

/** The deed that names the vote ends its words; those of the next one begin behind it, unless it says more. */
function leadTo(
  name: string,
  said: readonly Pick<ScriptPart, 'isRead' | 'text'>[],
  before: Lead | undefined,
): Lead {
  const at = said.findIndex(
    ({ isRead, text }) => !isRead && foldVietnamese(text).includes(foldVietnamese(name)),
  )
  const to = at < 0 ? said.length - 1 : at
  if (before === undefined) return { from: 0, to }
  if (before.to >= to) return { from: before.from, to }
  const isOnlyVote = /^[^.;:,]*[.]?$/u.test(said[before.to]?.text ?? '')
  return { from: isOnlyVote ? before.to + 1 : before.to, to }
}

interface SpokenWords {
  readonly words: string
  readonly missing: readonly string[]
}

/** Stands for a gap while sentences are taken apart; no template has it. */
const GAP = '\uFFFC'
const AFTER_COLON = new RegExp(`:\\s*${GAP}(?=\\s*[.;,]|\\s*$)`, 'gu')

/**
 * The words of the printed script without a gap: whoever acts by the agenda stands in for "đồng chí ……", what only
 * follows a colon goes with it, and a sentence that would still have a hole is not read.
 */
function speakRuns(runs: readonly Run[], acting: string | null): SpokenWords {
  const gaps: LeaderRun[] = []
  let text = ''
  for (const run of runs) {
    if (run.kind === 'text') text += run.text
    else if (acting !== null && isActing(run) && text.endsWith('đồng chí '))
      text = text.slice(0, -'đồng chí '.length) + acting
    else {
      text += GAP
      gaps.push(run)
    }
  }
  const sentences = text.replace(AFTER_COLON, '').split(/(?<=[.?!])\s+/)
  const isCut = sentences.some((sentence) => sentence.includes(GAP))
  // A figure of the day is written down where the script is printed; here its own screen takes it.
  const missing = gaps.filter(({ length }) => isCut || length !== 'number')
  return {
    words: sentences.filter((sentence) => !sentence.includes(GAP)).join(' '),
    missing: [...new Set(missing.map(({ label }) => label))],
  }
}

/** "Người trình bày báo cáo chính trị": the agenda says who; of a guest it names only the host. */
function isActing({ label }: LeaderRun): boolean {
  return label.startsWith('Người trình bày')
}
