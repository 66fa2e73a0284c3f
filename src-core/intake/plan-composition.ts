import type { CompositionRequirement } from '../dossier/composition-requirement.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { EMPTY_REQUIREMENT } from '../dossier/empty-rows.ts'
import type { CompositionRecord } from './import-records.ts'
import { isSame, layOver } from './lay-over.ts'
import { folded } from './people-to-match.ts'
import type { RowPlan } from './plan-units.ts'
import type { DraftRow } from './draft-row.ts'

/** Each row as a requirement, against the one of the same code, else of the same wording; none is matched twice. */
export function planComposition(
  drafts: readonly DraftRow[],
  dossier: Dossier | null,
): RowPlan<CompositionRecord>[] {
  const free = new Set(dossier?.composition ?? [])
  return drafts.map((draft) => {
    const match = findMatch([...free], draft)
    if (match) free.delete(match)
    const { id: matchId, ...known } = match ?? { ...EMPTY_REQUIREMENT, label: '', id: null }
    const read = draft.values
    const laid = layOver(known, read)
    // A limit the file leaves empty is no limit; elsewhere an empty cell says nothing.
    const requirement = {
      ...laid,
      minimum: (read['minimum'] ?? null) as number | null,
      maximum: (read['maximum'] ?? null) as number | null,
    }
    const record = { sheetRow: draft.sheetRow, matchId, requirement }
    const action = match === null ? 'add' : isSame(known, requirement) ? 'same' : 'update'
    return { draft, record, action, known: match === null ? null : known, next: requirement }
  })
}

function findMatch(
  free: readonly CompositionRequirement[],
  { values }: DraftRow,
): CompositionRequirement | null {
  const same = (field: 'code' | 'label') => {
    const read = values[field]
    if (typeof read !== 'string' || read === '') return undefined
    return free.find((one) => one[field] !== null && folded(one[field]) === folded(read))
  }
  return same('code') ?? same('label') ?? null
}
