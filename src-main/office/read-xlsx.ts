import ExcelJS from 'exceljs'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Workbook, WorkbookNotice } from '#core/intake/workbook.ts'
import { cleanPackage } from './clean-package.ts'
import type { CleanPackage } from './clean-package.ts'
import type { Package } from './open-package.ts'
import { readSheet } from './read-cells.ts'
import { READ_FAILURES, refusalError, refusalOf } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'

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

/** Reads the cells of an opened workbook; a file that is broken or too large is a failure. */
export async function readXlsx(source: Package): Promise<Result<Workbook, ReadFailure>> {
  try {
    const clean = cleanPackage(source)
    if (clean === null) return failed(otherPackage(source))
    return ok({ ...(await readClean(clean)), notices: noticesOf(source) })
  } catch (error) {
    const failure = refusalOf(error)
    // Anything else is a fault of the program and must not be laid on the file.
    if (failure === null) throw error
    return failed(failure)
  }
}

async function readClean(clean: CleanPackage): Promise<Workbook> {
  const source = await parse(clean.bytes)
  const epoch = source.properties.date1904 ? 1904 : 1900
  const sheets = source.worksheets.map((sheet) =>
    readSheet(sheet, clean.sheets.get(sheet.name) ?? '', epoch),
  )
  return { sheets, epoch }
}

async function parse(parts: Uint8Array): Promise<ExcelJS.Workbook> {
  const source = new ExcelJS.Workbook()
  // exceljs types ask for its own Buffer interface; a Node buffer is what it reads.
  const bytes = Buffer.from(parts) as unknown as ExcelJS.Buffer
  try {
    await source.xlsx.load(bytes, { ignoreNodes: NOT_READ } as Partial<ExcelJS.XlsxReadOptions>)
    return source
  } catch (error) {
    // Too long a list or a string is no damage; whatever else the parser stumbles over is.
    throw refusalError(
      error instanceof RangeError ? READ_FAILURES.tooLarge : READ_FAILURES.damaged,
      error,
    )
  }
}

function noticesOf({ names }: Package): WorkbookNotice[] {
  const notices: WorkbookNotice[] = []
  if (names.some((name) => /vbaProject|\/macrosheets\//i.test(name))) notices.push('macros')
  if (names.some((name) => /\/externalLinks\/|\/connections\.xml$/i.test(name)))
    notices.push('external-links')
  return notices
}

function otherPackage(source: Package): ReadFailure {
  if (source.names.some((name) => name === 'xl/workbook.bin')) return READ_FAILURES.binaryWorkbook
  if (source.names.some((name) => name.startsWith('word/'))) return READ_FAILURES.wordDocument
  if (source.names.includes('content.xml')) return READ_FAILURES.openDocument
  return READ_FAILURES.notWorkbook
}
