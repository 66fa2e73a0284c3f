import { fillBraces } from '../base/fill-braces.ts'
import type { NameId } from './ballot-hash.ts'
import type { CountQuestion } from './count-question.ts'
import type { CountingWords } from './counting-words.ts'

/** What looks like a slip of whoever asks, though it can be counted. */
export type CountNotice =
  | { readonly kind: 'same-names'; readonly name: string; readonly ids: readonly NameId[] }
  | { readonly kind: 'too-many-seats'; readonly places: number; readonly names: number }
  | { readonly kind: 'unlisted'; readonly numbers: readonly number[]; readonly issued: number }

/** `unlisted`: numbers that the table of ballots has no line for; they count where they were issued for all we know. */
export function findNotices(
  { seats, alternates, candidates, issued, ballots }: CountQuestion,
  unlisted: readonly number[],
): CountNotice[] {
  const named = candidates.filter(({ name }) => name !== '')
  const groups = Map.groupBy(named, ({ name }) => sameWay(name))
  const twice = [...groups.values()].flatMap(([first, ...others]): CountNotice[] =>
    first === undefined || others.length === 0
      ? []
      : [{ kind: 'same-names', name: first.name, ids: [first, ...others].map(({ id }) => id) }],
  )
  const places = seats + alternates
  const names = candidates.length
  const highest = Math.max(0, ...(ballots ?? []).map(({ no }) => no))
  return [
    ...twice,
    ...(places > names ? [{ kind: 'too-many-seats' as const, places, names }] : []),
    ...(issued !== null && unlisted.length > 0 && highest > issued
      ? [{ kind: 'unlisted' as const, numbers: unlisted, issued }]
      : []),
  ]
}

/** Names that two people read alike, however they were typed. */
function sameWay(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

const MOST_SHOWN = 10

/** One sentence: what was seen and what to do if it is a slip. */
export function describeNotice(
  notice: CountNotice,
  { notices }: Pick<CountingWords, 'notices'>,
): string {
  const words = notices[notice.kind]
  switch (notice.kind) {
    case 'same-names': {
      const { name, ids } = notice
      return fillBraces(words, { name, count: String(ids.length), ids: ids.join(', ') })
    }
    case 'too-many-seats':
      return fillBraces(words, { places: String(notice.places), names: String(notice.names) })
    case 'unlisted': {
      const shown = notice.numbers.slice(0, MOST_SHOWN).join(', ')
      const isAll = notice.numbers.length <= MOST_SHOWN
      const numbers = isAll ? shown : fillBraces(notices['and-more'], { numbers: shown })
      return fillBraces(words, { numbers, issued: String(notice.issued) })
    }
  }
}
