import { formatInteger, formatPercent } from '#core/base/vietnamese-text.ts'
import type { TraitCount } from '#core/dossier/list-figures.ts'

interface TraitWords {
  /** Null while it is known of nobody: then there is no figure, not even a zero. */
  readonly value: string | null
  readonly words: string
  /** The whole sentence, when pointed at. */
  readonly sentence: string
}

/** A count of a list in words. A share is told only where everybody's value is known. */
export function describeTrait({ count, unknown, total }: TraitCount): TraitWords {
  const known = total - unknown
  const open = `${formatInteger(unknown)} người chưa rõ`
  if (known === 0 && total > 0) return { value: null, words: '', sentence: open }
  const value = formatInteger(count)
  const of = `${value} trên ${formatInteger(known)} người`
  if (unknown > 0) {
    const words = `trên ${formatInteger(known)} đã rõ`
    return { value, words, sentence: `${of} đã rõ, ${open}` }
  }
  return { value, words: `${formatPercent(count, total, 1)}%`, sentence: of }
}
