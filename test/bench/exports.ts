import ExcelJS from 'exceljs'
import type { SheetModel, SheetRow } from '#core/papers/sheet-model.ts'
import { writeXlsx } from '#main/office/write-xlsx.ts'
import { aSheet } from '#test/office/a-model.ts'
import type { BenchCase, MakeBenchCases } from './bench-case.ts'
import { fetchSheetJs } from './sheet-js.ts'

const COLUMNS = 20

/** A long list as an Excel file ready to print, beside the libraries merely writing the same cells. */
export const exports: MakeBenchCases = async (setting) => {
  const model = longSheet(2 * setting.people)
  const rows = model.rows.map(({ cells }) => [...cells])
  const sheetJs = fetchSheetJs(setting)
  const written = {
    group: 'Export',
    name: `${rows.length} rows of ${COLUMNS} cells: heads, borders, row heights, page set-up`,
    ours: () => writeXlsx(model),
  }
  const cases: BenchCase[] = [
    {
      ...written,
      peerName: 'exceljs writing the same cells with font and borders',
      peer: () => writeStyled(rows),
    },
  ]
  if (sheetJs !== null) {
    const peerName = 'SheetJS writing the same cells, without any style'
    cases.push({ ...written, peerName, peer: () => sheetJs.write(rows) })
  }
  return cases
}

function longSheet(count: number): SheetModel {
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({
    title: `Cột ${index + 1}`,
    group: null,
    width: 14,
    align: 'left' as const,
  }))
  const rows = Array.from({ length: count }, (_, row): SheetRow => {
    const cells = columns.map((_column, column) =>
      column === 0 ? row + 1 : `Lò Thị Bun ${(row * 7 + column) % 4000}`,
    )
    return { kind: 'body', cells }
  })
  return aSheet({ columns, rows })
}

const LINE = { style: 'thin' } as const

function writeStyled(rows: readonly (readonly unknown[])[]) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRows(rows.map((row) => [...row])).forEach((row) => {
    row.eachCell((cell) => {
      cell.font = { name: 'Times New Roman', size: 12 }
      cell.border = { top: LINE, bottom: LINE, left: LINE, right: LINE }
      cell.alignment = { vertical: 'middle', wrapText: true }
    })
  })
  return workbook.xlsx.writeBuffer()
}
