import { ORPCError } from '@orpc/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { describeFailure } from './failure.ts'
import type { Failure } from './failure.ts'
import { makeStore } from './store.ts'

/** Whether the engine answers; the frame shows a strip while it does not. */
export const connection = makeStore<'ok' | 'lost' | 'expired'>('ok')

/** The last failure that no field and no panel shows; the frame shows it until it is closed. */
export const openFailure = makeStore<Failure | null>(null)

/** Whether the data are open, and what can be done when they are not. */
export const RESCUE_KEY = ['rescue'] as const

function note(error: unknown): void {
  const { kind } = describeFailure(error)
  if (kind === 'lost' || kind === 'expired') connection.set(kind)
  if (error instanceof ORPCError && error.code === 'STORE_FAILED')
    void queryClient.invalidateQueries({ queryKey: RESCUE_KEY })
}

function answered(): void {
  connection.set('ok')
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: note, onSuccess: answered }),
  mutationCache: new MutationCache({ onError: note, onSuccess: answered }),
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 5_000, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
})
