import type { Result } from '#core/base/result.ts'
import { statisticDefinition } from '#core/dossier/statistics.ts'
import type { StatisticDefinition } from '#core/dossier/statistics.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readAllYaml } from './read-yaml.ts'

/** What is counted of each list (`templates/statistics`), one file each. */
export function readStatistics(
  folder: string,
): Result<StatisticDefinition[], readonly PackError[]> {
  return readAllYaml(folder, statisticDefinition)
}
