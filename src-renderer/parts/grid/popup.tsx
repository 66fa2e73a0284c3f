import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'

interface PopupProps {
  readonly anchor: RefObject<HTMLElement | null>
  readonly className: string
  readonly label: string
  readonly role: 'dialog' | 'alert' | 'listbox'
  readonly id?: string
  /** Pressed outside, or Esc inside. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

const GAP = 4
const MARGIN = 8

/**
 * A small panel beside a cell. It lies in the browser's top layer, so no scrolling panel cuts it off, and stays
 * in the document after its cell, so Tab goes into it.
 */
export function Popup({ anchor, className, label, role, id, onClose, children }: PopupProps) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const shown = panel.current
    if (!shown) return
    shown.showPopover()
    const place = () => placeBeside(shown, anchor.current)
    place()
    const watch = new ResizeObserver(place)
    watch.observe(shown)
    document.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      watch.disconnect()
      document.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [anchor])
  useEffect(() => {
    if (!onClose) return
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose()
    }
    document.addEventListener('pointerdown', closeOutside, true)
    return () => document.removeEventListener('pointerdown', closeOutside, true)
  }, [onClose])
  return (
    <div
      ref={panel}
      id={id}
      popover="manual"
      role={role}
      aria-label={label}
      className={`g-popup ${className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onClose) return
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </div>
  )
}

function placeBeside(panel: HTMLElement, anchor: HTMLElement | null) {
  if (!anchor) return
  const cell = anchor.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const below = cell.bottom + GAP
  const fitsBelow = below + height + MARGIN <= window.innerHeight
  const top = fitsBelow ? below : Math.max(MARGIN, cell.top - GAP - height)
  const left = Math.max(MARGIN, Math.min(cell.left, window.innerWidth - width - MARGIN))
  panel.style.top = `${top}px`
  panel.style.left = `${left}px`
}
