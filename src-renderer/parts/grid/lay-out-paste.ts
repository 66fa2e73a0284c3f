import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { CellError } from './cell-editor.ts'
import type { CopiedBlock, CopiedCell } from './clipboard-block.ts'
import type { GridBlock } from './grid-focus.ts'

/** Where a copied cell goes. Rows past the last one are counted on from it: the first of them is `size.rows`. */
export interface PasteTarget {
  readonly row: number
  readonly column: number
  readonly copied: CopiedCell
}

export interface PasteSize {
  readonly rows: number
  readonly columns: number
  /** Whether the list can get new rows from a block that is longer than what is left of it. */
  readonly mayGrow: boolean
}

/** More than a list of people of this program holds; a file is read in its own process, a paste is not. */
const MOST_CELLS = 200_000

/**
 * Lays a copied block over the marked one, as Excel does: from its first corner, and again and again where the
 * marked block is a multiple of it, so that one cell fills all. A block that is too wide is refused with its measures.
 */
export function layOutPaste(
  block: CopiedBlock,
  { from, to }: GridBlock,
  size: PasteSize,
): Result<PasteTarget[], CellError> {
  const [rowsLeft, columnsLeft] = [size.rows - from.row, size.columns - from.column]
  const copied = withoutEmptyTail(block, rowsLeft)
  const height = copied.length
  const width = copied.reduce((most, cells) => Math.max(most, cells.length), 0)
  const rows = height * timesIn(height, to.row - from.row + 1)
  const columns = width * timesIn(width, to.column - from.column + 1)
  if (rows * columns > MOST_CELLS) {
    return failed({
      wrong: `Khối chép có ${formatInteger(rows * columns)} ô, mỗi lần dán được nhiều nhất ${formatInteger(MOST_CELLS)} ô.`,
      todo: 'Chưa ghi gì. Chép từng phần, hoặc lưu thành tệp rồi dùng Nhập từ Excel.',
      repairs: [],
    })
  }
  const tooLong = rows > rowsLeft && !size.mayGrow
  if (tooLong || columns > columnsLeft) {
    return failed({
      wrong: `Khối chép có ${rows} dòng, ${columns} cột; từ ô này còn ${rowsLeft} dòng, ${columnsLeft} cột.`,
      todo: 'Chưa ghi gì. Đứng ở ô khác, hoặc thêm dòng rồi dán lại.',
      repairs: [],
    })
  }
  const targets: PasteTarget[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = copied[row % height]?.[column % width]
      if (cell) targets.push({ row: from.row + row, column: from.column + column, copied: cell })
    }
  }
  return ok(targets)
}

/** A column copied whole in Excel ends in a million empty rows: those past the last row say nothing. */
function withoutEmptyTail(copied: CopiedBlock, rowsLeft: number): CopiedBlock {
  const last = copied.findLastIndex((cells) => cells.some(({ text }) => text.trim() !== ''))
  return copied.slice(0, Math.max(last + 1, Math.min(copied.length, rowsLeft)))
}

function timesIn(part: number, whole: number): number {
  return part > 0 && whole % part === 0 ? whole / part : 1
}
