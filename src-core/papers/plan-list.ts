import type { PlainDate } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { countStatistics } from '../dossier/statistics.ts'
import type { StatisticDefinition } from '../dossier/statistics.ts'
import type { Run } from './document-model.ts'
import type { PaperModel } from './paper-model.ts'
import { planCards } from './plan-cards.ts'
import type { CardSheet } from './plan-cards.ts'
import type { ListChoice } from './list-choice.ts'
import type { ListColumn, ListDefinition } from './list-definition.ts'
import { listFacts } from './list-facts.ts'
import { toDocument, toSheet } from './list-files.ts'
import { chosenColumns, tableOfPeople } from './list-table.ts'
import type { ListTable } from './list-table.ts'
import { makePaperEngine } from './paper-engine.ts'
import { paperFacts } from './paper-facts.ts'
import { listMissing } from './paper-slots.ts'
import { toScope } from './paper-values.ts'
import { planFrame } from './plan-frame.ts'
import type { Frame } from './plan-frame.ts'
import { renderLine } from './render-line.ts'
import { tableOfStatistics } from './statistic-table.ts'

export type ListModel = PaperModel | { readonly format: 'cards'; readonly cards: CardSheet }

export interface ListSource {
  readonly dossier: Dossier
  readonly people: readonly ListedPerson[]
  /** Null where nothing is counted of this list. */
  readonly statistics: StatisticDefinition | null
  readonly asOf: PlainDate
}

export interface PlannedList {
  readonly model: ListModel
  readonly columns: readonly ListColumn[]
  readonly rows: number
  /** Cells that are empty although they should not be, by field. */
  readonly open: ListTable['open']
}

export interface WantedList extends ListChoice {
  readonly format: 'xlsx' | 'docx'
}

const PAGE_OF = { portrait: 'P0', landscape: 'PL' } as const
const ROUNDED = 'Tỷ lệ các mục cộng lại có thể khác 100% do làm tròn.'

/** The list as the model of its file. */
export function planList(
  definition: ListDefinition,
  wanted: WantedList,
  source: ListSource,
): PlannedList {
  const { dossier, people } = source
  const decimals = percentDecimalsOf(dossier.congress)
  const engine = makePaperEngine(decimals)
  const ageDay = dossier.congress.ageDate ?? dossier.congress.startDate
  const facts = { ...paperFacts(dossier, source.asOf), list: listFacts(people, ageDay) }
  const scope = toScope(facts)
  const render = (text: string): Run[] => renderLine(engine, text, scope)
  const frame = frameOf(definition, render)
  const columns = chosenColumns(definition, wanted.columns, people)
  const foot = definition.foot.map(render)
  const missing = () => listMissing(engine.slots.runs)
  if (definition.kind === 'cards') {
    const cards = planCards({
      ...{ frame, columns, people, foot, wanted, ageDay },
      dossierId: dossier.id,
      bandColour: definition.bandColour,
    })
    return { model: { format: 'cards', cards }, columns, rows: people.length, open: [] }
  }
  if (definition.kind === 'statistics' && source.statistics !== null) {
    const day = { onDay: ageDay, basis: 'day' } as const
    const sections = countStatistics(source.statistics, people, day)
    const table = tableOfStatistics(columns, { people, sections, day, decimals })
    const note: Run[][] = table.rounded ? [[{ kind: 'text', text: ROUNDED, italic: true }]] : []
    const parts = { definition, frame, table, foot: [...foot, ...note], charts: table.charts }
    return { model: modelOf(wanted, parts, missing), columns, rows: 0, open: [] }
  }
  const table = tableOfPeople(columns, people, { choice: wanted, ageDay })
  const model = modelOf(wanted, { definition, frame, table, foot, charts: [] }, missing)
  return { model, columns, rows: people.length, open: table.open }
}

type ListParts = Parameters<typeof toSheet>[0]

function modelOf(
  { format }: WantedList,
  parts: ListParts,
  missing: () => ReturnType<typeof listMissing>,
): PaperModel {
  return format === 'docx'
    ? { format, document: { ...toDocument(parts), missing: missing() } }
    : { format, sheet: { ...toSheet(parts), missing: missing() } }
}

function frameOf(definition: ListDefinition, render: (text: string) => Run[]): Frame {
  return planFrame(
    {
      ...definition,
      slug: definition.id,
      page: PAGE_OF[definition.orientation],
      subjectLine: null,
      seal: null,
      addressees: [],
      authority: null,
      bases: [],
      decides: null,
      draftLabel: null,
      bodyName: null,
      number: null,
      dateLine: definition.head !== 'HL',
      recipients: [],
    },
    render,
  )
}
