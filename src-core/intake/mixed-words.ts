import { decodeText } from './encodings.ts'
import type { Encoding, Encodings } from './encodings.ts'
import { listWords } from './read-word.ts'
import { isCommonWord, shapeOf } from './syllable.ts'
import type { WordShape } from './syllable.ts'

/** One syllable made of a word that was none is half a proof; a usual word, or signs that became letters, the rest. */
const ENOUGH = 3

/** The encoding in which most of the words that are no syllables become some; null where too few do. */
export function likeliestEncoding(text: string, encodings: Encodings): Encoding | null {
  const { syllables } = encodings
  const words = listWords(text)
    .map((word) => ({ word, shape: shapeOf(word, syllables) }))
    .filter(({ shape }) => shape !== 'syllable')
  const scored = encodings.list.map((encoding) => {
    const scores = words.map(({ word, shape }) => {
      const read = decodeText(word, encoding)
      if (shapeOf(read, syllables) !== 'syllable') return 0
      return 2 + (isCommonWord(read, syllables) ? 1 : 0) + (isSigned(word, shape) ? 1 : 0)
    })
    return { encoding, score: scores.reduce((sum, score) => sum + score, 0) }
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score >= ENOUGH ? best.encoding : null
}

/** The first word that is no Vietnamese one and becomes a syllable in an encoding, the usual encodings first. */
export function possibleOldWord(
  text: string,
  { list, syllables }: Encodings,
): { word: string; read: string; encoding: Encoding } | null {
  for (const word of listWords(text)) {
    if (['syllable', 'like'].includes(shapeOf(word, syllables))) continue
    for (const encoding of list) {
      const read = decodeText(word, encoding)
      if (shapeOf(read, syllables) === 'syllable') return { word, read, encoding }
    }
  }
  return null
}

/** Signs among at least two letters: "X·hội" is a word, "µm" a unit. */
function isSigned(word: string, shape: WordShape): boolean {
  return shape === 'none' && word.length > 2
}

export type MixedWord = { readonly text: string; readonly doubt: string | null }

type About = {
  readonly encoding: Encoding
  /** Told by the font or the neighbours, not only by the word itself. */
  readonly claimed: boolean
  /** Some word of the cell can only be Unicode, so that others may be as well. */
  readonly besideUnicode: boolean
  readonly encodings: Encodings
}

/** A word of a cell in two encodings: decoded where it only so becomes one, asked where both are. */
export function readMixedWord(word: string, about: About): MixedWord {
  const { encoding, encodings } = about
  const decoded = decodeText(word, encoding)
  const shape = (text: string) => shapeOf(text, encodings.syllables)
  const [before, after] = [shape(word), shape(decoded)]
  if (before === 'syllable')
    return after === 'syllable' ? readEither(word, decoded, about) : kept(word)
  if (after === 'syllable' || (about.claimed && after === 'like')) return kept(decoded)
  const lost = before === 'none' || (before === 'foreign' && decoded !== word)
  return { text: word, doubt: lost ? `"${word}" không đọc được theo ${encoding.label}` : null }
}

function kept(text: string): MixedWord {
  return { text, doubt: null }
}

/** Letters that no old encoding can show. */
const SURELY_UNICODE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

export function isSurelyUnicode(text: string): boolean {
  return SURELY_UNICODE.test(text)
}

function readEither(word: string, decoded: string, about: About): MixedWord {
  if (word === decoded || isSurelyUnicode(word)) return kept(word)
  const { encoding, encodings, claimed, besideUnicode } = about
  const own = isCommonWord(word, encodings.syllables)
  const other = isCommonWord(decoded, encodings.syllables)
  // The more usual reading is certain only where something else than the word itself speaks for it.
  if (own !== other && (own ? besideUnicode : claimed)) return kept(own ? word : decoded)
  return {
    text: likelierOf(word, decoded, { own, other, claimed }),
    doubt: `"${word}" cũng đọc được là "${decoded}" theo ${encoding.label}`,
  }
}

type Usual = { readonly own: boolean; readonly other: boolean; readonly claimed: boolean }

function likelierOf(word: string, decoded: string, { own, other, claimed }: Usual): string {
  return other || (claimed && !own) ? decoded : word
}
