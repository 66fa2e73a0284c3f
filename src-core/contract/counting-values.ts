import { z } from 'zod'
import { ballotMarks } from '../regulation/election-shape.ts'
import { entryWords, faultWords } from '../election/counting-words.ts'

/** 1 and 2: two clerks who do not see each other's entries. */
export const countingPass = z.union([z.literal(1), z.literal(2)])
export type CountingPass = z.infer<typeof countingPass>

/** Ballot by ballot, or the totals of a hall that counts by hand. */
export const countingMode = z.enum(['ballots', 'totals'])
export type CountingMode = z.infer<typeof countingMode>

export const figure = z.number().int().min(0).max(100_000).nullable()

export const paperFigures = z.object({
  convened: figure,
  present: figure,
  voters: figure,
  printed: figure,
  issued: figure,
  exchanged: figure,
  exchangedIsIssued: z.boolean(),
  unused: figure,
  collected: figure,
})

export const entryContent = z.object({
  /** Numbers on the ballot, ascending. */
  struck: z.array(z.number().int().min(1)),
  /** Why the counters set it aside; what follows from the marks the program says by itself. */
  invalid: z.string().nullable(),
})

export const ballotEntryView = entryContent.extend({
  number: z.number().int(),
  at: z.string(),
  corrected: z.boolean(),
})
export type BallotEntryView = z.infer<typeof ballotEntryView>

export const totalFigure = z.object({ item: z.string(), value: z.number().int().min(0) })

export const passSummary = z.object({
  entered: z.number(),
  valid: z.number(),
  invalid: z.number(),
  marks: z.number(),
  most: z.number().optional(),
  named: z.number().optional(),
})

/** One pass as its own clerk may see it: of the other one only whether it is going on. */
const ownPass = z.object({
  clerk: z.string(),
  /** Who reads the ballot out. */
  reader: z.string().nullable(),
  /** Which beginning this is: a vote that was annulled leaves nothing to the next one. */
  begun: z.string(),
  /** What was read is kept back until both passes are closed: no entries, no totals, of the sums only `entered`. */
  blind: z.boolean(),
  /** Numbers of the ballots that are entered, also while their content is kept back. */
  numbers: z.array(z.number().int()),
  /** Lines of the tally sheet that are told, also while their figures are kept back. */
  told: z.array(z.string()),
  entries: z.array(ballotEntryView),
  totals: z.array(totalFigure),
  summary: passSummary,
})

/** How many signed copies of the minutes there are. */
export const originals = z.number().int().positive()

/** The hall was told a result: what withdrawing it asks for, and the sentence to say. */
const heard = z.object({ warning: z.string(), say: z.string() })

export const countingView = z.object({
  ballotId: z.string(),
  /** "Ban Chấp hành". */
  body: z.string(),
  round: z.number(),
  /** In the order of the ballot; `order` is the number printed on it. */
  names: z.array(z.object({ id: z.string(), order: z.number(), name: z.string() })),
  /** Seats, with the alternates elected on the same ballot. */
  places: z.number(),
  /** What a valid ballot may leave standing; null: the pack says nothing. */
  marks: ballotMarks.pick({ most: true, least: true, leastOfOne: true }).nullable(),
  /** The ballot has the columns "Đồng ý" and "Không đồng ý". */
  hasTwoColumns: z.boolean(),
  figures: paperFigures,
  reasons: z.array(z.string()),
  /** How a ballot is worded, here and in the journal. */
  words: z.object({ faults: faultWords, entry: entryWords }),
  mode: countingMode.nullable(),
  /** What is told where the hall counts by hand, in the order of the tally sheet. */
  items: z.array(z.object({ item: z.string(), label: z.string() })),
  passes: z.array(
    z.object({
      pass: countingPass,
      state: z.enum(['waiting', 'open', 'closed']),
      clerk: z.string().nullable(),
    }),
  ),
  own: ownPass.nullable(),
  /** Each holds for its two figures only. */
  explained: z.array(
    z.object({
      ...{ law: z.string(), left: figure, right: figure },
      ...{ by: z.string(), reason: z.string() },
    }),
  ),
  confirmed: z
    .object({
      at: z.string(),
      by: z.string(),
      hash: z.string().nullable(),
      heard: heard.nullable(),
      /** Why it cannot be withdrawn; null: it can. */
      resting: z.string().nullable(),
    })
    .nullable(),
  /** Results that were confirmed before and withdrawn, the last one last. */
  withdrawn: z.array(
    z.object({ at: z.string(), by: z.string(), reason: z.string(), heard: heard.nullable() }),
  ),
  /** Originals of the counting minutes, as told of this count or of another; null: told of none. */
  copies: originals.nullable(),
  /** Of those elected to count: who can enter this pass, and who can settle what differs. */
  free: z.object({ enter: z.array(z.string()), settle: z.array(z.string()) }),
  /** Who confirms the result; null where nobody was elected to it yet. */
  head: z.string().nullable(),
})
export type CountingView = z.infer<typeof countingView>

const ballotDifference = z.object({
  number: z.number(),
  first: entryContent.nullable(),
  second: entryContent.nullable(),
  /** Numbers of the names that only one of the two struck. */
  names: z.array(z.number()),
  settled: entryContent.nullable(),
})

const totalDifference = z.object({
  item: z.string(),
  label: z.string(),
  first: z.number().nullable(),
  second: z.number().nullable(),
  settled: z.number().nullable(),
})

export const settledView = z.object({
  /** "Phiếu 23". */
  what: z.string(),
  at: z.string(),
  by: z.string(),
  /** "theo lần 1: gạch 7, 20". */
  decision: z.string(),
  /** Why it was decided anew; empty: it was not, or nobody was asked. */
  reason: z.string(),
})

export const differencesView = z.object({
  mode: countingMode,
  clerks: z.array(z.string()),
  passes: z.array(passSummary),
  collected: z.number(),
  same: z.number(),
  ballots: z.array(ballotDifference),
  totals: z.array(totalDifference),
  settled: z.array(settledView),
  open: z.number(),
})
export type DifferencesView = z.infer<typeof differencesView>
