import type { Dossier } from '../dossier/dossier.ts'
import { known, notApplicable } from '../vocabulary/fact.ts'
import { CONGRESS_PHASE_LABELS } from '../vocabulary/labels.ts'
import { congressPhase } from '../vocabulary/terms.ts'
import type { FactTree } from './fact-tree.ts'
import { neededPapers } from './needed-papers.ts'
import type { PaperTemplate } from './paper-template.ts'
import { taskFacts } from './task-facts.ts'

/** A paper as lists of papers name it. */
export type RegisteredPaper = Pick<
  PaperTemplate,
  'slug' | 'title' | 'code' | 'phase' | 'need' | 'neededBy'
>

/** Of all papers those this congress makes, by phase, with their numbers and days; and the tasks with the paper each makes. */
export function registerFacts(
  dossier: Dossier,
  papers: readonly RegisteredPaper[],
  common: FactTree,
): { register: FactTree; tasks: FactTree } {
  const settings = new Map(dossier.paperSettings.map((one) => [one.slug, one]))
  const kept = neededPapers(papers, dossier, common).filter(
    ({ isNeeded, template }) => isNeeded || settings.get(template.slug)?.number,
  )
  const rows = kept.map(({ template: { slug, title, code, phase } }) => ({
    phase,
    row: {
      code: known(code ?? ''),
      title: known(title),
      number: known(settings.get(slug)?.number ?? ''),
      date: orEmpty(settings.get(slug)?.paperDate ?? null),
    },
  }))
  const groups = congressPhase.options.map((phase) => ({
    name: known(CONGRESS_PHASE_LABELS[phase]),
    rows: rows.filter((one) => one.phase === phase).map(({ row }) => row),
  }))
  let place = 0
  const register = groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, index: known((place += 1)) })),
  }))
  const titles = new Map(papers.map(({ slug, title }) => [slug, title]))
  return {
    register: { groups: register, count: known(rows.length) },
    tasks: taskFacts(dossier, titles),
  }
}

function orEmpty(date: string | null) {
  return date === null ? notApplicable('chưa có ngày') : known(date)
}
