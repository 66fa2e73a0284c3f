import { z } from 'zod'
import { countAnswer, countDetail, countQuestion } from '../election/count-question.ts'
import { call } from './call.ts'

const judgedBy = z.object({ packId: z.string().nullable() })

/** The pack that judged, and by which share of the ballots collected. */
const judgement = z.object({
  packId: z.string(),
  abovePercent: z.number(),
  shareSource: z.string(),
})

const counted = z.object({
  answer: countAnswer,
  detail: countDetail,
  judgement,
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
    issued: true,
  }),
})
export type BallotTableFile = z.infer<typeof table>

/** Counts of an election without a dossier: the terminal. */
export const countContract = {
  count: {
    /** Null: by the newest pack. */
    answer: call.input(judgedBy.extend({ question: countQuestion })).output(counted),
    /** Without `issued` the lines of the table are the ballots issued. */
    answerTable: call.input(table).output(counted.extend({ question: countQuestion })),
    /** A page that counts the table again on any machine. */
    recountPage: call.input(table).output(z.object({ html: z.string() })),
  },
}
