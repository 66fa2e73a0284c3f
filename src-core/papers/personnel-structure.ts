import { formatPercent } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { listPeople } from '../dossier/listed-people.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { countStatistics } from '../dossier/statistics.ts'
import type { CountedLine, CountedSection, StatisticDefinition } from '../dossier/statistics.ts'
import { known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { peopleOf } from './committee-structure.ts'
import type { FactTree } from './fact-tree.ts'
import { rowsIn } from './read-tree.ts'

/** Traits that only a candidate has: of the outgoing committee they say nothing. */
const OF_CANDIDATES: readonly string[] = ['candidacy', 'full-time']
const OLD_LABEL = 'Danh sách Ban Chấp hành khóa cũ, đủ thông tin từng người'
const NEW_LABEL = 'Danh sách nhân sự khóa mới, đủ thông tin từng người'

/** The outgoing committee and the list for the new one side by side, counted by the same lines, each share of its own whole. */
export function personnelStructureFacts(
  dossier: Dossier,
  common: FactTree,
  definition: StatisticDefinition | null,
): FactTree {
  const { congress } = dossier
  const day = { onDay: congress.ageDate ?? congress.startDate, basis: 'day' as const }
  const told = peopleOf(dossier, rowsIn(common, 'oldCommittee.members'))
  const whole = told.flatMap((one) => (one === null ? [] : [one]))
  const old = { people: whole, isOpen: whole.length < told.length, label: OLD_LABEL }
  const listed = { people: listPeople(dossier, 'candidates'), isOpen: false, label: NEW_LABEL }
  const decimals = percentDecimalsOf(congress)
  const count = (people: readonly ListedPerson[]) =>
    definition === null ? [] : countStatistics(withFixedLines(definition), people, day)
  const before = count(old.people)
  return {
    sections: count(listed.people).map((section, place) =>
      sectionFacts({ section, before: before[place] }, { old, listed, decimals }),
    ),
    oldCount: countOf(old),
    newCount: countOf(listed),
  }
}

/** Sections that count by value have other lines in each list and cannot stand side by side. */
function withFixedLines(definition: StatisticDefinition): StatisticDefinition {
  const sections = definition.sections.filter(({ lines }) => lines.length > 0)
  return { ...definition, sections }
}

interface Side {
  readonly people: readonly ListedPerson[]
  /** Somebody of it is not in the dossier. */
  readonly isOpen: boolean
  readonly label: string
}

function countOf({ people, isOpen, label }: Side): Fact<number> {
  return people.length === 0 || isOpen ? { ...unknown('candidates'), label } : known(people.length)
}

interface Sides {
  readonly old: Side
  readonly listed: Side
  readonly decimals: number
}

interface Twin {
  readonly section: CountedSection
  readonly before: CountedSection | undefined
}

function sectionFacts({ section, before }: Twin, sides: Sides): FactTree {
  const { id, title, trait } = section.section
  const lines = section.lines.filter(({ kind }) => kind === 'line')
  return {
    id: known(id),
    title: known(title),
    lines: lines.map((line, place) => ({
      title: known(line.title),
      ...cells('new', section.lines, { ...sides, place, side: sides.listed }),
      ...(OF_CANDIDATES.includes(trait)
        ? { old: notApplicable(id), oldShare: notApplicable(id) }
        : cells('old', before?.lines ?? [], { ...sides, place, side: sides.old })),
    })),
  }
}

/** Count and share of one line; open as soon as somebody's value is not known. */
function cells(name: 'old' | 'new', lines: readonly CountedLine[], at: Cell): FactTree {
  const { people, isOpen, label } = at.side
  const untold = lines.some((line) => line.kind === 'unknown' && line.people.length > 0)
  const lacking = { ...unknown('candidates'), label }
  if (people.length === 0 || isOpen || untold) return { [name]: lacking, [`${name}Share`]: lacking }
  const count = lines[at.place]?.people.length ?? 0
  return {
    [name]: known(count),
    [`${name}Share`]: known(formatPercent(count, people.length, at.decimals)),
  }
}

interface Cell {
  readonly decimals: number
  readonly place: number
  readonly side: Side
}
