import { assertNever } from '#core/base/invariant.ts'
import type { Alignment, Block, FreeTextBlock, Run } from '#core/papers/document-model.ts'
import { chartParagraph } from './docx-chart.ts'
import type { WordFile } from './docx-package.ts'
import { wordTable } from './docx-table.ts'
import {
  freeRuns,
  hasLongLeader,
  leaderStop,
  paragraph,
  plainRun,
  tinyParagraph,
  wordRuns,
} from './docx-text.ts'
import { FIRST_LINE_INDENT, PARAGRAPH_SPACING, textWidth } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'
import { escapeXml } from './xml-text.ts'

export interface BlockPlace {
  readonly layout: PageLayout
  readonly file: WordFile
  /** A signature below must not stand alone on a page. */
  readonly signatureFollows: boolean
}

interface Neighbours {
  /** A heading right above this one closes the gap between them. */
  readonly afterHeading: boolean
  /** A table right above this one has no room of its own below it. */
  readonly afterTable: boolean
}

/** One paragraph or table, which can be told to stay on the page of what follows. */
type Piece = (keepNext: boolean) => string

/** The body as XML; its last two lines stay with the signature, and a line above a table with the table. */
export function wordFlow(blocks: readonly Block[], place: BlockPlace): string {
  const pieces = blocks.flatMap((block, at): Piece[] => {
    const above = blocks[at - 1]?.kind
    const announced = block.kind === 'paragraph' && blocks[at + 1]?.kind === 'table'
    const own = piecesOf(block, place, {
      afterHeading: above === 'heading',
      afterTable: above === 'table',
    }).map(
      (piece): Piece =>
        (keepNext) =>
          piece(keepNext || announced),
    )
    return above === 'table' && block.kind === 'table' ? [tableGap, ...own] : own
  })
  if (blocks.at(-1)?.kind === 'table') pieces.push(tableGap)
  return pieces
    .map((piece, at) => piece(place.signatureFollows && at >= pieces.length - LAST_LINES))
    .join('')
}

const LAST_LINES = 2
const TABLE_GAP = 120

/** A table may neither touch the next table (Word would join them) nor end a section. */
function tableGap(keepNext: boolean): string {
  return tinyParagraph({ line: TABLE_GAP, keepNext })
}

function piecesOf(block: Block, place: BlockPlace, near: Neighbours): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [() => heading(block, place, near)]
    case 'paragraph':
      return [bodyPiece(block.runs, place, { ...near, align: block.align })]
    case 'list':
      return block.items.map((item) =>
        bodyPiece([plainRun('- '), ...item], place, { ...near, align: 'justify' }),
      )
    case 'free-text':
      return [(keepNext) => freeText(block, place, { ...near, keepNext })]
    case 'table':
      return [(keepNext) => wordTable(block, place.layout, keepNext)]
    case 'chart':
      return [(keepNext) => chartParagraph(block, place, keepNext)]
    case 'ballot':
      throw new Error('a ballot stands on a page of its own (PB)')
    case 'page-break':
      return [() => tinyParagraph({ newPage: true })]
    case 'annex':
      return []
    default:
      return assertNever(block)
  }
}

interface BodyStyle extends Neighbours {
  readonly align: Alignment
}

function bodyPiece(runs: readonly Run[], place: BlockPlace, style: BodyStyle): Piece {
  return (keepNext) => {
    const inner = wordRuns(runs, { size: place.layout.sizes.body })
    return bodyParagraph(inner, runs, { ...style, layout: place.layout, keepNext })
  }
}

interface ParagraphPlace extends BodyStyle {
  readonly layout: PageLayout
  readonly keepNext: boolean
}

function bodyParagraph(
  inner: string,
  runs: readonly Run[],
  { layout, keepNext, afterTable, align }: ParagraphPlace,
): string {
  return paragraph(inner, {
    align: hasLongLeader(runs) ? 'left' : align,
    firstLine: FIRST_LINE_INDENT,
    before: afterTable ? PARAGRAPH_SPACING : 0,
    after: PARAGRAPH_SPACING,
    line: layout.lineSpacing,
    keepNext: keepNext || opensWhatFollows(runs),
    ...leaderStop(runs, textWidth(layout)),
  })
}

/** A line all in bold opens a point like a heading; one that ends in a colon announces the next. */
function opensWhatFollows(runs: readonly Run[]): boolean {
  const last = runs.at(-1)
  const announces = last?.kind === 'text' && last.text.endsWith(':')
  return announces || runs.every((run) => run.kind === 'text' && run.bold === true)
}

function heading(
  { level, runs, article }: Extract<Block, { kind: 'heading' }>,
  { layout }: BlockPlace,
  near: Neighbours,
): string {
  const centred = level === 1
  const italic = level === 3 && article !== true
  return paragraph(wordRuns(runs, { size: layout.sizes.body, bold: true, italic }), {
    align: centred ? 'center' : 'justify',
    ...(!centred && { firstLine: FIRST_LINE_INDENT }),
    before: spaceBefore(centred, near),
    after: PARAGRAPH_SPACING,
    line: layout.lineSpacing,
    outline: level - 1,
    keepNext: true,
    keepLines: true,
  })
}

function spaceBefore(centred: boolean, { afterHeading, afterTable }: Neighbours): number {
  if (centred && !afterHeading) return 2 * PARAGRAPH_SPACING
  return afterTable ? PARAGRAPH_SPACING : 0
}

/** The control cannot be deleted, its words can be written; empty it shows a dotted line. */
function freeText(
  block: FreeTextBlock,
  { layout, file }: BlockPlace,
  near: Neighbours & { readonly keepNext: boolean },
): string {
  const { name, label, paragraphs, prompt } = block
  const size = { size: layout.sizes.body }
  const style = { ...near, layout, align: 'justify' } as const
  const empty = paragraphs.length === 0
  const content = empty
    ? bodyParagraph(asPlaceholder(wordRuns(prompt, size)), prompt, style)
    : paragraphs
        .map((runs) => bodyParagraph(freeRuns(runs, size, file.nextId), runs, style))
        .join('')
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(label.slice(0, LONGEST_LABEL))}"/><w:tag w:val="${escapeXml(name)}"/>` +
    `<w:id w:val="${file.nextId()}"/><w:lock w:val="sdtLocked"/>${empty ? '<w:showingPlcHdr/>' : ''}</w:sdtPr>` +
    `<w:sdtContent>${content}</w:sdtContent></w:sdt>`
  )
}

/** Word refuses longer ones. */
const LONGEST_LABEL = 64

function asPlaceholder(runs: string): string {
  return runs.replaceAll('<w:rPr>', '<w:rPr><w:rStyle w:val="PlaceholderText"/>')
}
