import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Cell, Sheet, SheetRow, Workbook } from '#core/intake/workbook.ts'
import { READ_FAILURES } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'

/** A .csv as a workbook of one sheet. Bare digits become numbers; everything else stays text. */
export function readCsv(text: string, sheetName: string): Result<Workbook, ReadFailure> {
  const records = splitRecords(text.replace(/^\ufeff/, ''))
  if (records === null) return failed(READ_FAILURES.openQuote)
  const rows: SheetRow[] = records.flatMap((fields, index) => {
    const cells = fields.map(toCell)
    return cells.some((cell) => cell !== null) ? [{ number: index + 1, hidden: false, cells }] : []
  })
  const sheet: Sheet = { name: sheetName, hidden: false, rows, merges: [], hiddenColumns: [] }
  return ok({ sheets: [sheet], epoch: 1900 })
}

function toCell(field: string): Cell | null {
  const text = field.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text === '') return null
  const value = /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : field
  return { text, value, date: null, font: null, formula: null }
}

/** Every character of the text is in one field or is a separator; null when a quoted field ate rows. */
function splitRecords(text: string): string[][] | null {
  const separator = findSeparator(text)
  const records: string[][] = []
  let record: string[] = []
  let width = Number.POSITIVE_INFINITY
  for (let at = 0; at <= text.length;) {
    const field = fieldAt(text, at, separator)
    if (field.quoted && hasEatenRows(field.text, separator, width)) return null
    record.push(field.text)
    at = field.end + (text.startsWith('\r\n', field.end) ? 2 : 1)
    if (text[field.end] === separator) continue
    width = records.length === 0 ? record.length : Math.max(width, record.length)
    records.push(record)
    record = []
  }
  return records
}

type Field = { readonly text: string; readonly end: number; readonly quoted: boolean }

/** A quote that does not close right before a separator is a character of the text: `"Sao Mai" mầm non`. */
function fieldAt(text: string, start: number, separator: string): Field {
  const close = text[start] === '"' ? closingQuote(text, start) : -1
  const after = text[close + 1]
  if (close >= 0 && (after === undefined || [separator, '\r', '\n'].includes(after)))
    return {
      text: text.slice(start + 1, close).replaceAll('""', '"'),
      end: close + 1,
      quoted: true,
    }
  let end = start
  while (end < text.length && ![separator, '\r', '\n'].includes(text[end] ?? '')) end += 1
  return { text: text.slice(start, end), end, quoted: false }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** A line break inside quotes is usual in addresses; together with a whole row of separators it is not. */
function hasEatenRows(field: string, separator: string, width: number): boolean {
  if (!/[\r\n]/.test(field)) return false
  return field.split(separator).length >= Math.max(3, width)
}

/** The separator that the first lines have most of. */
function findSeparator(text: string): string {
  const head = text.slice(0, 4000)
  const count = (separator: string) => head.split(separator).length
  return [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best), ',')
}
