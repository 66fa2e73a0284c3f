import { z } from 'zod'
import { call } from './call.ts'
import { hallView } from './hall-values.ts'
import { runView, writtenLine } from './run-values.ts'
import { receipt } from './values.ts'

const id = z.object({ id: z.string() })
const count = z.number().int().min(0).max(100_000)

const counted = z.object({
  present: count,
  /** Null: present less the other two. */
  agree: count.nullable(),
  against: count,
  other: count,
  reason: z.string().max(500),
  /** Why the vote was held although too few were there. */
  despite: z.string().max(500).optional(),
})

/** Why the congress goes on although what an item waits for has not happened. */
const despite = z.string().max(500).default('')

const itemRecord = z.object({
  itemId: z.string(),
  speaker: z.string().max(200),
  gist: z.string().max(5000),
})

/** Running the congress; nothing here is undone, it is put right with a reason. */
export const runContract = {
  run: {
    view: call.input(id).output(runView),
    hall: call.input(id).output(hallView),
    /** The whole of the minutes as written so far, newest first. */
    lines: call.input(id).output(z.array(writtenLine)),
    openSession: call
      .input(
        id.extend({
          sessionId: z.string(),
          convened: count,
          present: count,
          /** Asked for when fewer are present than the rules want. */
          reason: z.string().max(500).default(''),
          /** All who were there at the end of the sitting before are still there, and nobody else. */
          takesBefore: z.boolean().default(false),
        }),
      )
      .output(receipt),
    /** What was said of the last item goes into the minutes with the same step. */
    closeSession: call
      .input(
        id.extend({ sessionId: z.string(), record: itemRecord.nullable().default(null), despite }),
      )
      .output(receipt),
    /** What was said of the item before goes into the minutes with the same step. */
    beginItem: call
      .input(
        id.extend({ itemId: z.string(), record: itemRecord.nullable().default(null), despite }),
      )
      .output(receipt),
    addMinutes: call
      .input(id.extend({ itemId: z.string(), minutes: z.number().int().min(1).max(240) }))
      .output(receipt),
    beginBreak: call.input(id.extend({ sessionId: z.string() })).output(receipt),
    endBreak: call.input(id.extend({ sessionId: z.string() })).output(receipt),
    recordVote: call
      .input(
        id.extend({
          itemId: z.string(),
          slot: z.number().int().min(0).nullable(),
          subject: z.string().max(500),
          counted,
          /** It does not pass, and whoever records it has been told so: the minutes say it was voted down. */
          lost: z.boolean().default(false),
          /** An earlier vote of the item was voted down, and the hall goes on without it on purpose. */
          pastLost: z.boolean().default(false),
          /** The item to go on with; null stays. */
          next: z.string().nullable(),
        }),
      )
      .output(receipt),
    record: call
      .input(
        id.extend({
          itemId: z.string(),
          speaker: z.string().max(200),
          gist: z.string().max(5000),
        }),
      )
      .output(receipt),
    /** Somebody has spoken; `rowId` null: from the floor, without having registered. */
    speak: call
      .input(
        id.extend({
          itemId: z.string(),
          rowId: z.string().nullable(),
          name: z.string().max(200),
          unit: z.string().max(200),
          topic: z.string().max(500),
          gist: z.string().max(5000),
        }),
      )
      .output(receipt),
    incident: call
      .input(id.extend({ what: z.string().max(2000), settled: z.string().max(2000) }))
      .output(receipt),
    /** A line of the minutes put right: `cells` are merged into those of its row. */
    correct: call
      .input(
        id.extend({
          rowId: z.string(),
          cells: z.record(z.string(), z.union([z.string(), z.number()])),
          reason: z.string().max(500),
          /** A vote that was passed no longer is, and whoever corrects it has been told so. */
          lost: z.boolean().default(false),
        }),
      )
      .output(receipt),
    /** A rehearsal is over: everything recorded of the day goes, after a backup. */
    clearDay: call.input(id).output(receipt),
    /** A step of the run, or a line of the minutes, that did not happen: begun by mistake, closed too soon, recorded twice. */
    withdraw: call
      .input(id.extend({ eventId: z.string(), reason: z.string().max(500) }))
      .output(receipt),
  },
}
