import { isFact, isFactList } from './fact-tree.ts'
import type { FactNode, FactTree } from './fact-tree.ts'
import type { PaperTemplate } from './paper-template.ts'
import { usedNames } from './used-facts.ts'

/** Read by every paper, whatever its template names: decimals, date, columns by the form of the congress. */
const ALWAYS = ['paper', 'congress.isPlenary']
const TOKENS = /\{\{[^{}]*\}\}/g
const NAMES = /[a-z]\w*(?:\.\w+)+/g

/** What a name of no branch prints. */
const NOTHING: FactNode = { kind: 'known', value: '' }

/**
 * A mark of all that a template can read of the tree: as long as it is the same, the paper is the same. `markOf` gives a
 * node its own; trees are made anew with every revision, so whoever asks keeps it by node.
 */
export function digestUsed(
  template: PaperTemplate,
  tree: FactTree,
  markOf: (node: FactNode) => string,
): string {
  const names = [...ALWAYS, ...usedNames(template).map(({ name }) => name)]
  const marks = names.map((name) => markOf(nearestNode(name, tree)))
  const inTexts = names.flatMap((name) => namesInText(nearestNode(name, tree)))
  return [...marks, ...inTexts.map((name) => markOf(nearestNode(name, tree)))].join(' ')
}

/** What stands under the name, or the last thing on the way to it: a list, or a fact with nothing below. */
function nearestNode(name: string, tree: FactTree): FactNode {
  let node: FactNode = tree
  for (const part of name.split('.')) {
    if (isFactList(node) || isFact(node)) return node
    const next: FactNode | undefined = node[part]
    if (next === undefined) return node === tree ? NOTHING : node
    node = next
  }
  return node
}

/** Figures among the words of the office: `{{ delegates.convened | two_digits }}`. */
function namesInText(node: FactNode): string[] {
  if (isFactList(node) || !isFact(node) || node.kind !== 'known') return []
  const { value } = node
  if (typeof value !== 'string' || !value.includes('{{')) return []
  return [...value.matchAll(TOKENS)].flatMap(([token]) => token.match(NAMES) ?? [])
}
