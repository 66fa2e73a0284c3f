/**
 * The fields of a .csv, line by line; a line `sep=;` in front tells the separator and is no line of the table. Null when
 * a quoted field ate rows.
 */
export function splitCsv(text: string): string[][] | null {
  const plain = text.replace(/^\ufeff/, '')
  const told = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(plain)
  const table = told === null ? plain : plain.slice(told[0].length)
  return splitRecords(table, told?.[1] ?? findSeparator(table))
}

/** Every character of the text is in one field or is a separator; null when a quoted field ate rows. */
function splitRecords(text: string, separator: string): string[][] | null {
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

const SEPARATORS = [',', ';', '\t', '|']
/** Lines looked at; title lines and addresses have commas, only the table has the same number in every line. */
const LINES = 60

/** The separator of which most lines have the same number; among equals the one there is more of. */
function findSeparator(text: string): string {
  const lines = text
    .slice(0, 40_000)
    .split(/\r\n|\r|\n/, LINES)
    .filter((line) => line.trim() !== '')
  const scored = SEPARATORS.map((separator) => {
    const counts = lines
      .map((line) => countOutsideQuotes(line, separator))
      .filter((count) => count > 0)
    const most = Math.max(0, ...counts.map((count) => counts.filter((own) => own === count).length))
    return { separator, most, sum: counts.reduce((total, count) => total + count, 0) }
  })
  const best = scored.toSorted((a, b) => b.most - a.most || b.sum - a.sum)[0]
  return best && best.most > 0 ? best.separator : ','
}

function countOutsideQuotes(line: string, separator: string): number {
  return line.replace(/"[^"]*"/g, '').split(separator).length - 1
}
