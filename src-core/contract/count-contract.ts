import { z } from 'zod'
import { countAnswer, countDetail, countQuestion } from '../election/count-question.ts'
import { plainDate } from '../dossier/day.ts'
import { call } from './call.ts'

/** By which pack, and by its limits of which day; null: by the newest pack, or the one in force on that day, and today. */
const judgedBy = z.object({
  packId: z.string().nullable(),
  asOf: plainDate.nullable().default(null),
})

/** The pack that judged, and by which share of the ballots collected. */
const judgement = z.object({
  packId: z.string(),
  packTitle: z.string(),
  abovePercent: z.number(),
  shareSource: z.string(),
})

/** The same in words, as people read it. */
const said = z.object({
  verdict: z.string(),
  /** What does not agree, and what to do. */
  differences: z.array(z.string()),
  setAside: z.array(z.object({ no: z.number(), why: z.string() })),
  /** What looks like a slip, though it was counted. */
  notices: z.array(z.string()),
})

const counted = z.object({
  answer: countAnswer,
  detail: countDetail,
  judgement,
  said,
})
export type CountedByPack = z.infer<typeof counted>

/** A table of all ballots (.csv, .xlsx, .xls), and what it does not say itself. */
const table = judgedBy.extend({
  fileName: z.string(),
  contentBase64: z.string(),
  setting: countQuestion.pick({
    kind: true,
    seats: true,
    alternates: true,
    convened: true,
    present: true,
    voters: true,
    issued: true,
  }),
})
export type BallotTableFile = z.infer<typeof table>

/** Counts of an election without a dossier: the terminal. */
export const countContract = {
  count: {
    answer: call.input(judgedBy.extend({ question: countQuestion })).output(counted),
    /** Without `issued` the lines of the table are the ballots issued. */
    answerTable: call.input(table).output(counted.extend({ question: countQuestion })),
    /** A page that counts the table again on any machine. */
    recountPage: call.input(table).output(z.object({ html: z.string() })),
  },
}
