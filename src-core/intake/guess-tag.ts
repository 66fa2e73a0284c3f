import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { TagWording } from './definitions.ts'

/** What the words of a requirement say about who counts; several or none is a question for a person. */
export type GuessedTag =
  | { readonly kind: 'one'; readonly tag: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly tags: readonly string[] }

interface Match {
  readonly tag: string
  readonly start: number
  readonly end: number
}

/** Finds the tag of a label by the wordings of `templates/intake`; a wording inside a longer one does not count. */
export function guessTag(label: string, wordings: readonly TagWording[]): GuessedTag {
  const text = foldLabel(label)
  const matches = wordings.flatMap(({ tag, words }) =>
    words.flatMap((word) => findWording(text, tag, word)),
  )
  const widest = matches.filter((match) => !matches.some((other) => isInside(match, other)))
  const tags = [...new Set(widest.map(({ tag }) => tag))]
  const [first] = tags
  if (first === undefined) return { kind: 'none' }
  return tags.length === 1 ? { kind: 'one', tag: first } : { kind: 'several', tags }
}

/** Without brackets, accents and punctuation; a dash between numbers stays. */
function foldLabel(label: string): string {
  const plain = foldVietnamese(label.replace(/\([^)]*\)/g, ' '))
  return plain
    .replace(/[–—]/g, '-')
    .replace(/\s*-\s*/g, ' - ')
    .replace(/[^a-z0-9 -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function findWording(text: string, tag: string, word: string): Match[] {
  const pattern = foldVietnamese(word).replace(/#/g, '(\\d{1,3})').replace(/\*/g, '(.+)')
  const found = new RegExp(`(?<![a-z0-9])${pattern}(?![a-z0-9])`).exec(text)
  if (found === null) return []
  const filled = found.slice(1).reduce((made, part) => made.replace(/[#*]/, part), tag)
  return [{ tag: filled, start: found.index, end: found.index + found[0].length }]
}

function isInside(match: Match, other: Match): boolean {
  const longer = other.end - other.start > match.end - match.start
  return longer && other.start <= match.start && match.end <= other.end
}
