import type { Encodings } from './encodings.ts'
import { isSurelyUnicode } from './mixed-words.ts'
import { isSound } from './read-word.ts'
import type { TextReading, WordReading } from './read-word.ts'
import { isCommonWord } from './syllable.ts'
import { asItIs, labelOf, orElse, takeReading } from './told-text.ts'
import type { TextCase, ToldText } from './told-text.ts'

/** Without a font: only one reading is Vietnamese throughout. */
export function readByLetters(parts: TextCase): ToldText | null {
  const { plain, readings } = parts
  if (isSound(plain, false)) return asItIs(plain.text)
  if (isSurelyUnicode(plain.text)) return null
  const [best] = readings
    .filter((reading) => isSound(reading, false))
    .toSorted((a, b) => b.common - a.common)
  if (!best || losesCommonWord(best, parts)) return null
  if (isWeak(best, parts)) return keepWeak(best, parts)
  const rival = rivalOf(best, parts)
  if (rival !== null)
    return orElse(
      takeReading(best, `Cũng đọc được là "${rival.text}" theo ${labelOf(rival)}`),
      rival,
    )
  return takeReading(best, unsureWord(best, parts))
}

/** Another encoding by which the same words become syllables that are as usual. */
function rivalOf(best: TextReading, { plain, readings, encodings }: TextCase): TextReading | null {
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

/** A word that is right as it stands, in a text that is not, where neither reading of it is the more usual one. */
export function unsureWord(best: TextReading, parts: TextCase): string | null {
  const { plain, encodings, list } = parts
  const at = plain.words.findIndex(({ text, shape }, own) => {
    const read = best.words[own]?.text ?? text
    if (shape !== 'syllable' || read === text) return false
    const usual = isCommonWord(read, encodings.syllables)
    return !usual || (list === 'mixed' && isCommonWord(text, encodings.syllables))
  })
  const [word, read] = [plain.words[at]?.text, best.words[at]?.text]
  return at < 0 ? null : `"${word}" hay "${read}" theo ${labelOf(best)}`
}

/** "Quê" beside a word of an old encoding is itself in Unicode: "Quờ" is no usual word. */
export function losesCommonWord(best: TextReading, { plain, encodings }: TextCase): boolean {
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
function isWeak(best: TextReading, parts: TextCase): boolean {
  const strange = parts.plain.words.filter(({ shape }) => shape !== 'syllable')
  const [word] = strange
  if (strange.length > 1 || !word) return strange.length === 0
  if (!isCommonAs(word, best, parts)) return true
  return word.text.length < (word.shape === 'none' ? 3 : LONG_ENOUGH)
}

function isCommonAs(word: WordReading, best: TextReading, { plain, encodings }: TextCase): boolean {
  const read = best.words[plain.words.indexOf(word)]?.text ?? ''
  return isCommonWord(read, encodings.syllables)
}

function keepWeak(best: TextReading, parts: TextCase): ToldText | null {
  const { plain } = parts
  const likely = plain.words.some(
    (word) => word.shape !== 'syllable' && isCommonAs(word, best, parts),
  )
  return likely
    ? orElse(asItIs(plain.text, `Có thể gõ bằng ${labelOf(best)}: "${best.text}"`), best)
    : null
}
