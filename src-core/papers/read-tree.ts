import type { Fact } from '../vocabulary/fact.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import { findNode } from './fact-names.ts'
import { combine, isFact, isFactList } from './fact-tree.ts'
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

/** False where nothing is known. */
export function isTrueIn(tree: FactTree, name: string): boolean {
  const fact = factIn(tree, name)
  return fact.kind === 'known' && fact.value === true
}

/** The facts below a name; none where the name is not there. */
export function branchIn(tree: FactTree, name: string): FactTree {
  const node = findNode(name, tree)
  return node === null || isFact(node) || isFactList(node) ? {} : node
}

/** The same rows with their places in this list. */
export function numbered(rows: readonly FactTree[]): FactTree[] {
  return rows.map((row, place) => ({ ...row, index: known(place + 1) }))
}

/** 0 where it is not known: for use within `combine`, which asks first. */
export function amountOf(fact: Fact<PaperValue>): number {
  return fact.kind === 'known' ? Number(fact.value) : 0
}

export function difference(whole: Fact<PaperValue>, part: Fact<PaperValue>): Fact<number> {
  return combine([whole, part], () => amountOf(whole) - amountOf(part))
}

export function sum(cells: readonly Fact<PaperValue>[]): Fact<number> {
  return combine(cells, () => cells.reduce((total, cell) => total + amountOf(cell), 0))
}
