import ExcelJS from 'exceljs'

/**
 * exceljs alone on a file. It takes a view of bytes; the bare ArrayBuffer its types ask for is, for a small
 * Buffer, Node's shared pool with other files in it, and the zip reader then finds whichever ends last.
 */
export async function readWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // exceljs declares a Buffer of its own; a Node buffer is what it reads.
  return new ExcelJS.Workbook().xlsx.load(view as unknown as ExcelJS.Buffer)
}
