import type { Dossier } from '../dossier/dossier.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { difference, factIn } from './read-tree.ts'

const BARRED = 'Số đại biểu không đủ tư cách'

/** How many delegates were found fit, of those convened. */
export function credentialsFacts({ congress }: Dossier, told: FactTree): FactTree {
  const barred = congress.delegatesBarred
  const notEligible: Fact<number> =
    barred === null ? { ...unknown('congress.delegatesBarred'), label: BARRED } : known(barred)
  const convened = factIn(told, 'delegates.convened')
  return {
    credentials: {
      notEligible,
      eligible: difference(convened, notEligible),
    },
  }
}
