import type { ImportValue } from '../contract/import-values.ts'
import type { Dossier, PlanUnit } from '../dossier/dossier.ts'
import { EMPTY_UNIT } from '../dossier/empty-rows.ts'
import { isSame, layOver } from './lay-over.ts'
import { folded, spelled } from './people-to-match.ts'
import type { DraftRow } from './draft-row.ts'
import type { UnitRecord } from './import-records.ts'

/** What writing one row would do. */
export type RowPlan<R> = {
  readonly draft: DraftRow
  readonly record: R
  readonly action: 'add' | 'update' | 'same'
  /** Known values of the dossier the row stands against; null for a new row. */
  readonly known: Readonly<Record<string, ImportValue>> | null
  readonly next: Readonly<Record<string, ImportValue>>
  /** What the row would write if a person said yes to everything; left out where nothing waits for that. */
  readonly asks?: Readonly<Record<string, ImportValue>>
}

/** Each row as a unit of the plan, against the unit of its name; no unit is matched twice. */
export function planUnits(
  drafts: readonly DraftRow[],
  dossier: Dossier | null,
): RowPlan<UnitRecord>[] {
  const matches = matchUnits(drafts, dossier?.units ?? [])
  return drafts.map((draft) => {
    const match = matches.get(draft.sheetRow) ?? null
    const { id: matchId, ...known } = match ?? { ...EMPTY_UNIT, name: '', id: null }
    const unit = layOver(known, draft.values)
    const record = { sheetRow: draft.sheetRow, matchId, unit }
    const action = match === null ? 'add' : isSame(known, unit) ? 'same' : 'update'
    return { draft, record, action, known: match === null ? null : known, next: unit }
  })
}

/** The same spelling first; a name that differs only by accents may stand for what is left, and is shown as a change. */
function matchUnits(
  drafts: readonly DraftRow[],
  units: readonly PlanUnit[],
): Map<number, PlanUnit> {
  const matches = new Map<number, PlanUnit>()
  const free = new Set(units)
  for (const compared of [spelled, folded]) {
    for (const { sheetRow, values } of drafts) {
      if (matches.has(sheetRow)) continue
      const name = compared(String(values['name']))
      const match = [...free].find((unit) => compared(unit.name) === name)
      if (!match) continue
      free.delete(match)
      matches.set(sheetRow, match)
    }
  }
  return matches
}
