import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import type { Write } from '#main/store/write-door.ts'
import type { EngineParts } from './parts.ts'

type Cells = Readonly<Record<string, TypedValue | null>>

/** Adds rows of told lists within one command, each after the last of its list. */
export function typedRowWriter(
  parts: EngineParts,
  write: Write,
  dossier: Dossier,
): (list: string, cells: Cells, personId?: string) => string {
  const added = new Map<string, number>()
  return (list, cells, personId) => {
    const before = added.get(list) ?? dossier.typedRows.filter((row) => row.list === list).length
    added.set(list, before + 1)
    const row = {
      ...{ id: parts.newId(), list, parentId: null, position: before },
      personId: personId ?? null,
    }
    write.insert('typedRow', { ...row, dossierId: dossier.id, cells: JSON.stringify(told(cells)) })
    return row.id
  }
}

/** Changes cells of a row; null or an empty text takes one away. */
export function changeTypedRow(write: Write, row: TypedRow, cells: Cells): void {
  write.update('typedRow', row.id, { cells: JSON.stringify(told({ ...row.cells, ...cells })) })
}

function told(cells: Cells): TypedRow['cells'] {
  const entries = Object.entries(cells).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}
