import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Digits that say which dossier a card is of, and which line of its list. */
const DOSSIER_DIGITS = 4
const ROW_DIGITS = 10
const ALL_DIGITS = DOSSIER_DIGITS + ROW_DIGITS

/**
 * What the code on a card says: which dossier, which line of its list; nothing about the person. Digits only, because a
 * hand scanner types them: Telex and VNI turn letters into others.
 */
export function cardCode(dossierId: string, rowId: string): string {
  return digitsOf(dossierId, DOSSIER_DIGITS) + digitsOf(`${dossierId}\n${rowId}`, ROW_DIGITS)
}

/** Whether a text is the code of a card, and whether of this dossier. */
export function readCardCode(text: string, dossierId: string): 'own' | 'foreign' | null {
  if (!/^\d+$/.test(text) || text.length !== ALL_DIGITS) return null
  return text.startsWith(digitsOf(dossierId, DOSSIER_DIGITS)) ? 'own' : 'foreign'
}

/** The card scanned behind whatever stood in the field before; null where no card of this dossier ends the text. */
export function scannedBehind(text: string, dossierId: string): string | null {
  const last = text.slice(-ALL_DIGITS)
  return text !== last && readCardCode(last, dossierId) === 'own' ? last : null
}

function digitsOf(text: string, count: number): string {
  const bytes = sha256(utf8ToBytes(text))
  let rest = 0
  // Six bytes stay exact in a number, and are far more than the digits kept.
  for (const byte of bytes.subarray(0, 6)) rest = rest * 256 + byte
  return String(rest % 10 ** count).padStart(count, '0')
}
