import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent, RefObject } from 'react'
import { scrollForColumn } from './grid-layout.ts'
import type { GridModel } from './use-grid-model.ts'
import { readRowHeight } from './read-row-height.ts'

const SCROLL_BAR = 16

interface GridViewStart {
  readonly focusAtStart: boolean
  readonly headHeight: number
  readonly linesPerRow: number
}

/** Rows in view, scrolling after the focused cell, and where the keyboard is. */
export function useGridView<Row>(model: GridModel<Row>, start: GridViewStart) {
  const { focusAtStart, headHeight } = start
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { takeFocus, watchFocus } = useKeptFocus(input, focusAtStart)
  const [rowHeight] = useState(() => readRowHeight() * start.linesPerRow + 1)
  const { row } = model.cursor.place
  const seen = model.cursor.seen
  const rangeExtractor = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(row) || row >= range.count ? shown : [...shown, row]
    },
    [row],
  )
  const virtual = useVirtualizer({
    count: model.shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: SCROLL_BAR,
    rangeExtractor,
    getItemKey: (index) => model.ids[index] ?? index,
  })
  const moved = useRef(focusAtStart)
  useLayoutEffect(() => {
    const view = scroller.current
    if (!moved.current || !view) {
      moved.current = true
      return
    }
    virtual.scrollToIndex(seen.row, { align: 'auto' })
    const { scrollLeft, clientWidth } = view
    const left = scrollForColumn(model.layout, model.columns, seen.column, {
      scrollLeft,
      width: clientWidth,
    })
    if (left !== null) view.scrollLeft = left
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a moved cell scrolls: new data must not pull the list from under the eye
  }, [seen.row, seen.column])
  const pageRows = () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
  return { scroller, input, virtual, rowHeight, takeFocus, watchFocus, pageRows, headHeight }
}

export type GridView = ReturnType<typeof useGridView>

/** Puts the keyboard on the focused cell when asked, and again when its row has gone from under it. */
function useKeptFocus(input: RefObject<HTMLInputElement | null>, focusAtStart: boolean) {
  const wantsFocus = useRef(focusAtStart)
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    // A row that is removed takes the keyboard with it; React tells of no blur then.
    const lost = hasFocus.current && document.activeElement === document.body
    if (!(wantsFocus.current || lost) || !input.current) return
    wantsFocus.current = false
    input.current.focus({ preventScroll: true })
  })
  const takeFocus = useCallback(() => {
    wantsFocus.current = true
    input.current?.focus({ preventScroll: true })
  }, [input])
  const watchFocus = {
    onFocus: () => {
      hasFocus.current = true
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      hasFocus.current = false
      // Who has gone elsewhere is not called back by the next rows that come.
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) {
        wantsFocus.current = false
      }
    },
  }
  return { takeFocus, watchFocus }
}
