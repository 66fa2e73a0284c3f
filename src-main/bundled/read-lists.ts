import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { StatisticDefinition } from '#core/dossier/statistics.ts'
import { checkList } from '#core/papers/check-list.ts'
import { listDefinition } from '#core/papers/list-definition.ts'
import type { ListDefinition } from '#core/papers/list-definition.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readAllYaml } from './read-yaml.ts'

/**
 * The lists that can be handed out (`templates/lists`), one file each, in their order, each planned on invented
 * congresses; all faults at once.
 */
export function checkLists(
  folder: string,
  statistics: readonly StatisticDefinition[],
): Result<ListDefinition[], readonly PackError[]> {
  const read = readLists(folder)
  if (!read.ok) return read
  const faults = read.value.flatMap((list) => checkList(list, statistics) ?? [])
  return faults.length > 0 ? failed(faults) : read
}

/** The same by their shape alone: planning them is a third of a start, and the tests have done it. */
export function readLists(folder: string): Result<ListDefinition[], readonly PackError[]> {
  const read = readAllYaml(folder, listDefinition)
  if (!read.ok) return read
  const faults: PackError[] = []
  const ids = read.value.map(({ id }) => id)
  for (const id of new Set(ids.filter((one, place) => ids.indexOf(one) < place))) {
    const message = `Có hai danh sách cùng tên «${id}»: đặt tên khác.`
    faults.push({ kind: 'duplicate', file: `${id}.yaml`, line: 1, message })
  }
  if (faults.length > 0) return failed(faults)
  return ok(read.value.toSorted((left, right) => left.order - right.order))
}
