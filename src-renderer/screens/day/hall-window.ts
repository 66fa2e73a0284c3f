import { useEffect, useState } from 'react'

let opened: Window | null = null

const BEAT_MS = 1000
const FRESH_MS = 5 * BEAT_MS

/** The second window, for the screen of the hall; one at a time. */
export function openHallWindow(dossierId: string): void {
  if (opened !== null && !opened.closed) return opened.focus()
  const address = `${location.pathname}#/d/${dossierId}/hoi-truong`
  opened = window.open(address, 'daihoi-hoi-truong', 'popup,width=1280,height=720')
}

/** Whether the hall sees anything: also after this page was loaded again and does not know its window any more. */
export function useHallWindow(dossierId: string): boolean {
  const [stands, setStands] = useState(() => isStanding(dossierId))
  useEffect(() => {
    const timer = setInterval(() => setStands(isStanding(dossierId)), BEAT_MS)
    return () => clearInterval(timer)
  }, [dossierId])
  return stands
}

function isStanding(dossierId: string): boolean {
  if (opened !== null && !opened.closed) return true
  const beat = Number(localStorage.getItem(keyOf(dossierId)))
  return Math.abs(Date.now() - beat) < FRESH_MS
}

/** The window of the hall tells the other one that it is there. */
export function useHallBeat(dossierId: string): void {
  useEffect(() => {
    const beat = () => localStorage.setItem(keyOf(dossierId), String(Date.now()))
    const leave = () => localStorage.removeItem(keyOf(dossierId))
    beat()
    const timer = setInterval(beat, BEAT_MS)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [dossierId])
}

function keyOf(dossierId: string): string {
  return `daihoi.hall.${dossierId}`
}
