import { listPeople } from '../dossier/listed-people.ts'
import type { StatisticDefinition } from '../dossier/statistics.ts'
import type { PackError } from '../regulation/pack-source.ts'
import { usualChoice } from './list-choice.ts'
import type { ListDefinition } from './list-definition.ts'
import { planList } from './plan-list.ts'
import { KNOWN_DOSSIER, PLENARY_DOSSIER, UNKNOWN_DOSSIER } from './rehearsal-dossiers.ts'
import { explainLiquidError } from './template-errors.ts'

const REHEARSAL_DAY = '2023-01-02'

/** Plans a list on invented cases, which meets every name in its words; null: nothing wrong. */
export function checkList(
  definition: ListDefinition,
  statistics: readonly StatisticDefinition[],
): PackError | null {
  const file = `${definition.id}.yaml`
  const counted = statistics.find(({ source }) => source === definition.source) ?? null
  if (definition.kind === 'statistics' && counted === null) {
    return {
      kind: 'incomplete',
      file,
      line: 1,
      message: `Chưa có mẫu thống kê của «${definition.source}».`,
    }
  }
  try {
    for (const dossier of [UNKNOWN_DOSSIER, KNOWN_DOSSIER, PLENARY_DOSSIER]) {
      const source = { dossier, statistics: counted, asOf: REHEARSAL_DAY }
      const people = listPeople(dossier, definition.source)
      const wanted = { ...usualChoice(definition), format: definition.formats[0] ?? 'xlsx' }
      planList(definition, wanted, { ...source, people })
    }
    return null
  } catch (thrown) {
    const { line, message } = explainLiquidError(thrown, { file, firstLine: 1 })
    return { kind: 'unknown-name', file, line, message }
  }
}
