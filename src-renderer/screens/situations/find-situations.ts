import { foldVietnamese, foldedWords } from '#core/base/vietnamese-text.ts'
import type { SituationView } from '#core/contract/situations-contract.ts'

/** Those that speak of every word typed, without regard to accents. */
export function findSituations(all: readonly SituationView[], query: string): SituationView[] {
  const wanted = foldedWords(query)
  return all.filter(({ title, words, when }) => {
    const text = foldVietnamese([title, ...words, when].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}
