import { z } from 'zod'
import { plainDate } from '../dossier/day.ts'
import { agendaTopic, voteMode } from '../vocabulary/terms.ts'
import { countBefore, quorumView } from './attendance-contract.ts'

const minute = z.number().int()

/** What happened to one session, each `at` a moment of the hall. */
const sessionRun = z.object({
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  current: z.string().nullable(),
  begun: z.array(z.object({ itemId: z.string(), at: z.string() })),
  added: z.array(z.object({ itemId: z.string(), minutes: z.number() })),
  breaks: z.array(z.object({ from: z.string(), to: z.string().nullable() })),
})

const recordedVote = z.object({
  rowId: z.string(),
  /** Which of the planned votes of the item; none for one that nobody planned. */
  slots: z.array(z.number().int()),
  /** It was passed, or a step of an election rests on it; else it may be voted again. */
  isSettled: z.boolean(),
  subject: z.string(),
  at: minute.nullable(),
  present: z.number(),
  agree: z.number(),
  against: z.number(),
  other: z.number(),
  /** Why the three do not add up to those present; empty where they do. */
  reason: z.string(),
})
export type RecordedVote = z.infer<typeof recordedVote>

const runItem = z.object({
  id: z.string(),
  /** From 1 within its session. */
  number: z.number().int(),
  topic: agendaTopic,
  title: z.string(),
  /** What lines of the minutes call it. */
  name: z.string(),
  minutes: z.number(),
  leader: z.string().nullable(),
  note: z.string().nullable(),
  voteMode: voteMode.nullable(),
  /** As the printed script has it, without a gap: what is read aloud, and apart from it what is done, in turn. */
  script: z.array(
    z.object({
      isRead: z.boolean(),
      text: z.string(),
      /** The votes of `asks` that it leads up to; none: it is said once they are over. */
      votes: z.array(z.number().int()),
    }),
  ),
  /** What nobody has told yet, so that it is not read. */
  missing: z.array(z.string()),
  /** The minutes tell every speech under this item. */
  hostsSpeeches: z.boolean(),
  /** The votes by hand of this item, in turn. */
  asks: z.array(z.object({ subject: z.string(), question: z.string(), after: z.string() })),
  votes: z.array(recordedVote),
  /** What the item waits for, asked about before the congress goes on; null where nothing is open. */
  stop: z.string().nullable(),
  /** Who stands in the body that is voted on and is not here as a delegate. */
  warnings: z.array(z.string()),
  /** Papers on the table at this item. */
  papers: z.array(z.object({ slug: z.string(), title: z.string() })),
})
export type RunItem = z.infer<typeof runItem>

const runSession = z.object({
  id: z.string(),
  title: z.string(),
  date: plainDate.nullable(),
  startMinute: minute,
  items: z.array(runItem),
  run: sessionRun,
  /** What would be left undone if it were closed now. */
  stop: z.string().nullable(),
  /** As it stands in the proceedings. */
  convened: z.number().nullable(),
  present: z.number().nullable(),
  /** What the day recorded of it and can be put right; null before that. */
  figures: z
    .object({
      rowId: z.string(),
      cells: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .nullable(),
})
export type RunSession = z.infer<typeof runSession>

const passingRule = z.object({
  percentAbove: z.number(),
  source: z.string(),
  confidence: z.enum(['A', 'B', 'C']),
})

/** One line of the minutes, in the words of the congress minutes. */
const minutesLine = z.object({
  /** What wrote it; with it the line is taken back. */
  eventId: z.string(),
  rowId: z.string(),
  list: z.enum(['handVotes', 'records', 'incidents', 'speeches']),
  at: minute.nullable(),
  text: z.string(),
  /** What can be put right. */
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type MinutesLine = z.infer<typeof minutesLine>

/** Told with the session it was written in; empty where none had been opened. */
export const writtenLine = minutesLine.extend({ session: z.string() })
export type WrittenLine = z.infer<typeof writtenLine>

/** Who registered to speak, or has spoken. */
const registeredSpeech = z.object({
  rowId: z.string(),
  name: z.string(),
  unit: z.string(),
  topic: z.string(),
  isHeld: z.boolean(),
})
export type RegisteredSpeech = z.infer<typeof registeredSpeech>

/** What stands of the day already. */
const recordedOfDay = z.object({
  /** Moment of the hall of the first thing recorded; null where nothing was, and all of it was told. */
  since: z.string().nullable(),
  /** "2 phiên", "14 lần biểu quyết". */
  what: z.array(z.string()),
  /** Told before anybody has opened a session: by hand, or with a sample. */
  isToldBefore: z.boolean(),
})
export type RecordedOfDay = z.infer<typeof recordedOfDay>

export const runView = z.object({
  title: z.string(),
  sessions: z.array(runSession),
  /** The one that runs, else the next to be opened, else the last; null without an agenda. */
  sessionId: z.string().nullable(),
  limitMinutes: z.number().nullable(),
  passing: passingRule.nullable(),
  quorum: quorumView,
  before: countBefore.nullable(),
  /** Null while nothing is. */
  recorded: recordedOfDay.nullable(),
  /** In the order of the register. */
  speeches: z.array(registeredSpeech),
  /** The two newest, newest first. */
  minutes: z.array(minutesLine),
  /** How many lines were written on the day. */
  lines: z.number().int(),
  /** What can be taken back, newest first. */
  last: z.array(z.object({ eventId: z.string(), at: z.string(), words: z.string() })),
})
export type RunView = z.infer<typeof runView>
