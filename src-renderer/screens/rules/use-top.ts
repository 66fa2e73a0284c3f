import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** A scroller that stands at its top again when something else is shown in it. */
export function useTop(shown: string): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers give a promise back, which an effect must not.
    scroller.current?.scrollTo(0, 0)
  }, [shown])
  return scroller
}
