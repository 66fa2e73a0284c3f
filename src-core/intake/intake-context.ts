import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { IntakeDefinition, IntakeField, IntakeVocabulary } from './definitions.ts'
import type { SyllableRules } from './syllable.ts'

/** What reading one file needs at every step, prepared once. */
export type IntakeContext = {
  readonly vocabulary: IntakeVocabulary
  readonly definition: IntakeDefinition
  /** The meaning-bearing words of a header. */
  readonly tokens: (text: string) => readonly string[]
  readonly fields: readonly CompiledField[]
  readonly epoch: 1900 | 1904
  readonly syllables: SyllableRules
  /** Set while a column typed month/day/year is read. */
  readonly monthFirst?: boolean
  /** Set while what a person typed in the preview is read. */
  readonly byHand?: boolean
}

type Phrase = { readonly words: readonly string[]; readonly token: string | null }

export type CompiledField = {
  readonly field: IntakeField
  readonly headers: readonly ReadonlySet<string>[]
  readonly without: ReadonlySet<string>
}

export type ContextParts = Pick<
  IntakeContext,
  'vocabulary' | 'definition' | 'epoch' | 'syllables'
> & {
  /** Puts words in place of the years of a term before a header is read. */
  readonly rewrite?: (header: string) => string
}

export function makeContext({
  rewrite = (header) => header,
  ...parts
}: ContextParts): IntakeContext {
  const phrases = phrasesOf(parts.vocabulary)
  const seen = new Map<string, readonly string[]>()
  const tokens = (text: string) => {
    const read = seen.get(text) ?? headerTokens(rewrite(text), phrases)
    seen.set(text, read)
    return read
  }
  const fields = parts.definition.fields.map((field) => ({
    field,
    headers: field.headers.map((header) => new Set(tokens(header))),
    without: new Set(field.without.flatMap((word) => tokens(word))),
  }))
  return { ...parts, tokens, fields }
}

/** A header's words: accents, punctuation and filler gone, each idea one word. */
function headerTokens(text: string, phrases: Phrases): string[] {
  const words = plainWords(text)
  const tokens: string[] = []
  for (let at = 0; at < words.length;) {
    const phrase = phrases
      .get(words[at] ?? '')
      ?.find((candidate) => candidate.words.every((word, offset) => words[at + offset] === word))
    const token = phrase ? phrase.token : (words[at] ?? null)
    if (token !== null) tokens.push(token)
    at += phrase?.words.length ?? 1
  }
  return tokens
}

/** By their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>

function phrasesOf(vocabulary: IntakeVocabulary): Phrases {
  const known = compiled.get(vocabulary) ?? Map.groupBy(compilePhrases(vocabulary), firstWord)
  compiled.set(vocabulary, known)
  return known
}

function firstWord({ words }: Phrase): string {
  return words[0] ?? ''
}

/** Every sheet is tried as every kind; the words are the same for all. */
const compiled = new WeakMap<IntakeVocabulary, Phrases>()

function compilePhrases(vocabulary: IntakeVocabulary): Phrase[] {
  const ideas = Object.entries(vocabulary.phrases).flatMap(([token, wordings]) =>
    wordings.map((wording) => ({ words: plainWords(wording), token })),
  )
  const fillers = vocabulary.generic.map((wording) => ({ words: plainWords(wording), token: null }))
  return [...ideas, ...fillers].sort((a, b) => b.words.length - a.words.length)
}

function plainWords(text: string): string[] {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
}

/** True when the folded text is one of the words, or the word is a mark without letters that equals it. */
export function isOneOf(text: string, words: readonly string[]): boolean {
  const known = foldedLists.get(words) ?? new Set(words.map(foldVietnamese))
  foldedLists.set(words, known)
  return known.has(foldVietnamese(text))
}

/** Word lists are asked for every cell; folding them once is what keeps long lists quick. */
const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Like `isOneOf`, for the beginning of a text, at a word boundary and with accents ("Cộng" is not "Công"). */
export function startsWithOneOf(text: string, words: readonly string[]): boolean {
  const lower = text.normalize('NFC').toLowerCase()
  return words.some((word) => {
    const start = word.toLowerCase()
    if (!lower.startsWith(start)) return false
    return /[^\p{L}\p{N}]$/u.test(start) || !/^[\p{L}\p{N}]/u.test(lower.slice(start.length))
  })
}
