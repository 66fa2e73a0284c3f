import type { PlainDate } from '../base/plain-date.ts'
import { isInForce, spanOf } from './pack-shape.ts'
import type { Pack } from './pack-shape.ts'

interface Congress {
  readonly termFrom: number | null
  readonly termTo: number | null
  readonly startDate: PlainDate | null
}

/**
 * The pack for a congress: the one made for its term; else one whose cycle ends in the same year (a union founded
 * in 2024 has the term 2024-2028), unless the congress is held when only the rules between two plans are in
 * force. Null for a term no pack knows: judged by another cycle's rules its figures would be wrong.
 */
export function choosePack(packs: readonly Pack[], congress: Congress): Pack | null {
  const { termFrom, termTo, startDate } = congress
  const own = packs.find(({ header }) =>
    header.terms.some(({ from, to }) => from === termFrom && to === termTo),
  )
  if (own !== undefined) return own
  const ending = packs.find(({ header }) => header.terms.some(({ to }) => to === termTo))
  if (ending === undefined) return null
  const covers = (pack: Pack, day: PlainDate) => {
    const span = spanOf(pack.header)
    return span !== null && isInForce(span, day)
  }
  if (startDate === null || covers(ending, startDate)) return ending
  const between = packs.find((pack) => pack.header.terms.length === 0 && covers(pack, startDate))
  return between ?? ending
}
