import { columnLetter } from '#core/intake/workbook.ts'
import type { SignatureBlock } from '#core/papers/document-model.ts'
import type { SheetModel } from '#core/papers/sheet-model.ts'
import { fitColumns } from './fit-columns.ts'
import { FONT, MARGINS, SIZES, orientationOf } from './official-layout.ts'
import { makeSheetDraft, rowOf } from './sheet-draft.ts'
import type { PageSetup, SheetDraft } from './sheet-draft.ts'
import type { PlacedChart } from './xlsx-chart.ts'
import { putHead } from './xlsx-head.ts'
import { cellText, columnAtShare, fitMergedRow, putText } from './xlsx-layout.ts'
import { packWorkbook } from './xlsx-package.ts'
import type { WorkbookSheet } from './xlsx-package.ts'
import { keepEndTogether } from './sheet-pages.ts'
import { putTable } from './xlsx-table.ts'
import type { TableRows } from './xlsx-table.ts'

const TWIPS_PER_INCH = 1440
const FOOTER_INCHES = 0.35
const SIGNATURE_ROWS = 4
const SECOND = 40
/** "1/5" in the middle of the foot. */
const PAGE_FOOT = `&C&"${FONT},Regular"&12&P/&N`
/** A longer table scrolls on a usual screen, and its column heads should stay. */
const ROWS_IN_SIGHT = 25
/** The signature never stands alone on a page: this many rows go with it. */
const ROWS_WITH_END = 2

/** The list as an Excel file in the official layout; the same model always gives the same bytes. */
export function writeXlsx(model: SheetModel): Uint8Array {
  const sheet = draftSheet(model)
  const charts = chartSheet(model, sheet)
  return packWorkbook({ title: model.title, sheets: charts === null ? [sheet] : [sheet, charts] })
}

/** The same cells that the file holds, for the file and for its preview. */
export function draftSheet(source: SheetModel): WorkbookSheet {
  const model = fitColumns(source)
  const widths = model.columns.map(({ width }) => width)
  // Head and signature stand left and right, also over a table of one column.
  const draft = makeSheetDraft(model.sheetName, widths.length > 1 ? widths : [...widths, SECOND])
  const table = putTable(draft, model, putHead(draft, model))
  const footEnd = putFoot(draft, model, table.next + 1)
  putSignatures(draft, model, footEnd + 1)
  const page = pageOf(model, table)
  return { draft, page: keepEndTogether(draft, page, table.next - ROWS_WITH_END), charts: [] }
}

function putFoot(draft: SheetDraft, model: SheetModel, from: number): number {
  model.footLines.forEach((runs, place) => {
    const spot = { row: from + place, fromColumn: 1, toColumn: draft.widths.length }
    const text = { text: cellText(runs), size: SIZES.table / 2, align: 'left' as const }
    putText(draft, spot, text)
    fitMergedRow(draft, spot, text)
  })
  return from + model.footLines.length
}

/** Two signers stand left and right, one stands right; recipients stand left of one signer. */
function putSignatures(draft: SheetDraft, model: SheetModel, from: number): void {
  const last = draft.widths.length
  const middle = columnAtShare(draft.widths, 0.5)
  const [first, second] = model.signatures
  const right = second ?? first
  if (second && first) putSigner(draft, first, { from, fromColumn: 1, toColumn: middle })
  else putRecipients(draft, model, { from, fromColumn: 1, toColumn: middle })
  if (right) putSigner(draft, right, { from, fromColumn: middle + 1, toColumn: last })
}

interface Corner {
  readonly from: number
  readonly fromColumn: number
  readonly toColumn: number
}

function putSigner(draft: SheetDraft, signer: SignatureBlock, corner: Corner): void {
  const { from, ...columns } = corner
  const size = SIZES.table / 2
  const { lines, name, placeAndDate } = signer
  const above = placeAndDate === undefined ? 0 : 1
  if (placeAndDate !== undefined) {
    putText(draft, { row: from, ...columns }, { text: cellText(placeAndDate), size, italic: true })
  }
  lines.forEach((runs, place) => {
    const row = from + above + place
    const text = { text: cellText(runs), size, bold: true }
    const before = rowOf(draft, row).height ?? 0
    putText(draft, { row, ...columns }, text)
    fitMergedRow(draft, { row, ...columns }, text)
    rowOf(draft, row).height = Math.max(before, rowOf(draft, row).height ?? 0)
  })
  const nameRow = from + above + lines.length + SIGNATURE_ROWS
  putText(draft, { row: nameRow, ...columns }, { text: cellText(name ?? []), size, bold: true })
}

function putRecipients(draft: SheetDraft, { recipients }: SheetModel, corner: Corner): void {
  const { from, ...columns } = corner
  if (recipients.length === 0) return
  const title = { text: 'Nơi nhận:', size: SIZES.recipientsTitle / 2, bold: true, italic: true }
  putText(draft, { row: from, ...columns }, { ...title, align: 'left' })
  recipients.forEach((runs, place) => {
    const text = { text: `- ${cellText(runs)}`, size: SIZES.recipients / 2, align: 'left' as const }
    putText(draft, { row: from + 1 + place, ...columns }, text)
  })
}

function pageOf(model: SheetModel, table: TableRows): PageSetup {
  const margins = MARGINS[orientationOf(model.page)]
  return {
    orientation: orientationOf(model.page),
    margins: {
      top: margins.top / TWIPS_PER_INCH,
      bottom: margins.bottom / TWIPS_PER_INCH,
      left: margins.left / TWIPS_PER_INCH,
      right: margins.right / TWIPS_PER_INCH,
    },
    footer: PAGE_FOOT,
    footerDistance: FOOTER_INCHES,
    titles: { from: table.headerFrom, to: table.headerTo },
    breaks: table.breaks,
    frozen: model.rows.length > ROWS_IN_SIGHT,
    scale: null,
  }
}

const CHART_COLUMNS = 10
const CHART_ROWS = 3
const ROWS_PER_BAR = 2

/** The charts under each other on a sheet of their own, over the cells of the table; null without any. */
function chartSheet(model: SheetModel, table: WorkbookSheet): WorkbookSheet | null {
  const { charts = [] } = model
  const firstRow = (table.page.titles?.to ?? 0) + 1
  if (charts.length === 0) return null
  const sheet = `'${model.sheetName.replaceAll("'", "''")}'!`
  let row = 0
  const placed = charts.map((chart): PlacedChart => {
    const range = (column: number) =>
      `${sheet}$${columnLetter(column)}$${firstRow + chart.from}:$${columnLetter(column)}$${firstRow + chart.to}`
    const rows = model.rows.slice(chart.from, chart.to + 1)
    const toRow = row + CHART_ROWS + rows.length * ROWS_PER_BAR
    const place = { column: 0, row, toColumn: CHART_COLUMNS, toRow }
    row = toRow + 1
    return {
      title: chart.title,
      labels: range(chart.labelColumn),
      values: range(chart.valueColumn),
      points: rows.map(({ cells }) => ({
        label: String(cells[chart.labelColumn] ?? ''),
        value: Number(cells[chart.valueColumn] ?? 0),
      })),
      place,
    }
  })
  const draft = makeSheetDraft('Biểu đồ', Array<number>(CHART_COLUMNS).fill(9))
  const page = { ...table.page, titles: null, breaks: [], frozen: false, scale: null }
  return { draft, page, charts: placed }
}
