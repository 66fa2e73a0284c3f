import type { Dossier } from '../dossier/dossier.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { findNode } from './fact-names.ts'
import { combine, isFact } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'

const BARRED = 'Số đại biểu không đủ tư cách'

/** How many delegates were found fit, of those convened. */
export function credentialsFacts({ congress }: Dossier, told: FactTree): FactTree {
  const barred = congress.delegatesBarred
  const notEligible: Fact<number> =
    barred === null ? { ...unknown('congress.delegatesBarred'), label: BARRED } : known(barred)
  const convened = factAt('delegates.convened', told)
  return {
    credentials: {
      notEligible,
      eligible: combine([convened, notEligible], () => numberOf(convened) - numberOf(notEligible)),
    },
  }
}

function factAt(name: string, tree: FactTree): Fact<PaperValue> {
  const node = findNode(name, tree)
  return node !== null && isFact(node) ? node : unknown(name)
}

function numberOf(fact: Fact<PaperValue>): number {
  return fact.kind === 'known' ? Number(fact.value) : 0
}
