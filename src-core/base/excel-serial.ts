import { addDays } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

/** 31 December 9999. */
const LAST_SERIAL = 2_958_465

/** The day of a serial number of Excel; null outside the years Excel knows. */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): PlainDate | null {
  const days = Math.floor(serial)
  if (days < 1 || days > LAST_SERIAL) return null
  return addDays(epoch === 1904 ? '1904-01-01' : '1899-12-30', days)
}
