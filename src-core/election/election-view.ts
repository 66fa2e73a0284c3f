import { z } from 'zod'
import {
  electionKind,
  electionMeetingId,
  electionStepId,
  electionWayId,
} from '../regulation/election-shape.ts'
import { handVote } from '../dossier/hand-vote.ts'
import { ballotFormId } from './counting-words.ts'
import { confidence } from '../regulation/citation-shape.ts'

/** What a screen shows of the elections: everything worked out, no rule left to the screen. */

export const clauseView = z.object({
  id: z.string(),
  /** "HD 28/HD-TLĐ ngày 24/06/2021, mục III". */
  source: z.string(),
  says: z.string().nullable(),
  confidence,
})
export type ClauseView = z.infer<typeof clauseView>

export const electionStepView = z.object({
  id: electionStepId,
  title: z.string(),
  who: z.string(),
  /** The sentence to say. */
  say: z.string(),
  clause: clauseView,
  state: z.enum(['done', 'open', 'later']),
  /** What still has to be there, or which step comes first; null when it can be taken. */
  why: z.string().nullable(),
  /** What is voted by hand; null: nothing. */
  vote: z.string().nullable(),
  /** Recorded at its item of the run of show already; `seats`: the number that was voted, where its words name one. */
  held: z.object({ words: z.array(z.string()), seats: z.number().nullable() }).nullable(),
  /** Clauses by which it may be taken before its turn. */
  early: z.array(clauseView),
  /** Slug of the paper it makes. */
  paper: z.string().nullable(),
  /** Time of the hall; null where it was told, not run here. */
  takenAt: z.string().nullable(),
  /** How the vote went, by which clause it came before its turn. */
  notes: z.array(z.string()),
  canTakeBack: z.boolean(),
})
export type ElectionStepView = z.infer<typeof electionStepView>

export const electionNameView = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  /** As it stands on the ballot: with the birth year where two have one name. */
  printed: z.string(),
  unit: z.string(),
  origin: z.string(),
  withdrawn: z.string().nullable(),
  /** Place on the ballot; null: not on it. */
  number: z.number().nullable(),
  /** These three only once the count is confirmed. */
  votes: z.number().nullable(),
  percent: z.string().nullable(),
  outcome: z.enum(['elected', 'alternate', 'tied', 'not-elected']).nullable(),
})
export type ElectionNameView = z.infer<typeof electionNameView>

const count = z.number().int().min(0).nullable()

export const electionFigures = z.object({
  convened: count,
  present: count,
  voters: count,
  printed: count,
  issued: count,
  exchanged: count,
  exchangedIsIssued: z.boolean(),
  unused: count,
  collected: count,
})
export type ElectionFigures = z.infer<typeof electionFigures>

export const electionWayView = z.object({
  id: electionWayId,
  title: z.string(),
  say: z.string(),
  clause: clauseView,
  asked: z.boolean(),
})
export type ElectionWayView = z.infer<typeof electionWayView>

const personChoice = z.object({
  personId: z.string().nullable(),
  name: z.string(),
  note: z.string(),
  /** Of somebody without a record: what tells them from others of the name. */
  birthYear: z.string(),
  unit: z.string(),
})
export type PersonChoice = z.infer<typeof personChoice>

const electionBreak = z.object({
  sentence: z.string(),
  /** A clause that was not read itself only warns. */
  blocks: z.boolean(),
  /** The fact of the dossier that answers it; null: no single one does. */
  field: z.string().nullable(),
})
export type ElectionBreak = z.infer<typeof electionBreak>

export const electionView = z.object({
  ballotId: z.string(),
  kind: electionKind,
  meeting: electionMeetingId,
  meetingName: z.string(),
  presidium: z.string(),
  countersName: z.string(),
  votersName: z.string(),
  body: z.string(),
  round: z.number(),
  seats: z.number().nullable(),
  alternates: z.number(),
  /** Alternates are elected on the same ballot. */
  hasAlternates: z.boolean(),
  /** Who is convened where those who were elected meet, and of what body they are; null: it is typed. */
  members: z.object({ of: z.string(), count: z.number() }).nullable(),
  /** How it is marked; its words come with the view. */
  ballotForm: ballotFormId,
  /** In one line, for the list. */
  summary: z.string(),
  /** `again`: another round was decided on and is not set up. */
  state: z.enum(['running', 'counting', 'decide', 'again', 'done', 'blocked']),
  breaks: z.array(electionBreak),
  isTold: z.boolean(),
  canDiscard: z.boolean(),
  names: z.array(electionNameView),
  figures: electionFigures,
  /** Why figures of the paper differ, each for its two figures only. */
  signed: z.array(
    z.object({
      ...{ law: z.string(), left: z.number().nullable(), right: z.number().nullable() },
      ...{ by: z.string(), reason: z.string() },
    }),
  ),
  counters: z.array(
    z.object({ personId: z.string().nullable(), name: z.string(), isHead: z.boolean() }),
  ),
  steps: z.array(electionStepView),
  /** Another election that comes first is open: by which clauses the next step is taken, with a reason; null: nothing to reason. */
  ahead: z
    .object({
      sentence: z.string(),
      clauses: z.array(clauseView),
      /** The reason the same meeting gave before; empty where it has given none. */
      told: z.string(),
    })
    .nullable(),
  current: electionStepId.nullable(),
  /** Null until the count is confirmed. */
  result: z
    .object({
      valid: z.number().nullable(),
      invalid: z.number().nullable(),
      threshold: z.number().nullable(),
      elected: z.number(),
      alternates: z.number(),
      missing: z.number(),
      tied: z.array(z.string()),
      sentence: z.string(),
    })
    .nullable(),
  /** How the vote may be annulled where the box holds more than was handed out; null: not now. */
  annul: z.object({ say: z.string(), vote: z.string(), clause: clauseView }).nullable(),
  /** Votes that were annulled, each in one line. */
  annulled: z.array(z.string()),
  /** Votes by hand that stand at their steps alone, to be put right there; of the congress the run of show has them. */
  handVotes: z.array(
    z.object({ rowId: z.string(), step: z.string(), subject: z.string(), vote: handVote }),
  ),
  ways: z.array(electionWayView),
  decided: z.string().nullable(),
  canBeginNext: z.boolean(),
  withdrawal: z.object({ decidedBy: z.string(), clause: clauseView }),
  floor: z.object({ decidedBy: z.string(), rule: z.string(), clause: clauseView }),
  listIsOpen: z.boolean(),
  /** Who may be put on the list. */
  people: z.array(personChoice),
  /** Who may count. */
  mayCount: z.array(personChoice),
  /** Names that stand in any election of the meeting: none of them counts. */
  onBallots: z.array(z.string()),
})
export type ElectionView = z.infer<typeof electionView>

export const electionOfferView = z.object({
  kind: electionKind,
  title: z.string(),
  meeting: electionMeetingId,
  seats: z.number().nullable(),
  prepared: z.number(),
  breaks: z.array(electionBreak),
  clause: clauseView,
})
export type ElectionOfferView = z.infer<typeof electionOfferView>

export const electionsView = z.object({
  elections: z.array(electionView),
  offers: z.array(electionOfferView),
})
export type ElectionsView = z.infer<typeof electionsView>
