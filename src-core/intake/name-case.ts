import { parseSyllable, shapeOf } from './syllable.ts'
import type { SyllableRules } from './syllable.ts'

export type NameRules = {
  readonly syllables: SyllableRules
  /** Small words inside foreign names: "van", "de". */
  readonly particles: readonly string[]
}

const LETTERS = /\p{L}[\p{L}\p{M}]*/gu

/** A name with a capital at each of its words where it was typed in capitals or small letters only. */
export function properName(name: string, rules: NameRules): string {
  const shouted = isShouted(name)
  const foreign = isForeign(name, rules)
  let first = true
  return name.replace(LETTERS, (word) => {
    const particle = !first && foreign && rules.particles.includes(word.toLowerCase())
    first = false
    if (particle && (shouted || isSmall(word))) return word.toLowerCase()
    const settled = shouted || isSmall(word) || isLoneCapital(word, rules.syllables)
    return settled ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase() : word
  })
}

/** Every word is in capitals and at least one has several letters; "A B" may be initials. */
function isShouted(name: string): boolean {
  const words = name.match(LETTERS) ?? []
  return (
    words.every((word) => word === word.toUpperCase()) && words.some(({ length }) => length > 1)
  )
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase()
}

/** One syllable in capitals in a name that is otherwise not: "Lê Thị HOA"; "NT" is none. */
function isLoneCapital(word: string, syllables: SyllableRules): boolean {
  const capitals = word.length > 1 && word === word.toUpperCase()
  return capitals && parseSyllable(word, syllables) !== null
}

function isForeign(name: string, { syllables }: NameRules): boolean {
  return (name.match(LETTERS) ?? []).some((word) => shapeOf(word, syllables) === 'foreign')
}
