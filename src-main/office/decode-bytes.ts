import { characterOf } from '#core/intake/encodings.ts'

/** Bytes looked at to tell which of two bytes is the high one; a table has many plain letters. */
const SAMPLE = 4096
/** Control codes no text file has; the others are line ends, tabs or letters of an old encoding. */
const BINARY =
  /[\u0000\u0001\u0003\u0004\u0007\u0008\u000b\u000e-\u0013\u0015-\u0018\u001b\u001c\u001d\u001f\u007f]/

/**
 * The text of a file that does not say how it is written: UTF-8, UTF-16, or one byte a letter. The last comes
 * as Windows-1252 shows it, as in office files; the cures tell which old encoding it is. Null when it is no text.
 */
export function decodeBytes(bytes: Buffer): string | null {
  const order = byteOrder(bytes)
  if (order !== null) return checked(decodeAs(order, bytes))
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== null) return checked(utf8)
  return checked(Array.from(bytes, characterOf).join(''))
}

function byteOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const pairs = Math.floor(sample.length / 2)
  const zeros = (from: number) =>
    Array.from({ length: pairs }, (_, at) => sample[at * 2 + from]).filter((byte) => byte === 0)
      .length
  const [first, second] = [zeros(0), zeros(1)]
  if (second > pairs * 0.3 && first * 10 < second) return 'utf-16le'
  return first > pairs * 0.3 && second * 10 < first ? 'utf-16be' : null
}

/** Null when the bytes are not written that way. */
function decodeAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function checked(text: string | null): string | null {
  return text === null || BINARY.test(text) ? null : text
}
