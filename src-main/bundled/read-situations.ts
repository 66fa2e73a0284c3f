import type { Result } from '#core/base/result.ts'
import { situation } from '#core/day/situation.ts'
import type { Situation } from '#core/day/situation.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readAllYaml } from './read-yaml.ts'

/** What may happen in the hall, `templates/situations`, one file each. */
export function readSituations(folder: string): Result<Situation[], readonly PackError[]> {
  return readAllYaml(folder, situation)
}
