import type { TonePlacement } from '../vocabulary/terms.ts'
import { parseSyllable } from './syllable.ts'
import type { SyllableRules } from './syllable.ts'

const WORD = /\p{L}+/gu
const MISPLACEABLE = /[oòỏõóọuùủũúụ][aàảãáạeèẻẽéẹyỳỷỹýỵ]/i

/** The text with the tone of "oa, oe, uy" where the house style has it; other words stay as they are. */
export function placeTones(text: string, style: TonePlacement, rules: SyllableRules): string {
  if (!MISPLACEABLE.test(text)) return text
  return text.replace(WORD, (word) => placeTone(word, style, rules))
}

function placeTone(word: string, style: TonePlacement, rules: SyllableRules): string {
  const syllable = MISPLACEABLE.test(word) ? parseSyllable(word, rules) : null
  if (syllable === null || syllable.tone === '' || !hasMove(syllable.rhyme, rules)) return word
  const open = rules.toneMoves.has(syllable.rhyme)
  const at = syllable.onset.length + (open && style === 'old' ? 0 : 1)
  const bare = word.normalize('NFD').replaceAll(syllable.tone, '').normalize('NFC')
  return `${bare.slice(0, at)}${`${bare[at] ?? ''}${syllable.tone}`.normalize('NFC')}${bare.slice(at + 1)}`
}

/** "hòan" for "hoàn": in closed rhymes both styles have the tone on the second vowel. */
function hasMove(rhyme: string, { toneMoves }: SyllableRules): boolean {
  return (
    toneMoves.has(rhyme) || (/^(?:oa|oe|uy)[a-z]+$/.test(rhyme) && toneMoves.has(rhyme.slice(0, 2)))
  )
}
