import type { ImportValue } from '../contract/import-values.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { isOneOf } from './intake-context.ts'
import { isUpperBound } from './read-typed-values.ts'

/** A part of one whole is far below a target of a hundred; times a hundred it must come near it. */
const LARGEST_PART = 2
const SMALLEST_TARGET = 10
const NEAR = 3
const ROUNDING = 0.1

/** Figures that do not go with the unit of the row, and parts of one where percentages stand: asked, never changed. */
export function settleIndicatorRow(draft: DraftRow, wholeUnits: readonly string[]): void {
  doubtParts(draft)
  dropToldBound(draft)
  const unit = draft.values['unit']
  if (typeof unit !== 'string') return
  const whole = isOneOf(unit, wholeUnits)
  for (const { field, before, style } of draft.styles) {
    const value = draft.values[field]
    if (typeof value !== 'number' || draft.corrected.has(field)) continue
    if (field === 'result' && isMean(value, draft)) continue
    const reason = mismatch({ value, style, unit, whole })
    if (reason !== null) addDoubt(draft, { field, before, after: value, reason })
  }
}

/** "≤ 02" loses nothing in a row whose way of judging says "Không quá". */
function dropToldBound({ values, doubts }: DraftRow): void {
  const method = values['method']
  if (typeof method !== 'string' || !isUpperBound(method)) return
  const told = doubts.findIndex(({ field, before, after }) => {
    return field === 'target' && after !== null && isUpperBound(String(before))
  })
  if (told >= 0) doubts.splice(told, 1)
}

/** The result of a term that is the mean of its years may be a fraction of a person. */
function isMean(value: number, { values }: DraftRow): boolean {
  const years = Object.entries(values).flatMap(([field, own]) =>
    /^result\d/.test(field) && typeof own === 'number' ? [own] : [],
  )
  const sum = years.reduce((total, own) => total + own, 0)
  return years.length > 1 && Math.abs(sum / years.length - value) <= ROUNDING
}

type Figure = {
  readonly value: number
  readonly style: string
  readonly unit: string
  /** The unit counts people or things: no part of one is left over. */
  readonly whole: boolean
}

function mismatch({ value, style, unit, whole }: Figure): string | null {
  if (style === 'percent' && whole) return `Ô ghi phần trăm nhưng đơn vị tính là “${unit}”`
  if (!whole || Number.isInteger(value)) return null
  return `Số lẻ nhưng đơn vị tính là “${unit}”: có thể gõ thiếu số 0 hoặc thừa dấu chấm, phẩy`
}

/** Where the unit is a percentage, a bare 1,02 beside a target of 100 may mean 102: asked, never changed. */
function doubtParts(draft: DraftRow): void {
  const { unit, target } = draft.values
  if (unit !== '%' || typeof target !== 'number' || target < SMALLEST_TARGET) return
  for (const [field, value] of Object.entries(draft.values)) {
    if (!field.startsWith('result') || !looksLikePart(value, target)) continue
    const before = String(value).replace('.', ',')
    const reason = 'Có thể là tỷ lệ chưa nhân 100 (1,02 là 102%)'
    addDoubt(draft, { field, before, after: value, reason })
  }
}

function looksLikePart(value: ImportValue, target: number): boolean {
  if (typeof value !== 'number' || value <= 0 || value >= LARGEST_PART) return false
  return value * 100 * NEAR >= target && value * 100 <= target * NEAR
}
