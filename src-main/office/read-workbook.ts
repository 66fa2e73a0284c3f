import { failed } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Workbook } from '#core/intake/workbook.ts'
import { openPackage } from './open-package.ts'
import { readCsv } from './read-csv.ts'
import { READ_FAILURES } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'
import { readXlsxInThread } from './read-in-thread.ts'
import { READ_LIMITS } from './read-limits.ts'
import type { ReadLimits } from './read-limits.ts'
export { describeReadFailure } from './read-failure.ts'
export type { ReadFailure } from './read-failure.ts'

/**
 * Reads an office file (.xlsx, .xlsm, .csv in UTF-8) as plain data; formulas by their stored result.
 * A file that cannot be read is a failure with a sentence that says what to do, never an exception.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<Result<Workbook, ReadFailure>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) return failed(READ_FAILURES.empty)
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return withContent(await readPackage(buffer, limits))
  const refused = refusal(buffer)
  if (refused !== null) return failed(refused)
  if (!/\.(csv|txt|tsv)$/i.test(fileName))
    return failed(/\.xls[xm]$/i.test(fileName) ? READ_FAILURES.damaged : READ_FAILURES.notWorkbook)
  return withContent(readText(buffer, limits))
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

async function readPackage(
  buffer: Buffer,
  limits: ReadLimits,
): Promise<Result<Workbook, ReadFailure>> {
  const opened = openPackage(buffer, limits.unpackedBytes)
  if (!opened.ok) return opened
  const small = opened.value.xmlBytes <= limits.ownThreadBytes
  if (!small) return readXlsxInThread(buffer, limits)
  // The library is large and loaded when first needed.
  const { readXlsx } = await import('./read-xlsx.ts')
  return readXlsx(opened.value)
}

function withContent(result: Result<Workbook, ReadFailure>): Result<Workbook, ReadFailure> {
  if (!result.ok || result.value.sheets.some((sheet) => sheet.rows.length > 0)) return result
  return failed(READ_FAILURES.noContent)
}

function readText(buffer: Buffer, limits: ReadLimits): Result<Workbook, ReadFailure> {
  if (buffer.length > limits.csvBytes) return failed(READ_FAILURES.tooLarge)
  const text = decodeUtf8(buffer)
  return text === null ? failed(READ_FAILURES.notUtf8) : readCsv(text, 'CSV')
}

function decodeUtf8(buffer: Buffer): string | null {
  const text = buffer.toString('utf8')
  return text.includes('\ufffd') || text.includes('\u0000') ? null : text
}
