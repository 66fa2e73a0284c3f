import type { ImportValue } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { TypedRow, TypedValue } from '../dossier/typed-facts.ts'
import type { IntakeDefinition } from './definitions.ts'
import type { DraftRow } from './draft-row.ts'
import type { ToldRecord } from './import-records.ts'
import { findToldRow } from './match-told-row.ts'
import type { RowPlan } from './plan-units.ts'
import { cellsFromRow } from './told-cells.ts'
import type { ToldTarget } from './told-lists.ts'

type Cells = Readonly<Record<string, TypedValue>>

/** Each row as rows of told lists, against those that are there; an empty cell of the file wipes nothing. */
export function planToldRows(
  drafts: readonly DraftRow[],
  dossier: Dossier | null,
  definition: IntakeDefinition,
): RowPlan<readonly ToldRecord[]>[] {
  const free = definition.targets.map(
    ({ list }) => new Set(dossier?.typedRows.filter((row) => row.list === list) ?? []),
  )
  return drafts.map((draft) => {
    const parts = definition.targets.flatMap((target, place) => {
      if (target.when !== undefined && isEmpty(draft.values[target.when])) return []
      return [planOne(draft, { target, definition, free: free[place] ?? new Set() })]
    })
    const matched = parts.filter(({ match }) => match !== null)
    const same = matched.length === parts.length && parts.every(isUnchanged)
    const action = matched.length === 0 ? 'add' : same ? 'same' : 'update'
    return {
      draft,
      record: parts.map(({ record }) => record),
      action,
      known: matched.length === 0 ? null : inFields(parts, ({ match }) => match?.cells ?? {}),
      next: inFields(parts, ({ record }) => record.cells),
    }
  })
}

type Part = {
  readonly target: ToldTarget
  readonly match: TypedRow | null
  readonly record: ToldRecord
}

type Place = {
  readonly target: ToldTarget
  readonly definition: IntakeDefinition
  readonly free: Set<TypedRow>
}

function planOne(draft: DraftRow, { target, definition, free }: Place): Part {
  const read = cellsFromRow(draft.values, target, definition)
  const match = findToldRow([...free], read.told, target.key)
  if (match !== null) free.delete(match)
  const known = match?.cells ?? {}
  // What was read out of a sentence gives way to whatever somebody has told.
  const cells = { ...read.inferred, ...known, ...read.told }
  const record = { sheetRow: draft.sheetRow, list: target.list, matchId: match?.id ?? null, cells }
  return { target, match, record }
}

function isUnchanged({ match, record }: Part): boolean {
  const before: Cells = match?.cells ?? {}
  return Object.entries(record.cells).every(([name, value]) => before[name] === value)
}

/** Cells under the names the file has for them: what a preview shows as changed. */
function inFields(
  parts: readonly Part[],
  cellsOf: (part: Part) => Cells,
): Record<string, ImportValue> {
  const values: Record<string, ImportValue> = {}
  for (const part of parts) {
    const cells = cellsOf(part)
    for (const [cell, field] of Object.entries(part.target.cells)) {
      values[field] ??= cells[cell] ?? null
    }
    const { years } = part.target
    if (years === undefined) continue
    for (const [cell, value] of Object.entries(cells)) {
      if (/^y\d{4}$/.test(cell)) values[`${years}${cell.slice(1)}`] ??= value
    }
  }
  return values
}

function isEmpty(value: ImportValue | undefined): boolean {
  return value === undefined || value === null || value === ''
}
