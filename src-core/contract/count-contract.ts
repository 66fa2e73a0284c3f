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

/** What a table of ballots does not say itself. */
export const tableSetting = countQuestion.pick({
  kind: true,
  seats: true,
  alternates: true,
  convened: true,
  present: true,
  issued: true,
})

/** Counts of an election without a dossier: the terminal. */
export const countContract = {
  count: {
    /** Null: by the newest pack. */
    answer: call.input(judgedBy.extend({ question: countQuestion })).output(counted),
    /** From a table of all ballots (.csv, .xlsx, .xls); without `issued` its lines are those issued. */
    answerTable: call
      .input(
        judgedBy.extend({
          fileName: z.string(),
          contentBase64: z.string(),
          setting: tableSetting,
        }),
      )
      .output(counted.extend({ question: countQuestion })),
  },
}
