import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import type { Dossier, Person } from '../dossier/dossier.ts'
import type { TypedRow, TypedValue } from '../dossier/typed-facts.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { columnsOf, listFields, listLists } from './fact-definition.ts'
import type { FactColumn, FactDefinitions, FactList } from './fact-definition.ts'
import { combine } from './fact-tree.ts'
import type { FactNode, FactTree, PaperValue } from './fact-tree.ts'
import { personProfile, strangerProfile } from './person-profile.ts'
import { numbered, sum, textIn } from './read-tree.ts'
import { choicesOf, groupsOf, isSummed } from './typed-fact-groups.ts'

/**
 * The told facts by their dotted names. A list `x.rows` also gives `x.rowsCount`, `x.rowsTotals.<column>` and, where it is
 * grouped, `x.rowsGroups` and `x.rowsChoices`; rows about people also stand by given name in `x.rowsByName`.
 */
export function typedFactTree(
  dossier: Pick<Dossier, 'typedFacts' | 'typedRows' | 'people'>,
  definitions: FactDefinitions,
): FactTree {
  const tree: MutableTree = {}
  const told = new Map(dossier.typedFacts.map(({ name, value }) => [name, value]))
  for (const { name, label } of listFields(definitions)) {
    put(tree, name, factOfTyped(told.get(name), `fact.${name}`, label))
  }
  const rows = makeRows(dossier, definitions)
  for (const list of listLists(definitions)) {
    const made = rows(list, null)
    put(tree, list.name, made)
    put(tree, `${list.name}Count`, countOf(list, made))
    put(tree, `${list.name}Totals`, totalsOf(list, made))
    if (list.groupBy !== null) {
      put(tree, `${list.name}Groups`, groupsOf(list, made, totalsOf))
      put(tree, `${list.name}Choices`, choicesOf(list, made))
    }
    if (list.person) put(tree, `${list.name}ByName`, numbered(byName(made)))
  }
  return tree
}

interface MutableTree {
  [name: string]: FactNode | MutableTree
}

/** Two trees as one; a name that both hold as a leaf is the second's. */
export function mergeTrees(left: FactTree, right: FactTree): FactTree {
  const merged: Record<string, FactNode> = { ...left }
  for (const [name, node] of Object.entries(right)) {
    const before = merged[name]
    const both = before !== undefined && isBranch(before) && isBranch(node)
    merged[name] = both ? mergeTrees(before, node) : node
  }
  return merged
}

function isBranch(node: FactNode): node is FactTree {
  return !Array.isArray(node) && typeof (node as { kind?: unknown }).kind !== 'string'
}

function put(tree: MutableTree, name: string, node: FactNode): void {
  const parts = name.split('.')
  const last = parts.pop() ?? ''
  let branch = tree
  for (const part of parts) branch = (branch[part] ??= {}) as MutableTree
  branch[last] = node
}

function factOfTyped(value: TypedValue | undefined, path: string, label: string): Fact<PaperValue> {
  return value === undefined ? { ...unknown(path), label } : known(value)
}

type RowsOf = (list: FactList, parentId: string | null) => FactTree[]

/** Rows of a list; of a list with a parent all of them, or those below one row. */
function makeRows(
  dossier: Pick<Dossier, 'typedRows' | 'people'>,
  definitions: FactDefinitions,
): RowsOf {
  const people = new Map(dossier.people.map((person) => [person.id, person]))
  const lists = listLists(definitions)
  const rowsOf: RowsOf = (list, parentId) =>
    dossier.typedRows
      .filter((row) => row.list === list.name && (parentId === null || row.parentId === parentId))
      .map((row, place) => {
        const person = row.personId === null ? null : (people.get(row.personId) ?? null)
        const tree: Record<string, FactNode> = {
          index: known(place + 1),
          id: known(row.id),
          ...cellsOf(list, row, person),
        }
        for (const child of lists.filter(({ parent }) => parent === list.name)) {
          const below = rowsOf(child, row.id)
          const nested = child.nested ?? ''
          tree[nested] = below
          tree[`${nested}Count`] = known(below.length)
          if (child.person) tree[`${nested}ByName`] = numbered(byName(below))
        }
        return tree
      })
  return rowsOf
}

function cellsOf(list: FactList, row: TypedRow, person: Person | null): FactTree {
  const cells: Record<string, FactNode> = {}
  for (const column of columnsOf(list)) {
    if (column.product !== null) continue
    cells[column.name] = cellOf(list, column, row.cells[column.name])
  }
  if (person !== null) Object.assign(cells, personCells(person))
  else if (list.person) {
    cells['birth'] = known('')
    // A list may tell the year of somebody who has no record yet.
    cells['birthYear'] ??= known('')
  }
  if (list.person) {
    cells['profile'] = person === null ? strangerProfile(row.cells) : personProfile(person)
  }
  for (const column of list.columns) {
    if (column.product !== null) cells[column.name] = productOf(cells, column.product)
  }
  return cells
}

/** An empty cell of words is empty; an empty figure is not known. */
function cellOf(list: FactList, column: FactColumn, value: TypedValue | undefined) {
  if (value !== undefined) return known(value)
  if (column.type === 'yesNo') return known(false)
  const words = column.type === 'text' || column.type === 'long' || column.type === 'choice'
  if (words && !column.required) return known('')
  return { ...unknown(`row.${list.name}.${column.name}`), label: `${column.label} (${list.label})` }
}

function personCells(person: Person): FactTree {
  return {
    name: known(person.fullName),
    position: known(person.position ?? ''),
    birth: known(person.birth ?? ''),
    birthYear: known(person.birth?.slice(0, 4) ?? ''),
  }
}

function productOf(cells: Readonly<Record<string, FactNode>>, [left = '', right = '']: string[]) {
  const factors = [cells[left], cells[right]] as Fact<PaperValue>[]
  return combine(factors, () =>
    factors.reduce(
      (product, fact) => product * (fact.kind === 'known' ? Number(fact.value) : 0),
      1,
    ),
  )
}

/** Nobody has filled the list in: that is not known, not zero. */
function countOf(list: FactList, rows: readonly FactTree[]): Fact<number> {
  if (rows.length > 0) return known(rows.length)
  return { ...unknown(`list.${list.name}`), label: list.label }
}

function totalsOf(list: FactList, rows: readonly FactTree[]): FactTree {
  const totals: Record<string, FactNode> = {}
  for (const column of list.columns.filter(isSummed)) {
    const cells = rows.map((row) => row[column.name] as Fact<PaperValue>)
    totals[column.name] =
      rows.length === 0 ? { ...unknown(`list.${list.name}`), label: list.label } : sum(cells)
  }
  return totals
}

function byName(rows: readonly FactTree[]): FactTree[] {
  return rows.toSorted((left, right) =>
    compareVietnameseNames(textIn(left, 'name'), textIn(right, 'name')),
  )
}
