import ExcelJS from 'exceljs'
import type { Worksheet } from 'exceljs'
import type { SheetModel, SignatureBlock } from '#core/papers/document-model.ts'
import { settleOfficeZip } from './office-zip.ts'
import { FONT, MARGINS, SIZES } from './official-layout.ts'
import { orderFontParts } from './order-font-parts.ts'
import { putHead } from './xlsx-head.ts'
import { cellText, fitMergedRow, putText } from './xlsx-layout.ts'
import { putTable } from './xlsx-table.ts'

const A4_PAPER = 9
const TWIPS_PER_INCH = 1440
const FOOTER_INCHES = 0.35
const SIGNATURE_ROWS = 4
/** "1/5" in the middle of the foot. */
const PAGE_FOOT = `&C&"${FONT},Regular"&12&P/&N`

/** The list as an Excel file in the official layout; the same model always gives the same bytes. */
export async function writeXlsx(model: SheetModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Trợ lý Đại hội'
  workbook.title = model.title
  const sheet = workbook.addWorksheet(model.sheetName)
  model.columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width
  })
  const table = putTable(sheet, model, putHead(sheet, model))
  const footEnd = putFoot(sheet, model, table.next + 1)
  const end = putSignatures(sheet, model, footEnd + 1)
  setUpPage(sheet, model, { ...table, end })
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return settleOfficeZip(bytes, { 'xl/styles.xml': orderFontParts })
}

function putFoot(sheet: Worksheet, model: SheetModel, from: number): number {
  model.footLines.forEach((runs, place) => {
    const spot = { row: from + place, fromColumn: 1, toColumn: model.columns.length }
    const text = { text: cellText(runs), size: SIZES.table / 2, align: 'left' as const }
    putText(sheet, spot, text)
    fitMergedRow(sheet, spot, text)
  })
  return from + model.footLines.length
}

/** Two signers stand left and right, one stands right; recipients stand left of one signer. */
function putSignatures(sheet: Worksheet, model: SheetModel, from: number): number {
  const last = model.columns.length
  const middle = Math.floor(last / 2) + 1
  const [first, second] = model.signatures
  const ends = [from]
  const right = second ?? first
  if (second && first) ends.push(putSigner(sheet, first, { from, fromColumn: 1, toColumn: middle }))
  else putRecipients(sheet, model, { from, fromColumn: 1, toColumn: middle })
  if (right) ends.push(putSigner(sheet, right, { from, fromColumn: middle + 1, toColumn: last }))
  return Math.max(...ends, from + model.recipients.length)
}

interface Corner {
  readonly from: number
  readonly fromColumn: number
  readonly toColumn: number
}

function putSigner(sheet: Worksheet, { lines, name }: SignatureBlock, corner: Corner): number {
  const { from, ...columns } = corner
  const size = SIZES.table / 2
  lines.forEach((runs, place) => {
    putText(sheet, { row: from + place, ...columns }, { text: cellText(runs), size, bold: true })
  })
  const nameRow = from + lines.length + SIGNATURE_ROWS
  putText(sheet, { row: nameRow, ...columns }, { text: cellText(name ?? []), size, bold: true })
  return nameRow
}

function putRecipients(sheet: Worksheet, { recipients }: SheetModel, corner: Corner): void {
  const { from, ...columns } = corner
  if (recipients.length === 0) return
  const title = { text: 'Nơi nhận:', size: SIZES.recipientsTitle / 2, bold: true, italic: true }
  putText(sheet, { row: from, ...columns }, { ...title, align: 'left' })
  recipients.forEach((runs, place) => {
    const text = { text: `- ${cellText(runs)}`, size: SIZES.recipients / 2, align: 'left' as const }
    putText(sheet, { row: from + 1 + place, ...columns }, text)
  })
}

interface SheetRows {
  readonly headerFrom: number
  readonly headerTo: number
  readonly end: number
}

function setUpPage(sheet: Worksheet, model: SheetModel, rows: SheetRows): void {
  const margins = MARGINS[model.orientation]
  sheet.pageSetup = {
    paperSize: A4_PAPER,
    orientation: model.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${rows.headerFrom}:${rows.headerTo}`,
    margins: {
      top: margins.top / TWIPS_PER_INCH,
      bottom: margins.bottom / TWIPS_PER_INCH,
      left: margins.left / TWIPS_PER_INCH,
      right: margins.right / TWIPS_PER_INCH,
      header: FOOTER_INCHES,
      footer: FOOTER_INCHES,
    },
  }
  const lastColumn = sheet.getColumn(model.columns.length).letter
  sheet.pageSetup.printArea = `A1:${lastColumn}${rows.end}`
  sheet.headerFooter = { oddFooter: PAGE_FOOT }
}
