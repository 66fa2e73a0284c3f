import { z } from 'zod'
import { agendaTopic, countKind } from '../vocabulary/terms.ts'
import { filled, packCitation } from './citation-shape.ts'

/**
 * How elections stand in a pack: the steps in order, what each rests on, who decides, what may follow a tie. What a
 * step looks at is code (`src-core/election`); a step, a way or a clause is data.
 */

export const electionKind = z.enum([
  'committee',
  'chair-after',
  'chair-together',
  'delegation',
  'standing',
  'chair',
  'vice',
  'inspection',
  'inspection-chair',
  'inspection-vice',
])
export type ElectionKind = z.infer<typeof electionKind>

export const electionStepId = z.enum([
  'seats',
  'nominations',
  'withdrawals',
  'list',
  'election-committee',
  'printed',
  'issued',
  'collected',
  'counted',
  'result',
  'decision',
])
export type ElectionStepId = z.infer<typeof electionStepId>

export const electionMeetingId = z.enum(['congress', 'first-meeting', 'inspection-meeting'])
export type ElectionMeetingId = z.infer<typeof electionMeetingId>

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A clause by the name steps call it; a pack that goes on from another puts its own in the same name. */
const electionGround = packCitation.extend({ id })
export type ElectionGround = z.infer<typeof electionGround>

/** Who leads, who counts and what it is called, for the words of a step. */
const electionMeeting = z.strictObject({
  id: electionMeetingId,
  name: filled,
  presidium: filled,
  counters: filled,
  voters: filled,
  /** Where all members meet. */
  votersOfAll: filled.optional(),
  /** Papers of the ballots: with more names than seats, with as many, and the record of the count. */
  papers: z.strictObject({ surplus: filled, equal: filled }),
})
export type ElectionMeeting = z.infer<typeof electionMeeting>

/** Words in braces are filled in: {body}, {seats}, {reserve}, {listed}, {prepared}, {meeting}, {presidium}, {counters}, {voters}, {missing}, {tied}. */
const electionStep = z.strictObject({
  id: electionStepId,
  title: filled,
  who: filled,
  say: filled,
  /**
   * What is said in its place: nobody is on the list yet, as many names as seats, each name agreed to or not although
   * there are more names than seats, chair and committee on one sheet, all elected and only their rank open.
   */
  sayWhen: z
    .strictObject({
      nobody: filled,
      equal: filled,
      columns: filled,
      combined: filled,
      rank: filled,
    })
    .partial()
    .default({}),
  ground: id,
  /** What is voted by hand; null: nothing is. */
  vote: filled.nullable().default(null),
  /** The same where chair and committee stand on one sheet. */
  voteTogether: filled.nullable().default(null),
  /** Where the ballots may be void and the vote held anew: what is said, what is voted by hand, by which clause. */
  annul: z.strictObject({ say: filled, vote: filled, ground: id }).nullable().default(null),
  /** Clauses by which it may be taken while an earlier step is open. */
  early: z.array(id).default([]),
  /** The paper it makes. */
  paper: filled.nullable().default(null),
})
export type ElectionStep = z.infer<typeof electionStep>

/** What a valid ballot leaves standing; of another one the marks alone make it invalid. */
export const ballotMarks = z.strictObject({
  id,
  /** The counts whose ballots are judged so. */
  counts: z.array(countKind).min(1),
  /** How many names it may leave: as many as are elected, or every one of its list. */
  most: z.enum(['seats', 'names']),
  /** How many it leaves at least of a list of several names. */
  least: z.literal([0, 1]),
  /** The same where the list has one name: 0 makes striking it a vote against. */
  leastOfOne: z.literal([0, 1]),
  ground: id,
})
export type PackBallotMarks = z.infer<typeof ballotMarks>

/** The open seats stay so, which papers of the result must say. */
export const LEAVE_VACANT = 'leave-vacant'

export const electionWayId = z.enum(['again-tied', 'again-rest', LEAVE_VACANT, 'anew', 'hand-over'])
export type ElectionWayId = z.infer<typeof electionWayId>

/** What may be done where seats stay open. */
const electionWay = z.strictObject({
  id: electionWayId,
  title: filled,
  say: filled,
  /** What is said where the tied are all elected and only who is alternate is open; null: this is no way then. */
  sayRank: filled.nullable().default(null),
  ground: id,
  /** The meeting is asked by hand; otherwise the clause itself decides. */
  asked: z.boolean(),
})
export type ElectionWay = z.infer<typeof electionWay>

const electionNeed = z.strictObject({
  needs: z.enum([
    'case-elect',
    'grassroots',
    'chair-consent',
    'standing-size',
    'standing-elected',
    'has-elected',
    'is-finished',
  ]),
  /** For `has-elected`: whose result must be there; for `is-finished`: of whose rounds none may be open. */
  of: electionKind.nullable().default(null),
  ground: id,
  /** The clause tells an order and forbids nothing: said, not refused. */
  warns: z.boolean().default(false),
  /** Of one that warns: the clauses by which one goes on with a reason; none: nobody is asked. */
  early: z.array(id).default([]),
  sentence: filled,
  /** What is said where the dossier has an answer, and it is no; null: the same. */
  denied: filled.nullable().default(null),
})
export type ElectionNeed = z.infer<typeof electionNeed>

const election = z.strictObject({
  id: electionKind,
  /** The word of the column "Bầu" in the told list of ballots. */
  body: filled,
  /** What it is called when spoken of, where the told list has a longer word to tell two apart. */
  called: filled.nullable().default(null),
  /** What it is offered as. */
  title: filled,
  meeting: electionMeetingId,
  ground: id,
  /** Where its number of seats stands in the dossier; `one`: a single post. */
  seats: z.enum(['committee', 'standing', 'inspection', 'one', 'asked']),
  /** By which clause the superior allots its number, a fact of the dossier; null: nobody does. */
  allottedBy: id.nullable().default(null),
  /** By which clause alternates are elected on the same ballot; null: there are none. */
  alternates: id.nullable().default(null),
  /** Who is offered for its list. */
  from: z.enum(['candidates', 'delegates', 'committee', 'inspection']),
  /** Only they may stand; null: others may be nominated. */
  onlyFrom: id.nullable().default(null),
  /** Once somebody was elected in this one, only they may stand; null: no such body comes before. */
  onlyAmong: z.strictObject({ election: electionKind, ground: id }).nullable().default(null),
  /** Whoever was elected in one of these holds an office that goes with no other one of this; null: none. */
  notWith: z
    .strictObject({ elections: z.array(electionKind).min(1), ground: id })
    .nullable()
    .default(null),
  /** The election on the same sheet: its list has none of these names and one seat less for each of these. */
  together: electionKind.nullable().default(null),
  /** By which clause a sheet that is invalid in one part is so in the other; null: each part stands by itself. */
  wholeSheet: id.nullable().default(null),
  needs: z.array(electionNeed).default([]),
  withdrawal: z.strictObject({ decidedBy: filled, ground: id }),
  /** Who decides on a name that was not on the prepared list. */
  floor: z.strictObject({ decidedBy: filled, ground: id, rule: filled }),
  tie: z.array(electionWay).min(1),
  short: z.array(electionWay).min(1),
  steps: z.array(electionStepId).min(1),
  /** Steps of the second round and later ones. */
  again: z.array(electionStepId).min(1),
  /** The item of the agenda a step belongs to. */
  agenda: z.partialRecord(electionStepId, agendaTopic).default({}),
  papers: z.partialRecord(electionStepId, filled).default({}),
})
export type Election = z.infer<typeof election>

export const electionParts = {
  electionGrounds: z.array(electionGround).optional(),
  electionMeetings: z.array(electionMeeting).optional(),
  electionSteps: z.array(electionStep).optional(),
  ballotMarks: z.array(ballotMarks).optional(),
  elections: z.array(election).optional(),
}

/** The elections of a pack, with those it goes on from; each list in the order of the meeting. */
export interface PackElections {
  readonly grounds: readonly ElectionGround[]
  readonly meetings: readonly ElectionMeeting[]
  readonly steps: readonly ElectionStep[]
  readonly marks: readonly PackBallotMarks[]
  readonly kinds: readonly Election[]
}
