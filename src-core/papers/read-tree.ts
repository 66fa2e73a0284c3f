import type { Fact } from '../vocabulary/fact.ts'
import { unknown } from '../vocabulary/fact.ts'
import { findNode } from './fact-names.ts'
import { isFact, isFactList } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'

/** What a tree says under a dotted name, for facts worked out from others; a name that is not there is unknown. */
export function factIn(tree: FactTree, name: string): Fact<PaperValue> {
  const node = findNode(name, tree)
  return node !== null && isFact(node) ? node : unknown(name)
}

export function numberIn(tree: FactTree, name: string): number | null {
  const fact = factIn(tree, name)
  return fact.kind === 'known' && typeof fact.value === 'number' ? fact.value : null
}

/** Empty where nothing is known. */
export function textIn(tree: FactTree, name: string): string {
  const fact = factIn(tree, name)
  return fact.kind === 'known' ? String(fact.value) : ''
}

export function rowsIn(tree: FactTree, name: string): readonly FactTree[] {
  const node = findNode(name, tree)
  return node !== null && isFactList(node) ? node : []
}
