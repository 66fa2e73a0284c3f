import type { ImportValue } from '../contract/import-values.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

/** A part of one whole is far below a target of a hundred; times a hundred it must come near it. */
const LARGEST_PART = 2
const SMALLEST_TARGET = 10
const NEAR = 3

/** Where the unit is a percentage, a bare 1,02 beside a target of 100 may mean 102: asked, never changed. */
export function settleIndicatorRow(draft: DraftRow): void {
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
