import { filledBy } from './definitions.ts'
import type { FoundTable } from './found-table.ts'
import { covers } from './header-levels.ts'
import type { MappedColumn } from './map-columns.ts'
import type { DraftRow } from './draft-row.ts'
import { cellAt, columnLetter } from './workbook.ts'
import type { Cell, MergedRange, SheetRow } from './workbook.ts'

const NAMES = ['name', 'content', 'fullName', 'familyNames', 'givenName']

/** The table with every value merged over several records standing in each of them; counts stay where they are. */
export function spreadMerged(table: FoundTable): FoundTable {
  const shared = table.columns.filter(isShared)
  const rows = table.sheet.rows.map((row) => {
    if (!hasName(row, table)) return row
    const cells = [...row.cells]
    for (const { index } of shared) {
      const cell = cells[index] ?? mergedCell(table, row.number, index)
      while (cells.length < index) cells.push(null)
      cells[index] = cell
    }
    return { ...row, cells }
  })
  return { ...table, sheet: { ...table.sheet, rows } }
}

/** A count or a name over several rows belongs to them together, not to each. */
function isShared({ field }: MappedColumn): boolean {
  if (field === null || field.type === 'number' || field.type === 'integer') return false
  return !NAMES.includes(field.id)
}

function hasName(row: SheetRow, { columns }: FoundTable): boolean {
  return columns.some(
    ({ index, field }) => field !== null && NAMES.includes(field.id) && cellAt(row, index) !== null,
  )
}

function mergedCell(table: FoundTable, row: number, column: number): Cell | null {
  const range = rangeOver(table, row, column)
  const top = range && table.sheet.rows.find(({ number }) => number === range.top)
  return top ? cellAt(top, column) : null
}

/** The merge of one column over several rows below the header that covers a cell. */
function rangeOver({ sheet, header }: FoundTable, row: number, column: number) {
  const first = header === null ? 0 : header.top + header.height
  return sheet.merges.find(
    (range) =>
      range.left === range.right &&
      range.bottom > range.top &&
      range.top >= first &&
      covers(range, row, column),
  )
}

/** Every record under a value merged over several records says so. */
export function doubtMerged(drafts: readonly DraftRow[], table: FoundTable): void {
  doubtMergedBlocks(drafts, table)
  for (const draft of drafts) {
    for (const { index, field } of table.columns) {
      if (field === null || field.type === 'number') continue
      const covered = rowsUnder(rangeOver(table, draft.sheetRow, index), drafts)
      const before = mergedCell(table, draft.sheetRow, index)?.text
      if (covered.length < 2 || before === undefined) continue
      const target = filledBy(field)
      const reason = `Ô gộp: một giá trị cho các dòng ${covered.join(', ')}`
      draft.doubts.push({ field: target, before, after: draft.values[target] ?? null, reason })
    }
  }
}

/** A value merged over several rows and columns stands only in its first cell; the others are read as empty. */
function doubtMergedBlocks(drafts: readonly DraftRow[], table: FoundTable): void {
  const { sheet, header } = table
  const first = header === null ? 0 : header.top + header.height
  const blocks = sheet.merges.filter(
    ({ top, bottom, left, right }) => top >= first && bottom > top && right > left,
  )
  for (const block of blocks) {
    const column = table.columns.find(({ index }) => index === block.left)
    const row = sheet.rows.find(({ number }) => number === block.top)
    const before = row ? cellAt(row, block.left)?.text : undefined
    if (!column?.field || before === undefined) continue
    const field = filledBy(column.field)
    const place = `${columnLetter(block.left)}${block.top}:${columnLetter(block.right)}${block.bottom}`
    const reason = `Ô gộp ${place} trên nhiều dòng và nhiều cột: chỉ đọc vào ô đầu`
    for (const draft of drafts.filter(({ sheetRow }) => rowIn(sheetRow, block)))
      draft.doubts.push({ field, before, after: draft.values[field] ?? null, reason })
  }
}

function rowIn(row: number, { top, bottom }: MergedRange): boolean {
  return row >= top && row <= bottom
}

function rowsUnder(range: MergedRange | undefined, drafts: readonly DraftRow[]): number[] {
  if (!range) return []
  return drafts.map(({ sheetRow }) => sheetRow).filter((row) => rowIn(row, range))
}
