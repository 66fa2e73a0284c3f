import type {
  Block,
  DocumentModel,
  Orientation,
  Run,
  TableCell,
  TableRow,
} from './document-model.ts'
import type { SheetCell, SheetChart, SheetModel, SheetRow } from './sheet-model.ts'
import type { ListColumn, ListDefinition } from './list-definition.ts'
import { isOrdinal } from './list-fields.ts'
import type { ListGroup, ListTable, ListTableRow } from './list-table.ts'
import { formatInteger } from '../base/vietnamese-text.ts'
import type { Frame } from './plan-frame.ts'

interface ListParts {
  readonly definition: ListDefinition
  readonly frame: Frame
  readonly table: ListTable
  readonly foot: readonly (readonly Run[])[]
  readonly charts: readonly SheetChart[]
}

/** Character widths between the margins of an A4 page. */
const PAGE_WIDTH: Readonly<Record<Orientation, number>> = { portrait: 81, landscape: 131 }
/** A table this much wider than an upright page is laid across rather than printed smaller. */
const TOO_WIDE = 1.12

const PAGE_OF = { portrait: 'P0', landscape: 'PL' } as const

function orientationFor({ orientation }: ListDefinition, columns: readonly ListColumn[]) {
  const width = sumOf(columns)
  return orientation === 'portrait' && width > PAGE_WIDTH.portrait * TOO_WIDE
    ? 'landscape'
    : orientation
}

function heightOf({ rowHeight }: ListDefinition) {
  return rowHeight === undefined ? {} : { rowHeight }
}

function sumOf(columns: readonly { readonly width: number }[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/** The list for Excel; each group after the first opens a page. */
export function toSheet(parts: ListParts): Omit<SheetModel, 'missing'> {
  const { definition, frame, table, foot, charts } = parts
  const orientation = orientationFor(definition, table.columns)
  // Few columns are spread over the page, so that head and title have their room.
  const stretch = Math.max(1, PAGE_WIDTH[orientation] / sumOf(table.columns))
  return {
    ...frame,
    page: PAGE_OF[orientation],
    sheetName: definition.sheetName,
    ...heightOf(definition),
    columns: table.columns.map(({ field, heading, group, width, align }) => ({
      title: heading,
      group,
      width: Math.round(width * stretch * 10) / 10,
      align,
      ...(isOrdinal(field) && { ordinal: true }),
    })),
    rows: table.groups.flatMap((group, place) => sheetRows(group, place > 0)),
    footLines: foot,
    charts,
  }
}

function sheetRows({ label, rows }: ListGroup, newPage: boolean): SheetRow[] {
  if (label === null) return [...rows]
  return [{ kind: 'band', cells: [label], ...(newPage && { newPage }) }, ...rows]
}

/** The list for Word; each group is a table of its own on a page of its own. */
export function toDocument(parts: ListParts): Omit<DocumentModel, 'missing'> {
  const { definition, frame, table, foot } = parts
  const total = sumOf(table.columns)
  const widths = table.columns.map(({ width }) => (width * 100) / total)
  const blocks = table.groups.flatMap(({ label, rows: people }, place): Block[] => {
    const body = people.map((row) => tableRow(row, table.columns))
    const rows = [...headRows(table.columns), ...body]
    const grid: Block = { kind: 'table', widths, rows, ...heightOf(definition) }
    if (label === null) return [grid]
    const heading: Block = { kind: 'heading', level: 2, runs: [textRun(label)] }
    return place === 0 ? [heading, grid] : [{ kind: 'page-break' }, heading, grid]
  })
  const lines = foot.map((runs): Block => {
    return { kind: 'paragraph', runs, align: 'left', indent: false }
  })
  return {
    ...frame,
    page: PAGE_OF[orientationFor(definition, table.columns)],
    blocks: [...blocks, ...lines],
  }
}

function tableRow({ kind, cells }: ListTableRow, columns: readonly ListColumn[]): TableRow {
  if (kind === 'band') {
    return { kind, cells: [{ ...tableCell(cells[0] ?? null, 'left'), span: columns.length }] }
  }
  return {
    kind,
    cells: cells.map((cell, index) => {
      const { field = '', align = 'left' } = columns[index] ?? {}
      const plain = typeof cell === 'number' && isOrdinal(field) ? String(cell) : cell
      return tableCell(plain, align)
    }),
  }
}

function textRun(text: string): Run {
  return { kind: 'text', text }
}

function tableCell(cell: SheetCell, align: TableCell['align']): TableCell {
  const text = typeof cell === 'number' ? formatInteger(cell) : cell
  const runs = text === null ? [] : [typeof text === 'string' ? textRun(text) : text]
  return { runs, align, span: 1 }
}

/** One row of column heads, or two where neighbours stand under one heading. */
function headRows(columns: readonly ListColumn[]): TableRow[] {
  const cell = (text: string, span: number, rows: number): TableCell => ({
    runs: [textRun(text)],
    align: 'center',
    span,
    ...(rows > 1 && { rows }),
  })
  if (columns.every(({ group }) => group === null)) {
    return [{ kind: 'header', cells: columns.map(({ heading }) => cell(heading, 1, 1)) }]
  }
  const upper: TableCell[] = []
  columns.forEach(({ group, heading }, index) => {
    if (group === null) upper.push(cell(heading, 1, 2))
    else if (columns[index - 1]?.group !== group) {
      const next = columns.findIndex((one, place) => place > index && one.group !== group)
      upper.push(cell(group, (next < 0 ? columns.length : next) - index, 1))
    }
  })
  const lower = columns.filter(({ group }) => group !== null)
  return [
    { kind: 'header', cells: upper },
    { kind: 'header', cells: lower.map(({ heading }) => cell(heading, 1, 1)) },
  ]
}
