import { failed } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Workbook } from '#core/intake/workbook.ts'
import { decodeBytes } from './decode-bytes.ts'
import { isCompound } from './open-compound.ts'
import { openPackage } from './open-package.ts'
import { readCsv } from './read-csv.ts'
import { READ_FAILURES } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'
import { readInThread } from './read-in-thread.ts'
import { READ_LIMITS } from './read-limits.ts'
import type { ReadLimits } from './read-limits.ts'
import { readXls } from './read-xls.ts'
export { describeReadFailure } from './read-failure.ts'
export type { ReadFailure } from './read-failure.ts'

/**
 * Reads an office file (.xlsx, .xlsm, .xls, .csv) as plain data, by what it is and not by its name; formulas by
 * their stored result. A file that cannot be read is a failure with a sentence that says what to do, never an
 * exception.
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
  if (isCompound(buffer) || isBareStream(buffer)) return withContent(await readOld(buffer, limits))
  const refused = refusal(buffer)
  if (refused !== null) return failed(refused)
  if (!/\.(csv|txt|tsv)$/i.test(fileName))
    return failed(/\.xls[xm]?$/i.test(fileName) ? READ_FAILURES.damaged : READ_FAILURES.notWorkbook)
  return withContent(readText(buffer, limits))
}

/** An old Excel stream without its container, as the oldest exports wrote it. */
function isBareStream(buffer: Buffer): boolean {
  return buffer[0] === 0x09 && buffer[1] === 0x08 && buffer[3] === 0
}

/** How other kinds of file begin that are brought with the ending of a workbook. */
const OTHER_FILES = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '25504446',
  '52617221',
  '377abcaf',
  '1f8b',
  '7b5c727466',
]

/** What the first bytes say of a file that is no workbook. */
function refusal(buffer: Buffer): ReadFailure | null {
  // Excel before 1993.
  if (buffer[0] === 0x09 && [0x00, 0x02, 0x04].includes(buffer[1] ?? -1) && buffer[3] === 0)
    return READ_FAILURES.oldExcel
  const start = buffer.subarray(0, 8).toString('hex')
  if (OTHER_FILES.some((signature) => start.startsWith(signature))) return READ_FAILURES.otherFile
  const head = buffer.subarray(0, 1024).toString('latin1').replaceAll('\u0000', '').toLowerCase()
  return /<html|<!doctype|<\?xml|<table/.test(head) ? READ_FAILURES.webPage : null
}

/** Old files unpack to what they are, so their own size decides who reads them. */
async function readOld(buffer: Buffer, limits: ReadLimits): Promise<Result<Workbook, ReadFailure>> {
  if (buffer.length > limits.unpackedBytes) return failed(READ_FAILURES.tooLarge)
  const read =
    buffer.length > limits.ownThreadBytes
      ? await readInThread(buffer, 'xls', limits)
      : readXls(buffer, limits.unpackedBytes)
  const locked = !read.ok && buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return locked ? failed(READ_FAILURES.encrypted) : read
}

async function readPackage(
  buffer: Buffer,
  limits: ReadLimits,
): Promise<Result<Workbook, ReadFailure>> {
  const opened = openPackage(buffer, limits.unpackedBytes)
  if (!opened.ok) return opened
  const small = opened.value.xmlBytes <= limits.ownThreadBytes
  if (!small) return readInThread(buffer, 'xlsx', limits)
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
  const text = decodeBytes(buffer)
  return text === null ? failed(READ_FAILURES.notText) : readCsv(text, 'CSV')
}
