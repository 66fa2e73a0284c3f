import { encodingOfFont, isCapitalFont } from './encodings.ts'
import type { Encoding, EncodingId, Encodings } from './encodings.ts'
import { isSound, joinUtf8, listWords, readTextAs, replaceWords } from './read-word.ts'
import type { TextReading, WordReading } from './read-word.ts'
import {
  isSurelyUnicode,
  likeliestEncoding,
  possibleOldWord,
  readMixedWord,
} from './mixed-words.ts'
import { isCommonWord } from './syllable.ts'

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
  if (isSurelyUnicode(text) || (told.kind !== null && told.kind !== encoding.id)) return told
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
  if (isSurelyUnicode(text) && isSound(plain, false)) return asItIs(text)
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
function byClaim({ plain, claimed, certain, readings }: Case): ToldText | null {
  const reading = readings.find(({ encoding }) => encoding === claimed)
  if (claimed === null || !reading || isSurelyUnicode(plain.text)) return null
  if (!isSound(reading, true)) return null
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
  if (isSound(plain, false)) return asItIs(plain.text)
  if (isSurelyUnicode(plain.text)) return null
  const [best] = readings
    .filter((reading) => isSound(reading, false))
    .toSorted((a, b) => b.common - a.common)
  if (!best || losesCommonWord(best, parts)) return null
  if (isWeak(best, parts)) return keepWeak(best, parts)
  const rival = rivalOf(best, parts)
  if (rival !== null) return taken(best, `Cũng đọc được là "${rival.text}" theo ${labelOf(rival)}`)
  return taken(best, unsureWord(best, parts))
}

/** Another encoding by which the same words become syllables that are as usual. */
function rivalOf(best: TextReading, { plain, readings, encodings }: Case): TextReading | null {
  const strange = plain.words.flatMap(({ shape }, at) => (shape === 'syllable' ? [] : [at]))
  const wordsOf = (reading: TextReading) => strange.map((at) => reading.words[at])
  const common = (reading: TextReading) =>
    wordsOf(reading).filter((word) => isCommonWord(word?.text ?? '', encodings.syllables)).length
  const rival = readings.find((reading) => {
    if (reading === best || reading.words.length !== plain.words.length) return false
    const words = wordsOf(reading)
    const differs = words.some((word, at) => word?.text !== wordsOf(best)[at]?.text)
    const sound = words.every((word) => word?.shape === 'syllable')
    return differs && sound && common(reading) >= common(best)
  })
  return rival ?? null
}

/** A word that is right as it stands, in a text that is not, where neither reading of it is usual. */
function unsureWord(best: TextReading, { plain, encodings }: Case): string | null {
  const at = plain.words.findIndex(({ text, shape }, own) => {
    const read = best.words[own]?.text ?? text
    return shape === 'syllable' && read !== text && !isCommonWord(read, encodings.syllables)
  })
  const [word, read] = [plain.words[at]?.text, best.words[at]?.text]
  return at < 0 ? null : `"${word}" hay "${read}" theo ${labelOf(best)}`
}

/** "Quê" beside a word of an old encoding is itself in Unicode: "Quờ" is no usual word. */
function losesCommonWord(best: TextReading, { plain, encodings }: Case): boolean {
  return plain.words.some(({ text, shape }, at) => {
    const read = best.words[at]?.text ?? text
    return shape === 'syllable' && read !== text && isCommoner(text, read, encodings)
  })
}

function isCommoner(text: string, other: string, { syllables }: Encodings): boolean {
  return isCommonWord(text, syllables) && !isCommonWord(other, syllables)
}

/** A foreign word shorter than this may be a Vietnamese one by chance. */
const LONG_ENOUGH = 5

/** One short word proves nothing: "Tü", "µm" and "Köln" are right as they are. */
function isWeak(best: TextReading, parts: Case): boolean {
  const strange = parts.plain.words.filter(({ shape }) => shape !== 'syllable')
  const [word] = strange
  if (strange.length > 1 || !word) return strange.length === 0
  if (!isCommonAs(word, best, parts)) return true
  return word.text.length < (word.shape === 'none' ? 3 : LONG_ENOUGH)
}

function isCommonAs(word: WordReading, best: TextReading, { plain, encodings }: Case): boolean {
  const read = best.words[plain.words.indexOf(word)]?.text ?? ''
  return isCommonWord(read, encodings.syllables)
}

function keepWeak(best: TextReading, parts: Case): ToldText | null {
  const { plain } = parts
  const likely = plain.words.some(
    (word) => word.shape !== 'syllable' && isCommonAs(word, best, parts),
  )
  return likely ? asItIs(plain.text, `Có thể gõ bằng ${labelOf(best)}: "${best.text}"`) : null
}

function labelOf(reading: TextReading): string {
  return reading.encoding?.label ?? 'Unicode'
}

/** One odd word in a text that is surely Unicode: nothing is changed, but somebody should look. */
function possibleWord({ text, encodings }: Case): string | null {
  if (!isSurelyUnicode(text)) return null
  const found = possibleOldWord(text, encodings)
  if (found === null) return null
  return `"${found.word}" có thể là "${found.read}" theo ${found.encoding.label}`
}

/** Words of two encodings in one cell: each word is read by itself. */
function byWords(parts: Case): ToldText {
  const encoding = parts.claimed ?? likeliestEncoding(parts.text, parts.encodings)
  if (encoding === null) return asItIs(parts.text, possibleWord(parts))
  const about = {
    encoding,
    claimed: parts.claimed !== null,
    besideUnicode: isSurelyUnicode(parts.text),
    encodings: parts.encodings,
  }
  const read = (word: string) => readMixedWord(word, about)
  const text = replaceWords(parts.text, (word) => read(word).text)
  const doubts = listWords(parts.text).flatMap((word) => read(word).doubt ?? [])
  // Only a cell in which some word is of the old encoding is in question at all.
  if (text === parts.text && parts.claimed === null) return asItIs(text)
  return { text, kind: text === parts.text ? null : 'mixed', doubt: doubts[0] ?? null }
}
