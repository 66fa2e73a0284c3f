import ExcelJS from 'exceljs'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Workbook } from '#core/intake/workbook.ts'
import { cleanPackage } from './clean-package.ts'
import type { CleanPackage } from './clean-package.ts'
import { openPackage } from './open-package.ts'
import type { Package } from './open-package.ts'
import { readSheet } from './read-cells.ts'
import { readCsv } from './read-csv.ts'
import { READ_FAILURES } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'
export { describeReadFailure } from './read-failure.ts'
export type { ReadFailure } from './read-failure.ts'

/** Parts of a sheet that carry no cells; some are slow or make the reader fail. */
const NOT_READ = [
  'mergeCells',
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'legacyDrawing',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetProtection',
  'tableParts',
]

/**
 * Reads an office file (.xlsx, .xlsm, .csv in UTF-8) as plain data; formulas by their stored result.
 * A file that cannot be read is a failure with a sentence that says what to do, never an exception.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<Workbook, ReadFailure>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) return failed(READ_FAILURES.empty)
  try {
    return withContent(await readByContent(buffer, fileName))
  } catch {
    // Whatever a parser stumbles over in a foreign file is damage to the person who brought it.
    return failed(READ_FAILURES.damaged)
  }
}

async function readByContent(
  buffer: Buffer,
  fileName: string,
): Promise<Result<Workbook, ReadFailure>> {
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return readPackage(buffer)
  const refused = refusal(buffer)
  if (refused !== null) return failed(refused)
  if (!/\.(csv|txt|tsv)$/i.test(fileName)) {
    return failed(/\.xls[xm]$/i.test(fileName) ? READ_FAILURES.damaged : READ_FAILURES.notWorkbook)
  }
  const text = decodeUtf8(buffer)
  return text === null ? failed(READ_FAILURES.notUtf8) : ok(readCsv(text, 'CSV'))
}

/** What the first bytes say of a file that is no zip: old Excel, password, web page. */
function refusal(buffer: Buffer): ReadFailure | null {
  if (buffer.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    const encrypted = buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return encrypted ? READ_FAILURES.encrypted : READ_FAILURES.oldExcel
  }
  // A BIFF stream without its container, as the oldest exports wrote it.
  if (buffer[0] === 0x09 && (buffer[1] === 0x08 || buffer[1] === 0x04 || buffer[1] === 0x02))
    return READ_FAILURES.oldExcel
  const head = buffer.subarray(0, 512).toString('latin1').toLowerCase()
  return /<html|<!doctype|<\?xml|<table/.test(head) ? READ_FAILURES.webPage : null
}

async function readPackage(buffer: Buffer): Promise<Result<Workbook, ReadFailure>> {
  const opened = openPackage(buffer)
  if (!opened.ok) return opened
  const clean = cleanPackage(opened.value)
  if (clean === null) return failed(otherPackage(opened.value))
  return ok(await readClean(clean))
}

async function readClean(clean: CleanPackage): Promise<Workbook> {
  const source = new ExcelJS.Workbook()
  // exceljs types ask for its own Buffer interface; a Node buffer is what it reads.
  const bytes = Buffer.from(clean.bytes) as unknown as ExcelJS.Buffer
  await source.xlsx.load(bytes, { ignoreNodes: NOT_READ } as Partial<ExcelJS.XlsxReadOptions>)
  const epoch = source.properties.date1904 ? 1904 : 1900
  const sheets = source.worksheets.map((sheet) =>
    readSheet(sheet, clean.sheets.get(sheet.name) ?? '', epoch),
  )
  return { sheets, epoch }
}

function otherPackage(source: Package): ReadFailure {
  if (source.names.some((name) => name === 'xl/workbook.bin')) return READ_FAILURES.binaryWorkbook
  if (source.names.some((name) => name.startsWith('word/'))) return READ_FAILURES.wordDocument
  if (source.names.includes('content.xml')) return READ_FAILURES.openDocument
  return READ_FAILURES.notWorkbook
}

function withContent(result: Result<Workbook, ReadFailure>): Result<Workbook, ReadFailure> {
  if (!result.ok || result.value.sheets.some((sheet) => sheet.rows.length > 0)) return result
  return failed(READ_FAILURES.noContent)
}

function decodeUtf8(buffer: Buffer): string | null {
  const text = buffer.toString('utf8')
  return text.includes('\ufffd') || text.includes('\u0000') ? null : text
}
