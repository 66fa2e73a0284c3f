import type { Result } from '#core/base/result.ts'
import { timeline } from '#core/dossier/timeline.ts'
import type { Timeline } from '#core/dossier/timeline.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readAllYaml } from './read-yaml.ts'

/** The standard timelines of `templates/timelines`, one file each. */
export function readTimelines(folder: string): Result<Timeline[], readonly PackError[]> {
  return readAllYaml(folder, timeline)
}
