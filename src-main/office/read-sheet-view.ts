import ExcelJS from 'exceljs'
import type { Cell, Worksheet } from 'exceljs'
import { invariant } from '#core/base/invariant.ts'
import type { SheetView } from '#core/contract/paper-values.ts'

type ViewCell = SheetView['rows'][number][number]

/** A written .xlsx read back as cells with their spans, so that the preview shows the real file. */
export async function readSheetView(bytes: Uint8Array): Promise<SheetView> {
  const workbook = new ExcelJS.Workbook()
  // exceljs types ask for its own Buffer; at run time it takes any byte array.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  invariant(sheet, 'a written workbook has a sheet')
  const spans = readSpans(sheet)
  const rows: ViewCell[][] = []
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    rows.push(viewRow(sheet, row, spans))
  }
  const widths = Array.from(
    { length: sheet.columnCount },
    (_, index) => sheet.getColumn(index + 1).width ?? 9,
  )
  return { widths, rows }
}

interface Span {
  readonly columnSpan: number
  readonly rowSpan: number
}

function readSpans(sheet: Worksheet): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  for (const range of sheet.model.merges) {
    const [from = '', to = ''] = range.split(':')
    const start = sheet.getCell(from)
    const end = sheet.getCell(to)
    spans.set(from, {
      columnSpan: Number(end.col) - Number(start.col) + 1,
      rowSpan: Number(end.row) - Number(start.row) + 1,
    })
  }
  return spans
}

function viewRow(sheet: Worksheet, row: number, spans: ReadonlyMap<string, Span>): ViewCell[] {
  const cells: ViewCell[] = []
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const cell = sheet.getCell(row, column)
    if (cell.isMerged && cell.master !== cell) continue
    cells.push(viewCell(cell, spans.get(cell.address) ?? { columnSpan: 1, rowSpan: 1 }))
  }
  return cells
}

function viewCell(cell: Cell, span: Span): ViewCell {
  const { horizontal } = cell.alignment ?? {}
  return {
    text: cell.text,
    ...span,
    align: horizontal === 'center' || horizontal === 'right' ? horizontal : 'left',
    bold: cell.font?.bold === true,
    italic: cell.font?.italic === true,
    border: cell.border?.bottom !== undefined,
  }
}
