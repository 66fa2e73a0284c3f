import { formatInteger } from '../base/vietnamese-text.ts'

/** More rows than a sheet can have: sheets read together keep their row numbers apart by this. */
export const ROWS_APART = 2_000_000

/** 0 for the first of the sheets read together. */
export function sheetIndex(sheetRow: number): number {
  return Math.floor(sheetRow / ROWS_APART)
}

export type SheetPlace = { readonly sheet: string; readonly row: number }

/** Where a row stands in the file; `sheets`: those read, in order. */
export function placeOf(sheetRow: number, sheets: readonly string[]): SheetPlace {
  const at = sheetIndex(sheetRow)
  return { sheet: sheets[at] ?? '', row: sheetRow % ROWS_APART }
}

/** "12"; of the second of several sheets "12 (trang tính thứ 2)". */
export function formatSheetRow(sheetRow: number): string {
  const at = sheetIndex(sheetRow)
  const row = formatInteger(sheetRow % ROWS_APART)
  return at === 0 ? row : `${row} (trang tính thứ ${at + 1})`
}
