import { filledCells, widthOf } from './workbook.ts'
import type { Cell, MergedRange, Sheet, SheetRow } from './workbook.ts'
import { headerScore } from './map-columns.ts'
import type { MappedColumn } from './map-columns.ts'
import type { IntakeContext } from './intake-context.ts'
import type { DraftRow } from './draft-row.ts'
import type { FoundTable } from './found-table.ts'
import type { HeaderSpan } from './header-levels.ts'
import { sheetIndex } from './sheet-place.ts'

/** A row whose cells are header wordings: field -> column. */
type HeadedColumns = ReadonlyMap<string, number>

/** Of one cell: how well a wording must say a field, and of how many cells. */
const SAYS = 0.6
const FEWEST_NAMED = 3

/** What a row would head as a header of one line; null: it is none. The required field must be among them. */
export function headedColumns(row: SheetRow, context: IntakeContext): HeadedColumns | null {
  const filled = filledCells(row)
  if (filled.length < FEWEST_NAMED || filled.some(({ cell }) => !isWording(cell))) return null
  const found = new Map<string, number>()
  for (const { index, cell } of filled) {
    const id = fieldSaid(cell.text, context)
    if (id !== null && !found.has(id)) found.set(id, index)
  }
  const required = context.definition.fields.find((field) => field.required)?.id ?? ''
  const named = found.size >= FEWEST_NAMED && found.size * 2 > filled.length
  return named && found.has(required) ? found : null
}

function isWording({ text, value, date }: Cell): boolean {
  return date === null && typeof value !== 'number' && /\p{L}/u.test(text)
}

function fieldSaid(text: string, context: IntakeContext): string | null {
  const scored = context.fields.map((compiled) => {
    return { id: compiled.field.id, score: headerScore([text], compiled, context) }
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score >= SAYS ? best.id : null
}

type FirstTable = Pick<FoundTable, 'header' | 'columns'>

/** Column of a later table -> column of the first; `unsafe`: its header has several levels. */
type Move = ((index: number) => number) | 'unsafe'

/** The sheet with the rows under a second header of another column order laid under the columns of the first. */
export function realign(sheet: Sheet, first: FirstTable, context: IntakeContext): Sheet {
  const moves = movesOf(sheet, first, context)
  if (moves.size === 0) return sheet
  const rows = sheet.rows.map((row) => {
    const own = moves.get(row.number)
    return typeof own === 'function' ? { ...row, cells: moveCells(row.cells, own) } : row
  })
  const merges = sheet.merges.map((range) => moveMerge(range, moves.get(range.top)))
  return { ...sheet, rows, merges }
}

/** Rows of a second table that cannot be laid under the columns of the first are never read by them. */
export function refuseForeign(
  drafts: readonly DraftRow[],
  table: FoundTable,
  context: IntakeContext,
): void {
  const moves = movesOf(table.sheet, table, context)
  for (const draft of drafts) {
    if (moves.get(draft.sheetRow) !== 'unsafe') continue
    draft.refused = 'Dòng này thuộc bảng thứ hai có thứ tự cột khác; tách thành tệp riêng'
  }
}

/** The rows above the next header in a sheet: only they tell what the columns of the first hold. */
export function firstBlock(sheet: Sheet, header: HeaderSpan, context: IntakeContext): Sheet {
  const first = header.top + header.height
  const next = sheet.rows.find((row) => row.number >= first && headedColumns(row, context) !== null)
  if (!next) return sheet
  return { ...sheet, rows: sheet.rows.filter(({ number }) => number < next.number) }
}

function movesOf(sheet: Sheet, first: FirstTable, context: IntakeContext): Map<number, Move> {
  const moves = new Map<number, Move>()
  if (first.header === null) return moves
  const top = first.header.top + first.header.height
  let move: Move | null = null
  let part = 0
  for (const row of sheet.rows) {
    if (row.number < top) continue
    if (sheetIndex(row.number) !== part) move = null
    part = sheetIndex(row.number)
    const headed = headedColumns(row, context)
    if (headed !== null) move = moveOf({ sheet, row, headed }, first.columns)
    if (move !== null) moves.set(row.number, move)
  }
  return moves
}

type LaterHeader = {
  readonly sheet: Sheet
  readonly row: SheetRow
  readonly headed: HeadedColumns
}

/** Null where the order is the same. What the first table has no column for goes behind its last one. */
function moveOf(
  { sheet, row, headed }: LaterHeader,
  columns: readonly MappedColumn[],
): Move | null {
  const fieldAt = new Map([...headed].map(([id, index]) => [index, id]))
  const width = widthOf(sheet.rows)
  const targets = new Map<number, number>()
  for (const { index, cell } of filledCells(row)) {
    const same = columns.filter(({ levels }) => levels.includes(cell.text))
    const stays = same.find((own) => own.index === index)
    const told = columns.find(({ field }) => field !== null && field.id === fieldAt.get(index))
    targets.set(index, (stays ?? told ?? same[0])?.index ?? width + index)
  }
  if ([...targets].every(([from, to]) => from === to)) return null
  const wide = sheet.merges.some(
    ({ top, left, right, bottom }) => top === row.number && (right > left || bottom > top),
  )
  const twice = new Set(targets.values()).size < targets.size
  return wide || twice ? 'unsafe' : (index) => targets.get(index) ?? width + index
}

function moveCells(cells: SheetRow['cells'], move: (index: number) => number): (Cell | null)[] {
  const moved: (Cell | null)[] = []
  cells.forEach((cell, index) => {
    if (cell === null) return
    while (moved.length <= move(index)) moved.push(null)
    moved[move(index)] = cell
  })
  return moved
}

/** Titles and signatures over several columns stay where they are. */
function moveMerge(range: MergedRange, move: Move | undefined): MergedRange {
  if (typeof move !== 'function' || range.left !== range.right) return range
  const column = move(range.left)
  return { ...range, left: column, right: column }
}
