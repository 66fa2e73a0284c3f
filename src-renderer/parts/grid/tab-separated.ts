/** A block of cells as Excel takes it from the clipboard. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quote).join('\t')).join('\r\n')
}

function quote(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What Excel puts on the clipboard, back as cells; the line break it adds at the end is dropped. */
export function fromTabSeparated(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
  const plain = /([^\t\n]*)/y
  const row: string[] = []
  const rows: string[][] = [row]
  for (let at = 0, current = row; ; at += 1) {
    quoted.lastIndex = at
    plain.lastIndex = at
    const inQuotes = quoted.exec(whole)
    const taken = inQuotes ?? plain.exec(whole)
    const cell = taken?.[1] ?? ''
    current.push(inQuotes ? cell.replaceAll('""', '"') : cell)
    at += taken?.[0].length ?? 0
    if (at >= whole.length) return rows
    if (whole[at] === '\n') {
      current = []
      rows.push(current)
    }
  }
}
