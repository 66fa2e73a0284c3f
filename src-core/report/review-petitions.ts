import { foldVietnamese, foldedWords } from '../base/vietnamese-text.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { BareRemark } from './remark.ts'
import { nameRow, rowsOf } from './review-source.ts'
import type { ReviewSource } from './review-source.ts'
import { findWording } from './text-parts.ts'
import { textIn } from './term-figures.ts'

/** PT-01, PT-02: what should be put together, and what is no petition. */
export function reviewPetitions({ dossier, definition }: ReviewSource): BareRemark[] {
  const rows = rowsOf(dossier, 'petitions.list')
  const open = rows.filter(({ cells }) => cells['leftOut'] !== true)
  const { letterWords, petitionAlikePercent } = definition.review
  const letters = open.flatMap((row) => {
    const word = findWording(`${textIn(row, 'content')} ${textIn(row, 'field')}`, letterWords)
    if (word === null) return []
    const sentence = `Kiến nghị ${nameRow(row, rows)} là đơn thư: chuyển Ủy ban Kiểm tra, không tổng hợp ở đây.`
    return [{ rule: 'PT-02', sentence, ...placeOf(row, 'leftOut') }]
  })
  const alike = open.flatMap((row, at) => {
    const others = open.slice(0, at)
    const same = others.find((other) => isAlike(row, other, petitionAlikePercent))
    if (same === undefined || row.cells['sameAs'] !== undefined) return []
    const sentence = `Kiến nghị ${nameRow(row, rows)} có thể trùng với ${nameRow(same, rows)}: xem, ghi STT vào cột “Trùng với”.`
    return [{ rule: 'PT-01', sentence, ...placeOf(row, 'sameAs') }]
  })
  return [...letters, ...alike]
}

const placeOf = (row: TypedRow, cell: string) => ({ list: row.list, rowId: row.id, cell })

/** To one authority, of one field, in much the same words. */
function isAlike(left: TypedRow, right: TypedRow, percent: number): boolean {
  const same = (cell: string) =>
    foldVietnamese(textIn(left, cell)) === foldVietnamese(textIn(right, cell))
  if (!same('authority') || !same('field')) return false
  const [a, b] = [
    new Set(foldedWords(textIn(left, 'content'))),
    new Set(foldedWords(textIn(right, 'content'))),
  ]
  const common = [...a].filter((word) => b.has(word)).length
  return common * 100 >= Math.min(a.size, b.size) * percent
}
