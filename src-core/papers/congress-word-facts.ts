import type { Dossier } from '../dossier/dossier.ts'
import { factOf, known } from '../vocabulary/fact.ts'
import type { UnionLevel } from '../vocabulary/terms.ts'
import { combine } from './fact-tree.ts'
import type { FactTree } from './fact-tree.ts'

const GRASSROOTS: readonly UnionLevel[] = ['section', 'grassroots-member', 'grassroots']

/** What sentences call the congress, and whether it stands above the grassroots. */
export function congressWordFacts({ congress }: Dossier): FactTree {
  const { level, kind } = congress
  return {
    congress: {
      noun: known(kind === 'congress' ? 'Đại hội' : 'Hội nghị'),
      isUpper: combine([factOf(level, 'congress.level')], () => {
        return level !== null && !GRASSROOTS.includes(level)
      }),
    },
  }
}
