import { byteOf, decodeText } from './encodings.ts'
import type { Encoding, Encodings } from './encodings.ts'
import { hasLostLetters } from './lost-letters.ts'
import { isCommonWord, shapeOf } from './syllable.ts'
import type { WordShape } from './syllable.ts'

/** One way to read a text: as it stands (`encoding` null) or typed in an old encoding. */
export type TextReading = {
  readonly encoding: Encoding | null
  readonly text: string
  readonly words: readonly WordReading[]
  readonly common: number
}

export type WordReading = { readonly text: string; readonly shape: WordShape }

/** Letters and signs that are no ASCII punctuation; old encodings have letters among the signs. */
const WORDS = /[A-Za-z\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u009f\u00a1-\uffff]+/g
const OLD_CHARACTER = /[^\u0020-\u007e\t\r\n]/
/** Signs of ordinary text before and behind a word. */
const AROUND = /^[“”‘’–—…«•·]+|[“”‘’–—…»®©™°²³•·]+$/g
const INNER_SIGNS = /[\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/

/** Reads every word that has more than plain letters; a sign that stands alone says nothing. */
export function readTextAs(
  text: string,
  encoding: Encoding | null,
  { syllables }: Encodings,
): TextReading {
  const words = listWords(text).flatMap((word): WordReading[] => {
    const decoded = encoding === null ? word : decodeText(word, encoding)
    const bare = decoded.replace(AROUND, '')
    if (bare === '') return []
    const shapes = bare.split(INNER_SIGNS).map((part) => shapeOf(part, syllables))
    return [{ text: bare, shape: worst(shapes) }]
  })
  const common = words.filter((word) => isCommonWord(word.text, syllables)).length
  const decoded = encoding === null ? text : decodeText(text, encoding)
  return { encoding, text: decoded, words, common }
}

/** The words of a text that may be typed in an old encoding. */
export function listWords(text: string): string[] {
  return (text.match(WORDS) ?? []).filter((word) => OLD_CHARACTER.test(word))
}

/** The text with every such word replaced. */
export function replaceWords(text: string, replace: (word: string) => string): string {
  return text.replace(WORDS, (word) => (OLD_CHARACTER.test(word) ? replace(word) : word))
}

function worst(shapes: readonly WordShape[]): WordShape {
  const order: readonly WordShape[] = ['none', 'foreign', 'like', 'syllable']
  return order.find((shape) => shapes.includes(shape)) ?? 'none'
}

/** Every word is Vietnamese, or of a language of the country where `like` is allowed. */
export function isSound(reading: TextReading, likeAllowed: boolean): boolean {
  return reading.words.every(
    ({ shape }) => shape === 'syllable' || (likeAllowed && shape === 'like'),
  )
}

const VIETNAMESE =
  /^[\u0000-\u007e\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9\u2010-\u2026]+$/

/** UTF-8 that was shown byte by byte, put together again; null when the text is no such thing. */
export function joinUtf8(text: string): string | null {
  if (!/[\u00c2-\u00f4][^\u0000-\u007f]/.test(text)) return null
  const bytes = [...text].map(byteOf)
  if (bytes.includes(-1)) return null
  try {
    const joined = decodeURIComponent(
      bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    )
    return VIETNAMESE.test(joined) ? joined : null
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

const CONTINUED = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
const JOINABLE = new RegExp(`[\\u00c3-\\u00c6]${CONTINUED}|[\\u00e1\\u00e2]${CONTINUED}{2}`, 'gu')

/** Like `joinUtf8` where only some words were shown so; null unless every word becomes a Vietnamese one. */
export function joinUtf8Within(text: string, encodings: Encodings): string | null {
  const joined = text.replace(JOINABLE, (bytes) => joinUtf8(bytes) ?? bytes)
  if (joined === text || hasLostLetters(joined)) return null
  return isSound(readTextAs(joined, null, encodings), false) ? joined : null
}
