import { useEffect, useRef } from 'react'
import { columnAt } from './grid-layout.ts'
import type { GridModel } from './use-grid-model.ts'
import type { GridView } from './use-grid-view.ts'

/** Milliseconds between two rows while the pointer waits outside the grid. */
const STEP_MS = 50

/** Draws a block while the pointer is held down; outside the grid the list moves on under it. */
export function useDragBlock<Row>(model: GridModel<Row>, view: GridView) {
  const latest = useRef({ model, view })
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = { model, view }
  })
  useEffect(() => () => stop.current(), [])
  return () => {
    stop.current()
    let pointer: MouseEvent | null = null
    const extend = () => {
      if (pointer) extendToPointer(latest.current.model, latest.current.view, pointer)
    }
    const follow = (event: MouseEvent) => {
      pointer = event
      extend()
    }
    const timer = setInterval(extend, STEP_MS)
    stop.current = () => {
      clearInterval(timer)
      window.removeEventListener('mousemove', follow)
      window.removeEventListener('mouseup', stop.current)
      window.removeEventListener('blur', stop.current)
    }
    window.addEventListener('mousemove', follow)
    window.addEventListener('mouseup', stop.current)
    window.addEventListener('blur', stop.current)
  }
}

function extendToPointer<Row>(model: GridModel<Row>, view: GridView, pointer: MouseEvent) {
  const scroller = view.scroller.current
  if (!scroller) return
  const frame = scroller.getBoundingClientRect()
  const [top, bottom] = [view.headHeight, scroller.clientHeight]
  // One row beyond the edge brings it into view, and with the next step the one after it.
  const y = Math.min(Math.max(pointer.clientY - frame.top, top - 1), bottom + 1)
  const row = Math.floor((y - top + scroller.scrollTop) / view.rowHeight)
  const x = Math.min(Math.max(pointer.clientX - frame.left, 0), scroller.clientWidth)
  const place = {
    row: Math.max(0, Math.min(model.shown.length - 1, row)),
    column: columnAt(model.layout, model.columns, x, scroller.scrollLeft),
  }
  const { seen, extendTo } = model.cursor
  if (place.row !== seen.row || place.column !== seen.column) extendTo(place)
}
