import { useMemo } from 'react'
import { useLocation } from 'react-router'

export interface JumpTarget {
  /** Fact path such as `unit.committeeSeats`; null: no particular field. */
  readonly field: string | null
  readonly rowId: string | null
  /** New with every jump, also to the same field. */
  readonly key: string
}

/** Where a finding or a search hit sent the person: `?o=<field>&dong=<rowId>`; null when nobody was sent. */
export function useJumpTarget(): JumpTarget | null {
  const { search, key } = useLocation()
  return useMemo(() => {
    const query = new URLSearchParams(search)
    const field = query.get('o')
    const rowId = query.get('dong')
    return field === null && rowId === null ? null : { field, rowId, key }
  }, [search, key])
}
