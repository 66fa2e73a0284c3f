import { decodeText, encodingOfFont, isCapitalFont } from './encodings.ts'
import type { Encoding, EncodingId, Encodings } from './encodings.ts'
import { isSound, joinUtf8, listWords, readTextAs, replaceWords } from './read-word.ts'
import type { TextReading } from './read-word.ts'
import { isCommonWord, shapeOf } from './syllable.ts'

/** What a text says in Unicode, and by which encoding; `doubt` when another reading is as likely. */
export type ToldText = {
  readonly text: string
  readonly kind: EncodingId | 'utf-8' | 'mixed' | null
  readonly doubt: string | null
}

export type TextSource = {
  readonly text: string
  readonly font: string | null
  /** What most of its neighbours are typed in. */
  readonly expected: EncodingId | null
}

/** Characters by which a text may be of an old encoding; ordinary text has none and is left alone at once. */
const SUSPECT =
  /[\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2020\u2021\u2030\u2039\u203a\u20ac\u2122]/
/** Letters that no old encoding can show. */
const SURELY_UNICODE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

/** Tells the encoding by the font and by which reading is made of Vietnamese syllables. */
export function tellEncoding(source: TextSource, encodings: Encodings): ToldText {
  const told = SUSPECT.test(source.text) ? judge(source, encodings) : asItIs(source.text)
  return capitalized(told, source, encodings)
}

function asItIs(text: string, doubt: string | null = null): ToldText {
  return { text, kind: null, doubt }
}

/** A font of capitals shows plain small letters as capitals too. */
function capitalized(told: ToldText, { font, text }: TextSource, encodings: Encodings): ToldText {
  const encoding = encodingOfFont(font, encodings)
  if (encoding === null || !isCapitalFont(font, encoding)) return told
  if (SURELY_UNICODE.test(text) || (told.kind !== null && told.kind !== encoding.id)) return told
  const capitals = told.text.toUpperCase()
  return { ...told, text: capitals, kind: capitals === text ? told.kind : encoding.id }
}

type Case = {
  readonly text: string
  readonly plain: TextReading
  readonly claimed: Encoding | null
  /** By the font of the cell itself, not only by its neighbours. */
  readonly byFont: boolean
  /** By the font and by the neighbours: what the typist saw is certain. */
  readonly certain: boolean
  readonly readings: readonly TextReading[]
  readonly encodings: Encodings
}

function judge({ text, font, expected }: TextSource, encodings: Encodings): ToldText {
  const joined = joinUtf8(text)
  if (joined !== null) return { text: joined, kind: 'utf-8', doubt: null }
  const plain = readTextAs(text, null, encodings)
  if (plain.words.length === 0) return asItIs(text)
  if (SURELY_UNICODE.test(text) && isSound(plain, true)) return asItIs(text)
  const readings = encodings.list
    .map((encoding) => readTextAs(text, encoding, encodings))
    .filter((reading) => reading.text !== text)
  const parts = { text, plain, ...claim({ font, expected }, encodings), readings, encodings }
  return byClaim(parts) ?? byLetters(parts) ?? byWords(parts)
}

type Claim = Pick<Case, 'claimed' | 'byFont' | 'certain'>

/** A font of today says that its text is of today; neighbours speak only for a text without a font. */
function claim({ font, expected }: Omit<TextSource, 'text'>, encodings: Encodings): Claim {
  const own = encodingOfFont(font, encodings)
  const near = font === null ? encodings.list.find(({ id }) => id === expected) : undefined
  const certain = own !== null && own.id === expected
  return { claimed: own ?? near ?? null, byFont: own !== null, certain }
}

/** The font, or the neighbours of a text without one, say the encoding and the letters agree. */
function byClaim({ plain, claimed, byFont, certain, readings }: Case): ToldText | null {
  const reading = readings.find(({ encoding }) => encoding === claimed)
  if (claimed === null || !reading || SURELY_UNICODE.test(plain.text)) return null
  if (!isSound(reading, byFont)) return null
  const clear = certain || !isSound(plain, false) || reading.common >= plain.common
  if (clear) return taken(reading)
  return asItIs(plain.text, `Cũng đọc được là "${reading.text}" theo ${claimed.label}`)
}

function taken(reading: TextReading, doubt: string | null = null): ToldText {
  return { text: reading.text, kind: reading.encoding?.id ?? null, doubt }
}

/** Without a font: only one reading is Vietnamese throughout. */
function byLetters(parts: Case): ToldText | null {
  const { plain, readings } = parts
  if (isSound(plain, true)) return asItIs(plain.text)
  if (SURELY_UNICODE.test(plain.text)) return null
  const sound = readings
    .filter((reading) => isSound(reading, false))
    .toSorted((a, b) => b.common - a.common)
  const [best, next] = sound
  if (!best) return null
  if (isWeak(best, parts)) return keepWeak(best, parts)
  const tie = next !== undefined && next.common === best.common && next.text !== best.text
  return taken(best, tie ? `Cũng đọc được là "${next.text}" theo ${labelOf(next)}` : null)
}

/** A foreign word shorter than this may be a Vietnamese one by chance. */
const LONG_ENOUGH = 5

/** One short word proves nothing: "Tü", "µm" and "Köln" are right as they are. */
function isWeak(best: TextReading, { plain, encodings }: Case): boolean {
  const strange = plain.words.filter(({ shape }) => isStrange(shape))
  const [word] = strange
  if (strange.length > 1 || !word) return strange.length === 0
  const read = best.words[plain.words.indexOf(word)]?.text ?? ''
  if (!isCommonWord(read, encodings.syllables)) return true
  return word.text.length < (word.shape === 'none' ? 3 : LONG_ENOUGH)
}

function keepWeak(best: TextReading, { plain }: Case): ToldText {
  const likely = best.common > 0 && plain.words.some(({ shape }) => isStrange(shape))
  return asItIs(plain.text, likely ? `Có thể gõ bằng ${labelOf(best)}: "${best.text}"` : null)
}

function labelOf(reading: TextReading): string {
  return reading.encoding?.label ?? 'Unicode'
}

/** Words of two encodings in one cell: each word is read by itself. */
function byWords(parts: Case): ToldText {
  const encoding = parts.claimed ?? likeliest(parts)
  if (encoding === null) return asItIs(parts.text)
  const doubts: string[] = []
  const text = replaceWords(parts.text, (word) => readMixedWord(word, encoding, { parts, doubts }))
  const doubt = doubts[0] ?? null
  if (text === parts.text) return asItIs(text, doubt)
  return { text, kind: 'mixed', doubt }
}

/** The encoding in which most of the words that are wrong as they stand become syllables. */
function likeliest({ text, encodings }: Case): Encoding | null {
  const { syllables } = encodings
  const strange = listWords(text).filter((word) => isStrange(shapeOf(word, syllables)))
  const scored = encodings.list.map((encoding) => {
    const read = strange.map((word) => decodeText(word, encoding))
    const sound = read.filter((word) => shapeOf(word, syllables) === 'syllable')
    const common = sound.filter((word) => isCommonWord(word, syllables)).length
    return { encoding, score: sound.length * 2 + common }
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 2 ? best.encoding : null
}

function isStrange(shape: string): boolean {
  return shape === 'foreign' || shape === 'none'
}

type Mixture = { readonly parts: Case; readonly doubts: string[] }

function readMixedWord(word: string, encoding: Encoding, { parts, doubts }: Mixture): string {
  const { syllables } = parts.encodings
  const decoded = decodeText(word, encoding)
  const [before, after] = [shapeOf(word, syllables), shapeOf(decoded, syllables)]
  if (decoded === word || (SURELY_UNICODE.test(word) && before === 'syllable')) return word
  if (before === 'syllable' && after === 'syllable') {
    doubts.push(`"${word}" cũng đọc được là "${decoded}" theo ${encoding.label}`)
    return isLikelier(decoded, word, parts) ? decoded : word
  }
  if (isStrange(before) && isWord(after, parts)) return decoded
  if (before === 'none') doubts.push(`"${word}" không đọc được theo ${encoding.label}`)
  return word
}

function isLikelier(decoded: string, word: string, { encodings }: Case): boolean {
  return isCommonWord(decoded, encodings.syllables) || !isCommonWord(word, encodings.syllables)
}

function isWord(shape: string, { byFont }: Case): boolean {
  return shape === 'syllable' || (byFont && shape === 'like')
}
