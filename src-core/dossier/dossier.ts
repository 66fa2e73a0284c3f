import { z } from 'zod'
import { compositionRequirement } from './composition-requirement.ts'
import {
  agendaTopic,
  candidacy,
  congressBody,
  congressCase,
  congressForm,
  congressKind,
  delegateKind,
  gender,
  jobRole,
  reorganisation,
  unionLevel,
  voteMode,
  workSector,
} from '../vocabulary/terms.ts'
import { apportionmentChoice, tieDecision } from './apportionment-choice.ts'
import { dataKeeping } from './data-keeping.ts'
import { partialDate, plainDate } from './day.ts'
import { personnelSettings } from './personnel-settings.ts'
import { registers } from './registers.ts'
import { task } from './task.ts'

/** The facts of one congress; `null`: not known yet. */
const text = z.string().nullable()
const count = z.number().int().min(0).nullable()
const year = z.number().int().min(1929).max(2100).nullable()
/** No congress is the thousandth; a slip of the finger is. */
export const congressOrdinal = z.number().int().min(1).max(999).nullable()

export const congressFacts = z.object({
  /** Full official name, e.g. "Liên đoàn Lao động huyện Tam Đường". */
  unionName: text,
  /** Name as it stands after "Công đoàn" in headings, e.g. "huyện Tam Đường". */
  unionShortName: text,
  superiorName: text,
  partyCommitteeName: text,
  /** Place of the date line, e.g. "Tam Đường". */
  place: text,
  level: unionLevel.nullable(),
  form: congressForm.nullable(),
  /** Consent of the superior to the other form (HD 03 mục 6.4); null: not recorded. */
  formConsent: z.boolean().nullable(),
  case: congressCase.nullable(),
  kind: congressKind,
  /** Consent of the superior to a conference in place of a congress (KH 22/KH-TLĐ mục II.1). */
  kindConsent: z.boolean().nullable(),
  reorganisation: reorganisation.nullable(),
  /** 11 for "lần thứ XI". */
  ordinal: congressOrdinal,
  /** Of the last congress whose count this one goes on with; 0: under a new name, none before. */
  previousOrdinal: count,
  /** First year of the ending term; a term cut short makes it other than five years back. */
  previousTermFrom: year,
  termFrom: year,
  termTo: year,
  /** Consent of the superior to a term longer or shorter than the usual one. */
  termConsent: z.boolean().nullable(),
  /** Last year of the superior's own term, with which the term of a new union ends. */
  superiorTermTo: year,
  startDate: plainDate.nullable(),
  endDate: plainDate.nullable(),
  venue: text,
  theme: text,
  /** Members of the whole union when the plan names none. */
  membersTotal: count,
  committeeSeats: count,
  /** Committee members of the unions that merged, added up. */
  formerSeats: count,
  standingSeats: count,
  inspectionSeats: count,
  /** Consent of the superior to more seats or delegates than the table gives. */
  increaseConsent: z.boolean().nullable(),
  /** The superior has decided that the congress elects the chair itself (KH 22/KH-TLĐ phần III.C). */
  chairConsent: z.boolean().nullable(),
  guests: count,
  subcommittees: count,
  /** Delegates under discipline or prosecution; 0 once the credentials committee has found none. */
  delegatesBarred: count,
  /** Meetings of the outgoing committee in its whole term. */
  committeeMeetings: count,
  firstMeetingDate: plainDate.nullable(),
  /** Days on which the file of recognition went out and the decision came. */
  recognitionSubmitted: plainDate.nullable(),
  recognitionDecided: plainDate.nullable(),
  chairName: text,
  ...dataKeeping.shape,
  ...personnelSettings.shape,
  ...apportionmentChoice.shape,
})
export type CongressFacts = z.infer<typeof congressFacts>

/** What the superior and the Party committee have laid down for this congress and for the units below. */
export const superiorPlan = z.object({
  documentNumber: text,
  documentDate: plainDate.nullable(),
  issuer: text,
  delegatesTotal: count,
  delegatesExOfficio: count,
  delegatesElected: count,
  delegatesAppointed: count,
  committeeSeats: count,
  candidateListSize: count,
  /** Deadlines are "before": that day itself is too late. */
  pilotBefore: plainDate.nullable(),
  grassrootsFrom: plainDate.nullable(),
  grassrootsBefore: plainDate.nullable(),
  ownBefore: plainDate.nullable(),
  /** Half-days (buổi): 1,5 ngày is 3. */
  maxSessions: count,
  grassrootsMaxSessions: count,
})
export type SuperiorPlan = z.infer<typeof superiorPlan>

export const planUnit = z.object({
  id: z.string(),
  /** STT in the plan. */
  number: z.number().int().nullable(),
  group: text,
  name: z.string(),
  /** As the plan writes it: HCSN, DN, HTX. */
  sector: text,
  /** Where the units of one congress stand at several levels; null: the one the pack names for its congress. */
  level: unionLevel.nullable(),
  /** Grassroots unions below the unit. */
  unitsBelow: count,
  members: count,
  membersFemale: count,
  form: congressForm.nullable(),
  /** Consent of the superior to the other form (HD 03 mục 6.4); null: not recorded. */
  formConsent: z.boolean().nullable(),
  /** Consent of the superior to more seats or delegates than the table gives; null: not recorded. */
  increaseConsent: z.boolean().nullable(),
  congressDelegates: count,
  committeeSeats: count,
  delegatesTotal: count,
  delegatesExOfficio: count,
  delegatesElected: count,
  delegatesAppointed: count,
  /** Most delegates of the unit in all, and elected ones given by hand, as this office shares them. */
  delegatesCap: count,
  delegatesByHand: count,
  congressDate: plainDate.nullable(),
  pilot: z.boolean(),
  note: text,
})
export type PlanUnit = z.infer<typeof planUnit>

export const person = z.object({
  id: z.string(),
  fullName: z.string(),
  gender: gender.nullable(),
  birth: partialDate.nullable(),
  ethnicity: text,
  religion: text,
  hometown: text,
  position: text,
  /** Day or year of joining the Party; null together with `partyMember: false` means not a member. */
  partyJoined: partialDate.nullable(),
  partyMember: z.boolean().nullable(),
  schooling: text,
  qualification: text,
  politicalTheory: text,
  foreignLanguage: text,
  /** Mã đoàn viên of the member system. */
  unionCode: text,
  phone: text,
  workSector: workSector.nullable(),
  jobRole: jobRole.nullable(),
  /** Anh hùng Lao động or Anh hùng Lực lượng vũ trang nhân dân. */
  labourHero: z.boolean().nullable(),
  /** Chiến sĩ thi đua toàn quốc. */
  nationalEmulation: z.boolean().nullable(),
})
export type Person = z.infer<typeof person>

export const delegate = z.object({
  id: z.string(),
  personId: z.string(),
  number: z.number().int().nullable(),
  kind: delegateKind.nullable(),
  /** The body of the congress this delegate works in; null: none. */
  body: congressBody.nullable(),
  unitId: z.string().nullable(),
  /** The delegation or discussion group of the congress, e.g. "Đoàn số 1". */
  delegation: text,
  note: text,
})
export type Delegate = z.infer<typeof delegate>

export const candidate = z.object({
  id: z.string(),
  personId: z.string(),
  number: z.number().int().nullable(),
  /** Khối as the list writes it. */
  block: text,
  candidacy: candidacy.nullable(),
  fullTime: z.boolean().nullable(),
  meetingsMissed: count,
  onList: z.boolean(),
  mustKeep: z.boolean(),
  /** The superior has agreed although a condition of eligibility is not met; null: nothing recorded. */
  superiorConsent: z.boolean().nullable(),
  note: text,
})
export type Candidate = z.infer<typeof candidate>

export const agendaSession = z.object({
  id: z.string(),
  title: z.string(),
  date: plainDate.nullable(),
  /** Minutes since midnight. */
  startMinute: z.number().int().min(0).max(1439),
})
export type AgendaSession = z.infer<typeof agendaSession>

export const agendaItem = z.object({
  id: z.string(),
  sessionId: z.string(),
  topic: agendaTopic,
  title: z.string(),
  minutes: z.number().int().min(0).max(600),
  leader: text,
  note: text,
  voteMode: voteMode.nullable(),
})
export type AgendaItem = z.infer<typeof agendaItem>

export const dossier = z.object({
  id: z.string(),
  /** Which regulation pack judges it, e.g. `2023-2028`. */
  packId: z.string(),
  sample: z.boolean(),
  /** Grows by one with every confirmed command, undo and redo. */
  revision: z.number().int(),
  congress: congressFacts,
  plan: superiorPlan,
  units: z.array(planUnit),
  /** Without those who are in the membership list only. */
  people: z.array(person),
  /** In list order. */
  delegates: z.array(delegate),
  candidates: z.array(candidate),
  ...registers.shape,
  /** In the order of the plan. */
  composition: z.array(compositionRequirement),
  /** In the order they were taken. */
  tieDecisions: z.array(tieDecision),
  sessions: z.array(agendaSession),
  /** In running order inside each session. */
  agenda: z.array(agendaItem),
  /** In the order they were added; their due dates are computed. */
  tasks: z.array(task),
})
export type Dossier = z.infer<typeof dossier>
