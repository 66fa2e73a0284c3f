import { useMemo, useState } from 'react'
import { z } from 'zod'
import { withFilter } from './arrange-rows.ts'
import type { Arrangement } from './arrange-rows.ts'
import type { GridColumn } from './grid-column.ts'

const stored = z.array(z.string())

/** Ids of the columns this machine does not show in a list; what cannot be read is no choice. */
export function readHidden(text: string | null): ReadonlySet<string> {
  if (text === null) return new Set()
  try {
    const read = stored.safeParse(JSON.parse(text))
    return new Set(read.success ? read.data : [])
  } catch {
    return new Set()
  }
}

/** What is out of view while nobody has chosen anything. */
export function optionalColumns<Row>(columns: readonly GridColumn<Row>[]): ReadonlySet<string> {
  return new Set(columns.filter(({ optional }) => optional).map(({ id }) => id))
}

/** Columns in view. Frozen ones always are, and so is the one a finding sends the person to. */
export function visibleColumns<Row>(
  columns: readonly GridColumn<Row>[],
  hidden: ReadonlySet<string>,
  wanted: string | null,
): readonly GridColumn<Row>[] {
  return columns.filter(({ id, frozen }) => frozen || id === wanted || !hidden.has(id))
}

/** A column out of view neither filters nor sorts: nobody would see why rows are missing. */
export function withoutHidden(arrangement: Arrangement, hidden: ReadonlySet<string>): Arrangement {
  const filters = [...arrangement.filters.keys()].filter((id) => hidden.has(id))
  const kept = filters.reduce((after, id) => withFilter(after, id, null), arrangement)
  return kept.sort && hidden.has(kept.sort.columnId) ? { ...kept, sort: null } : kept
}

/** The columns a person has chosen for one list, remembered on this machine. */
export function useHiddenColumns<Row>(
  listId: string,
  columns: readonly GridColumn<Row>[],
  wanted: string | null,
) {
  const key = `daihoi.hidden-columns.${listId}`
  const [hidden, setHidden] = useState(() => {
    const text = window.localStorage.getItem(key)
    return text === null ? optionalColumns(columns) : readHidden(text)
  })
  const visible = useMemo(() => visibleColumns(columns, hidden, wanted), [columns, hidden, wanted])
  const hide = (ids: ReadonlySet<string>) => {
    window.localStorage.setItem(key, JSON.stringify([...ids]))
    setHidden(ids)
  }
  return { hidden, visible, hide }
}
