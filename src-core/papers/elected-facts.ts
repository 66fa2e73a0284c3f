import { nameKey } from '../base/name-key.ts'
import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import { BODIES } from '../election/election-words.ts'
import type { FactTree } from './fact-tree.ts'
import { factIn, numbered, rowsIn, textIn } from './read-tree.ts'

const POSTS = [
  'standing',
  'chair',
  'vice',
  'inspection',
  'inspectionChair',
  'inspectionVice',
] as const

/** Everybody whose election is to be recognised: the committee, and each post that was voted on, the highest first. */
export function electedFacts({ congress }: Dossier, told: FactTree): FactTree {
  const isAppointed = congress.case === 'appoint'
  const headOf = (choices: string, elected: string) =>
    isAppointed ? firstOf(choices, told) : rowsIn(told, elected)
  return {
    newCommittee: {
      membersByName: byName(rowsIn(told, 'newCommittee.members')),
      posts: POSTS.flatMap((post) => postFacts(post, told)),
      chair: chairOf(headOf('appointment.committeeChoices', 'elections.chair.elected'), told),
      inspectionChair: nameOf(
        headOf('appointment.inspectionChoices', 'elections.inspectionChair.elected'),
        { path: 'elections.inspectionChair', label: 'Chủ nhiệm Ủy ban Kiểm tra khóa mới' },
      ),
      inspectors: factIn(
        told,
        isAppointed ? 'appointment.inspectionCount' : 'elections.inspection.electedCount',
      ),
    },
    delegation: { membersByName: byName(rowsIn(told, 'delegation.members')) },
    convener: { name: convenerOf(told) },
  }
}

/** Who is meant by the name told for the convener: everybody elected to the committee whom it fits. */
export function convenersNamed(told: FactTree): readonly FactTree[] {
  const key = nameKey(textIn(told, 'convener.name'))
  const members = rowsIn(told, 'newCommittee.members')
  const called = (column: string) => members.filter((one) => nameKey(textIn(one, column)) === key)
  const apart = called('ballotName')
  return apart.length > 0 ? apart : called('name')
}

/** As the papers of the election print who was elected, with what tells two of one name apart. */
function convenerOf(told: FactTree) {
  const [one, ...more] = convenersNamed(told)
  const isClear = one !== undefined && more.length === 0
  return isClear ? factIn(one, 'ballotName') : factIn(told, 'convener.name')
}

function postFacts(post: (typeof POSTS)[number], told: FactTree): FactTree[] {
  const rows = rowsIn(told, `elections.${post}.elected`)
  if (rows.length === 0) return []
  return [{ key: known(post), name: known(BODIES[post]), rows, rowsByName: byName(rows) }]
}

/** Whose election or appointment stands in the dossier; where it does not, who is named. */
function chairOf(heads: readonly FactTree[], told: FactTree) {
  const named = factIn(told, 'firstMeeting.newChair')
  const isNamed = heads.length === 0 && named.kind === 'known'
  return isNamed ? named : nameOf(heads, { path: 'elections.chair', label: 'Chủ tịch khóa mới' })
}

/** Those of the first post of a list that is told by posts. */
function firstOf(choices: string, told: FactTree): readonly FactTree[] {
  const [first] = rowsIn(told, choices)
  return first === undefined ? [] : rowsIn(first, 'rows')
}

function nameOf([first]: readonly FactTree[], { path, label }: { path: string; label: string }) {
  return first === undefined ? { ...unknown(path), label } : factIn(first, 'name')
}

function byName(rows: readonly FactTree[]): FactTree[] {
  return numbered(
    rows.toSorted((left, right) =>
      compareVietnameseNames(textIn(left, 'name'), textIn(right, 'name')),
    ),
  )
}
