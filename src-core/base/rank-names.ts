import { collateVietnamese, splitName } from './vietnamese-text.ts'

/**
 * A number for each different name, in the order of `compareVietnameseNames`. Ten thousand names have few different
 * words: placing each word once is many times quicker than comparing the names with one another.
 */
export function rankVietnameseNames(names: readonly string[]): ReadonlyMap<string, number> {
  const parts = [...new Set(names)].map((name) => ({ name, ...splitName(name) }))
  const given = rankWords(parts.map((part) => part.given))
  const family = rankWords(parts.map((part) => part.family))
  const middle = rankWords(parts.map((part) => part.middle))
  return new Map(
    parts.map((part) => {
      const first = (given.get(part.given) ?? 0) * family.size + (family.get(part.family) ?? 0)
      return [part.name, first * middle.size + (middle.get(part.middle) ?? 0)]
    }),
  )
}

/** Words that sort alike share a rank. */
function rankWords(words: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  let rank = 0
  let before: string | null = null
  for (const word of [...new Set(words)].sort(collateVietnamese)) {
    if (before !== null && collateVietnamese(before, word) !== 0) rank += 1
    ranks.set(word, rank)
    before = word
  }
  return ranks
}
