import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { combine } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { numbered, rowsIn, textIn } from './read-tree.ts'

/** Each meeting that nominates, with its names by votes (ties by given name) and who was absent. */
export function personnelStepFacts(_dossier: Dossier, told: FactTree): FactTree {
  return {
    personnel: {
      steps: rowsIn(told, 'personnel.steps').map((step) => ({
        ...step,
        absent: absentOf(step),
        isCounted: known(cell(step, 'issued')?.kind === 'known'),
        ranked: ranked(rowsIn(step, 'names')),
      })),
    },
  }
}

function cell(row: FactTree, name: string): Fact<PaperValue> | undefined {
  return row[name] as Fact<PaperValue> | undefined
}

function votesOf(row: FactTree): number {
  const votes = cell(row, 'votes')
  return votes?.kind === 'known' ? Number(votes.value) : -1
}

function absentOf(step: FactTree): Fact<number> {
  const parts = [cell(step, 'convened'), cell(step, 'present')].flatMap((one) => one ?? [])
  const [convened, present] = parts.map((one) => (one.kind === 'known' ? Number(one.value) : 0))
  return combine(parts, () => (convened ?? 0) - (present ?? 0))
}

function ranked(names: readonly FactTree[]): FactTree[] {
  return numbered(
    names.toSorted(
      (left, right) =>
        votesOf(right) - votesOf(left) ||
        compareVietnameseNames(textIn(left, 'name'), textIn(right, 'name')),
    ),
  )
}
