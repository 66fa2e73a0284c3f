import type { Dossier } from '../dossier/dossier.ts'
import { ballotListFacts } from './ballot-list-facts.ts'
import { bodiesFacts } from './bodies-facts.ts'
import { committeeStructureFacts } from './committee-structure.ts'
import { credentialsFacts } from './credentials-facts.ts'
import { electionFacts } from './election-facts.ts'
import type { FactTree } from './fact-tree.ts'
import { firstMeetingFacts } from './first-meeting-facts.ts'
import { guestFacts } from './guest-facts.ts'
import { lowerCongressFacts } from './lower-congress-facts.ts'
import { minutesFacts } from './minutes-facts.ts'
import { officeFacts } from './office-facts.ts'
import { proceedingsFacts } from './proceedings-facts.ts'

/** Facts worked out from others: gets the tree so far, gives what it adds or replaces. */
export type ComputeFacts = (dossier: Dossier, told: FactTree) => FactTree

/** In this order; each may use what those before it have made. */
export const computedFacts: readonly ComputeFacts[] = [
  guestFacts,
  proceedingsFacts,
  minutesFacts,
  bodiesFacts,
  credentialsFacts,
  electionFacts,
  ballotListFacts,
  officeFacts,
  lowerCongressFacts,
  firstMeetingFacts,
  committeeStructureFacts,
]
