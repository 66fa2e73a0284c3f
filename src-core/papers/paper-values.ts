import { Drop } from 'liquidjs/dist/liquid.browser.mjs'
import { formatInteger } from '../base/vietnamese-text.ts'
import type { LeaderLength, Run } from './document-model.ts'
import { isFact, isFactList } from './fact-tree.ts'
import type { FactNode, FactTree } from './fact-tree.ts'
import { formatFactLabel } from './fact-labels.ts'

/** A value Liquid carries through filters untouched: a leader to print, or a cell that stays empty. */
export interface CarriedValue {
  readonly carried: 'leader' | 'empty'
  readonly fact: string
  readonly label: string
  readonly length: LeaderLength
}

/** Counts as "no" in `{% if %}`, so that a template can ask whether a fact is known. */
function carry(value: CarriedValue): CarriedValue {
  const drop: object = Object.create(Drop.prototype) as object
  return Object.assign(drop, value, { valueOf: () => null })
}

export function makeLeader(fact: string, label: string, length: LeaderLength): CarriedValue {
  return carry({ carried: 'leader', fact, label, length })
}

export function isCarried(value: unknown): value is CarriedValue {
  return value instanceof Drop
}

type Scope = Record<string, unknown>

/** Trees never change, and eighty papers are made from one. */
const kept = new WeakMap<FactTree, Scope>()

/** The fact tree as Liquid sees it: known values bare, the rest as carried values. */
export function toScope(tree: FactTree): Readonly<Scope> {
  const before = kept.get(tree)
  if (before !== undefined) return before
  const scope: Scope = {}
  kept.set(tree, scope)
  for (const [name, node] of Object.entries(tree)) {
    if (isFactList(node)) addList(scope, name, node)
    else scope[name] = toValue(node)
  }
  return scope
}

/** A list may have thousands of rows and most papers name none: it is made when it is asked for. */
function addList(scope: object, name: string, list: readonly FactTree[]): void {
  let made: readonly unknown[] | null = null
  const get = () => (made ??= list.map(toScope))
  Object.defineProperty(scope, name, { get, enumerable: true })
}

function toValue(node: Exclude<FactNode, readonly FactTree[]>): unknown {
  if (!isFact(node)) return toScope(node)
  if (node.kind === 'known') return node.value
  if (node.kind === 'not-applicable') {
    return carry({ carried: 'empty', fact: '', label: '', length: 'number' })
  }
  const labels =
    node.label === undefined ? [...new Set(node.missing)].map(formatFactLabel) : [node.label]
  // A paper points to the field; the rows where it is empty are on that screen.
  const [field = ''] = (node.missing[0] ?? '').split('@')
  return makeLeader(field, labels.join('; '), 'number')
}

/** One printed value as a run; what does not apply is empty text. */
export function toRun(value: unknown): Run {
  if (isCarried(value)) {
    if (value.carried === 'empty') return { kind: 'text', text: '' }
    return { kind: 'leader', fact: value.fact, label: value.label, length: value.length }
  }
  if (typeof value === 'number') return { kind: 'text', text: formatInteger(value) }
  if (typeof value === 'string') return { kind: 'text', text: cleanText(value) }
  throw new Error('chỗ này chỉ in được chữ hoặc số, không in được danh sách hay đúng/sai')
}

/** One line, without the control characters that an XML file may not hold. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\u00a0]+|[\u0000-\u001f\u007f-\u009f]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/[\ufffe\uffff]|\p{Cs}/gu, '')
    .trim()
}
