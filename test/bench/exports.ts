import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import ExcelJS from 'exceljs'
import type { SheetModel, SheetRow } from '#core/papers/document-model.ts'
import { writeXlsx } from '#main/office/write-xlsx.ts'
import { aSheet } from '#test/office/a-model.ts'
import type { BenchCase, MakeBenchCases } from './bench-case.ts'

const COLUMNS = 20
const PEER = 'xlsx@0.18.5'

/** A long list as an Excel file ready to print, beside the libraries merely writing the same cells. */
export const exports: MakeBenchCases = async (setting) => {
  const model = longSheet(2 * setting.people)
  const rows = model.rows.map(({ cells }) => [...cells])
  const sheetJs = setting.fetchPeers ? fetchSheetJs(path.join(setting.folder, 'sheetjs')) : null
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
    cases.push({ ...written, peerName, peer: () => sheetJs(rows) })
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

interface SheetJs {
  readonly utils: {
    book_new(): object
    aoa_to_sheet(rows: readonly (readonly unknown[])[]): object
    book_append_sheet(book: object, sheet: object, name: string): void
  }
  write(book: object, options: object): unknown
}

/** Installed for the run only; null, with the reason told, where that fails. */
function fetchSheetJs(folder: string) {
  try {
    const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
    execFileSync('npm', ['install', ...flags, PEER], {
      stdio: 'ignore',
      timeout: 90_000,
      shell: process.platform === 'win32',
    })
  } catch (error) {
    process.stdout.write(`SheetJS is not reachable: ${String(error)}\n`)
    return null
  }
  const load = createRequire(path.join(folder, 'node_modules', 'from-here.cjs'))
  const { utils, write } = load('xlsx') as SheetJs
  return (rows: readonly (readonly unknown[])[]) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Danh sách')
    return write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  }
}
