import type { CompositionRequirement } from './composition-requirement.ts'
import type {
  Candidate,
  CongressFacts,
  Delegate,
  Person,
  PlanUnit,
  SuperiorPlan,
} from './dossier.ts'

/** Rows of which nobody has told us anything yet, apart from what names them. */

export const EMPTY_CONGRESS: CongressFacts = {
  unionName: null,
  unionShortName: null,
  superiorName: null,
  partyCommitteeName: null,
  place: null,
  level: null,
  form: null,
  formConsent: null,
  case: null,
  kind: 'congress',
  kindConsent: null,
  reorganisation: null,
  ordinal: null,
  previousOrdinal: null,
  previousTermFrom: null,
  termFrom: null,
  termTo: null,
  termConsent: null,
  startDate: null,
  endDate: null,
  venue: null,
  theme: null,
  membersTotal: null,
  committeeSeats: null,
  formerSeats: null,
  standingSeats: null,
  inspectionSeats: null,
  increaseConsent: null,
  guests: null,
  subcommittees: null,
  delegatesBarred: null,
  committeeMeetings: null,
  firstMeetingDate: null,
  recognitionSubmitted: null,
  recognitionDecided: null,
  chairName: null,
  ageDate: null,
  serviceFrom: null,
}

export const EMPTY_PLAN: SuperiorPlan = {
  documentNumber: null,
  documentDate: null,
  issuer: null,
  delegatesTotal: null,
  delegatesExOfficio: null,
  delegatesElected: null,
  delegatesAppointed: null,
  committeeSeats: null,
  candidateListSize: null,
  pilotBefore: null,
  grassrootsFrom: null,
  grassrootsBefore: null,
  ownBefore: null,
  maxSessions: null,
  grassrootsMaxSessions: null,
}

export const EMPTY_UNIT: Omit<PlanUnit, 'id' | 'name'> = {
  number: null,
  group: null,
  sector: null,
  level: null,
  unitsBelow: null,
  members: null,
  membersFemale: null,
  form: null,
  formConsent: null,
  increaseConsent: null,
  congressDelegates: null,
  committeeSeats: null,
  delegatesTotal: null,
  delegatesExOfficio: null,
  delegatesElected: null,
  delegatesAppointed: null,
  congressDate: null,
  pilot: false,
  note: null,
}

export const EMPTY_PERSON: Omit<Person, 'id' | 'fullName'> = {
  gender: null,
  birth: null,
  ethnicity: null,
  religion: null,
  hometown: null,
  position: null,
  partyJoined: null,
  partyMember: null,
  schooling: null,
  qualification: null,
  politicalTheory: null,
}

export const EMPTY_DELEGATE: Omit<Delegate, 'id' | 'personId'> = {
  number: null,
  kind: null,
  body: null,
  unitId: null,
  note: null,
}

export const EMPTY_CANDIDATE: Omit<Candidate, 'id' | 'personId'> = {
  number: null,
  block: null,
  candidacy: null,
  fullTime: null,
  meetingsMissed: null,
  onList: false,
  mustKeep: false,
  superiorConsent: null,
  note: null,
}

export const EMPTY_REQUIREMENT: Omit<CompositionRequirement, 'id' | 'label'> = {
  code: null,
  tag: null,
  minimum: null,
  maximum: null,
  mandatory: true,
}
