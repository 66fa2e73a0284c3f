import type { Cell, Sheet, SheetRow, Workbook } from '#core/intake/workbook.ts'

/** A .csv as a workbook of one sheet. Bare digits become numbers; everything else stays text. */
export function readCsv(text: string, sheetName: string): Workbook {
  const rows: SheetRow[] = splitRecords(text.replace(/^\ufeff/, '')).flatMap((fields, index) => {
    const cells = fields.map(toCell)
    return cells.some((cell) => cell !== null) ? [{ number: index + 1, hidden: false, cells }] : []
  })
  const sheet: Sheet = { name: sheetName, hidden: false, rows, merges: [], hiddenColumns: [] }
  return { sheets: [sheet], epoch: 1900 }
}

function toCell(field: string): Cell | null {
  const text = field.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text === '') return null
  const value = /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : field
  return { text, value, date: null, font: null, formula: null }
}

function splitRecords(text: string): string[][] {
  const separator = findSeparator(text)
  const records: string[][] = [[]]
  const pattern = new RegExp(
    `("(?:[^"]|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r|$)`,
    'gy',
  )
  for (const found of text.matchAll(pattern)) {
    const field = found[1] ?? ''
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (found[2] === '') break
    if (found[2] !== separator && found[2] !== '\t') records.push([])
  }
  return records
}

/** The separator that the first lines have most of. */
function findSeparator(text: string): string {
  const head = text.slice(0, 4000)
  const count = (separator: string) => head.split(separator).length
  return [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best), ',')
}
