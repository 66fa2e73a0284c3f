import { z } from 'zod'
import { electionStepId } from '../regulation/election-shape.ts'
import { agendaTopic } from '../vocabulary/terms.ts'

const byForm = z.strictObject({ delegate: z.string(), plenary: z.string() })

/** What is read at a vote by hand, as templates of facts. */
export const speechWords = z.strictObject({
  question: z.string(),
  after: z.string(),
  /** Who counts, as these words call them. */
  electionBody: z.string(),
  people: byForm,
  means: byForm,
  /** What is said at an item that has no words of its own. */
  untold: z.string(),
  /** What is voted on at an item whose topic is not in `votes`. */
  other: z.array(z.string()).min(1),
  /** What is voted on, in turn, by topic. */
  votes: z.partialRecord(agendaTopic, z.array(z.string()).min(1)),
  /** Which step of an election asks the same, vote by vote of a topic; null: none does. */
  steps: z.partialRecord(agendaTopic, z.array(electionStepId.nullable())),
  /** What the subject of a vote on the resolution says, the surest words first. */
  resolutionWords: z.array(z.string().trim().min(1)).min(1),
  /** Papers on the table, by topic. */
  papers: z.partialRecord(agendaTopic, z.array(z.string())),
  /** The same where the plan of people is that of the delegation. */
  papersOfDelegation: z.array(z.string()),
})
export type SpeechWords = z.infer<typeof speechWords>
