import type { EncodingId, Encodings } from './encodings.ts'
import { listWords, readTextAs } from './read-word.ts'
import { shapeOf } from './syllable.ts'

/** Fewer words than this do not tell what their neighbours are typed in. */
const FEWEST = 3
/** Share of the strange words that must become syllables. */
const SHARE = 0.7
/** Texts looked at; enough to tell, cheap on long lists. */
const SAMPLE = 400

/** The old encoding most of these texts are typed in, told by their letters alone; null: none. */
export function expectedEncoding(
  texts: readonly string[],
  encodings: Encodings,
): EncodingId | null {
  const { syllables } = encodings
  const strange = [...new Set(texts)].filter((text) =>
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
  return best && best.sound >= words * SHARE ? best.id : null
}
