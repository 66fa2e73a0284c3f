import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { factGroup, listFields, listLists } from '#core/papers/fact-definition.ts'
import type { FactDefinitions } from '#core/papers/fact-definition.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readReport } from './read-report.ts'
import { readAllYaml } from './read-yaml.ts'

/** What can be told beyond the dossier proper (`templates/facts`, beside it `templates/report`); no name twice. */
export function readFactDefinitions(folder: string): Result<FactDefinitions, readonly PackError[]> {
  const groups = readAllYaml(folder, factGroup)
  if (!groups.ok) return groups
  const definitions = { groups: groups.value.toSorted((left, right) => left.order - right.order) }
  const lists = listLists(definitions)
  const names = [...listFields(definitions), ...lists].map(({ name }) => name)
  const repeated = names.filter((name, place) => names.indexOf(name) < place)
  const orphans = lists.flatMap(({ parent }) =>
    parent === null || lists.some(({ name }) => name === parent) ? [] : [parent],
  )
  const errors = [
    ...repeated.map((name) => `Số liệu «${name}» khai báo hai lần.`),
    ...orphans.map((name) => `Không có danh sách «${name}» để làm danh sách mẹ.`),
  ].map((message) => ({ kind: 'duplicate' as const, file: 'facts', line: 1, message }))
  if (errors.length > 0) return failed(errors)
  const report = readReport(path.join(folder, '../report'))
  return report.ok ? ok({ ...definitions, report: report.value }) : report
}
