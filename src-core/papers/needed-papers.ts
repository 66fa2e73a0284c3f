import type { CongressFacts } from '../dossier/dossier.ts'
import type { PaperSetting } from '../dossier/typed-facts.ts'
import type { UnionLevel } from '../vocabulary/terms.ts'
import type { FactTree } from './fact-tree.ts'
import { rowsIn } from './read-tree.ts'
import type { PaperNeed, PaperNeeds, PaperTemplate } from './paper-template.ts'

/** Sections and grassroots unions; every other level is above them. */
const GRASSROOTS: readonly UnionLevel[] = ['section', 'grassroots-member', 'grassroots']

type Column = keyof PaperNeeds

const COLUMNS: readonly {
  readonly column: Column
  readonly upper: boolean
  readonly form: CongressFacts['form']
  readonly case: CongressFacts['case']
}[] = [
  { column: 'plenaryElect', upper: false, form: 'plenary', case: 'elect' },
  { column: 'delegateElect', upper: false, form: 'delegate', case: 'elect' },
  { column: 'plenaryAppoint', upper: false, form: 'plenary', case: 'appoint' },
  { column: 'delegateAppoint', upper: false, form: 'delegate', case: 'appoint' },
  { column: 'upperElect', upper: true, form: null, case: 'elect' },
  { column: 'upperAppoint', upper: true, form: null, case: 'appoint' },
]

export type CongressShape = Pick<CongressFacts, 'level' | 'form' | 'case'>

/** Columns of the matrix this congress may turn out to be: one, or more while level, form or case are not told. */
export function columnsFor({ level, form, case: how }: CongressShape): Column[] {
  return COLUMNS.filter(
    (one) =>
      (level === null || GRASSROOTS.includes(level) !== one.upper) &&
      (form === null || one.form === null || one.form === form) &&
      (how === null || one.case === how),
  ).map(({ column }) => column)
}

const STRENGTH: readonly (PaperNeed | undefined)[] = ['R', 'r', 'A', undefined]

/** What the matrix says of a paper; of several columns the strongest, so that nothing is forgotten. */
export function needOf(
  { need }: Pick<PaperTemplate, 'need'>,
  congress: CongressShape,
): PaperNeed | null {
  if (need === null) return 'A'
  const letters = columnsFor(congress).map((column) => need[column])
  return STRENGTH.find((letter) => letters.includes(letter)) ?? null
}

export interface NeededPaper<T> {
  readonly template: T
  /** What the matrix says; null: no congress of this kind has it. */
  readonly need: PaperNeed | null
  readonly isNeeded: boolean
}

type Choice = Pick<PaperSetting, 'slug' | 'choice'>

type Needable = Pick<PaperTemplate, 'slug' | 'need' | 'neededBy'>

interface Asking {
  readonly congress: CongressShape
  readonly paperSettings: readonly Choice[]
}

/**
 * Every paper with what the matrix says of it, and whether this office makes it: as it chose, as the matrix says, or
 * because the dossier has what the paper is about.
 */
export function neededPapers<T extends Needable>(
  templates: readonly T[],
  { congress, paperSettings }: Asking,
  facts: FactTree,
): NeededPaper<T>[] {
  const chosen = new Map(paperSettings.map(({ slug, choice }) => [slug, choice]))
  return templates.map((template) => {
    const need = needOf(template, congress)
    const choice = chosen.get(template.slug) ?? null
    if (choice !== null) return { template, need, isNeeded: choice === 'needed' }
    const byMatrix = need === 'R' || need === 'r'
    return { template, need, isNeeded: byMatrix || isAboutSomething(template, facts) }
  })
}

function isAboutSomething({ neededBy }: Needable, facts: FactTree): boolean {
  return neededBy !== null && rowsIn(facts, neededBy).length > 0
}
