import type { Block, TableRow } from '#core/papers/document-model.ts'
import { cellParagraph } from './docx-text.ts'
import { fitWordColumns } from './fit-word-columns.ts'
import { WIDE_TABLE, textWidth, twipsOfMm } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** Twips. */
export interface FrameStyle {
  readonly widths: readonly number[]
  readonly border: 'none' | 'single'
  readonly sides?: number
  readonly upright?: number
  readonly rows: string
}

/** A table of fixed column widths around rows that are XML already. */
export function frameTable({ widths, border, sides = 0, upright = 0, rows }: FrameStyle): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${BORDERS[border]}<w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${margin('top', upright)}${margin('left', sides)}${margin('bottom', upright)}${margin('right', sides)}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
  )
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

function borders(value: string): string {
  return `<w:tblBorders>${SIDES.map((side) => `<w:${side} ${value}/>`).join('')}</w:tblBorders>`
}

const NO_LINE = 'w:val="none" w:sz="0" w:space="0" w:color="auto"'
const BORDERS: Readonly<Record<FrameStyle['border'], string>> = {
  none: borders(NO_LINE),
  single: borders('w:val="single" w:sz="4" w:space="0" w:color="000000"'),
}

export interface RowStyle {
  readonly header?: boolean
  readonly maySplit?: boolean
  /** Twips. */
  readonly height?: number
  readonly exact?: boolean
}

export function tableRow(
  cells: string,
  { header, maySplit, height, exact }: RowStyle = {},
): string {
  const properties = [
    maySplit === true ? '' : '<w:cantSplit/>',
    height === undefined
      ? ''
      : `<w:trHeight w:val="${height}" w:hRule="${exact === true ? 'exact' : 'atLeast'}"/>`,
    header === true ? '<w:tblHeader/>' : '',
  ].join('')
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
}

export interface CellStyle {
  /** Twips. */
  readonly width: number
  readonly span?: number
  /** Joined with the cell above or below: the upper one restarts, the lower one continues. */
  readonly merge?: 'restart' | 'continue'
  readonly vertical?: 'top' | 'center'
  /** A dashed line to cut along at its left. */
  readonly cutLeft?: boolean
}

/** A cell around paragraphs that are XML already. */
export function tableCell(
  content: string,
  { width, span = 1, merge, vertical, cutLeft }: CellStyle,
): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`,
    cutLeft === true ? CUT : '',
    vertical === 'center' ? '<w:vAlign w:val="center"/>' : '',
  ].join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

const CUT =
  '<w:tcBorders><w:left w:val="dashed" w:sz="4" w:space="0" w:color="808080"/></w:tcBorders>'

const USUAL_SIDES = 80
/** A date of ten signs has to stand on one line in the columns of a wide table. */
const NARROW_SIDES = 40
const UPRIGHT_MARGIN = 30

/** A table of the body; `keepNext` ties its last two rows to what follows. */
export function wordTable(
  { widths, rows, rowHeight = 0 }: TableBlock,
  layout: PageLayout,
  keepNext: boolean,
): string {
  const total = textWidth(layout)
  const wide = widths.length > WIDE_TABLE
  const size = wide ? layout.sizes.wideTable : layout.sizes.table
  const sides = wide ? NARROW_SIDES : USUAL_SIDES
  const columns = fitWordColumns(rows, {
    ...{ size, sides: 2 * sides },
    widths: widths.map((width) => Math.round((total * width) / 100)),
  })
  // Columns that a cell of the row above reaches down into, with how many rows are left.
  const reaching = columns.map(() => 0)
  const body = rows.map((row, place) =>
    wordRow(row, {
      columns,
      reaching,
      size,
      height: row.kind === 'body' ? twipsOfMm(rowHeight) : 0,
      maySplit: layout.rowsMayBreak && row.kind === 'body',
      // Neither a head nor a band ends a page.
      keepNext:
        row.kind === 'header' || row.kind === 'band' || (keepNext && place >= rows.length - 2),
    }),
  )
  const rowsXml = body.join('')
  return frameTable({
    widths: columns,
    border: 'single',
    sides,
    upright: UPRIGHT_MARGIN,
    rows: rowsXml,
  })
}

interface WordRow {
  readonly columns: readonly number[]
  readonly reaching: number[]
  readonly size: number
  readonly height: number
  readonly maySplit: boolean
  readonly keepNext: boolean
}

function wordRow(row: TableRow, style: WordRow): string {
  const { columns, reaching, size, keepNext } = style
  const cells: string[] = []
  let column = 0
  const passReaching = () => {
    for (; (reaching[column] ?? 0) > 0; column += 1) {
      reaching[column] = (reaching[column] ?? 0) - 1
      const width = columns[column] ?? 0
      cells.push(
        tableCell(cellParagraph([], { size }, { width }), {
          width,
          merge: 'continue',
          vertical: 'center',
        }),
      )
    }
  }
  row.cells.forEach(({ runs, align, span, rows = 1 }, place) => {
    passReaching()
    const width = columns.slice(column, column + span).reduce((sum, part) => sum + part, 0)
    if (rows > 1) reaching.fill(rows - 1, column, column + span)
    column += span
    const joined = rows > 1 ? ({ merge: 'restart' } as const) : {}
    const bold = row.kind !== 'body'
    const newPage = row.newPage === true && place === 0
    const content = cellParagraph(runs, { size, bold }, { align, keepNext, newPage, width })
    const vertical = style.maySplit ? 'top' : 'center'
    cells.push(tableCell(content, { width, span, vertical, ...joined }))
  })
  passReaching()
  const height = style.height > 0 ? { height: style.height } : {}
  const header = row.kind === 'header'
  return tableRow(cells.join(''), { header, maySplit: style.maySplit, ...height })
}
