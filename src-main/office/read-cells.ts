import type { Cell as SourceCell, CellValue, Row, Worksheet } from 'exceljs'
import { columnIndex, widthOf } from '#core/intake/workbook.ts'
import type { Cell, MergedRange, Sheet, SheetRow } from '#core/intake/workbook.ts'
import { dayOfInstant, isDateFormat, shownDay } from './cell-dates.ts'
import { READ_FAILURES, refusalError } from './read-failure.ts'
import { tidyText } from './tidy-text.ts'

const DAY_MS = 86_400_000
const UNIX_EPOCH_SERIAL = 25_569
/** Days by which serials of workbooks made on old Macs (epoch 1904) are smaller. */
const EPOCH_1904_SHIFT = 1462

/** Empty places count as well: one cell at the far right of every row fills the memory. */
const MOST_PLACES = 4_000_000
/** Every merge is looked at for many cells; office lists have less than one hundredth of this. */
const MOST_MERGES = 5000
const MOST_COLUMN_ELEMENTS = 2000

type Simple = string | number | boolean | Date | null

/** The cells of one sheet; merges come from the sheet's own XML so that each cell keeps its own content. */
export function readSheet(source: Worksheet, xml: string, epoch: 1900 | 1904): Sheet {
  const rows: SheetRow[] = []
  let places = 0
  source.eachRow((row) => {
    const cells = readRow(row, epoch)
    places += cells.length
    if (places > MOST_PLACES) throw refusalError(READ_FAILURES.tooLarge, 'too wide')
    if (cells.some((cell) => cell !== null))
      rows.push({ number: row.number, hidden: row.hidden === true, cells })
  })
  return {
    name: source.name,
    hidden: source.state !== 'visible',
    rows,
    merges: readMerges(xml),
    hiddenColumns: readHiddenColumns(xml, widthOf(rows)),
  }
}

function readRow(row: Row, epoch: 1900 | 1904): (Cell | null)[] {
  const cells: (Cell | null)[] = []
  row.eachCell((cell, column) => {
    const read = readCell(cell, epoch)
    if (read === null) return
    while (cells.length < column - 1) cells.push(null)
    cells[column - 1] = read
  })
  return cells
}

function readCell(source: SourceCell, epoch: 1900 | 1904): Cell | null {
  const value = simpleValue(source.value)
  const formula = formulaOf(source)
  if (value === null && formula === null) return null
  const format = source.numFmt ?? ''
  const serial = value instanceof Date ? toSerial(value, epoch) : null
  const date = value instanceof Date && isDateFormat(format) ? dayOfInstant(value) : null
  const text = date === null ? tidyText(value instanceof Date ? serial : value) : shownDay(date)
  if (text === '' && (value !== null || formula === null)) return null
  return {
    text,
    value: value instanceof Date ? serial : value,
    date,
    font: fontOf(source),
    formula,
    ...(typeof value === 'number' && format.includes('%') && { percent: true as const }),
    ...runsOf(source),
  }
}

/** Only where a cell is written in several fonts. */
function runsOf(source: SourceCell): Pick<Cell, 'runs'> {
  const value = source.value
  if (value === null || typeof value !== 'object' || !('richText' in value)) return {}
  const own = source.font?.name ?? null
  const runs = value.richText.map(({ text, font }) => ({
    text: unescaped(text),
    font: font?.name ?? own,
  }))
  return new Set(runs.map(({ font }) => font)).size > 1 ? { runs } : {}
}

function simpleValue(value: CellValue | undefined): Simple {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return unescaped(value)
  if (typeof value !== 'object' || value instanceof Date) return value
  if ('richText' in value) return unescaped(value.richText.map((run) => run.text).join(''))
  if ('error' in value) return String(value.error)
  if ('text' in value) return simpleValue(value.text as CellValue)
  if ('result' in value) return simpleValue(value.result as CellValue)
  return null
}

/** Office files write characters that XML does not allow as `_x0014_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function formulaOf(source: SourceCell): string | null {
  const value = source.value
  if (value === null || typeof value !== 'object') return null
  if ('formula' in value) return String(value.formula)
  if ('sharedFormula' in value) return String(value.sharedFormula)
  return null
}

function fontOf(source: SourceCell): string | null {
  const value = source.value
  if (value !== null && typeof value === 'object' && 'richText' in value) {
    const run = value.richText.find((part) => part.font?.name !== undefined)
    if (run?.font?.name !== undefined) return run.font.name
  }
  return source.font?.name ?? null
}

function toSerial(value: Date, epoch: 1900 | 1904): number {
  const serial = value.getTime() / DAY_MS + UNIX_EPOCH_SERIAL
  return Math.round((serial - (epoch === 1904 ? EPOCH_1904_SHIFT : 0)) * 1e6) / 1e6
}

function readMerges(xml: string): MergedRange[] {
  const merges = [
    ...xml.matchAll(/<mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g),
  ].map((found) => ({
    top: Number(found[2]),
    left: columnIndex(found[1] ?? 'A'),
    bottom: Number(found[4]),
    right: columnIndex(found[3] ?? 'A'),
  }))
  if (merges.length > MOST_MERGES) throw refusalError(READ_FAILURES.tooLarge, 'merges')
  return merges
}

function readHiddenColumns(xml: string, width: number): number[] {
  const hidden: number[] = []
  const elements = [...xml.matchAll(/<col\s[^<>]*>/g)].slice(0, MOST_COLUMN_ELEMENTS)
  for (const [element] of elements) {
    if (!/\shidden\s*=\s*["'](1|true)["']/.test(element)) continue
    const first = Number(/\smin\s*=\s*["'](\d+)/.exec(element)?.[1] ?? 0)
    const last = Math.min(width, Number(/\smax\s*=\s*["'](\d+)/.exec(element)?.[1] ?? 0))
    for (let column = first; column <= last; column += 1) hidden.push(column - 1)
  }
  return hidden
}
