import { present } from '../base/invariant.ts'
import { formatInteger } from '../base/vietnamese-text.ts'
import { formatTerm } from '../vocabulary/format-value.ts'
import type { MeasureKind } from '../vocabulary/measures.ts'
import { formatFact, kindOf } from './operand.ts'
import { lookUp } from './scope.ts'
import type { Scope } from './scope.ts'

/** Filling the sentences of a rule: `{unit.members}`, `{@committee.seats-max}`, `{subject}`, `{gap}`... */

export const PLAIN_PLACEHOLDERS = [
  'subject',
  'missing',
  'gap',
  'absent',
  'absentAll',
  'why',
] as const
export type PlainPlaceholder = (typeof PLAIN_PLACEHOLDERS)[number]

const PLACEHOLDER = /\{([^{}]+)\}/g

/** The names between braces, in order. */
export function findPlaceholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) =>
    present(match[1], 'a placeholder without a name'),
  )
}

export interface WordingFacts {
  readonly subject: string
  readonly missing: readonly string[]
  readonly gap: number | null
  readonly absent: readonly string[]
  readonly why: string
}

/** The text with every placeholder filled, beginning with a capital. */
export function fillSentence(text: string, facts: WordingFacts, scope: Scope): string {
  const filled = fillText(text, facts, scope)
  return filled.charAt(0).toLocaleUpperCase('vi') + filled.slice(1)
}

/** The text with every placeholder filled, as it stands. */
export function fillText(text: string, facts: WordingFacts, scope: Scope): string {
  return text.replace(PLACEHOLDER, (_whole, name: string) => fillOne(name, facts, scope))
}

function fillOne(name: string, facts: WordingFacts, scope: Scope): string {
  if (name.startsWith('@')) return fillParameter(name.slice(1), scope)
  if (name.includes('.')) return fillMeasure(name, scope)
  const plain: Record<string, string> = {
    subject: facts.subject,
    missing: shorten(facts.missing, ', ', 'chỗ'),
    gap: facts.gap === null ? '' : formatInteger(facts.gap),
    absent: shorten(facts.absent.map(formatTerm), '; ', 'việc'),
    absentAll: facts.absent.map(formatTerm).join('; '),
    why: facts.why,
  }
  return present(plain[name], `the parser let the placeholder ${name} pass`)
}

function fillParameter(reference: string, scope: Scope): string {
  const { parameter, value } = lookUp(reference, scope)
  return formatFact(parameter.kind, value)
}

/** Words of a closed list stand in small letters inside a sentence. */
function fillMeasure(id: string, scope: Scope): string {
  const kind = kindOf(id)
  const text = formatFact(kind, scope.read(id))
  if (!SMALL_INSIDE.has(kind)) return text
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

const SMALL_INSIDE: ReadonlySet<MeasureKind> = new Set([
  'form',
  'case',
  'kind',
  'reorganisation',
  'vote-mode',
])

const SHOWN = 3

function shorten(words: readonly string[], separator: string, counter: string): string {
  const shown = words.slice(0, SHOWN).join(separator)
  const rest = words.length - SHOWN
  return rest > 0 ? `${shown} và ${rest} ${counter} nữa` : shown
}
