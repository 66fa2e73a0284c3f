import { useEffect, useState } from 'react'

let opened: Window | null = null

/** The second window, for the screen of the hall; one at a time. */
export function openHallWindow(dossierId: string): void {
  if (opened !== null && !opened.closed) return opened.focus()
  const address = `${location.pathname}#/d/${dossierId}/hoi-truong`
  opened = window.open(address, 'daihoi-hoi-truong', 'popup,width=1280,height=720')
}

/** Whether the window that this page opened still stands. */
export function useHallWindow(): boolean {
  const [stands, setStands] = useState(isStanding)
  useEffect(() => {
    const timer = setInterval(() => setStands(isStanding()), 1000)
    return () => clearInterval(timer)
  }, [])
  return stands
}

function isStanding(): boolean {
  return opened !== null && !opened.closed
}
