import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { Write } from '#main/store/write-door.ts'

/** Told rows as a command is about to leave them, so that the core can judge them before anything is written. */
export interface RowEdits {
  readonly added: readonly TypedRow[]
  readonly changed: readonly TypedRow[]
  readonly removed: readonly string[]
}

export const NO_EDITS: RowEdits = { added: [], changed: [], removed: [] }

export function joinEdits(...all: readonly RowEdits[]): RowEdits {
  return {
    added: all.flatMap(({ added }) => added),
    changed: all.flatMap(({ changed }) => changed),
    removed: all.flatMap(({ removed }) => removed),
  }
}

/** The dossier as it would be. */
export function withEdits(dossier: Dossier, { added, changed, removed }: RowEdits): Dossier {
  const byId = new Map(changed.map((row) => [row.id, row]))
  const typedRows = dossier.typedRows
    .filter(({ id }) => !removed.includes(id))
    .map((row) => byId.get(row.id) ?? row)
  return { ...dossier, typedRows: [...typedRows, ...added] }
}

export function writeEdits(write: Write, dossier: Dossier, edits: RowEdits): void {
  for (const id of edits.removed) write.remove('typedRow', id)
  for (const { id, cells } of edits.changed) {
    write.update('typedRow', id, { cells: JSON.stringify(cells) })
  }
  const lengths = new Map<string, number>()
  for (const row of edits.added) {
    const before = dossier.typedRows.filter(({ list }) => list === row.list).length
    const position = lengths.get(row.list) ?? before
    lengths.set(row.list, position + 1)
    write.insert('typedRow', {
      ...row,
      dossierId: dossier.id,
      cells: JSON.stringify(row.cells),
      position,
    })
  }
}

type Cell = TypedRow['cells'][string]

/** Cells laid over those of a row; null takes one away, undefined leaves it as it is. */
export function changeCells(
  row: TypedRow,
  changes: Readonly<Record<string, Cell | null | undefined>>,
): TypedRow {
  const cells = new Map(Object.entries(row.cells))
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') cells.delete(name)
    else if (value !== undefined) cells.set(name, value)
  }
  return { ...row, cells: Object.fromEntries(cells) }
}
