import { formatInteger } from '../base/vietnamese-text.ts'
import { digestText } from './digest-text.ts'
import { findNode } from './fact-names.ts'
import { isFact, isFactList } from './fact-tree.ts'
import type { FactNode, FactTree } from './fact-tree.ts'
import { closeTagLines, makePaperEngine } from './paper-engine.ts'
import type { PaperEngine } from './paper-engine.ts'
import type { PaperTemplate } from './paper-template.ts'
import { toScope } from './paper-values.ts'
import { percentDecimalsIn } from './plan-paper.ts'
import { planFrame } from './plan-frame.ts'
import { renderLine } from './render-line.ts'

/** What a paper was made from: the facts it names as they are printed, and its lists by size and content. */
export interface UsedFacts {
  readonly facts: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, UsedList>>
}

export interface UsedList {
  readonly count: number
  readonly digest: string
}

/** Unknown facts are left out: a paper that is written later with them differs by them. */
export function usedFacts(template: PaperTemplate, tree: FactTree): UsedFacts {
  const scope = toScope(tree)
  const engine = makePaperEngine(percentDecimalsIn(scope))
  const facts: Record<string, string> = {}
  const lists: Record<string, UsedList> = {}
  for (const { name, expression } of usedNames(template)) {
    const node = findNode(name, tree)
    if (node === null) continue
    if (isFactList(node)) {
      lists[name] = { count: node.length, digest: digestText(JSON.stringify(node)) }
      continue
    }
    const text = isFact(node) ? printed({ engine, scope, node, expression }) : null
    if (text !== null) facts[name] = text
  }
  return { facts, lists }
}

interface Printed {
  readonly engine: PaperEngine
  readonly scope: Readonly<Record<string, unknown>>
  readonly node: FactNode
  readonly expression: string | null
}

/** As the paper prints it; a fact that only decides what is said, in plain words. */
function printed({ engine, scope, node, expression }: Printed): string | null {
  if (!isFact(node) || node.kind !== 'known') return null
  if (expression !== null) {
    const runs = renderLine(engine, `{{ ${expression} }}`, scope)
    const words = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
    return words === '' ? null : words
  }
  const { value } = node
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  return typeof value === 'number' ? formatInteger(value) : value
}

export interface UsedName {
  readonly name: string
  /** The first print of the name alone, with its filters; null where it is only asked about. */
  readonly expression: string | null
}

const known = new WeakMap<PaperTemplate, readonly UsedName[]>()

/** Every dotted name of the tree that stands in a text of the template or of its head. */
export function usedNames(template: PaperTemplate): readonly UsedName[] {
  const before = known.get(template)
  if (before !== undefined) return before
  const texts = textsOf(template)
  const names = new Set(texts.flatMap(namesIn))
  const prints = new Map(texts.flatMap(printsIn).toReversed())
  const parts = [...template.body.matchAll(PART)].map(([, name = '']) => name)
  const found = [...new Set([...names, ...declaredNames(template), ...parts])].map((name) => ({
    name,
    expression: prints.get(name) ?? null,
  }))
  known.set(template, found)
  return found
}

function textsOf(template: PaperTemplate): string[] {
  const texts: string[] = []
  planFrame(template, (text) => {
    texts.push(text)
    return []
  })
  const { body, ...rest } = template
  const declared: unknown = rest
  return [...texts, ...stringsIn(declared), closeTagLines(body)].filter((text) =>
    /\{[{%]/.test(text),
  )
}

/** Lists that the declarations name: `each`, `sheet.rows`, the names of a ballot. */
function declaredNames({ body, file, ...declared }: PaperTemplate): string[] {
  const strings: unknown = declared
  return stringsIn(strings).filter((text) => DOTTED.test(text) && !text.startsWith('row.'))
}

function stringsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(stringsIn) : []
}

function namesIn(text: string): string[] {
  const { liquid } = makePaperEngine(0)
  const { globals } = liquid.analyzeSync(liquid.parse(text))
  return Object.values(globals)
    .flat()
    .map(({ segments }) => dottedName(segments))
    .filter((name) => name !== 'row' && !name.startsWith('row.'))
}

/** Up to where the name is spelled out; what a loop or a `[...]` looks up lies below that. */
function dottedName(segments: readonly unknown[]): string {
  const end = segments.findIndex((segment) => typeof segment !== 'string')
  const words = end === -1 ? segments : segments.slice(0, end)
  return (words.at(-1) === 'size' ? words.slice(0, -1) : words).join('.')
}

const DOTTED = /^[a-z]\w*(\.\w+)+$/

/** `[[text report.context: …]]` and `[[chart …]]` name what they print outside of Liquid. */
const PART = /^\[\[(?:text|chart) +([A-Za-z][\w.-]*)/gm

const PRINT = /\{\{-?\s*([a-zA-Z][\w.]*)\s*((?:\|[^}]*?)?)\s*-?\}\}/g

function printsIn(text: string): [string, string][] {
  return [...text.matchAll(PRINT)].map(([, name = '', filters = '']) => [
    name,
    `${name} ${filters}`.trim(),
  ])
}
