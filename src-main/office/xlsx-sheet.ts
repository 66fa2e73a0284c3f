import { columnLetter } from '#core/intake/workbook.ts'
import type { DraftCell, DraftRow, PageSetup, SheetDraft } from './sheet-draft.ts'
import type { StyleBook } from './xlsx-styles.ts'
import { escapeXml } from './xml-text.ts'

export interface TextBook {
  of(text: string): number
  xml(): string
}

/** Excel opens no file with a longer text in a cell. */
const LONGEST_TEXT = 32_767
/** Points; Excel knows no taller row. */
const TALLEST_ROW = 409
/** What a cell would have to open with to be taken for a formula when it is typed, pasted or opened from CSV. */
const LIKE_A_FORMULA = /^\s*[=+\-@]|^[\t\r\n]/
/** All of those stand in front of the letters; looking at one code first is what makes long lists quick. */
const LAST_SIGN = 0x40

/** Every text once, as Excel keeps them. */
export function makeTextBook(): TextBook {
  const texts = new Map<string, number>()
  return {
    of(text) {
      const found = texts.get(text)
      if (found !== undefined) return found
      texts.set(text, texts.size)
      return texts.size - 1
    },
    xml: () => {
      const items = [...texts.keys()].map(textXml)
      return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`
    },
  }
}

function textXml(text: string): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text
  const kept = /^\s|\s$|\s\s|\n/.test(cut) ? ' xml:space="preserve"' : ''
  // Excel reads _x0041_ as the letter A.
  const literal = cut.includes('_x') ? cut.replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1') : cut
  return `<si><t${kept}>${escapeXml(literal)}</t></si>`
}

export interface Books {
  readonly styles: StyleBook
  readonly texts: TextBook
}

/** A cell is a number or a text, never a formula: there is no way to write one. */
function cellXml(cell: DraftCell, address: string, { styles, texts }: Books): string {
  const { value, look } = cell
  if (typeof value === 'string') {
    const quoted = !(value.charCodeAt(0) > LAST_SIGN) && LIKE_A_FORMULA.test(value)
    const style = styles.of(look, quoted)
    return `<c r="${address}" s="${style}" t="s"><v>${texts.of(value)}</v></c>`
  }
  const style = styles.of(look, false)
  return value === null
    ? `<c r="${address}" s="${style}"/>`
    : `<c r="${address}" s="${style}"><v>${value}</v></c>`
}

interface SheetSource {
  readonly draft: SheetDraft
  readonly page: PageSetup
  /** Id of the relation to the drawings; null without. */
  readonly drawing: string | null
}

/** The sheet part, its elements in the order of the schema. */
export function sheetXml({ draft, page, drawing }: SheetSource, books: Books): string {
  const last = draft.rows.length - 1
  const columns = draft.widths.map((width, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    page.scale === null ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="A1:${columnLetter(Math.max(0, draft.widths.length - 1))}${Math.max(1, last)}"/>`,
    viewXml(page),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
    ...rowsXml(draft, books),
    '</sheetData>',
    mergesXml(draft),
    pageXml(page),
    drawing === null ? '' : `<drawing r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('')
}

function* rowsXml({ rows, widths }: SheetDraft, books: Books): Generator<string> {
  const names = widths.map((_, index) => columnLetter(index))
  for (let number = 1; number < rows.length; number += 1) {
    const row = rows[number]
    if (row !== undefined) yield rowXml(row, number, { names, books })
  }
}

interface RowContext {
  readonly names: readonly string[]
  readonly books: Books
}

function rowXml({ cells, height }: DraftRow, number: number, { names, books }: RowContext): string {
  let inside = ''
  for (let column = 1; column < cells.length; column += 1) {
    const cell = cells[column]
    if (cell !== undefined) inside += cellXml(cell, `${names[column - 1] ?? ''}${number}`, books)
  }
  const points = Math.min(TALLEST_ROW, Math.round((height ?? 0) * 100) / 100)
  const size = height === null ? '' : ` ht="${points}" customHeight="1"`
  return `<row r="${number}"${size}>${inside}</row>`
}

/** The column heads stay in sight while one scrolls down a long list. */
function viewXml({ titles, frozen }: PageSetup): string {
  if (!frozen || titles === null) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
  const below = `A${titles.to + 1}`
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${titles.to}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>` +
    '</sheetView></sheetViews>'
  )
}

function mergesXml({ merges }: SheetDraft): string {
  if (merges.length === 0) return ''
  const cells = merges.map(({ row, toRow, column, toColumn }) => {
    return `<mergeCell ref="${columnLetter(column - 1)}${row}:${columnLetter(toColumn - 1)}${toRow}"/>`
  })
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`
}

const A4_PAPER = 9

function pageXml(page: PageSetup): string {
  const { orientation, margins, footer, footerDistance, breaks, scale } = page
  const size = scale === null ? 'fitToWidth="1" fitToHeight="0"' : `scale="${scale}"`
  const { left, right, top, bottom } = margins
  const ends = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${footerDistance}" footer="${footerDistance}"/>`,
    `<pageSetup paperSize="${A4_PAPER}" orientation="${orientation}" ${size}/>`,
    `<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`,
    breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${ends}</rowBreaks>`,
  ].join('')
}

function inches(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
