import { encodingOfFont, isCapitalFont } from './encodings.ts'
import type { Encodings } from './encodings.ts'
import {
  isSurelyUnicode,
  likeliestEncoding,
  possibleOldWord,
  readMixedWord,
} from './mixed-words.ts'
import { losesCommonWord, readByLetters, unsureWord } from './read-by-letters.ts'
import {
  isSound,
  joinUtf8,
  joinUtf8Within,
  listWords,
  readTextAs,
  replaceWords,
} from './read-word.ts'
import type { TextReading } from './read-word.ts'
import { asItIs, claimOf, orElse, takeReading } from './told-text.ts'
import type { Expectation, TextCase, ToldText } from './told-text.ts'

export type TextSource = {
  readonly text: string
  readonly font: string | null
  readonly expected: Expectation | null
}

/** Characters by which a text may be of an old encoding; ordinary text has none and is left alone at once. */
const SUSPECT =
  /[\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2020\u2021\u2030\u2039\u203a\u20ac\u2122]/
/** Tells the encoding by the font and by which reading is made of Vietnamese syllables. */
export function tellEncoding(source: TextSource, encodings: Encodings): ToldText {
  const told = SUSPECT.test(source.text) ? judge(source, encodings) : asItIs(source.text)
  return capitalized(told, source, encodings)
}

const PARTLY_JOINED = 'Một phần chữ trong ô bị đọc nhầm bảng mã, đã đọc lại: so với hồ sơ gốc'

/** A font of capitals shows plain small letters as capitals too. */
function capitalized(told: ToldText, { font, text }: TextSource, encodings: Encodings): ToldText {
  const encoding = encodingOfFont(font, encodings)
  if (encoding === null || !isCapitalFont(font, encoding)) return told
  if (isSurelyUnicode(text) || (told.kind !== null && told.kind !== encoding.id)) return told
  const capitals = told.text.toUpperCase()
  return { ...told, text: capitals, kind: capitals === text ? told.kind : encoding.id }
}

function judge({ text, font, expected }: TextSource, encodings: Encodings): ToldText {
  const joined = joinUtf8(text)
  if (joined !== null) return { text: joined, kind: 'utf-8', doubt: null }
  const partly = expected === null && encodingOfFont(font, encodings) === null
  const within = partly ? joinUtf8Within(text, encodings) : null
  if (within !== null) return { text: within, kind: 'utf-8', doubt: PARTLY_JOINED }
  const plain = readTextAs(text, null, encodings)
  if (plain.words.length === 0) return asItIs(text)
  if (isSurelyUnicode(text) && isSound(plain, false)) return asItIs(text)
  const readings = encodings.list
    .map((encoding) => readTextAs(text, encoding, encodings))
    .filter((reading) => reading.text !== text)
  const parts = { text, plain, readings, ...claimOf(font, expected, encodings), encodings }
  return readByClaim(parts) ?? readByLetters(parts) ?? readByWords(parts)
}

/** The font or the neighbours say the encoding, and the letters agree. */
function readByClaim(parts: TextCase): ToldText | null {
  const { plain, claimed, list, readings } = parts
  const reading = readings.find(({ encoding }) => encoding === claimed)
  if (claimed === null || !reading || isSurelyUnicode(plain.text)) return null
  if (!isSound(reading, true)) return null
  if (list === 'pure') return takeReading(reading)
  if (isSound(plain, false)) return readEither(reading, parts)
  if (losesCommonWord(reading, parts)) return null
  return takeReading(reading, list === 'mixed' ? unsureWord(reading, parts) : null)
}

/** Vietnamese both as it stands and in the claimed encoding: the more usual words, and a question. */
function readEither(reading: TextReading, { plain, claimed, claimedBy, list }: TextCase): ToldText {
  const label = claimed?.label ?? ''
  const other = `Cũng đọc được là "${reading.text}" theo ${label}`
  const either = `"${plain.text}" hay "${reading.text}" theo ${label}`
  const byFont = claimedBy === 'font'
  if (reading.common < plain.common)
    return orElse(asItIs(plain.text, byFont ? other : null), reading)
  if (reading.common > plain.common)
    return orElse(takeReading(reading, byFont ? null : either), plain)
  if (!byFont) return orElse(asItIs(plain.text, other), reading)
  return orElse(takeReading(reading, list === null ? null : either), plain)
}

/** One odd word in a text that is surely Unicode: nothing is changed, but somebody should look. */
function possibleWord({ text, encodings }: TextCase): string | null {
  if (!isSurelyUnicode(text)) return null
  const found = possibleOldWord(text, encodings)
  if (found === null) return null
  return `"${found.word}" có thể là "${found.read}" theo ${found.encoding.label}`
}

/** Words of two encodings in one cell: each word is read by itself. */
function readByWords(parts: TextCase): ToldText {
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
