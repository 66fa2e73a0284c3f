import { fromHtmlTable, toHtmlTable } from './html-table.ts'
import type { HtmlCell } from './html-table.ts'
import { fromTabSeparated, toTabSeparated } from './tab-separated.ts'

/** A cell as it was copied elsewhere. */
export type CopiedCell = HtmlCell
export type CopiedBlock = readonly (readonly CopiedCell[])[]

interface Clipboard {
  getData(format: string): string
  setData(format: string, data: string): void
}

export function writeClipboard(clipboard: Clipboard, texts: readonly (readonly string[])[]): void {
  clipboard.setData('text/plain', toTabSeparated(texts))
  clipboard.setData('text/html', toHtmlTable(texts))
}

/** The words come from plain text; the table tells the fonts, and the words where there is no plain text. */
export function readClipboard(clipboard: Pick<Clipboard, 'getData'>): CopiedBlock {
  const plain = clipboard.getData('text/plain')
  const table = fromHtmlTable(clipboard.getData('text/html'))
  if (plain.trim() === '' && table.length > 0) return table
  if (plain === '') return []
  return fromTabSeparated(plain).map((cells, row) =>
    cells.map((text, column) => ({ text, font: table[row]?.[column]?.font ?? null })),
  )
}
