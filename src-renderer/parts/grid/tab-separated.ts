/** A block of cells as Excel takes it from the clipboard. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quote).join('\t')).join('\r\n')
}

function quote(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What Excel puts on the clipboard, back as cells; the line break it adds at the end is dropped. */
export function fromTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]]
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest)
    const taken = quoted ?? /^([^\t\n]*)/.exec(rest)
    const cell = taken?.[1] ?? ''
    rows.at(-1)?.push(quoted ? cell.replaceAll('""', '"') : cell)
    rest = rest.slice(taken?.[0].length ?? 0)
    if (rest === '') return rows
    if (rest.startsWith('\n')) rows.push([])
    rest = rest.slice(1)
  }
}
