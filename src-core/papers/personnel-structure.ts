import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { formatPercent } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { listPeople } from '../dossier/listed-people.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { countStatistics } from '../dossier/statistics.ts'
import type { CountedSection, StatisticDefinition } from '../dossier/statistics.ts'
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
  if (definition === null) return { sections: [] }
  const { congress } = dossier
  const decimals = percentDecimalsOf(congress)
  const day = { onDay: congress.ageDate ?? congress.startDate, basis: 'day' as const }
  const told = peopleOf(dossier, rowsIn(common, 'oldCommittee.members'))
  const whole = told.flatMap((one) => (one === null ? [] : [one]))
  const old = { people: whole, isOpen: whole.length < told.length, label: OLD_LABEL, decimals }
  const listed = {
    people: listPeople(dossier, 'candidates'),
    isOpen: false,
    label: NEW_LABEL,
    decimals,
  }
  const fixed = { ...definition, sections: definition.sections.filter(isFixed) }
  const oldCounted = countStatistics(fixed, old.people, day)
  const sections = countStatistics(fixed, listed.people, day)
  return {
    sections: sections.map((section, place) =>
      sectionFacts({ section, before: oldCounted[place] }, { old, listed }),
    ),
    oldCount: countOf(old),
    newCount: countOf(listed),
  }
}

function isFixed({ lines }: StatisticDefinition['sections'][number]): boolean {
  return lines.length > 0
}

interface Side {
  readonly people: readonly ListedPerson[]
  /** Somebody of it is not in the dossier. */
  readonly isOpen: boolean
  readonly label: string
  readonly decimals: number
}

function countOf({ people, isOpen, label }: Side): Fact<number> {
  return people.length === 0 || isOpen ? { ...unknown('candidates'), label } : known(people.length)
}

interface Twin {
  readonly section: CountedSection
  readonly before: CountedSection | undefined
}

function sectionFacts({ section, before }: Twin, sides: { old: Side; listed: Side }): FactTree {
  const { id, title, trait } = section.section
  const lines = section.lines.filter(({ kind }) => kind === 'line')
  return {
    id: known(id),
    title: known(title),
    lines: lines.map((line, place) => ({
      title: known(line.title),
      ...cells('new', section, place, sides.listed),
      ...(OF_CANDIDATES.includes(trait)
        ? { old: notApplicable(id), oldShare: notApplicable(id) }
        : cells('old', before, place, sides.old)),
    })),
  }
}

/** Count and share of one line; open as soon as somebody's value is not known. */
function cells(
  name: 'old' | 'new',
  counted: CountedSection | undefined,
  place: number,
  { people, isOpen, label, decimals }: Side,
): FactTree {
  const untold = counted?.lines.find(({ kind }) => kind === 'unknown')?.people.length ?? 0
  const lacking = { ...unknown('candidates'), label }
  const open = people.length === 0 || isOpen || untold > 0
  const count = counted?.lines[place]?.people.length ?? 0
  return {
    [name]: open ? lacking : known(count),
    [`${name}Share`]: open ? lacking : known(formatPercent(count, people.length, decimals)),
  }
}
