import { z } from 'zod'

const minute = z.number().int()

/** What the hall sees: never a name. */
export const hallView = z.object({
  titleLines: z.array(z.string()),
  state: z.enum(['no-agenda', 'before', 'item', 'vote', 'break', 'closed']),
  session: z.string(),
  /** The current item, or what was voted on. */
  heading: z.string(),
  startMinute: minute.nullable(),
  result: z
    .object({
      agree: z.number(),
      against: z.number(),
      other: z.number(),
      present: z.number(),
      percent: z.string(),
    })
    .nullable(),
  present: z.number().nullable(),
  convened: z.number().nullable(),
  people: z.string(),
  next: z.string().nullable(),
})
export type HallView = z.infer<typeof hallView>
