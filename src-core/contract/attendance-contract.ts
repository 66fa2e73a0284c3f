import { z } from 'zod'
import { delegateKind } from '../vocabulary/terms.ts'
import { call } from './call.ts'
import { receipt } from './values.ts'

const seatCounts = z.object({
  convened: z.number(),
  present: z.number(),
  /** Those not there who said why, before or when they left. */
  excused: z.number(),
  absent: z.number(),
})

/** The one number of those in the hall, whichever screen shows it; null where nobody has counted. */
export const quorumView = z.object({
  convened: z.number().nullable(),
  present: z.number().nullable(),
  /** Fewest people present; null where the pack asks for no quorum. */
  needed: z.number().nullable(),
  /** The clause that asks for it. */
  source: z.string().nullable(),
  /** Counted at the door, rather than told when the session was opened. */
  counted: z.boolean(),
  /** Moment of the hall of the opening with which it was told; null where it was counted at the door. */
  toldAt: z.string().nullable(),
  /** The sitting whose people were taken over at the opening. */
  takenFrom: z.string().nullable(),
  /** How many were called so far where the roll is called anew: it counts once it is taken. */
  recount: z.number().nullable(),
})
export type QuorumView = z.infer<typeof quorumView>

/** How many were there when the last sitting of the same day ended: an offer, never a count of the next one. */
export const countBefore = z.object({
  session: z.string(),
  /** Moment of the hall of which it speaks. */
  at: z.string(),
  convened: z.number(),
  /** Without those excused since. */
  present: z.number(),
  /** Of those who were there then. */
  excusedSince: z.number(),
  /** The door knows who they were, so that they can be taken over with their number. */
  isByName: z.boolean(),
  /** Of those not there; null where the hall was counted by hand or the roll was called since. */
  excused: z.number().nullable(),
  absent: z.number().nullable(),
})
export type CountBefore = z.infer<typeof countBefore>

const clause = z.object({
  /** "Điều lệ Công đoàn Việt Nam khóa XII, Điều 10". */
  source: z.string(),
  confidence: z.enum(['A', 'B', 'C']),
})

export const seatRow = z.object({
  rowId: z.string(),
  /** Who sits on the seat now: the delegate, or the alternate who took it. */
  personId: z.string(),
  /** With what tells the person from another of the same name. */
  name: z.string(),
  number: z.number().nullable(),
  unit: z.string().nullable(),
  delegation: z.string().nullable(),
  kind: delegateKind.nullable(),
  /** What the scanner types from the card. */
  code: z.string(),
  state: z.enum(['expected', 'excused', 'present', 'left']),
  /** Time of the hall, "2023-07-13T07:12:40"; null while nothing is recorded. */
  at: z.string().nullable(),
  late: z.boolean(),
  reason: z.string().nullable(),
  /** What a correction withdraws. */
  eventId: z.string().nullable(),
  /** Name of the delegate whose seat an alternate took. */
  replaces: z.string().nullable(),
  /** Why nobody may ever take this seat: no unit has elected its delegate. */
  unelected: z.string().nullable(),
})
export type SeatRow = z.infer<typeof seatRow>

export const attendanceView = seatCounts.extend({
  /** Moment of the hall of the first thing recorded of this day; null while nothing is. */
  since: z.string().nullable(),
  before: countBefore.nullable(),
  /** Whom an alternate replaces although they stand in a prepared body. */
  warnings: z.array(z.string()),
  /** The congress of all members calls them members, not delegates. */
  form: z.enum(['plenary', 'delegate']),
  /** What stands for the hall; the counts beside it are those of the roll. */
  quorum: quorumView,
  clause: clause.nullable(),
  byKind: z.array(seatCounts.extend({ kind: delegateKind.nullable() })),
  late: z.number(),
  left: z.number(),
  alternates: z.number(),
  /** Ballots that are back and not yet judged: how many votes elect, of those collected. */
  ballots: z.array(
    z.object({ title: z.string(), collected: z.number(), threshold: z.number().nullable() }),
  ),
  /** The session of which the credentials are or will be reported. */
  session: z.string().nullable(),
  /** That session is open now. */
  isSitting: z.boolean(),
  /** The number that is frozen is that of the credentials report, not only of its session. */
  isForReport: z.boolean(),
  frozen: z
    .object({
      at: z.string(),
      eventId: z.string(),
      session: z.string().nullable(),
      counts: seatCounts,
      cameSince: z.number(),
      goneSince: z.number(),
    })
    .nullable(),
  /** Why no figures can be frozen now; null: they can. */
  unready: z.string().nullable(),
  rows: z.array(seatRow),
})
export type AttendanceView = z.infer<typeof attendanceView>

const id = z.object({ id: z.string() })
const reason = z.string().trim().min(1).max(500)
const ofPerson = id.extend({ personId: z.string() })

/** Who is in the hall: told person by person, corrected only with a reason, never undone. */
export const attendanceContract = {
  attendance: {
    view: call.input(id).output(attendanceView),
    quorum: call.input(id).output(quorumView),
    /** Those who are already there stay as they are. */
    arrive: call.input(id.extend({ personIds: z.array(z.string()).min(1) })).output(receipt),
    /** Will not come, with the reason told beforehand. */
    excuse: call.input(ofPerson.extend({ reason })).output(receipt),
    leave: call.input(ofPerson.extend({ reason })).output(receipt),
    /** Takes back what was recorded by mistake. */
    withdraw: call.input(id.extend({ eventId: z.string(), reason })).output(receipt),
    /** Who may take the seat of that delegate, in the order of the list of alternates. */
    alternates: call.input(id.extend({ replaces: z.string() })).output(
      z.object({
        /** Why nobody may; null: one of `people` may. */
        refused: z.string().nullable(),
        clause: clause.extend({ says: z.string().nullable() }),
        people: z.array(
          z.object({
            personId: z.string(),
            name: z.string(),
            /** Names before this one on the list: passed over only with a reason. */
            ahead: z.array(z.string()),
          }),
        ),
      }),
    ),
    takeSeat: call
      .input(
        ofPerson.extend({ replaces: z.string(), reason: z.string().trim().max(500).default('') }),
      )
      .output(receipt),
    /** Everybody is called anew, as for another half-day; those excused stay excused. */
    beginRoll: call.input(id).output(receipt),
    /** The roll called anew while a session sits is complete: its number stands for the hall. */
    takeRoll: call.input(id).output(receipt),
    /** The moment the credentials report speaks of; its figures go into the papers. */
    freeze: call.input(id).output(receipt),
  },
}
