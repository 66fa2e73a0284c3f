import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** Pixels of desk left and right of a page. */
const MARGIN = 12

/** Zooms a sheet so that its page (the sheet itself, or the part named) is as wide as the desk around it. */
export function useFitToDesk(
  sheetRef: RefObject<HTMLElement | null>,
  pageSelector: string | null,
  ready: unknown,
) {
  useLayoutEffect(() => {
    const sheet = sheetRef.current
    const desk = sheet?.closest<HTMLElement>('.desk')
    const page = pageSelector === null ? sheet : sheet?.querySelector<HTMLElement>(pageSelector)
    if (!ready || !sheet || !desk || !page) return
    const fit = () => {
      sheet.style.zoom = '1'
      sheet.style.zoom = String(Math.min(1.2, (desk.clientWidth - 2 * MARGIN) / page.offsetWidth))
    }
    const watcher = new ResizeObserver(fit)
    watcher.observe(desk)
    return () => watcher.disconnect()
  }, [sheetRef, pageSelector, ready])
}
