import type { Dossier } from '../dossier/dossier.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { findNode } from './fact-names.ts'
import { combine, isFactList } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'

const COLUMNS = ['year1', 'year2', 'year3', 'year4', 'year5']

/** The figures of the inspection committee, one cell for each year of the ending term, with their sum. */
export function inspectionFacts(_dossier: Dossier, told: FactTree): FactTree {
  const columns = COLUMNS.slice(0, listAt('congress.previousYears', told).length)
  return {
    inspection: {
      years: listAt('inspection.work', told).map((row) => {
        const cells = columns.map((name) => row[name] as Fact<PaperValue>)
        return {
          ...row,
          cells: cells.map((value) => ({ value })),
          total: combine(cells, () =>
            cells.reduce((sum, fact) => sum + (fact.kind === 'known' ? Number(fact.value) : 0), 0),
          ),
        }
      }),
    },
  }
}

function listAt(name: string, told: FactTree): readonly FactTree[] {
  const node = findNode(name, told)
  return node !== null && isFactList(node) ? node : []
}
