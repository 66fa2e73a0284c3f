import { compareVietnameseNames, foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { FactTree } from './fact-tree.ts'
import { numbered, rowsIn, textIn } from './read-tree.ts'

/** The organising committee and each subcommittee with its head first, then deputies, then members by given name. */
export function organisingCommitteeFacts(_dossier: Dossier, told: FactTree): FactTree {
  return {
    subcommittees: {
      membersGroups: rowsIn(told, 'subcommittees.membersGroups').map((group) => ({
        ...group,
        rows: byRank(rowsIn(group, 'rows')),
      })),
    },
  }
}

function byRank(rows: readonly FactTree[]): FactTree[] {
  return numbered(
    rows.toSorted(
      (left, right) =>
        rankOf(left) - rankOf(right) ||
        compareVietnameseNames(textIn(left, 'name'), textIn(right, 'name')),
    ),
  )
}

function rankOf(row: FactTree): number {
  const role = foldVietnamese(textIn(row, 'role'))
  if (role.startsWith('truong')) return 0
  return role.startsWith('pho') ? 1 : 2
}
