import type { Restored } from '#core/contract/data-values.ts'
import { makeStore } from '#renderer/client/store.ts'

/** What was restored last, until it is read and closed: the screen it was asked on may be gone by then. */
export const lastRestored = makeStore<Restored | null>(null)
