import type { Claim } from './claim.ts'
import {
  judgeAgenda,
  judgeForm,
  judgeMembership,
  judgeMembershipParts,
  judgeTimeAndPlace,
  judgeTitle,
} from './congress-identities.ts'
import {
  judgeBodies,
  judgeConvener,
  judgeCopies,
  judgeHandVotes,
  judgeSpeeches,
} from './day-identities.ts'
import {
  judgeAppointed,
  judgeAttendance,
  judgeComposition,
  judgeConvened,
  judgeEligible,
  judgeQuotas,
} from './delegate-identities.ts'
import {
  judgeBallotFigures,
  judgeBallotLists,
  judgeCommitteeSeats,
  judgeVotes,
} from './election-identities.ts'
import type { IdentityCase } from './identity-case.ts'
import { judgeMeetings } from './meeting-identities.ts'
import { judgeBudget, judgeDates, judgeGuests, judgeHandover } from './office-identities.ts'
import { judgeAppointment, judgePeople, judgePosts, judgeService } from './post-identities.ts'
import {
  judgeFigures,
  judgeLowerCongresses,
  judgeOpinions,
  judgePetitions,
  judgeTargets,
} from './report-identities.ts'
import {
  judgeAnnounced,
  judgeDelegation,
  judgeDelegationElected,
  judgeElected,
} from './result-identities.ts'
import { judgeResults, judgeRounds } from './round-identities.ts'
import { judgeTwoOffices } from './two-offices.ts'

/** What each identity asks of the dossier; its facts in written papers are compared for all alike. */
export const IDENTITY_JUDGES: Readonly<Record<string, (one: IdentityCase) => Claim[]>> = {
  'I-01': judgeTitle,
  'I-02': judgeTimeAndPlace,
  'I-03': judgeMembership,
  'I-04': judgeMembershipParts,
  'I-05': judgeForm,
  'I-06': judgeConvened,
  'I-07': judgeAppointed,
  'I-08': judgeAttendance,
  'I-09': judgeComposition,
  'I-10': judgeEligible,
  'I-11': judgeQuotas,
  'I-12': judgeCommitteeSeats,
  'I-13': judgeBallotLists,
  'I-14': judgeBodies,
  'I-15': judgeBallotFigures,
  'I-16': judgeVotes,
  'I-17': judgeElected,
  'I-18': judgeAnnounced,
  'I-19': judgeDelegation,
  'I-20': judgeHandVotes,
  'I-21': judgePosts,
  'I-22': judgeAgenda,
  'I-23': judgeSpeeches,
  'I-24': judgeTargets,
  'I-25': judgeFigures,
  'I-26': judgePetitions,
  'I-27': judgeBudget,
  'I-28': judgeGuests,
  'I-29': judgeDates,
  'I-30': judgePeople,
  'I-31': judgeService,
  'I-32': judgeHandover,
  'I-33': judgeAppointment,
  'I-34': judgeCopies,
  'I-35': judgeConvener,
  'I-36': judgeLowerCongresses,
  'I-37': judgeOpinions,
  'I-38': judgeDelegationElected,
  'I-39': judgeMeetings,
  'I-40': judgeRounds('congress'),
  'I-41': judgeTwoOffices,
  'I-42': judgeRounds('first-meeting'),
  'I-43': judgeRounds('inspection-meeting'),
  'I-44': judgeResults('congress'),
  'I-45': judgeResults('first-meeting'),
  'I-46': judgeResults('inspection-meeting'),
}
