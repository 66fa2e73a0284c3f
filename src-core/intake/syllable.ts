/** What a Vietnamese syllable is made of. */
export type SyllableRules = {
  readonly onsets: ReadonlySet<string>
  readonly rhymes: ReadonlySet<string>
  readonly toneMoves: ReadonlySet<string>
  readonly commonWords: ReadonlySet<string>
}

type SyllableData = {
  readonly onsets: readonly string[]
  readonly rhymes: readonly string[]
  readonly toneMoves: readonly string[]
  readonly commonWords: readonly string[]
}

export function compileSyllables(data: SyllableData): SyllableRules {
  const split = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(' ')))
  return {
    onsets: split(data.onsets),
    rhymes: split(data.rhymes),
    toneMoves: split(data.toneMoves),
    commonWords: split(data.commonWords),
  }
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** The marks that make another letter stand between it and its tone; the dot below comes first. */
const TONE_ON_CONSONANT = /[^aeiouy\u0302\u0306\u031b\u0323][\u0300\u0301\u0303\u0309\u0323]/

/** A word in its three parts, lower case; null when it is no Vietnamese syllable. */
export type Syllable = { readonly onset: string; readonly rhyme: string; readonly tone: string }

/** Reads a composed word as a syllable; the onset is the longest that leaves a rhyme. */
export function parseSyllable(word: string, rules: SyllableRules): Syllable | null {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1 || TONE_ON_CONSONANT.test(apart)) return null
  const bare = apart.replace(TONES, '').normalize('NFC')
  const tone = tones[0] ?? ''
  for (const length of [3, 2, 1, 0]) {
    const [onset, rhyme] = [bare.slice(0, length), bare.slice(length)]
    if (length > 0 && !rules.onsets.has(onset)) continue
    if (rules.rhymes.has(rhyme)) return isSung(rhyme, tone) ? { onset, rhyme, tone } : null
  }
  return null
}

/** A rhyme closed by c, ch, p or t is sung with two tones only; without a mark it is of another language. */
function isSung(rhyme: string, tone: string): boolean {
  return !/(?:c|ch|p|t)$/.test(rhyme) || tone === '\u0301' || tone === '\u0323'
}

/**
 * `syllable`: an ordinary one; `like`: one group of vowels with letters of the country's languages around it
 * ("Bliă", "Kră"); `foreign`: letters only; `none`: signs among letters.
 */
export type WordShape = 'syllable' | 'like' | 'foreign' | 'none'

/** Of a word without its tone: consonants, one vowel or a glide and a vowel, then a glide or consonants. */
const LIKE =
  /^[bcdđfghjklmnpqrstvwxz]{0,4}(?:[iuy]?[aăâeêioôơuưyĕŏĭŭ]|o[aăe])?(?:[iuoy]|[bcdghjklmnpqrstv]{0,3})$/
/** "CĐCS", "PTDTBT": as usual in lists as words. */
const ABBREVIATION = /^[BCDĐGHKLMNPQRSTVX]{2,}$/
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}\p{Ll}*$/u

/** Letters by their category, signs by their use. */
const LETTER_SIGNS = /[ªµº]/

export function shapeOf(word: string, rules: SyllableRules): WordShape {
  const seen = shapes.get(rules) ?? new Map<string, WordShape>()
  shapes.set(rules, seen)
  const known = seen.get(word)
  if (known !== undefined) return known
  if (seen.size > MOST_REMEMBERED) seen.clear()
  const shape = judgeShape(word, rules)
  seen.set(word, shape)
  return shape
}

/** Lists have few different words; judging each once is what keeps long lists quick. */
const shapes = new WeakMap<SyllableRules, Map<string, WordShape>>()
const MOST_REMEMBERED = 20_000

function judgeShape(word: string, rules: SyllableRules): WordShape {
  if (ABBREVIATION.test(word)) return 'syllable'
  if (CAPITAL_INSIDE.test(word)) return 'none'
  if (parseSyllable(word, rules) !== null) return 'syllable'
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  const sung = tones.length < 2 && !TONE_ON_CONSONANT.test(apart)
  if (sung && LIKE.test(apart.replace(TONES, '').normalize('NFC'))) return 'like'
  return /^\p{L}+$/u.test(word) && !LETTER_SIGNS.test(word) ? 'foreign' : 'none'
}

export function isCommonWord(word: string, rules: SyllableRules): boolean {
  return rules.commonWords.has(word.toLowerCase())
}
