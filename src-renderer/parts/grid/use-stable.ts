import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** Callbacks that keep their identity, so that rows are not drawn again for them. */
export function useStable<Handlers extends Record<string, (...args: never[]) => unknown>>(
  handlers: Handlers,
): Handlers {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  const call = useCallback((name: string, args: never[]) => latest.current[name]?.(...args), [])
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map((name) => [name, (...args: never[]) => call(name, args)]),
      ) as Handlers,
  )
  return stable
}
