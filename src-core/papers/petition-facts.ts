import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { factIn, isTrueIn, numberIn, numbered, rowsIn, sum, textIn } from './read-tree.ts'

const NOT_TOLD: Fact<never> = {
  ...unknown('list.petitions.list'),
  label: 'Kiến nghị của đoàn viên, người lao động',
}

/** The petitions a report names (neither left out nor said twice), by who has to settle them; and those answered. */
export function petitionFacts(_dossier: Dossier, told: FactTree): FactTree {
  const all = rowsIn(told, 'petitions.list')
  const reported = all.filter(
    (row) => !isTrueIn(row, 'leftOut') && numberIn(row, 'sameAs') === null,
  )
  return {
    petitions: {
      reported: numbered(reported),
      reportedGroups: groupsOf(reported),
      reportedCount: all.length === 0 ? NOT_TOLD : known(reported.length),
      reportedTimes: all.length === 0 ? NOT_TOLD : timesOf(reported),
      answered: numbered(reported.filter((row) => textIn(row, 'answer') !== '')),
      open: numbered(reported.filter((row) => textIn(row, 'answer') === '')),
    },
  }
}

function groupsOf(rows: readonly FactTree[]): FactTree[] {
  const groups = new Map<string, FactTree[]>()
  for (const row of rows) {
    const authority = textIn(row, 'authority') || textIn(row, 'addressee')
    groups.set(authority, [...(groups.get(authority) ?? []), row])
  }
  return [...groups].map(([name, members], place) => ({
    index: known(place + 1),
    name: known(name),
    rows: numbered(members),
    count: known(members.length),
    times: timesOf(members),
  }))
}

/** How often they were raised in all; unknown as soon as one is. */
function timesOf(rows: readonly FactTree[]): Fact<PaperValue> {
  return sum(rows.map((row) => factIn(row, 'times')))
}
