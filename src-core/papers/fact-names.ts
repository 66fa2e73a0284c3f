import { isFact, isFactList } from './fact-tree.ts'
import type { FactNode, FactTree } from './fact-tree.ts'

/** True when a template may name this: a fact, a group, a list or the size of a list. */
export function isKnownName(segments: readonly unknown[], facts: FactTree): boolean {
  let node: FactNode = facts
  for (const [place, segment] of segments.entries()) {
    if (isFactList(node)) return segment === 'size' && place === segments.length - 1
    if (isFact(node) || typeof segment !== 'string' || !Object.hasOwn(node, segment)) return false
    const next: FactNode | undefined = node[segment]
    if (next === undefined) return false
    node = next
  }
  return true
}

/** True for the dotted name of a list. */
export function isListName(name: string, facts: FactTree): boolean {
  const node = findNode(name, facts)
  return node !== null && isFactList(node)
}

/** What stands under a dotted name; null where nothing does. */
export function findNode(name: string, facts: FactTree): FactNode | null {
  let node: FactNode = facts
  for (const part of name.split('.')) {
    if (isFactList(node) || isFact(node)) return null
    const next: FactNode | undefined = node[part]
    if (next === undefined) return null
    node = next
  }
  return node
}

/** The name most like a mistyped one, to ask "did you mean"; null when none is near. */
export function findNearName(name: string, facts: FactTree): string | null {
  const near = listNames(facts, '')
    .map((known) => ({ known, distance: editDistance(name, known) }))
    .toSorted((left, right) => left.distance - right.distance)[0]
  return near !== undefined && near.distance <= 3 ? near.known : null
}

function listNames(node: FactNode, path: string): string[] {
  if (isFact(node) || isFactList(node)) return [path]
  return Object.entries(node).flatMap(([name, child]) =>
    listNames(child, path === '' ? name : `${path}.${name}`),
  )
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, place) => place)
  for (const [i, letter] of [...left].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...right].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
