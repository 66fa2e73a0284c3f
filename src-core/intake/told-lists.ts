import { z } from 'zod'

const columnName = z.string().regex(/^[a-z][A-Za-z0-9]*$/)

/** A list of told facts that the rows of a file go to. */
export const toldTarget = z.strictObject({
  list: z.string().min(1),
  /** The cell by whose words a row is found again. */
  key: columnName,
  /** Only rows that have this value: the new target beside the old one. */
  when: z.string().optional(),
  /** Cell of the list -> value of the row. */
  cells: z.record(columnName, z.string()),
  /** Value that stands for every year: `result` fills `y2018` from `result2018`. */
  years: z.string().optional(),
  /** What is read out of a sentence where nobody has told it: number, time, way of judging. */
  reads: z
    .strictObject({ from: z.string(), value: columnName, deadline: columnName, method: columnName })
    .optional(),
  /** Where nobody has told it: the last yearly figure and its year, or of all years (`from` the first) what counts as one. */
  base: z.strictObject({ value: columnName, year: columnName, from: columnName }).optional(),
})
export type ToldTarget = z.infer<typeof toldTarget>

/** Cell -> word of its choice -> other wordings; what fits none goes to the note. */
export const toldWordings = z.record(columnName, z.record(z.string(), z.array(z.string())))
export type ToldWordings = z.infer<typeof toldWordings>
