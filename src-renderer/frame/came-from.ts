import { useMemo } from 'react'
import { useLocation } from 'react-router'

interface CameFrom {
  readonly from: string
}

/** The address in a dossier, for a screen that stands outside the dossiers to lead back to; there, the one it got. */
export function useCameFrom(): CameFrom | null {
  const { pathname, search, state } = useLocation()
  const from = pathname.startsWith('/d/') ? `${pathname}${search}` : readCameFrom(state)
  return useMemo(() => (from === null ? null : { from }), [from])
}

/** The address left in the state of a navigation; null: opened otherwise. */
export function readCameFrom(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('from' in state)) return null
  return typeof state.from === 'string' ? state.from : null
}
