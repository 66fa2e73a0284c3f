import { z } from 'zod'
import { seatId } from './seat-id.ts'

/** Making a list lawful with the fewest swaps: the question and the answer as they cross to the terminal. */

const whole = z.number().int().min(0)

/** The tag of who stands for re-election; it decides among answers that are otherwise equal. */
export const RE_ELECTION_TAG = 're-election'

export const repairPerson = z.strictObject({
  /** The number in the list; a smaller one is preferred among equals. */
  id: seatId,
  name: z.string().default(''),
  tags: z.array(z.string()).default([]),
  /** Tags of which nobody knows: they count against a maximum and never towards a minimum. */
  unclearTags: z.array(z.string()).default([]),
  unit: z.string().nullable().default(null),
})
export type RepairPerson = z.infer<typeof repairPerson>

export const repairRequirement = z.strictObject({
  id: z.string().min(1),
  tag: z.string(),
  min: whole.nullable().default(null),
  max: whole.nullable().default(null),
  /** False: desirable; such ones count in the order in which they stand. */
  mandatory: z.boolean().default(true),
})
export type RepairRequirement = z.infer<typeof repairRequirement>

export const repairQuestion = z.strictObject({
  people: z.array(repairPerson),
  /** Who is on the list now. */
  list: z.array(seatId),
  /** People on the list afterwards. */
  size: whole,
  require: z.array(repairRequirement).default([]),
  /** Must be on the list afterwards. */
  keep: z.array(seatId).default([]),
  /** Must not, e.g. because they are not eligible. */
  exclude: z.array(seatId).default([]),
})
export type RepairQuestion = z.infer<typeof repairQuestion>

export const listChange = z.object({ out: z.array(seatId), in: z.array(seatId) })
export type ListChange = z.infer<typeof listChange>

export const repairStatus = z.enum(['optimal', 'impossible', 'time-limit'])
export type RepairStatus = z.infer<typeof repairStatus>

export const repairAnswer = z.object({
  status: repairStatus,
  /** Null where there is no list to show. */
  swaps: whole.nullable(),
  out: z.array(seatId),
  in: z.array(seatId),
  /** Further answers with as few swaps, best first. */
  others: z.array(listChange),
  /** Ids of requirements, `keep:ID` and `size`: together impossible, and possible without any one of them. */
  conflict: z.array(z.string()),
})
export type RepairAnswer = z.infer<typeof repairAnswer>
