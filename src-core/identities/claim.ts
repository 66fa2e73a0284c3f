import { isPlainDate } from '../base/plain-date.ts'
import { formatDateInText, formatInteger } from '../base/vietnamese-text.ts'
import type { Identity } from './identity.ts'

export type ClaimValue = number | string

/** One thing that must hold; `holds` is null where a side is not known. */
export interface Claim {
  readonly holds: boolean | null
  readonly left: ClaimValue | null
  readonly right: ClaimValue | null
  /** What is wrong and what to do, with both sides; read only when it does not hold. */
  readonly sentence: string
  /** Written papers it speaks of beside those of the identity. */
  readonly slugs: readonly string[]
  /** Where this one is put right, if not where the identity says. */
  readonly place?: Identity['place']
  /** The row it speaks of, where it is put right there. */
  readonly rowId?: string
}

type Known = ClaimValue | null

/** `{left}` and `{right}` in the sentence are replaced by both sides. */
export function equals(left: Known, right: Known, sentence: string): Claim {
  return claim(left, right, { sentence, test: (a, b) => a === b })
}

/** Numbers by size, dates by day. */
export function atMost(left: Known, right: Known, sentence: string): Claim {
  return claim(left, right, { sentence, test: (a, b) => a <= b })
}

export function below(left: Known, right: Known, sentence: string): Claim {
  return claim(left, right, { sentence, test: (a, b) => a < b })
}

interface Allowed {
  readonly most: number | null
  /** With consent, up to this share of `most`. */
  readonly percent: number | null
  /** Null: nothing was recorded. */
  readonly consent: boolean | null
}

/** Above the limit only with consent, and then only so far; not recorded is not refused. */
export function withinLimit(
  count: number | null,
  { most, percent, consent }: Allowed,
  sentence: string,
): Claim {
  const widest = most === null || percent === null ? null : Math.floor((most * percent) / 100)
  if (consent === true) return atMost(count, widest, sentence)
  const strict = atMost(count, most, sentence)
  const isOpen = consent === null && count !== null && widest !== null && count <= widest
  return strict.holds === false && isOpen ? { ...strict, holds: null } : strict
}

/** A thing that is so or not; null: not known. */
export function isSo(
  holds: boolean | null,
  sentence: string,
  [left = null, right = null]: readonly Known[] = [],
): Claim {
  return { holds, left, right, sentence: fill(sentence, left, right), slugs: [] }
}

interface Test {
  readonly sentence: string
  readonly test: (left: ClaimValue, right: ClaimValue) => boolean
}

function claim(left: Known, right: Known, { sentence, test }: Test): Claim {
  const holds = left === null || right === null ? null : test(left, right)
  return { holds, left, right, sentence: fill(sentence, left, right), slugs: [] }
}

function fill(sentence: string, left: Known, right: Known): string {
  return sentence
    .replaceAll('{left}', () => formatSide(left))
    .replaceAll('{right}', () => formatSide(right))
}

function formatSide(side: Known): string {
  if (side === null) return '…'
  if (typeof side === 'number') return formatInteger(side)
  return isPlainDate(side) ? formatDateInText(side) : side
}
