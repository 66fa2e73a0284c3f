import type { DraftRow } from './draft-row.ts'
import type { FoundTable } from './found-table.ts'
import { cellAt, columnLetter } from './workbook.ts'
import type { SheetRow } from './workbook.ts'

/** The column of a second name, where a list stands beside another under the same headings; null: one list. */
function secondName({ columns }: FoundTable): { name: number; beside: number } | null {
  const name = columns.find(({ field }) => field?.required)
  if (!name || name.levels.length === 0) return null
  const heading = (levels: readonly string[]) => levels.join('/').toLowerCase()
  const beside = columns.find(
    ({ index, levels, guessedFrom }) =>
      index > name.index + 1 && heading(levels) === heading(name.levels) && guessedFrom !== 'user',
  )
  if (!beside) return null
  const distance = beside.index - name.index
  const pairs = columns.filter(({ index, levels }) => {
    const other = columns.find((own) => own.index === index + distance)
    return levels.length > 0 && other && heading(other.levels) === heading(levels)
  })
  return pairs.length > 1 ? { name: name.index, beside: beside.index } : null
}

/** True where somebody stands in the list beside. */
export function hasBeside(row: SheetRow, table: FoundTable): boolean {
  const second = secondName(table)
  return second !== null && /\p{L}/u.test(cellAt(row, second.beside)?.text ?? '')
}

/** Two people in one row: neither is taken until they stand below each other. */
export function refuseSideBySide(drafts: readonly DraftRow[], table: FoundTable): void {
  const second = secondName(table)
  if (second === null) return
  const { name, beside } = second
  const letters = `${columnLetter(name)} và ${columnLetter(beside)}`
  const rows = new Set(
    table.sheet.rows.filter((row) => hasBeside(row, table)).map(({ number }) => number),
  )
  for (const draft of drafts) {
    if (!rows.has(draft.sheetRow)) continue
    draft.refused = `Hai danh sách đặt cạnh nhau (cột ${letters}): chuyển danh sách bên phải xuống dưới rồi nhập lại`
  }
}
