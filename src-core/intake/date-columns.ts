import { splitDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { readCell } from './read-cell.ts'
import { doubtful } from './reading.ts'
import type { Reading } from './reading.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import type { Cell } from './workbook.ts'

/** How the days of a column were typed, told by all its cells together. */
export type DateOrder = 'usual' | 'month-first' | 'turned-cells'

/** Fewer cells than this do not tell the habit of a column. */
const FEW_TELLING = 3
const FEW_CELLS = 2
const TYPED = /^\s*['’]?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/

/**
 * `month-first`: many months above 12 and no day above 12. `turned-cells`: no typed day reads as month/day and every
 * date cell has a day below 13, which is what an English Excel leaves of days typed day/month/year.
 */
export function dateOrder({ field, cells }: MappedColumn): DateOrder {
  if (field?.type !== 'date' && field?.type !== 'partial-date') return 'usual'
  const typed = cells.flatMap((cell) => typedParts(cell) ?? [])
  const over = typed.filter(({ first }) => first > 12).length
  if (over === 0 && typed.filter(({ middle }) => middle > 12).length >= FEW_TELLING)
    return 'month-first'
  const days = cells.flatMap((cell) => (cell.date === null ? [] : [splitDate(cell.date).day]))
  const turned =
    days.length >= FEW_CELLS &&
    over >= FEW_TELLING &&
    typed.every(({ first, middle }) => first > 12 || middle > 12) &&
    days.every((day) => day <= 12)
  return turned ? 'turned-cells' : 'usual'
}

function typedParts(cell: Cell): { first: number; middle: number } | null {
  const found = cell.date === null ? TYPED.exec(cell.text) : null
  return found ? { first: Number(found[1]), middle: Number(found[2]) } : null
}

/** One cell of a column whose habit is known. */
export function readInColumn(
  cell: Cell,
  column: MappedColumn & { readonly order: DateOrder },
  context: IntakeContext,
): Reading {
  const { field, order } = column
  if (field === null) return { value: null, reason: null }
  if (order === 'month-first') return readCell(cell, field, { ...context, monthFirst: true })
  const read = readCell(cell, field, context)
  if (order === 'usual' || read.value === null) return read
  return cell.date === null ? withoutStyle(read) : turnedCell(read.value, cell.date)
}

/** The typed days are the sound ones here: that they are no date cells is no doubt. */
function withoutStyle({ style: _style, ...read }: Reading): Reading {
  return read
}

/** The same day and month is right either way. */
function turnedCell(value: ImportValue, date: PlainDate): Reading {
  const { year, month, day } = splitDate(date)
  if (day === month) return { value, reason: null, style: 'date-cell' }
  const turned = `${pad(month)}/${pad(day)}/${year}`
  const before = `${pad(day)}/${pad(month)}/${year} (hay ${turned})`
  return { ...doubtful(value, 'Ô ngày này có thể đã bị Excel đảo ngày với tháng'), before }
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}

/** A date typed as text, or only a year, is a doubt where its neighbours are dates. */
export function addStyleDoubts(drafts: readonly DraftRow[]): void {
  const seen = Map.groupBy(
    drafts.flatMap((draft) => draft.styles),
    ({ field }) => field,
  )
  const reasons = new Map(
    [...seen].map(([field, styles]) => [field, styleReasons(styles.map(({ style }) => style))]),
  )
  for (const draft of drafts) {
    for (const { field, before, style } of draft.styles) {
      const reason = reasons.get(field)?.[style] ?? null
      if (reason === null || draft.doubts.some((doubt) => doubt.field === field)) continue
      addDoubt(draft, { field, before, after: draft.values[field] ?? null, reason })
    }
  }
}

function styleReasons(styles: readonly string[]): Readonly<Record<string, string | null>> {
  const days = styles.includes('date-cell') || styles.includes('typed')
  const odd = styles.includes('date-cell') && !isMixedTyping(styles)
  return {
    typed: odd ? 'Ngày gõ dạng chữ, không phải ô ngày' : null,
    year: days ? 'Chỉ có năm' : null,
  }
}

/** Several typed days, and so many among the date cells that typing them is this office's habit. */
const FEW_TYPED = 5
const TYPED_SHARE = 0.25

/** True where typed days and date cells stand side by side throughout: said once, not row by row. */
export function isMixedTyping(styles: readonly string[]): boolean {
  const typed = styles.filter((style) => style === 'typed').length
  const cells = styles.filter((style) => style === 'date-cell').length
  return cells > 0 && typed >= FEW_TYPED && typed >= (typed + cells) * TYPED_SHARE
}
