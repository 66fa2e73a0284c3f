import { z } from 'zod'
import { countIdentity, countVerdict } from './count-question.ts'

/** Words in which only these stand in braces. */
function words(...blanks: readonly string[]) {
  return z
    .string()
    .trim()
    .min(1)
    .refine(
      (text) => [...text.matchAll(/\{(.*?)\}/g)].every(([, name = '']) => blanks.includes(name)),
      {
        error: `Trong ngoặc nhọn chỉ dùng được: ${blanks.join(', ') || 'không có gì'}.`,
      },
    )
}

export const faultWords = z.strictObject({
  'too-many-kept': words('kept', 'places'),
  'nothing-kept': words(),
})

export const entryWords = z.strictObject({
  invalid: words('reason'),
  struck: words('numbers'),
  'nothing-struck': words(),
})

/** How a count is worded where it is printed, exported or shown; `{name}` is filled in. */
export const countingWords = z.strictObject({
  /** `tie-of-chairs`: several have more than half and the same votes, where the congress elects its chair. */
  verdicts: z.record(z.enum([...countVerdict.options, 'tie-of-chairs']), words()),
  /** Why the marks alone make a ballot invalid: {kept}, {places}. */
  faults: faultWords,
  /** What a clerk read from one ballot: {reason}, {numbers}. */
  entry: entryWords,
  /** The table of ballots that is exported: its headings, what stands for a ballot that did not come back. */
  table: z.strictObject({
    number: words(),
    collected: words(),
    seal: words(),
    reason: words(),
    'not-collected': words(),
  }),
  /** What the page of the recount is about. */
  recount: words('body', 'round'),
  /** What does not agree, and what to do: {left}, {right}, {name}. */
  identities: z.record(countIdentity, words('left', 'right', 'name')),
})
export type CountingWords = z.infer<typeof countingWords>
