import { formatPercent } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { listPeople } from '../dossier/listed-people.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { countAges, countStatistics } from '../dossier/statistics.ts'
import type { CountedAges, CountedSection, StatisticDefinition } from '../dossier/statistics.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { addsUp, shownLines } from './statistic-table.ts'

/** The composition of a list by the sections of its definition, each share of the whole list; empty without a definition. */
export function statisticFacts(dossier: Dossier, definition: StatisticDefinition | null): FactTree {
  const people = definition === null ? [] : listPeople(dossier, definition.source)
  const onDay = dossier.congress.ageDate ?? dossier.congress.startDate
  const day = { onDay, basis: 'day' as const }
  const decimals = percentDecimalsOf(dossier.congress)
  const sections = definition === null ? [] : countStatistics(definition, people, day)
  return {
    total:
      people.length > 0 ? known(people.length) : { ...unknown('delegates'), label: LABELS.list },
    ageDay: onDay === null ? { ...unknown('congress.startDate') } : known(onDay),
    isRounded: known(
      sections.some((counted) => !addsUp(shownLines(counted), people.length, decimals)),
    ),
    sections: sections.map((counted, place) => sectionFacts(counted, { place, people, decimals })),
    composition: sections
      .filter(({ section: { trait } }) => !OUTSIDE_COMPOSITION.includes(trait))
      .map((counted, place) => sectionFacts(counted, { place, people, decimals })),
    ages: ageFacts(countAges(people, day)),
  }
}

/** Told apart elsewhere in the report, or named by each value that occurs. */
const OUTSIDE_COMPOSITION: readonly string[] = ['kind', 'ethnicity', 'religion']

const LABELS = {
  list: 'Danh sách đại biểu',
  ages: 'Ngày sinh của đại biểu',
} as const

interface SectionSource {
  readonly place: number
  readonly people: readonly ListedPerson[]
  readonly decimals: number
}

function sectionFacts(
  counted: CountedSection,
  { place, people, decimals }: SectionSource,
): FactTree {
  const shown = shownLines(counted)
  const untold = shown.find(({ kind }) => kind === 'unknown')?.people.length ?? 0
  // Of nobody it is known: the counts are not 0, they are open.
  const open = untold === people.length
  const fact = (value: number): Fact<number> => (open ? openFact(counted) : known(value))
  const lines = open ? shown.filter(({ kind }) => kind === 'line') : shown
  return {
    index: known(place + 1),
    id: known(counted.section.id),
    title: known(counted.section.title),
    isOpen: known(open),
    untold: known(untold),
    isSingle: known(counted.section.lines.length === 1),
    lines: lines.map(({ title, kind, people: own }, row) => ({
      index: known(row + 1),
      title: known(title),
      isUnknown: known(kind === 'unknown'),
      count: fact(own.length),
      share: open ? openFact(counted) : known(formatPercent(own.length, people.length, decimals)),
    })),
  }
}

function openFact({ section }: CountedSection) {
  return { ...unknown(`statistics.${section.id}`), label: section.title }
}

function ageFacts(ages: CountedAges | null): FactTree {
  const lacking = { ...unknown('delegate.birth'), label: LABELS.ages }
  if (ages === null) {
    const names = ['oldest', 'oldestCount', 'youngest', 'youngestCount', 'average', 'unknown']
    return Object.fromEntries(names.map((name) => [name, lacking]))
  }
  return {
    oldest: known(ages.oldestAge),
    oldestCount: known(ages.oldest.length),
    youngest: known(ages.youngestAge),
    youngestCount: known(ages.youngest.length),
    average: known(ages.average.toFixed(1).replace('.', ',')),
    unknown: known(ages.unknown.length),
  }
}
