/**
 * Turns work that tells how far it is into a stream of its events. Whoever stops reading, or aborts, ends the work
 * through `ended`; a failure of the work is a failure of the stream.
 */
export async function* streamEvents<Event>(
  signal: AbortSignal | undefined,
  work: (emit: (event: Event) => void, ended: AbortSignal) => Promise<void>,
): AsyncGenerator<Event, void, void> {
  const reader = new AbortController()
  const waiting: Event[] = []
  let wake: () => void = () => undefined
  const state: { done: boolean; failure: { readonly reason: unknown } | null } = {
    done: false,
    failure: null,
  }
  const emit = (event: Event) => {
    waiting.push(event)
    wake()
  }
  const ended = signal ? AbortSignal.any([signal, reader.signal]) : reader.signal
  const working = work(emit, ended)
    .catch((reason: unknown) => (state.failure = { reason }))
    .finally(() => {
      state.done = true
      wake()
    })
  try {
    for (;;) {
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) yield event
      if (state.done) break
      await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    reader.abort()
    await working
  }
  if (state.failure !== null) throw state.failure.reason
}
