import { useEffect } from 'react'
import { makeStore } from '../client/store.ts'

export interface StatusHint {
  readonly keys: string
  readonly words: string
}

export const statusHints = makeStore<readonly StatusHint[]>([])

/** Keys of the screen, shown in the status bar while it is open. Pass a constant list. */
export function useStatusHints(hints: readonly StatusHint[]): void {
  useEffect(() => {
    statusHints.set(hints)
    return () => statusHints.set([])
  }, [hints])
}
