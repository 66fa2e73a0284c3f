import type { NameId } from './ballot-hash.ts'
import type { CountQuestion } from './count-question.ts'

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
export function describeNotice(notice: CountNotice): string {
  switch (notice.kind) {
    case 'same-names':
      return `Trên phiếu có ${notice.ids.length} người cùng tên ${notice.name}, ở đây phân biệt theo số trên phiếu (${notice.ids.join(', ')}); nếu là một người ghi hai lần thì bỏ bớt rồi tính lại.`
    case 'too-many-seats':
      return `Cần bầu ${notice.places} người mà trên phiếu chỉ có ${notice.names} người nên không thể bầu đủ: kiểm tra lại số lượng cần bầu.`
    case 'unlisted': {
      const shown = notice.numbers.slice(0, MOST_SHOWN).join(', ')
      const more = notice.numbers.length > MOST_SHOWN ? ' …' : ''
      return `Bảng phiếu không có dòng của phiếu số ${shown}${more} nên số phiếu phát ra đang lấy là ${notice.issued}: thêm dòng ghi thu về 0 cho phiếu không thu về, hoặc ghi đúng số phát ra.`
    }
  }
}
