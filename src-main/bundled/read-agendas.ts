import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import {
  agendaTopic,
  congressCase,
  congressForm,
  unionLevel,
  voteMode,
} from '#core/vocabulary/terms.ts'
import { readYaml } from './read-yaml.ts'

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
export function readAgendas(folder: string): StandardAgenda[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(path.join(folder, name), standardAgenda as z.ZodType<StandardAgenda>))
}
