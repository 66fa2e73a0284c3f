import { listRecords, readBytes, readRecord, readUnicode } from './biff-records.ts'
import type { BiffRecord, RecordReader, RichText } from './biff-records.ts'
import { fontName } from './biff-globals.ts'
import type { BiffGlobals, BiffSheet } from './biff-globals.ts'
import { READ_FAILURES, refusalError } from './read-failure.ts'

/** What stands in one cell of an old Excel sheet. */
export type BiffCell = {
  readonly row: number
  readonly column: number
  readonly style: number
  readonly value: string | number | boolean | null
  readonly runs: RichText['runs']
  readonly formula: boolean
}

export type BiffContent = {
  readonly cells: BiffCell[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  readonly merges: { top: number; bottom: number; left: number; right: number }[]
}

const [BOF, END_OF_SHEET, ROW, COLUMNS, MERGES] = [0x809, 0x0a, 0x208, 0x7d, 0xe5]
const [SHARED_STRING, LABEL, RICH_LABEL, NUMBER, SHORT, SHORTS, TRUTH, FORMULA, RESULT] = [
  0xfd, 0x204, 0xd6, 0x203, 0x27e, 0xbd, 0x205, 0x06, 0x207,
]
const LAST_COLUMN = 255
/** As in .xlsx. */
const MOST_MERGES = 5000

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** The cells of one sheet in the order of the file; charts and other parts inside it are passed over. */
export function readContent(stream: Buffer, sheet: BiffSheet, globals: BiffGlobals): BiffContent {
  const content: BiffContent = {
    cells: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
  }
  let depth = 0
  for (const record of listRecords(stream, sheet.offset)) {
    if (record.type === BOF) depth += 1
    else if (record.type === END_OF_SHEET) depth -= 1
    else if (depth === 1) take(content, record, globals)
    if (depth === 0) return content
  }
  throw refusalError(READ_FAILURES.damaged, 'no end of the sheet')
}

function take(content: BiffContent, record: BiffRecord, globals: BiffGlobals): void {
  const reader = readRecord(record)
  switch (record.type) {
    case ROW:
      return takeRow(content, reader)
    case COLUMNS:
      return takeColumns(content, reader)
    case MERGES:
      return takeMerges(content, reader)
    case RESULT:
      return takeResult(content, reader, globals)
    case SHORTS:
      return takeShorts(content, reader)
    default: {
      const cell = CELLS[record.type]
      if (cell) content.cells.push(placed(reader, (place) => cell(reader, place, globals)))
    }
  }
}

type Place = Pick<BiffCell, 'row' | 'column' | 'style'>
type CellKind = (reader: RecordReader, place: Place, globals: BiffGlobals) => BiffCell

const CELLS: Readonly<Record<number, CellKind>> = {
  [SHARED_STRING]: (reader, place, { strings }) => textCell(place, strings[reader.doubleWord()]),
  [LABEL]: (reader, place, globals) => textCell(place, readLong(reader, globals)),
  [RICH_LABEL]: (reader, place, globals) => textCell(place, readLong(reader, globals)),
  [NUMBER]: (reader, place) => plainCell(place, readFloat(reader)),
  [SHORT]: (reader, place) => plainCell(place, shortNumber(reader.doubleWord())),
  [TRUTH]: (reader, place) => plainCell(place, truthOf(reader.byte(), reader.byte())),
  [FORMULA]: (reader, place) => ({ ...plainCell(place, storedResult(reader)), formula: true }),
}

function placed(reader: RecordReader, make: (place: Place) => BiffCell): BiffCell {
  const place = { row: reader.word(), column: reader.word(), style: reader.word() }
  if (place.column > LAST_COLUMN) throw refusalError(READ_FAILURES.damaged, 'column number')
  return make(place)
}

function plainCell(place: Place, value: BiffCell['value']): BiffCell {
  return { ...place, value, runs: [], formula: false }
}

function textCell(place: Place, rich: RichText | undefined): BiffCell {
  if (!rich) throw refusalError(READ_FAILURES.damaged, 'no such string')
  return { ...place, value: rich.text, runs: rich.runs, formula: false }
}

/** A string whose length is two bytes. */
function readLong(reader: RecordReader, { wide }: BiffGlobals): RichText {
  const count = reader.word()
  return wide ? readUnicode(reader, count) : { text: readBytes(reader, count), runs: [] }
}

function readFloat(reader: RecordReader): number {
  const bytes = Buffer.from(Array.from({ length: 8 }, () => reader.byte()))
  return bytes.readDoubleLE(0)
}

/** Thirty bits of an integer or of a fraction, perhaps in hundredths. */
function shortNumber(code: number): number {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE((code & 0xfffffffc) >>> 0, 4)
  const value = (code & 2) === 0 ? bytes.readDoubleLE(0) : (code | 0) >> 2
  return (code & 1) === 0 ? value : value / 100
}

function truthOf(value: number, isError: number): string | boolean {
  return isError === 1 ? (ERRORS[value] ?? '#N/A') : value === 1
}

/** The last calculated value; null for a text, which stands in a record of its own behind. */
function storedResult(reader: RecordReader): BiffCell['value'] {
  const bytes = Buffer.from(Array.from({ length: 8 }, () => reader.byte()))
  if (bytes.readUInt16LE(6) !== 0xffff) return bytes.readDoubleLE(0)
  const kind = bytes.readUInt8(0)
  if (kind === 1) return bytes.readUInt8(2) === 1
  if (kind === 2) return ERRORS[bytes.readUInt8(2)] ?? '#N/A'
  return kind === 3 ? '' : null
}

function takeResult(content: BiffContent, reader: RecordReader, globals: BiffGlobals): void {
  const last = content.cells.pop()
  if (!last) return
  content.cells.push(last.formula ? { ...last, value: readLong(reader, globals).text } : last)
}

function takeShorts(content: BiffContent, reader: RecordReader): void {
  const row = reader.word()
  for (let column = reader.word(); reader.left() >= 6; column += 1) {
    if (column > LAST_COLUMN) throw refusalError(READ_FAILURES.damaged, 'column number')
    const style = reader.word()
    content.cells.push(plainCell({ row, column, style }, shortNumber(reader.doubleWord())))
  }
}

function takeRow(content: BiffContent, reader: RecordReader): void {
  const row = reader.word()
  // First and last column, height, two words that Excel keeps for itself.
  reader.skip(10)
  if ((reader.word() & 0x20) !== 0) content.hiddenRows.add(row)
}

function takeColumns(content: BiffContent, reader: RecordReader): void {
  const [first, last] = [reader.word(), Math.min(LAST_COLUMN, reader.word())]
  // Width and format.
  reader.skip(4)
  if ((reader.word() & 1) === 0) return
  for (let column = first; column <= last; column += 1) content.hiddenColumns.add(column)
}

function takeMerges(content: BiffContent, reader: RecordReader): void {
  const count = reader.word()
  if (content.merges.length + count > MOST_MERGES) throw refusalError(READ_FAILURES.tooLarge)
  for (let at = 0; at < count; at += 1) {
    const [top, bottom] = [reader.word() + 1, reader.word() + 1]
    content.merges.push({ top, bottom, left: reader.word(), right: reader.word() })
  }
}

/** The stretches of a text in several fonts; nothing where one font holds throughout. */
export function stretches(
  cell: BiffCell,
  globals: BiffGlobals,
): { text: string; font: string | null }[] {
  const text = String(cell.value ?? '')
  const own = fontName(globals, globals.styles[cell.style]?.font ?? 0)
  const starts = [{ from: 0, name: own }]
  for (const { from, font } of cell.runs)
    if (from < text.length) starts.push({ from, name: fontName(globals, font) })
  const parts = starts.map(({ from, name }, at) => ({
    text: text.slice(from, starts[at + 1]?.from ?? text.length),
    font: name,
  }))
  return parts.filter((part) => part.text !== '')
}
