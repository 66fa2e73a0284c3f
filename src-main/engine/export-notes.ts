import { exportNote } from '#core/contract/list-values.ts'
import type { ExportNote } from '#core/contract/list-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { EngineParts } from './parts.ts'

/** Every list that left the house, newest first. */
export function readExportNotes(parts: EngineParts, { id }: Dossier): ExportNote[] {
  try {
    const rows = parts.store.rows('exportNote', id, ['at'])
    return rows.toReversed().map((row) => {
      const columns: unknown = JSON.parse(String(row['columns']))
      return exportNote.parse({ ...row, columns })
    })
  } catch (error) {
    throw new UnreadableData('sổ xuất danh sách', error)
  }
}
