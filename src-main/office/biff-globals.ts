import { isBuiltInDate, isDateFormat } from './cell-dates.ts'
import { listRecords, readBytes, readRecord, readUnicode } from './biff-records.ts'
import type { BiffRecord, RecordReader, RichText } from './biff-records.ts'
import { READ_FAILURES, refusalError } from './read-failure.ts'

/** What holds for all sheets of an old Excel workbook. */
export type BiffGlobals = {
  /** Excel 97 and later; before, strings are bytes. */
  readonly wide: boolean
  epoch: 1900 | 1904
  readonly fonts: string[]
  readonly formats: Map<number, string>
  readonly styles: { readonly font: number; readonly format: number }[]
  readonly strings: RichText[]
  readonly sheets: BiffSheet[]
}

export type BiffSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly offset: number
}

const [BOF, END_OF_STREAM] = [0x809, 0x0a]
const [FILE_PASS, DATE_1904, FONT, FORMAT_5, FORMAT, STYLE, SHEET, STRINGS] = [
  0x2f, 0x22, 0x31, 0x1e, 0x41e, 0xe0, 0x85, 0xfc,
]
const [VERSION_5, VERSION_8] = [0x500, 0x600]

/** Reads the records before the sheets; throws a refusalError where they are damaged or locked. */
export function readGlobals(stream: Buffer): BiffGlobals {
  const records = listRecords(stream, 0)
  const first = records.next().value as BiffRecord | undefined
  const version = first?.type === BOF ? readRecord(first).word() : 0
  if (version !== VERSION_5 && version !== VERSION_8) throw refusalError(READ_FAILURES.oldExcel)
  const globals: BiffGlobals = {
    wide: version === VERSION_8,
    epoch: 1900,
    fonts: [],
    formats: new Map(),
    styles: [],
    strings: [],
    sheets: [],
  }
  for (const record of records) {
    if (record.type === END_OF_STREAM) return globals
    take(globals, record)
  }
  throw refusalError(READ_FAILURES.damaged, 'no end of the workbook')
}

function take(globals: BiffGlobals, record: BiffRecord): void {
  const reader = readRecord(record)
  switch (record.type) {
    case FILE_PASS:
      throw refusalError(READ_FAILURES.encrypted)
    case DATE_1904:
      globals.epoch = reader.word() === 1 ? 1904 : 1900
      return
    case FONT:
      globals.fonts.push(readFont(reader, globals))
      return
    case FORMAT:
    case FORMAT_5:
      takeFormat(globals, reader)
      return
    case STYLE:
      globals.styles.push({ font: reader.word(), format: reader.word() })
      return
    case SHEET:
      takeSheet(globals, reader)
      return
    case STRINGS:
      takeStrings(globals, reader)
      return
    default:
  }
}

function readFont(reader: RecordReader, globals: BiffGlobals): string {
  // Height, marks, colour, weight, raising (a word each), underline, family, character set and an unused byte.
  reader.skip(14)
  return readShort(reader, globals)
}

/** A string whose length is one byte. */
function readShort(reader: RecordReader, { wide }: BiffGlobals): string {
  const count = reader.byte()
  return wide ? readUnicode(reader, count).text : readBytes(reader, count)
}

function takeFormat(globals: BiffGlobals, reader: RecordReader): void {
  const number = reader.word()
  const format = globals.wide
    ? readUnicode(reader, reader.word()).text
    : readBytes(reader, reader.byte())
  globals.formats.set(number, format)
}

function takeSheet(globals: BiffGlobals, reader: RecordReader): void {
  const offset = reader.doubleWord()
  const hidden = (reader.byte() & 3) !== 0
  const isSheet = reader.byte() === 0
  const name = readShort(reader, globals)
  if (isSheet) globals.sheets.push({ name, hidden, offset })
}

function takeStrings(globals: BiffGlobals, reader: RecordReader): void {
  // How many cells use them.
  reader.doubleWord()
  const count = reader.doubleWord()
  for (let at = 0; at < count; at += 1) {
    // Some writers count more strings than they keep.
    if (reader.left() === 0) return
    globals.strings.push(readUnicode(reader, reader.word()))
  }
}

/** The name of a font as the styles number them: there is no font 4. */
export function fontName({ fonts }: BiffGlobals, number: number): string | null {
  return fonts[number > 4 ? number - 1 : number] ?? null
}

export function showsDay({ formats, styles }: BiffGlobals, style: number): boolean {
  const number = styles[style]?.format ?? 0
  const format = formats.get(number)
  return format === undefined ? isBuiltInDate(number) : isDateFormat(format)
}

/** Numbers of formats that every file knows: 0% and 0.00%. */
const PERCENTAGES = [9, 10]

export function showsPercent({ formats, styles }: BiffGlobals, style: number): boolean {
  const number = styles[style]?.format ?? 0
  return formats.get(number)?.includes('%') ?? PERCENTAGES.includes(number)
}
