import type { Dossier } from '../dossier/dossier.ts'
import { approvalFileFacts } from './approval-file-facts.ts'
import { bodiesFacts } from './bodies-facts.ts'
import { candidateFacts } from './candidate-facts.ts'
import { committeeStructureFacts } from './committee-structure.ts'
import { electedFacts } from './elected-facts.ts'
import { ballotListFacts } from './ballot-list-facts.ts'
import { credentialsFacts } from './credentials-facts.ts'
import { electionFacts } from './election-facts.ts'
import type { FactBasis } from './fact-basis.ts'
import type { FactTree } from './fact-tree.ts'
import { firstMeetingFacts } from './first-meeting-facts.ts'
import { guestFacts } from './guest-facts.ts'
import { lowerCongressFacts } from './lower-congress-facts.ts'
import { minutesElections } from './minutes-elections.ts'
import { minutesFacts } from './minutes-facts.ts'
import { moneyFacts } from './money-facts.ts'
import { officeFacts } from './office-facts.ts'
import { organisingCommitteeFacts } from './organising-committee-facts.ts'
import { personnelStepFacts } from './personnel-step-facts.ts'
import { reportFacts } from './report-facts.ts'
import { petitionFacts } from './petition-facts.ts'
import { proceedingsFacts } from './proceedings-facts.ts'
import { resolutionFacts } from './resolution-facts.ts'
import { unitAllocationFacts } from './unit-allocation-facts.ts'
import { voteOutcomes } from './vote-outcomes.ts'

/** Facts worked out from others: gets the tree so far, gives what it adds or replaces. */
export type ComputeFacts = (dossier: Dossier, told: FactTree, basis: FactBasis) => FactTree

/** In this order; each may use what those before it have made. */
export const computedFacts: readonly ComputeFacts[] = [
  guestFacts,
  voteOutcomes,
  proceedingsFacts,
  resolutionFacts,
  minutesFacts,
  bodiesFacts,
  credentialsFacts,
  electionFacts,
  electedFacts,
  minutesElections,
  ballotListFacts,
  officeFacts,
  lowerCongressFacts,
  firstMeetingFacts,
  committeeStructureFacts,
  petitionFacts,
  reportFacts,
  approvalFileFacts,
  candidateFacts,
  organisingCommitteeFacts,
  personnelStepFacts,
  moneyFacts,
  unitAllocationFacts,
]
