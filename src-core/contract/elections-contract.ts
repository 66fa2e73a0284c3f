import { z } from 'zod'
import { handVote } from '../dossier/hand-vote.ts'
import { ORIGINS } from '../election/election-words.ts'
import { ballotFormId } from '../election/counting-words.ts'
import { electionFigures, electionsView } from '../election/election-view.ts'
import { SIGNED_LAWS } from '../election/signed-reasons.ts'
import { electionKind, electionStepId, electionWayId } from '../regulation/election-shape.ts'
import { gender } from '../vocabulary/terms.ts'
import { call } from './call.ts'
import { receipt } from './values.ts'

export type {
  ClauseView,
  ElectionBreak,
  ElectionNameView,
  ElectionOfferView,
  ElectionStepView,
  ElectionView,
  ElectionsView,
  ElectionWayView,
  PersonChoice,
} from '../election/election-view.ts'
export type { HandVote } from '../dossier/hand-vote.ts'
export type { ElectionKind, ElectionStepId } from '../regulation/election-shape.ts'

const id = z.object({ id: z.string() })
const ofBallot = id.extend({ ballotId: z.string() })
const person = z.object({ personId: z.string().nullable(), name: z.string() })

/** Year and unit tell somebody who is not of the dossier from another of the same name; the gender is for the profile. */
const newName = person.extend({
  origin: z.enum(ORIGINS),
  birthYear: z
    .string()
    .regex(/^(\d{4})?$/)
    .default(''),
  unit: z.string().trim().max(200).default(''),
  gender: gender.nullable().default(null),
})

/** A clause that allows what is out of its order, and why it was used. */
const clauseGiven = z.object({ clause: z.string(), reason: z.string() })

/** What a step writes beside its event; each part only where the step asks for it. */
export const stepInput = ofBallot.extend({
  step: electionStepId,
  seats: z.number().int().min(0).nullable().optional(),
  alternates: z.number().int().min(0).optional(),
  counters: z.array(person.extend({ isHead: z.boolean() })).optional(),
  figures: electionFigures.partial().optional(),
  vote: handVote.nullable().default(null),
  /** Why figures of the paper differ, each with the name of who answers for it. */
  signed: z
    .array(z.object({ law: z.enum(SIGNED_LAWS), by: z.string(), reason: z.string() }))
    .default([]),
  /** More are to be elected than the list has names: others are still to be nominated. */
  moreThanListed: z.boolean().optional(),
  /** Why ballots are handed out to fewer than a quorum, or why this number is elected. */
  despite: z.string().max(500).optional(),
  /** Taken before its turn: by which clause, and why. */
  early: clauseGiven.nullable().default(null),
  /** Taken while an election that comes before this one is open: by which clause, and why. */
  ahead: clauseGiven.nullable().optional(),
})
export type StepInput = z.infer<typeof stepInput>

const ballots = z.number().int().min(0).nullable().default(null)

/** More ballots than were handed out, also when they were counted again; what is recorded of the paper stands. */
export const annulInput = ofBallot.extend({
  ...{ collected: ballots, exchanged: ballots, unused: ballots },
  reason: z.string().max(500),
  by: z.string().max(120),
  vote: handVote.nullable().default(null),
})
export type AnnulInput = z.infer<typeof annulInput>

/**
 * Elections step by step as the pack has them. None of it is undone: a step is opened again with a reason. The rows
 * that papers print are written in the same command.
 */
export const electionsContract = {
  elections: {
    /** With the title of every paper that a step makes. */
    view: call.input(id).output(
      electionsView.extend({
        paperTitles: z.record(z.string(), z.string()),
        /** How each form of ballot is called and marked. */
        forms: z.record(ballotFormId, z.string()),
        /** What differs on paper, with {left} and {right}. */
        pairs: z.record(z.enum(SIGNED_LAWS), z.string()),
        /** Of the congress, by the session that sits or by its door; null where neither tells. */
        hall: z.object({ convened: z.number().nullable(), present: z.number().nullable() }),
      }),
    ),
    /** Sets up the first round; with the people of the prepared list where it has one. */
    begin: call
      .input(id.extend({ kind: electionKind }))
      .output(receipt.extend({ ballotId: z.string() })),
    addNames: call.input(ofBallot.extend({ names: z.array(newName).min(1) })).output(receipt),
    /** Put on the list by mistake: it leaves no trace on papers, only in what was recorded. */
    removeName: call
      .input(ofBallot.extend({ nameId: z.string(), reason: z.string() }))
      .output(receipt),
    /** Set up by mistake: it goes with its list and its votes by hand, before its ballots are handed out. */
    discard: call.input(ofBallot.extend({ reason: z.string() })).output(receipt),
    withdraw: call
      .input(ofBallot.extend({ nameId: z.string(), granted: z.boolean(), reason: z.string() }))
      .output(receipt),
    /** Refused out of its order unless a clause of the pack allows it. */
    take: call.input(stepInput).output(receipt),
    /** Opens a step and all after it again. */
    takeBack: call
      .input(
        ofBallot.extend({
          step: electionStepId,
          reason: z.string(),
          /** The hall did vote: its votes stay in the minutes, with the reason. Else they were a slip and leave them. */
          wasHeld: z.boolean().default(false),
        }),
      )
      .output(receipt),
    /** A vote by hand of a meeting (`handVotes`) put right, also while its ballots are counted and after. */
    correctVote: call
      .input(
        ofBallot.extend({
          ...{ rowId: z.string(), vote: handVote },
          ...{ reason: z.string().max(500), by: z.string().max(120) },
        }),
      )
      .output(receipt),
    /** The ballots of this vote are void, on record: it is held again with new ones and the same list. */
    annul: call.input(annulInput).output(receipt),
    /** What is to be done about the seats that nobody holds. */
    decide: call
      .input(ofBallot.extend({ way: electionWayId, vote: handVote.nullable().default(null) }))
      .output(receipt),
    /** The round that was decided on, with the seats and names that remain. */
    beginNext: call.input(ofBallot).output(receipt.extend({ ballotId: z.string() })),
  },
}
