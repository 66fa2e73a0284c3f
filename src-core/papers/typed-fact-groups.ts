import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactColumn, FactList } from './fact-definition.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { amountOf } from './read-tree.ts'

type TotalsOf = (list: FactList, rows: readonly FactTree[]) => FactTree

/** The rows of a list by the words of its grouping column, in order of appearance. */
export function groupsOf(
  list: FactList,
  rows: readonly FactTree[],
  totalsOf: TotalsOf,
): FactTree[] {
  const groups = new Map<string, FactTree[]>()
  for (const row of rows) {
    const word = wordOf(list, row)
    groups.set(word, [...(groups.get(word) ?? []), row])
  }
  return [...groups].map(([word, members], place) => ({
    ...groupOf(word, place, members),
    totals: totalsOf(list, members),
  }))
}

/** The same with every word that may be chosen, in the order of the choices, also those no row has. */
export function choicesOf(list: FactList, rows: readonly FactTree[]): FactTree[] {
  const column = list.columns.find(({ name }) => name === list.groupBy)
  const summed = list.columns.filter(isSummed)
  return (column?.choices ?? []).map((word, place) => {
    const members = rows.filter((row) => wordOf(list, row) === word)
    const totals = summed.map(({ name }) => [name, sumOfKnown(members, name)])
    return { ...groupOf(word, place, members), totals: Object.fromEntries(totals) as FactTree }
  })
}

const SUMMED = ['number', 'decimal', 'money']

export function isSummed({ type }: FactColumn): boolean {
  return SUMMED.includes(type)
}

/** Of no row it is 0: the choice stands there because nobody made it. */
function sumOfKnown(rows: readonly FactTree[], name: string): Fact<PaperValue> {
  const cells = rows.map((row) => row[name] as Fact<PaperValue>)
  const lacking = cells.find((fact) => fact.kind === 'unknown')
  if (lacking !== undefined) return lacking
  return known(cells.reduce((sum, fact) => sum + amountOf(fact), 0))
}

function groupOf(word: string, place: number, members: readonly FactTree[]): FactTree {
  return {
    index: known(place + 1),
    name: known(word),
    rows: members.map((row, at) => ({ ...row, index: known(at + 1) })),
    count: known(members.length),
  }
}

function wordOf(list: FactList, row: FactTree): string {
  const cell = row[list.groupBy ?? ''] as Fact<PaperValue>
  return cell.kind === 'known' ? String(cell.value) : ''
}
