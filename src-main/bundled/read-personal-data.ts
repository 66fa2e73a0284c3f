import { z } from 'zod'
import { plainDate } from '#core/dossier/day.ts'
import type { Result } from '#core/base/result.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readYaml } from './read-yaml.ts'

const personalDataWords = z.strictObject({
  purpose: z.string(),
  keepMonths: z.number().int().min(1),
  remindDays: z.number().int().min(0),
  grounds: z.array(
    z.strictObject({
      document: z.string(),
      clause: z.string().nullable(),
      from: plainDate,
      until: plainDate.nullable(),
      says: z.string(),
      confidence: z.enum(['A', 'B', 'C']),
    }),
  ),
})
export type PersonalDataWords = z.infer<typeof personalDataWords>

/** What is offered where an office notes why and how long it holds data about people. */
export function readPersonalData(file: string): Result<PersonalDataWords, readonly PackError[]> {
  return readYaml(file, personalDataWords)
}
