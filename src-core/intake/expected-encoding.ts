import type { Encodings } from './encodings.ts'
import { isSurelyUnicode } from './mixed-words.ts'
import { listWords, readTextAs } from './read-word.ts'
import { shapeOf } from './syllable.ts'
import type { Expectation } from './told-text.ts'

/** Fewer words than this do not tell what their neighbours are typed in. */
const FEWEST = 3
/** Share of the strange words that must become syllables. */
const SHARE = 0.7
/** Texts looked at; enough to tell, cheap on long lists. */
const SAMPLE = 400
/** A list is of one encoding when so few of its texts have letters that only Unicode has. */
const SURELY_UNICODE_SHARE = 0.1

/** The old encoding most odd texts of a list are typed in, told by their letters alone; null: none. */
export function expectedEncoding(
  texts: readonly string[],
  encodings: Encodings,
): Expectation | null {
  const { syllables } = encodings
  const different = [...new Set(texts)]
  const strange = different.filter((text) =>
    listWords(text).some((word) => ['foreign', 'none'].includes(shapeOf(word, syllables))),
  )
  const sample = strange.slice(0, SAMPLE).join(' ')
  const words = listWords(sample).length
  if (words < FEWEST) return null
  const scored = encodings.list.map((encoding) => {
    const reading = readTextAs(sample, encoding, encodings)
    const sound = reading.words.filter(({ shape }) => shape === 'syllable').length
    return { id: encoding.id, sound, score: sound + reading.common }
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (!best || best.sound < words * SHARE) return null
  const modern = different.filter(isSurelyUnicode).length
  return { id: best.id, pure: modern < strange.length * SURELY_UNICODE_SHARE }
}

/** True for texts of which none is odd and several have letters that only Unicode has, whatever their font says. */
export function areUnicode(texts: readonly string[], encodings: Encodings): boolean {
  const modern = new Set(texts.filter(isSurelyUnicode))
  return modern.size >= FEWEST && expectedEncoding(texts, encodings) === null
}
