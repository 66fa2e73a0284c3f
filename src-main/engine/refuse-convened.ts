import { membersWhenIssued, refuseOtherMembers } from '#core/election/meeting-members.ts'
import { readElections } from '#core/election/election-now.ts'
import { BALLOTS } from '#core/election/election-words.ts'
import { electionCase } from './election-case.ts'
import { NO_EDITS, withEdits } from './election-rows.ts'
import { requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RowChange } from './refuse-voted.ts'

interface Written {
  readonly dossierId: string
  readonly changes: readonly RowChange[]
}

/**
 * Where those who were elected meet, no ballot that is run here is written another number of people convened. What is
 * told of an old congress is typed in any order (`isTyped`): an identity holds its papers back.
 */
export function refuseConvened(
  parts: EngineParts,
  { dossierId, changes }: Written,
  isTyped: boolean,
): void {
  const rows = changes.flatMap(({ before, after }) => {
    const isOther = before?.cells['convened'] !== after?.cells['convened']
    return after?.list === BALLOTS && isOther ? [after] : []
  })
  if (rows.length === 0 || !parts.packs.has(requireDossier(parts, dossierId).packId)) return
  const given = electionCase(parts, dossierId)
  const dossier = withEdits(given.dossier, { ...NO_EDITS, changed: rows })
  const after = { ...given, dossier }
  const written = readElections(after).filter(
    ({ ballot, isStepped }) => rows.some(({ id }) => id === ballot.id) && (isStepped || !isTyped),
  )
  for (const now of written) {
    const refused = refuseOtherMembers(now.ballot.figures, membersWhenIssued(now, after))
    if (refused !== null) throw unusable(refused, 'convened')
  }
}
