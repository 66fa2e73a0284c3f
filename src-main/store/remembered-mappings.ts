import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { RememberedMapping } from '#core/intake/remembered-mapping.ts'

/** How this office's columns were read; part of the workspace, of no dossier and no package. */
export interface RememberedMappings {
  list(kind: string): RememberedMapping[]
  /** In place of what was kept for the same headers; `at`: ISO instant. */
  keep(kind: string, mapping: RememberedMapping, at: string): void
}

const headers = z.array(z.string())
const fields = z.record(z.string(), z.string().nullable())

/** Prepared when asked for: a database of another version may be open for reading. */
const LISTED =
  'SELECT headers, mapping FROM remembered_mapping WHERE kind = ? ORDER BY used_at DESC'
const KEPT = `INSERT INTO remembered_mapping (kind, headers, mapping, used_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (kind, headers) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`

export function openRememberedMappings(database: Database): RememberedMappings {
  return {
    list: (kind) =>
      (database.prepare(LISTED).all(kind) as { headers: string; mapping: string }[]).flatMap(
        (row) => {
          const [read, said] = [
            headers.safeParse(json(row.headers)),
            fields.safeParse(json(row.mapping)),
          ]
          // A damaged row costs one more choice of a column, nothing else.
          return read.success && said.success ? [{ headers: read.data, fields: said.data }] : []
        },
      ),
    keep(kind, mapping, at) {
      database
        .prepare(KEPT)
        .run(kind, JSON.stringify(mapping.headers), JSON.stringify(mapping.fields), at)
    },
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
