import type { Dossier } from '../dossier/dossier.ts'
import { electionFacts } from './election-facts.ts'
import type { FactTree } from './fact-tree.ts'

/** Facts worked out from others: gets the tree so far, gives what it adds or replaces. */
export type ComputeFacts = (dossier: Dossier, told: FactTree) => FactTree

/** In this order; each may use what those before it have made. */
export const computedFacts: readonly ComputeFacts[] = [electionFacts]
