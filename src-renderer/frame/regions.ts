const REACHABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"], [role="gridcell"][tabindex]'

/** F6: moves the focus to the next region of the window: the road, then each panel, then round again. */
export function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('.nav, .main section.panel')].filter(
    (region) => region.querySelector(REACHABLE) !== null,
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(at + 1) % regions.length]
  const current = next?.querySelector<HTMLElement>('[aria-current="page"]')
  const target = current ?? next?.querySelector<HTMLElement>(REACHABLE)
  target?.focus()
}
