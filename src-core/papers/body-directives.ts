import type { Block, FreeTextBlock, LeaderRun, Run } from './document-model.ts'
import type { ChartBlock } from './chart-block.ts'
import type { PaperEngine } from './paper-engine.ts'
import { readRuns } from './paper-slots.ts'
import { isCarried, toRun } from './paper-values.ts'

export interface DirectiveSource {
  readonly engine: PaperEngine
  readonly scope: Readonly<Record<string, unknown>>
}

const DIRECTIVE = /^\[\[(text|chart) +([A-Za-z][\w.-]*)(?: *: *(.*))?\]\]$/
/** Word refuses longer names of controls. */
const LONGEST_TAG = 64
export const FACT_TAG = 'fact:'
const TOKEN = /\{\{([^{}]*)\}\}/

/** `[[text name: Nhãn | gợi ý]]` and `[[chart list: Tiêu đề | field = Dãy]]`; null for any other line. */
export function planDirective(line: string, source: DirectiveSource): Block[] | null {
  const found = DIRECTIVE.exec(line)
  if (found === null) return null
  const [, kind, name = '', rest = ''] = found
  const words = rest.split('|').map((part) => plainWords(part, source))
  if (name.length > LONGEST_TAG) throw new Error(`tên «${name}» dài quá ${LONGEST_TAG} chữ`)
  return kind === 'text' ? [planFreeText(name, words, source)] : planChart(name, words, source)
}

function plainWords(text: string, { engine }: DirectiveSource): string {
  const runs = readRuns(text.trim(), engine.slots, { bold: false, italic: false })
  return runs.map((run) => (run.kind === 'text' ? run.text : '……')).join('')
}

function planFreeText(name: string, words: string[], source: DirectiveSource): FreeTextBlock {
  const [label = '', hint = ''] = words
  const value = valueAt(name, source.scope)
  const text = typeof value === 'string' ? value : ''
  const paragraphs = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => planFreeLine(line.trim(), source))
  const title = label === '' ? name : label
  const leader: LeaderRun = { kind: 'leader', fact: name, label: title, length: 'line' }
  if (paragraphs.length === 0) source.engine.slots.put(leader, null)
  const prompt: Run[] = hint === '' ? [leader] : [{ kind: 'text', text: `${hint} ` }, leader]
  return { kind: 'free-text', name, label: title, paragraphs, prompt }
}

/** Words as they stand, `{{ fact | filter }}` filled; nothing else in them is Liquid or Markdown. */
function planFreeLine(line: string, source: DirectiveSource): Run[] {
  return line.split(/(\{\{[^{}]*\}\})/).flatMap((piece): Run[] => {
    const token = TOKEN.exec(piece)?.[1]?.trim()
    if (token !== undefined) return [planToken(token, source)]
    const text = cleanFreeText(piece)
    return text === '' ? [] : [{ kind: 'text', text }]
  })
}

/** A figure among the words of the office; a name that is none is left open under what is wrong with it. */
function planToken(token: string, source: DirectiveSource): Run {
  if (token.length > LONGEST_TAG - FACT_TAG.length) {
    // No control can carry it, so it stands as it was typed, and is listed.
    leaveOpen(`Dữ kiện viết dài quá: ${token}`, source)
    return { kind: 'text', text: cleanFreeText(`{{ ${token} }}`) }
  }
  const run = fillToken(token, source)
  return { ...(run ?? leaveOpen(`Không có dữ kiện «${token}»`, source)), token }
}

/** Null where the office typed what is no fact: the paper is still made, with the place open and listed. */
function fillToken(token: string, { engine, scope }: DirectiveSource): Run | null {
  try {
    const marked = engine.liquid.renderSync(engine.liquid.parse(`{{ ${token} }}`), scope)
    const [run, ...more] = readRuns(marked, engine.slots, { bold: false, italic: false })
    if (more.length > 0) return null
    return run ?? { kind: 'text', text: '' }
  } catch {
    // Expected of typed text; what is wrong with it is said where it is listed.
    return null
  }
}

function leaveOpen(label: string, { engine }: DirectiveSource): LeaderRun {
  const leader: LeaderRun = { kind: 'leader', fact: 'text', label, length: 'number' }
  engine.slots.put(leader, null)
  return leader
}

function cleanFreeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t ]+/g, ' ')
    .replace(/[\uE000\uE001\u0000-\u001f]/g, '')
}

function planChart(name: string, words: string[], source: DirectiveSource): ChartBlock[] {
  const [title = '', ...declared] = words
  const rows = valueAt(name, source.scope)
  if (!Array.isArray(rows)) throw new Error(`không có danh sách tên «${name}» để vẽ biểu đồ`)
  if (declared.length === 0) throw new Error(`biểu đồ «${name}» chưa khai dãy số nào`)
  if (rows.length === 0) return []
  const cells = rows as readonly Readonly<Record<string, unknown>>[]
  const series = declared.map((one) => {
    const [field = '', ...words] = one.split('=').map((part) => part.trim())
    return { name: words.join('='), values: cells.map((row) => numberOf(row[field], source)) }
  })
  const categories = cells.map((row) => textOf(row['label']))
  return [{ kind: 'chart', title, categories, series }]
}

function numberOf(value: unknown, { engine }: DirectiveSource): number | null {
  if (typeof value === 'number') return value
  if (!isCarried(value)) throw new Error('biểu đồ cần cột số')
  const run = toRun(value)
  if (run.kind === 'leader') engine.slots.put(run, null)
  return null
}

function textOf(value: unknown): string {
  const run = toRun(value)
  return run.kind === 'text' ? run.text : '……'
}

function valueAt(path: string, scope: Readonly<Record<string, unknown>>): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, name) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, name)
          ? (node as Readonly<Record<string, unknown>>)[name]
          : undefined,
      scope,
    )
}
