import { z } from 'zod'
import type { Result } from '#core/base/result.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import {
  agendaTopic,
  congressCase,
  congressForm,
  unionLevel,
  voteMode,
} from '#core/vocabulary/terms.ts'
import { readAllYaml } from './read-yaml.ts'

const clock = z
  .string()
  .regex(/^\d{1,2}:\d{2}$/)
  .transform((text) => {
    const [hours, minutes] = text.split(':').map(Number)
    return (hours ?? 0) * 60 + (minutes ?? 0)
  })

const standardAgenda = z.object({
  id: z.string(),
  title: z.string(),
  levels: z.array(unionLevel),
  form: congressForm,
  case: congressCase,
  sessions: z.array(
    z.object({
      title: z.string(),
      /** Days after the first day of the congress. */
      dayOffset: z.number().int().min(0),
      start: clock,
      items: z.array(
        z.object({
          topic: agendaTopic,
          minutes: z.number().int().min(1),
          title: z.string(),
          leader: z.string(),
          vote: voteMode.optional(),
        }),
      ),
    }),
  ),
})
export type StandardAgenda = z.infer<typeof standardAgenda>

/** The standard runs of `templates/agendas`, one file each. */
export function readAgendas(folder: string): Result<StandardAgenda[], readonly PackError[]> {
  return readAllYaml(folder, standardAgenda)
}
