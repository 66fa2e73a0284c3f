import {
  AlignmentType,
  HeightRule,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { IParagraphOptions } from 'docx'
import { assertNever } from '#core/base/invariant.ts'
import type { Block, Orientation, Run, TableRow as ModelRow } from '#core/papers/document-model.ts'
import { fitWordColumns } from './fit-word-columns.ts'
import { hasLongLeader, leaderStop, plainRun, wordAlignment, wordRuns } from './docx-text.ts'
import {
  FIRST_LINE_INDENT,
  PARAGRAPH_SPACING,
  SIZES,
  WIDE_TABLE,
  textWidth,
  twipsOfMm,
} from './official-layout.ts'

type FlowBlock = Exclude<Block, { kind: 'annex' }>
type TableBlock = Extract<Block, { kind: 'table' }>
export type FlowElement = Paragraph | Table

export interface BlockPlace {
  readonly orientation: Orientation
  /** Stays on one page with what follows: the signature must not stand alone. */
  readonly keepNext: boolean
  /** A heading right above this one closes the gap between them. */
  readonly afterHeading: boolean
  /** A table right above this one has no room of its own below it. */
  readonly afterTable: boolean
}

/** One block of the body as Word paragraphs or a table. */
export function wordBlock(block: FlowBlock, place: BlockPlace): FlowElement[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.runs, place)]
    case 'paragraph':
      return [bodyParagraph(block.runs, place, wordAlignment(block.align))]
    case 'list':
      return block.items.map((item) =>
        bodyParagraph([plainRun('- '), ...item], place, AlignmentType.JUSTIFIED),
      )
    case 'table':
      return [wordTable(block, place)]
    case 'free-text':
      return (block.paragraphs.length > 0 ? block.paragraphs : [block.prompt]).map((runs) =>
        bodyParagraph(runs, place, AlignmentType.JUSTIFIED),
      )
    case 'chart':
      return [bodyParagraph([plainRun(block.title)], place, AlignmentType.CENTER)]
    case 'ballot':
      return block.parts.flatMap(({ names }) =>
        names.map(({ name }) => bodyParagraph(name, place, AlignmentType.LEFT)),
      )
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
    default:
      return assertNever(block)
  }
}

function bodyParagraph(
  runs: readonly Run[],
  { orientation, keepNext, afterTable }: BlockPlace,
  alignment: NonNullable<IParagraphOptions['alignment']>,
): Paragraph {
  return new Paragraph({
    alignment: hasLongLeader(runs) ? AlignmentType.LEFT : alignment,
    indent: { firstLine: FIRST_LINE_INDENT },
    spacing: { before: afterTable ? PARAGRAPH_SPACING : 0, after: PARAGRAPH_SPACING },
    keepNext: keepNext || opensWhatFollows(runs),
    ...leaderStop(runs, textWidth(orientation)),
    children: wordRuns(runs, { size: SIZES.body }),
  })
}

/** A line all in bold opens a point like a heading; one that ends in a colon announces the next. */
function opensWhatFollows(runs: readonly Run[]): boolean {
  const last = runs.at(-1)
  const announces = last?.kind === 'text' && last.text.endsWith(':')
  return announces || runs.every((run) => run.kind === 'text' && run.bold === true)
}

function heading(level: 1 | 2 | 3, runs: readonly Run[], place: BlockPlace): Paragraph {
  const centred = level === 1
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    indent: centred ? {} : { firstLine: FIRST_LINE_INDENT },
    spacing: {
      before: spaceBefore(centred, place),
      after: PARAGRAPH_SPACING,
    },
    outlineLevel: level - 1,
    keepNext: true,
    keepLines: true,
    children: wordRuns(runs, { size: SIZES.body, bold: true, italic: level === 3 }),
  })
}

function spaceBefore(centred: boolean, { afterHeading, afterTable }: BlockPlace): number {
  if (centred && !afterHeading) return 2 * PARAGRAPH_SPACING
  return afterTable ? PARAGRAPH_SPACING : 0
}

const USUAL_SIDES = { left: 80, right: 80 }
/** A date of ten signs has to stand on one line in the columns of a wide table. */
const NARROW_SIDES = { left: 40, right: 40 }

function wordTable(
  { widths, rows, rowHeight }: TableBlock,
  { orientation, keepNext }: BlockPlace,
): Table {
  const total = textWidth(orientation)
  const wide = widths.length > WIDE_TABLE
  const size = wide ? SIZES.wideTable : SIZES.table
  const sides = wide ? NARROW_SIDES : USUAL_SIDES
  const columnWidths = fitWordColumns(rows, {
    ...{ size, sides: sides.left + sides.right },
    widths: widths.map((width) => Math.round((total * width) / 100)),
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths,
    margins: { top: 30, bottom: 30, ...sides },
    rows: rows.map((row, place) =>
      wordRow(row, {
        columnWidths: freeColumns(columnWidths, rows[place - 1]),
        size,
        lowest: row.kind === 'body' ? twipsOfMm(rowHeight ?? 0) : 0,
        // The last two rows go with the signature; a band never ends a page.
        keepNext: row.kind === 'band' || (keepNext && place >= rows.length - 2),
      }),
    ),
  })
}

/** Widths of the columns that no cell of the row above reaches down into. */
function freeColumns(widths: readonly number[], above: ModelRow | undefined): readonly number[] {
  if (above === undefined || above.cells.every(({ rows = 1 }) => rows === 1)) return widths
  let column = 0
  return above.cells.flatMap(({ span, rows = 1 }) => {
    column += span
    return rows > 1 ? [] : widths.slice(column - span, column)
  })
}

interface RowStyle {
  readonly columnWidths: readonly number[]
  readonly size: number
  /** Twips; 0: as low as its text. */
  readonly lowest: number
  readonly keepNext: boolean
}

function wordRow(row: ModelRow, { columnWidths, size, lowest, keepNext }: RowStyle): TableRow {
  let column = 0
  const cells = row.cells.map((cell) => {
    const width = columnWidths
      .slice(column, column + cell.span)
      .reduce((sum, part) => sum + part, 0)
    column += cell.span
    return new TableCell({
      columnSpan: cell.span,
      ...(cell.rows !== undefined && { rowSpan: cell.rows }),
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: wordAlignment(cell.align),
          spacing: { before: 0, after: 0 },
          keepNext,
          children: wordRuns(cell.runs, { size, bold: row.kind !== 'body' }),
        }),
      ],
    })
  })
  return new TableRow({
    cantSplit: true,
    tableHeader: row.kind === 'header',
    ...(lowest > 0 && { height: { value: lowest, rule: HeightRule.ATLEAST } }),
    children: cells,
  })
}
