import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { parseCell } from './cell-editor.ts'
import type { CellError } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'
import type { GridColumn } from './grid-column.ts'

/** What a pasted line means for one row. */
export interface PastedRow {
  /** Only what differs from the stored values. */
  readonly values: ReadonlyMap<string, CellValue>
  readonly typed: ReadonlyMap<string, string>
  readonly refused: readonly {
    readonly columnId: string
    readonly text: string
    readonly error: CellError
  }[]
}

/**
 * Lays a copied block over rows and columns from the focused cell on. A block that does not fit, or that covers a
 * cell which is worked out, is refused as a whole: half a paste would look like a whole one.
 */
export function arrangePaste<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  texts: readonly (readonly string[])[],
): Result<PastedRow[], CellError> {
  const width = Math.max(...texts.map((cells) => cells.length))
  if (texts.length > rows.length || width > columns.length) {
    return refuse(
      `Khối chép có ${texts.length} dòng, ${width} cột; từ ô này còn ${rows.length} dòng, ${columns.length} cột.`,
      'Chưa ghi gì. Đứng ở ô khác, hoặc thêm dòng rồi dán lại.',
    )
  }
  const fixed = columns.slice(0, width).find((column) => column.editor === null)
  if (fixed) {
    return refuse(
      `Cột ${fixed.label} do chương trình tính.`,
      'Chưa ghi gì. Chép khối không có cột này rồi dán lại.',
    )
  }
  return ok(texts.map((cells, index) => pasteRow(rows[index], columns, cells)))
}

function refuse(wrong: string, todo: string): Result<PastedRow[], CellError> {
  return failed({ wrong, todo, repairs: [] })
}

function pasteRow<Row>(
  row: Row | undefined,
  columns: readonly GridColumn<Row>[],
  cells: readonly string[],
): PastedRow {
  const values = new Map<string, CellValue>()
  const typed = new Map<string, string>()
  const refused: { columnId: string; text: string; error: CellError }[] = []
  cells.forEach((text, index) => {
    const column = columns[index]
    if (!column?.editor || row === undefined) return
    const parsed = parseCell(column.editor, text)
    if (!parsed.ok) {
      refused.push({ columnId: column.id, text, error: parsed.error })
      return
    }
    typed.set(column.id, text)
    if (parsed.value !== column.read(row)) values.set(column.id, parsed.value)
  })
  return { values, typed, refused }
}
