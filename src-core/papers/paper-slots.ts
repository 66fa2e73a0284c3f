import type { MissingFact, Run, TextRun } from './document-model.ts'
import { isRowFact } from './fact-labels.ts'

/**
 * What a template prints waits in slots while Liquid and Markdown run, so that a name holding `*`,
 * `|` or `1.` is never read as Markdown. In the text stands only a private-use mark with a number.
 */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const MARK = /\uE000(\d+)\uE001/g
const LONE_MARK = /^\uE000(\d+)\uE001$/

/** Private-use letters, which no office font has and which would be taken for slots. */
export const SLOT_LETTERS = /[\uE000\uE001]/

export interface PaperSlots {
  /** The mark to stand in the text; `value` is the number that was printed, if it was one. */
  put(run: Run, value: number | null): string
  /** The number of a text that is one slot and nothing else, so that a cell can stay a number. */
  readNumber(text: string): number | null
  readonly runs: readonly Run[]
}

export function makePaperSlots(): PaperSlots {
  const runs: Run[] = []
  const values: (number | null)[] = []
  return {
    runs,
    put(run, value) {
      runs.push(run)
      values.push(value)
      return `${OPEN}${runs.length - 1}${CLOSE}`
    },
    readNumber(text) {
      const lone = LONE_MARK.exec(text.trim())
      return lone === null ? null : (values[Number(lone[1])] ?? null)
    },
  }
}

export interface RunStyle {
  readonly bold: boolean
  readonly italic: boolean
}

/** Text with slot marks back to runs, all in the given style. */
export function readRuns(text: string, slots: PaperSlots, style: RunStyle): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const mark of text.matchAll(MARK)) {
    pushText(runs, text.slice(end, mark.index), style)
    const slot = slots.runs[Number(mark[1])]
    if (slot?.kind === 'text') pushText(runs, slot.text, style)
    else if (slot) runs.push(slot)
    end = mark.index + mark[0].length
  }
  pushText(runs, text.slice(end), style)
  return runs
}

/** Joins neighbours of one style, so that a golden file reads as sentences. */
function pushText(runs: Run[], text: string, style: RunStyle): void {
  if (text === '') return
  const last = runs.at(-1)
  if (last?.kind === 'text' && hasStyle(last, style)) {
    runs[runs.length - 1] = { ...last, text: last.text + text }
    return
  }
  const bold = style.bold ? { bold: true } : {}
  const italic = style.italic ? { italic: true } : {}
  runs.push({ kind: 'text', text, ...bold, ...italic })
}

function hasStyle({ bold = false, italic = false }: TextRun, style: RunStyle): boolean {
  return bold === style.bold && italic === style.italic
}

/** Every leader once, in order of appearance; facts of rows with the number of places. */
export function listMissing(runs: readonly Run[]): MissingFact[] {
  const places = new Map<string, { fact: string; label: string; count: number }>()
  for (const run of runs) {
    if (run.kind !== 'leader') continue
    const key = `${run.fact}\n${run.label}`
    const seen = places.get(key)
    places.set(key, { fact: run.fact, label: run.label, count: (seen?.count ?? 0) + 1 })
  }
  return [...places.values()].map(({ fact, label, count }) => ({
    fact,
    label: isRowFact(fact) && count > 1 ? `${label} (${count} chỗ)` : label,
  }))
}
