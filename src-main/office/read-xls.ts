import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { widthOf } from '#core/intake/workbook.ts'
import type { Cell, Sheet, SheetRow, Workbook } from '#core/intake/workbook.ts'
import { readContent, stretches } from './biff-cells.ts'
import type { BiffCell } from './biff-cells.ts'
import { fontName, readGlobals, showsDay, showsPercent } from './biff-globals.ts'
import type { BiffGlobals, BiffSheet } from './biff-globals.ts'
import { dayOfSerial, shownDay } from './cell-dates.ts'
import { isCompound, openCompound } from './open-compound.ts'
import { READ_FAILURES, refusalOf } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'
import { tidyText } from './tidy-text.ts'

/** Reads an .xls of Excel 5 to 2003; a file that is broken, locked or no workbook is a failure. */
export function readXls(bytes: Buffer, unpackedBytes: number): Result<Workbook, ReadFailure> {
  try {
    return readStream(bytes, unpackedBytes)
  } catch (error) {
    const failure = refusalOf(error)
    // Anything else is a fault of the program and must not be laid on the file.
    if (failure === null) throw error
    return failed(failure)
  }
}

function readStream(bytes: Buffer, unpackedBytes: number): Result<Workbook, ReadFailure> {
  // The oldest exports wrote the stream without its container.
  if (!isCompound(bytes)) return ok(readBook(bytes, false))
  const compound = openCompound(bytes, unpackedBytes)
  if (compound.names.includes('EncryptedPackage')) return failed(READ_FAILURES.encrypted)
  const stream = compound.read('Workbook') ?? compound.read('Book')
  if (stream !== null) return ok(readBook(stream, compound.names.includes('_VBA_PROJECT')))
  const word = compound.names.includes('WordDocument')
  return failed(word ? READ_FAILURES.wordDocument : READ_FAILURES.notWorkbook)
}

function readBook(stream: Buffer, macros: boolean): Workbook {
  const globals = readGlobals(stream)
  const sheets = globals.sheets.map((sheet) => readSheet(stream, sheet, globals))
  return { sheets, epoch: globals.epoch, notices: macros ? ['macros'] : [] }
}

function readSheet(stream: Buffer, sheet: BiffSheet, globals: BiffGlobals): Sheet {
  const content = readContent(stream, sheet, globals)
  const byRow = new Map<number, (Cell | null)[]>()
  for (const source of content.cells) {
    const cell = toCell(source, globals)
    if (cell === null) continue
    const cells = byRow.get(source.row) ?? []
    while (cells.length < source.column) cells.push(null)
    cells[source.column] = cell
    byRow.set(source.row, cells)
  }
  const rows = [...byRow]
    .toSorted(([left], [right]) => left - right)
    .map(([row, cells]): SheetRow => {
      return { number: row + 1, hidden: content.hiddenRows.has(row), cells }
    })
  const width = widthOf(rows)
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows,
    merges: content.merges,
    hiddenColumns: [...content.hiddenColumns]
      .filter((column) => column < width)
      .toSorted((a, b) => a - b),
  }
}

/** Old files keep formulas in a form of their own; what matters is their stored result. */
const SOME_FORMULA = '…'

function toCell(source: BiffCell, globals: BiffGlobals): Cell | null {
  const { value } = source
  const isDay = typeof value === 'number' && showsDay(globals, source.style)
  const date = isDay ? dayOfSerial(value, globals.epoch) : null
  const text = date === null ? tidyText(value) : shownDay(date)
  if (text === '' && (value !== null || !source.formula)) return null
  const parts = typeof value === 'string' ? stretches(source, globals) : []
  const own = fontName(globals, globals.styles[source.style]?.font ?? 0)
  return {
    text,
    value,
    date,
    font: parts[0]?.font ?? own,
    formula: source.formula ? SOME_FORMULA : null,
    ...(typeof value === 'number' &&
      showsPercent(globals, source.style) && { percent: true as const }),
    ...(new Set(parts.map(({ font }) => font)).size > 1 ? { runs: parts } : {}),
  }
}
