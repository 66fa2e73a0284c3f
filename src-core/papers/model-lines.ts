import type { PaperModel } from './paper-model.ts'

/** The words of a paper line by line, as two drafts are compared; of further copies only what tells them apart. */
export function linesOfModel(model: PaperModel): string[] {
  if (model.format === 'xlsx') return linesOf(model.sheet)
  const { copies = [], ...first } = model.document
  const own = linesOf(first)
  const shared = new Set(own)
  const others = copies.flatMap((copy, place) =>
    linesOf(copy)
      .filter((line) => !shared.has(line))
      .map((line) => `Bản ${place + 2}: ${line}`),
  )
  return [...own, ...others]
}

/** Names of the program, not words of the paper; a draft says that it is one, which is no difference. */
const NOT_WORDS = new Set(['slug', 'title', 'missing', 'draftLabel', 'copies'])

function linesOf(model: object): string[] {
  return Object.entries(model).flatMap(([key, value]) => (NOT_WORDS.has(key) ? [] : walk(value)))
}

/** Whatever holds words in the model is an array of runs or a row of cells; new kinds of blocks are met as well. */
function walk(node: unknown): string[] {
  if (isRuns(node)) return lineOf(node)
  if (Array.isArray(node)) return node.flatMap(walk)
  if (typeof node !== 'object' || node === null) return []
  const parts = node as Readonly<Record<string, unknown>>
  if (Array.isArray(parts['cells'])) return lineOf([parts['cells'].map(cellText).join(' | ')])
  if (parts['kind'] === 'chart') return [JSON.stringify(parts)]
  const own = typeof parts['title'] === 'string' && 'width' in parts ? [parts['title']] : []
  return [...own, ...Object.values(parts).flatMap(walk)]
}

function isRuns(node: unknown): node is readonly unknown[] {
  return Array.isArray(node) && node.length > 0 && node.every(isRun)
}

function isRun(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('kind' in node)) return false
  return node.kind === 'text' || node.kind === 'leader'
}

function lineOf(runs: readonly unknown[]): string[] {
  const line = runs.map(cellText).join('').trim()
  return line === '' ? [] : [line]
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if (typeof cell !== 'object' || cell === null) return ''
  const run = cell as { kind?: unknown; text?: unknown; runs?: unknown }
  if (run.kind === 'leader') return '……'
  if (Array.isArray(run.runs)) return run.runs.map(cellText).join('')
  return typeof run.text === 'string' ? run.text : ''
}
