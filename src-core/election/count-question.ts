import { z } from 'zod'
import { countKind } from '../vocabulary/terms.ts'

/** A count as it crosses to the terminal: what came out of the box, and what follows from it. */

/** The number on the ballot, or any id. Commas, semicolons and ends of lines part the hashed text. */
export const nameId = z.union([z.string().regex(/^[^,;\p{Cc}]+$/u), z.number().int().min(0)])

const whole = z.number().int().min(0)
const told = whole.nullable().default(null)
const oneLine = z.string().regex(/^\P{Cc}*$/u)

export const countedCandidate = z.strictObject({
  id: nameId,
  name: z.string().default(''),
  /** Left out where the ballots are given one by one. */
  votes: told,
})

export const countedBallot = z.strictObject({
  no: whole.min(1),
  /** Names left standing. */
  kept: z.array(nameId),
  /** Why the counters set it aside; what follows from the marks alone is found here. */
  invalid: oneLine.nullable().default(null),
})
export type CountedBallot = z.infer<typeof countedBallot>

/** Two rounds of one election are two counts, each with its own seats and names. */
export const countQuestion = z.strictObject({
  kind: countKind,
  seats: whole.min(1),
  /** Elected on the same ballot, by rank below the seats. */
  alternates: whole.default(0),
  convened: told,
  present: told,
  /** Those who took part in the vote, where that was counted. */
  voters: told,
  issued: told,
  collected: told,
  valid: told,
  invalid: told,
  /** In the order of the ballot. */
  candidates: z.array(countedCandidate).min(1),
  /** Every ballot collected. */
  ballots: z.array(countedBallot).nullable().default(null),
})
export type CountQuestion = z.infer<typeof countQuestion>
export type CountQuestionInput = z.input<typeof countQuestion>

/** The identities of a count; the letters are those of docs/decisions/counts.md. */
export const countIdentity = z.enum([
  'printed = P + exchanged + unused',
  'P = B',
  'P <= C',
  'V <= P',
  'H + K = V',
  'sum k_i = K',
  'P <= printed',
  'B <= C',
  'C <= T',
  'v_i <= H',
  'sum v_i <= H*S',
  'V = ballots',
  'H = ballots',
  'K = ballots',
  'v_i = ballots',
])
export type CountIdentity = z.infer<typeof countIdentity>

export const countVerdict = z.enum(['complete', 'incomplete', 'tie', 'figures-differ', 'no-quorum'])
export type CountVerdict = z.infer<typeof countVerdict>

export const countAnswer = z.object({
  verdict: countVerdict,
  /** Fewest votes that elect. */
  threshold: whole,
  /** Most votes first, equal ones in the order of the ballot; nobody while figures differ or without a quorum. */
  elected: z.array(nameId),
  /** By rank. */
  alternates: z.array(nameId),
  /** Equal votes at the last seat, or between a seat and an alternate: to be decided on record. */
  tied: z.array(nameId),
  /** Places nobody holds for certain, alternates among them; of equal votes that only rank the elected, the seats. */
  missing: whole,
  errors: z.array(z.object({ identity: countIdentity, left: z.number(), right: z.number() })),
  /** Of the ballots one by one; null where only totals are given. */
  hash: z.string().nullable(),
})
export type CountAnswer = z.infer<typeof countAnswer>

/** What stands behind an answer, for whoever prints it. */
export const countDetail = z.object({
  collected: whole,
  valid: whole.nullable(),
  invalid: whole.nullable(),
  /** In the order of the ballot. */
  votes: z.array(z.object({ id: nameId, votes: whole })),
  setAside: z.array(
    z.object({
      no: whole,
      fault: z.enum(['named', 'too-many-kept', 'nothing-kept']),
      kept: whole,
      reason: z.string().nullable(),
    }),
  ),
  /** Alternates with equal votes: elected, in an order that is still open. */
  unranked: z.array(nameId),
  notElected: z.array(nameId),
  /** As in the answer, with the name it is about. */
  errors: z.array(
    z.object({
      identity: countIdentity,
      candidate: nameId.nullable(),
      left: z.number(),
      right: z.number(),
    }),
  ),
})
export type CountDetail = z.infer<typeof countDetail>
