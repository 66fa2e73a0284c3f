import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { findNode } from './fact-names.ts'
import { combine, isFact } from './fact-tree.ts'
import type { FactNode, FactTree, PaperValue } from './fact-tree.ts'
import { rowsIn, textIn } from './read-tree.ts'

/** What follows from the told money: estimate against spending, sources against estimate, books against what is there. */
export function moneyFacts(dossier: Dossier, told: FactTree): FactTree {
  const planned = factAt('budget.linesTotals.amount', told)
  const funded = factAt('budget.sourcesTotals.amount', told)
  const spent = factAt('budget.linesTotals.spent', told)
  const reasons = rowsIn(told, 'settlement.explanations')
  return {
    budget: { total: planned, funded, spent, isBalanced: isSame(planned, funded) },
    settlement: {
      groups: rowsIn(told, 'budget.linesGroups').map((group) => settledGroup(group, reasons)),
      difference: minus(spent, planned),
      remaining: minus(funded, spent),
    },
    fundingRequest: { share: requestedShare(dossier, told) },
    handover: {
      moneyGroups: rowsIn(told, 'handover.moneyGroups').map((group) => ({
        ...group,
        rows: rowsIn(group, 'rows').map(withDifference),
        totals: withDifference(branchOf(group, 'totals')),
      })),
      moneyTotals: withDifference(branchOf(told, 'handover.moneyTotals')),
    },
  }
}

function settledGroup(group: FactTree, reasons: readonly FactTree[]): FactTree {
  const rows = rowsIn(group, 'rows').map((row) => {
    const item = foldVietnamese(textIn(row, 'item'))
    const reason = reasons.find((one) => foldVietnamese(textIn(one, 'item')) === item)
    return {
      ...row,
      difference: minus(factAt('spent', row), factAt('amount', row)),
      reason: known(reason === undefined ? textIn(row, 'note') : textIn(reason, 'reason')),
    }
  })
  const totals = branchOf(group, 'totals')
  const difference = minus(factAt('spent', totals), factAt('amount', totals))
  return { ...group, rows, totals: { ...totals, difference } }
}

/** The row of the sources that the letter asks for, so that letter and budget cannot differ. */
function requestedShare({ congress }: Dossier, told: FactTree): Fact<PaperValue> {
  const typed = factAt('fundingRequest.source', told)
  const employer = factAt('employer.name', told)
  const asked = [typed, employer, known(congress.superiorName ?? '')].find(
    (one) => one.kind === 'known' && one.value !== '',
  )
  const name = asked?.kind === 'known' ? foldVietnamese(String(asked.value)) : ''
  const source = rowsIn(told, 'budget.sources').find((row) =>
    foldVietnamese(textIn(row, 'source')).includes(name),
  )
  const amount = name === '' || source === undefined ? undefined : source['amount']
  return amount === undefined ? factAt('fundingRequest.amount', told) : (amount as Fact<PaperValue>)
}

function withDifference(row: FactTree): FactTree {
  return { ...row, difference: minus(factAt('actual', row), factAt('booked', row)) }
}

function branchOf(tree: FactTree, name: string): FactTree {
  const node: FactNode | null = findNode(name, tree)
  return node === null || isFact(node) || Array.isArray(node) ? {} : (node as FactTree)
}

function factAt(name: string, tree: FactTree): Fact<PaperValue> {
  const node = findNode(name, tree)
  return node !== null && isFact(node) ? node : { kind: 'unknown', missing: [name] }
}

function numberIn(fact: Fact<PaperValue>): number {
  return fact.kind === 'known' ? Number(fact.value) : 0
}

function minus(whole: Fact<PaperValue>, part: Fact<PaperValue>): Fact<number> {
  return combine([whole, part], () => numberIn(whole) - numberIn(part))
}

function isSame(left: Fact<PaperValue>, right: Fact<PaperValue>): Fact<boolean> {
  return combine([left, right], () => numberIn(left) === numberIn(right))
}
