import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { combine } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { amountOf, branchIn, difference, factIn, rowsIn, textIn } from './read-tree.ts'

/** What follows from the told money: estimate against spending, sources against estimate, books against what is there. */
export function moneyFacts(dossier: Dossier, told: FactTree): FactTree {
  const planned = factIn(told, 'budget.linesTotals.amount')
  const funded = factIn(told, 'budget.sourcesTotals.amount')
  const spent = factIn(told, 'budget.linesTotals.spent')
  const reasons = rowsIn(told, 'settlement.explanations')
  return {
    budget: { total: planned, funded, spent, isBalanced: isSame(planned, funded) },
    settlement: {
      groups: rowsIn(told, 'budget.linesGroups').map((group) => settledGroup(group, reasons)),
      difference: difference(spent, planned),
      remaining: difference(funded, spent),
      shortfall: difference(spent, funded),
    },
    fundingRequest: { share: requestedShare(dossier, told) },
    handover: {
      moneyGroups: rowsIn(told, 'handover.moneyGroups').map((group) => ({
        ...group,
        rows: rowsIn(group, 'rows').map(withDifference),
        totals: withDifference(branchIn(group, 'totals')),
      })),
      moneyTotals: withDifference(branchIn(told, 'handover.moneyTotals')),
    },
  }
}

function settledGroup(group: FactTree, reasons: readonly FactTree[]): FactTree {
  const rows = rowsIn(group, 'rows').map((row) => {
    const item = foldVietnamese(textIn(row, 'item'))
    const reason = reasons.find((one) => foldVietnamese(textIn(one, 'item')) === item)
    return {
      ...row,
      difference: difference(factIn(row, 'spent'), factIn(row, 'amount')),
      reason: known(reason === undefined ? '' : textIn(reason, 'reason')),
    }
  })
  const totals = branchIn(group, 'totals')
  const overspent = difference(factIn(totals, 'spent'), factIn(totals, 'amount'))
  return { ...group, rows, totals: { ...totals, difference: overspent } }
}

/** The row of the sources that the letter asks for, so that letter and budget cannot differ. */
function requestedShare({ congress }: Dossier, told: FactTree): Fact<PaperValue> {
  const typed = factIn(told, 'fundingRequest.source')
  const employer = factIn(told, 'employer.name')
  const asked = [typed, employer, known(congress.superiorName ?? '')].find(
    (one) => one.kind === 'known' && one.value !== '',
  )
  const name = asked?.kind === 'known' ? foldVietnamese(String(asked.value)) : ''
  const source = rowsIn(told, 'budget.sources').find((row) =>
    foldVietnamese(textIn(row, 'source')).includes(name),
  )
  const isFound = name !== '' && source?.['amount'] !== undefined
  return isFound ? factIn(source, 'amount') : factIn(told, 'fundingRequest.amount')
}

function withDifference(row: FactTree): FactTree {
  return { ...row, difference: difference(factIn(row, 'actual'), factIn(row, 'booked')) }
}

function isSame(left: Fact<PaperValue>, right: Fact<PaperValue>): Fact<boolean> {
  return combine([left, right], () => amountOf(left) === amountOf(right))
}
