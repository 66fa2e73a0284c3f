import { isPlainDate } from '../base/plain-date.ts'
import {
  collateVietnamese,
  formatClock,
  formatDateInColumn,
  formatInteger,
} from '../base/vietnamese-text.ts'
import { labelOfFact } from './fact-tree-labels.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { findNode } from './fact-names.ts'
import { isFact, isFactList } from './fact-tree.ts'
import type { FactNode, FactTree } from './fact-tree.ts'

/** A fact as somebody who writes a template looks for it. */
export interface InsertableFact {
  readonly name: string
  readonly label: string
  readonly kind: 'fact' | 'list'
  /** As the dossier has it now; null: not known, or a list. */
  readonly value: string | null
  /** For a text template, and for a Word file. */
  readonly insert: string
  readonly tag: string
}

interface Source {
  readonly facts: FactTree
  /** The same tree with everything told, which shows what kind of value stands where. */
  readonly shape: FactTree
  readonly definitions: FactDefinitions
}

/** Every fact a paper may name, those with a Vietnamese name first, by that name. */
export function insertableFacts(source: Source): InsertableFact[] {
  const all = walk(source.facts, '', source)
  return all.toSorted(
    (left, right) =>
      Number(left.label === left.name) - Number(right.label === right.name) ||
      collateVietnamese(left.label, right.label),
  )
}

function walk(node: FactNode, path: string, source: Source): InsertableFact[] {
  if (isFactList(node)) return [listAt(path, node, source)]
  if (isFact(node)) return isYesOrNo(path, source) ? [] : [factAt(path, node, source)]
  return Object.entries(node).flatMap(([name, child]) =>
    walk(child, path === '' ? name : `${path}.${name}`, source),
  )
}

/** Answers only decide what is said; they are not printed. */
function isYesOrNo(path: string, { shape }: Source): boolean {
  const node = findNode(path, shape)
  return node !== null && isFact(node) && node.kind === 'known' && typeof node.value === 'boolean'
}

function factAt(path: string, node: FactNode, source: Source): InsertableFact {
  const filter = filterFor(path, source)
  const expression = filter === null ? path : `${path} | ${filter}`
  const value = isFact(node) && node.kind === 'known' ? node.value : null
  return {
    name: path,
    label: labelOf(path, source),
    kind: 'fact',
    value: value === null ? null : sayValue(value, filter),
    insert: `{{ ${expression} }}`,
    tag: `{${expression}}`,
  }
}

function listAt(path: string, rows: readonly FactTree[], source: Source): InsertableFact {
  const shape = findNode(path, source.shape)
  const row = rows[0] ?? (shape !== null && isFactList(shape) ? shape[0] : undefined) ?? {}
  const columns = Object.entries(row).flatMap(([name, node]) => (isFact(node) ? [name] : []))
  const column = columns.find((name) => /^(name|title)$/.test(name)) ?? columns[0] ?? 'name'
  return {
    name: path,
    label: labelOf(path, source),
    kind: 'list',
    value: null,
    insert: `{% for one in ${path} %}\n- {{ one.${column} }}\n{% endfor %}`,
    tag: `{#${path}}{${column}}{/${path}}`,
  }
}

function labelOf(path: string, { definitions }: Source): string {
  return labelOfFact(path, definitions) ?? path
}

type Filter = 'date_in_words' | 'clock_in_words' | null

function filterFor(path: string, { shape }: Source): Filter {
  const node = findNode(path, shape)
  if (node === null || !isFact(node) || node.kind !== 'known') return null
  if (typeof node.value === 'string' && isPlainDate(node.value)) return 'date_in_words'
  return typeof node.value === 'number' && /Clock$/.test(path) ? 'clock_in_words' : null
}

function sayValue(value: string | number | boolean, filter: Filter): string {
  if (typeof value === 'number') {
    return filter === 'clock_in_words' ? formatClock(value) : formatInteger(value)
  }
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  return filter === 'date_in_words' && isPlainDate(value) ? formatDateInColumn(value) : value
}
