import type { ImportPreview } from '../contract/import-values.ts'
import { assertNever } from '../base/invariant.ts'
import type { ClassifiedRow, RowClass } from './classify-rows.ts'
import type { FoundTable } from './found-table.ts'
import { rowText } from './workbook.ts'

/** Every filled row of the sheet that is no record, with the reason: nothing is dropped in silence. */
export function listSkipped(
  { sheet, header, above: later = [] }: FoundTable,
  rows: readonly ClassifiedRow[],
): ImportPreview['table']['skipped'] {
  const top = header?.top ?? 0
  const above = sheet.rows.filter((row) => row.number < top)
  const heading = sheet.rows.filter(
    (row) => header !== null && row.number >= top && row.number < top + header.height,
  )
  return [
    ...above.map((row) => ({
      sheetRow: row.number,
      text: rowText(row),
      reason: 'Dòng đầu của tệp',
    })),
    ...heading.map((row) => ({
      sheetRow: row.number,
      text: rowText(row),
      reason: 'Hàng tiêu đề của bảng',
    })),
    ...later.map((row) => ({ ...row, reason: 'Dòng đầu của trang tính' })),
    ...rows.flatMap(({ row, is }) => {
      const reason = reasonOf(is)
      return reason === null ? [] : [{ sheetRow: row.number, text: rowText(row), reason }]
    }),
  ]
}

function reasonOf(is: RowClass): string | null {
  switch (is.kind) {
    case 'data':
    case 'nameless':
      return null
    case 'group':
      return 'Dòng nhóm'
    case 'subtotal':
      return 'Dòng cộng của nhóm'
    case 'total':
      return 'Dòng tổng'
    case 'count':
      return 'Dòng ghi số người'
    case 'skipped':
      return is.reason
    default:
      return assertNever(is)
  }
}
