import path from 'node:path'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import { readFactDefinitions } from '#main/bundled/read-fact-definitions.ts'

const read = readFactDefinitions(path.join(import.meta.dirname, '../../templates/facts'))
if (!read.ok) throw new Error(JSON.stringify(read.error))
export const DEFINITIONS = read.value

export interface ToldRow {
  readonly list: string
  readonly cells: Readonly<Record<string, TypedValue>>
  readonly personId?: string
  readonly names?: readonly ToldRow[]
}

/** The dossier with what is told beyond it; rows below another stand in its `names`. */
export function tell(
  dossier: Dossier,
  rows: readonly ToldRow[],
  facts: Readonly<Record<string, TypedValue>> = {},
): Dossier {
  const typedRows: TypedRow[] = []
  const add = ({ list, cells, personId, names }: ToldRow, parentId: string | null) => {
    const id = `r${typedRows.length}`
    typedRows.push({ id, list, parentId, personId: personId ?? null, cells })
    for (const name of names ?? []) add(name, id)
  }
  for (const row of rows) add(row, null)
  const typedFacts = Object.entries(facts).map(([name, value]) => ({ id: name, name, value }))
  return { ...dossier, typedRows, typedFacts }
}
