import { z } from 'zod'
import type { Result } from '#core/base/result.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readYaml } from './read-yaml.ts'

const invalidBallots = z.strictObject({
  /** What the counters are called where the regulations do not tell. */
  counters: z.string(),
  reasons: z
    .array(
      z.strictObject({
        words: z.string().regex(/^([^{}]|\{counters\})+$/, {
          error: 'Trong ngoặc nhọn chỉ dùng được: counters.',
        }),
        source: z.string(),
        confidence: z.enum(['A', 'B', 'C']),
        /** The ballot lacks the seal, which a table of ballots has a column for. */
        withoutSeal: z.boolean().default(false),
        /** Only a ballot with the columns "Đồng ý" and "Không đồng ý" has it. */
        ofTwoColumns: z.boolean().default(false),
        /** Only a sheet on which two elections stand has it. */
        ofTwoParts: z.boolean().default(false),
      }),
    )
    .min(1),
})
export type InvalidBallots = z.infer<typeof invalidBallots>

/** Why counters set a ballot aside, as the minutes word it. */
export function readInvalidBallots(file: string): Result<InvalidBallots, readonly PackError[]> {
  return readYaml(file, invalidBallots)
}
