import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { reportFigures, reportSections, reviewWords } from '#core/report/report-definition.ts'
import type { ReportDefinition } from '#core/report/report-definition.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readYaml } from './read-yaml.ts'

/** Figures, sections and the review of the political report (`templates/report`). */
export function readReport(folder: string): Result<ReportDefinition, readonly PackError[]> {
  const figures = readYaml(path.join(folder, 'figures.yaml'), reportFigures)
  const sections = readYaml(path.join(folder, 'sections.yaml'), reportSections)
  const review = readYaml(path.join(folder, 'review.yaml'), reviewWords)
  if (!figures.ok) return figures
  if (!sections.ok) return sections
  if (!review.ok) return review
  const definition = { ...figures.value, ...sections.value, review: review.value }
  const faults = listFaults(definition)
  return faults.length > 0 ? failed(faults) : ok(definition)
}

function listFaults({ figures, sections, annexes, topics }: ReportDefinition): PackError[] {
  const ids = new Set(figures.map(({ id }) => id))
  const named = figures.flatMap(({ partOf, part, whole }) => [partOf, part, whole])
  const asked = [...named, ...topics.flatMap((topic) => topic.figures)]
  const known = new Set(sections.map(({ id }) => id))
  const annexIds = new Set(annexes.map(({ id }) => id))
  const messages = [
    ...asked.flatMap((id) => (id === null || ids.has(id) ? [] : [`Không có số liệu «${id}».`])),
    ...figures.flatMap(({ sections: own }) =>
      own.flatMap((id) => (known.has(id) ? [] : [`Không có mục «${id}».`])),
    ),
    ...figures.flatMap(({ annex }) =>
      annexIds.has(annex) ? [] : [`Không có phụ lục «${annex}».`],
    ),
  ]
  return messages.map((message) => ({ kind: 'duplicate', file: 'figures.yaml', line: 1, message }))
}
