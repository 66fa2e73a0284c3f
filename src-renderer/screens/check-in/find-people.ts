import { foldVietnamese, foldedWords } from '#core/base/vietnamese-text.ts'
import type { SeatRow } from '#core/contract/attendance-contract.ts'
import { readCardCode } from '#core/dossier/card-code.ts'

export type SeatFilter = 'all' | 'expected' | 'present' | 'away'

export const SEAT_FILTERS: readonly { readonly id: SeatFilter; readonly words: string }[] = [
  { id: 'all', words: 'Tất cả' },
  { id: 'expected', words: 'Chưa đến' },
  { id: 'present', words: 'Có mặt' },
  { id: 'away', words: 'Đã về, vắng có lý do' },
]

export function fitsFilter({ state }: SeatRow, filter: SeatFilter): boolean {
  if (filter === 'away') return state === 'left' || state === 'excused'
  return filter === 'all' || state === filter
}

/** A row with its words folded once, so that each keystroke only compares. */
export interface SearchedSeat {
  readonly row: SeatRow
  readonly words: readonly string[]
}

export function prepareSeats(rows: readonly SeatRow[]): SearchedSeat[] {
  return rows.map((row) => ({
    row,
    words: foldedWords([row.name, row.unit, row.delegation, row.replaces].join(' ')),
  }))
}

/** Those whose card has the number typed; else those with a word that begins with each word typed. */
export function findSeats(seats: readonly SearchedSeat[], query: string): SeatRow[] {
  const typed = foldVietnamese(query)
  if (typed === '') return seats.map(({ row }) => row)
  const numbered = /^\d+$/.test(typed)
    ? seats.filter(({ row }) => row.number === Number(typed) || row.code === typed)
    : []
  if (numbered.length > 0) return numbered.map(({ row }) => row)
  const wanted = foldedWords(typed)
  return seats
    .filter(({ words }) => wanted.every((word) => words.some((own) => own.startsWith(word))))
    .map(({ row }) => row)
}

export type Wanted =
  | { readonly kind: 'row'; readonly row: SeatRow }
  | {
      readonly kind: 'refused'
      readonly sentence: string
      /** More of the same is to be typed. */
      readonly canGoOn: boolean
    }

interface Entered {
  readonly query: string
  readonly dossierId: string
  readonly hits: readonly SeatRow[]
  /** Where the arrows stand. */
  readonly chosen: SeatRow | null
}

/** Whom Enter means: the one chosen by the arrows, else the only one that fits. */
export function readEntered({ query, dossierId, hits, chosen }: Entered): Wanted {
  const text = query.trim()
  const card = readCardCode(text, dossierId)
  const [only, second] = hits
  if (card === 'foreign') return refuse('Thẻ này của đại hội khác. Xem lại thẻ, hoặc tìm theo tên.')
  if (card === 'own' && !only)
    return refuse('Thẻ này không còn trong danh sách triệu tập. Tìm theo tên.')
  if (card === null && chosen) return { kind: 'row', row: chosen }
  if (text === '') return refuse('Gõ tên hoặc số thẻ, hoặc quét thẻ, rồi bấm Enter.')
  if (!only) return refuse(`Không có ai khớp với “${text}” trong danh sách triệu tập.`)
  if (second) {
    const sentence = `${hits.length} người khớp với “${text}”. Bấm ↓ để chọn, hoặc gõ thêm.`
    return { kind: 'refused', sentence, canGoOn: true }
  }
  return { kind: 'row', row: only }
}

function refuse(sentence: string): Wanted {
  return { kind: 'refused', sentence, canGoOn: false }
}
