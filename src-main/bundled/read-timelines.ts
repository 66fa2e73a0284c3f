import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { timeline } from '#core/dossier/timeline.ts'
import type { Timeline } from '#core/dossier/timeline.ts'
import { readYaml } from './read-yaml.ts'

/** The standard timelines of `templates/timelines`, one file each. */
export function readTimelines(folder: string): Timeline[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(path.join(folder, name), timeline as z.ZodType<Timeline>))
}
