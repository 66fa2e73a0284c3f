import type { ImportValue } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { EMPTY_UNIT } from '../dossier/empty-rows.ts'
import { isSame, layOver } from './lay-over.ts'
import { folded } from './match-people.ts'
import type { DraftRow } from './read-rows.ts'
import type { UnitRecord } from './import-records.ts'

/** What writing one row would do. */
export type RowPlan<R> = {
  readonly draft: DraftRow
  readonly record: R
  readonly action: 'add' | 'update' | 'same'
  /** Known values of the dossier the row stands against; null for a new row. */
  readonly known: Readonly<Record<string, ImportValue>> | null
  readonly next: Readonly<Record<string, ImportValue>>
}

/** Each row as a unit of the plan, against the unit of the same folded name; no unit is matched twice. */
export function planUnits(
  drafts: readonly DraftRow[],
  dossier: Dossier | null,
): RowPlan<UnitRecord>[] {
  const free = new Set(dossier?.units ?? [])
  return drafts.map((draft) => {
    const name = folded(String(draft.values['name']))
    const match = [...free].find((unit) => folded(unit.name) === name) ?? null
    if (match) free.delete(match)
    const { id: matchId, ...known } = match ?? { ...EMPTY_UNIT, name: '', id: null }
    const unit = layOver(known, draft.values)
    const record = { sheetRow: draft.sheetRow, matchId, unit }
    const action = match === null ? 'add' : isSame(known, unit) ? 'same' : 'update'
    return { draft, record, action, known: match === null ? null : known, next: unit }
  })
}
