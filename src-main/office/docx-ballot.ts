import type { BallotBlock, DocumentModel } from '#core/papers/document-model.ts'
import {
  BALLOT_CELL,
  COLUMN_GAP,
  ISSUER_SHARE,
  ballotOf,
  planBallotSheet,
  refuseBallot,
} from './ballot-layout.ts'
import type { BallotPlan, NumberedName, PlannedPart } from './ballot-layout.ts'
import { wordFlow } from './docx-blocks.ts'
import { centred, draftMark, issuerLines, titleParagraphs } from './docx-head.ts'
import type { WordFile } from './docx-package.ts'
import { frameTable, tableCell, tableRow } from './docx-table.ts'
import { cellParagraph, plainRun, tinyParagraph } from './docx-text.ts'
import { PARAGRAPH_SPACING, textWidth, twipsOfMm } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'

/** A ballot on its sheet; throws with one Vietnamese sentence where no sheet holds its names (see `refuseBallot`). */
export function ballotSection(document: DocumentModel, file: WordFile) {
  const plan = planBallotSheet(document)
  if (plan === null) throw new Error(refuseBallot(document) ?? 'a ballot without a sheet')
  const once = () => ballotContent(document, plan, file)
  if (ballotOf(document).twoUp && plan.sheet === 'A5') return twoOnOne(once, plan)
  return { layout: plan.layout, content: once() }
}

/** The issuer top left with the seal, what is voted on, the names, how to vote. */
function ballotContent(document: DocumentModel, plan: BallotPlan, file: WordFile): string {
  const { layout } = plan
  const ballot = ballotOf(document)
  const width = Math.round(textWidth(layout) * ISSUER_SHARE)
  const issuer = tableRow(tableCell(issuerLines(document, layout, width), { width }))
  const rest = document.blocks.filter((block) => block !== ballot)
  return (
    frameTable({ widths: [width], border: 'none', rows: issuer }) +
    tinyParagraph() +
    draftMark(document, layout, 'center') +
    titleParagraphs(document, layout) +
    plan.parts.map((part) => partOf(part, ballot, plan)).join('') +
    tinyParagraph({ after: PARAGRAPH_SPACING / 2 }) +
    wordFlow(rest, { layout, file, signatureFollows: false })
  )
}

function partOf(planned: PlannedPart, ballot: BallotBlock, plan: BallotPlan): string {
  const { part, columns, widths } = planned
  const { layout } = plan
  const title =
    part.title.length === 0
      ? ''
      : centred(part.title, { size: layout.sizes.body, bold: true }, { before: 60, after: 60 })
  const tables = columns.map((names) => namesTable(names, planned, { ballot, size: plan.size }))
  const [only = '', ...more] = tables
  if (more.length === 0) return title + only + tinyParagraph()
  // Tables side by side, each as high as its own names.
  const width = widths.reduce((sum, one) => sum + one, 0)
  const gap = tableCell(tinyParagraph(), { width: COLUMN_GAP })
  const cells = tables.map((table) => tableCell(table + tinyParagraph(), { width }))
  const sides = tables.flatMap((_, place) => (place === 0 ? [width] : [COLUMN_GAP, width]))
  const rows = tableRow(cells.join(gap))
  return title + frameTable({ widths: sides, border: 'none', rows }) + tinyParagraph()
}

interface NamesStyle {
  readonly ballot: BallotBlock
  /** Half-points. */
  readonly size: number
}

function namesTable(
  names: readonly NumberedName[],
  { part, widths }: PlannedPart,
  { ballot, size }: NamesStyle,
): string {
  const { order, name, post, answers } = ballot.columns
  const marks = part.answers && answers !== null ? answers : []
  const cell = (content: string, column: number) =>
    tableCell(content, { width: widths[column] ?? 0, vertical: 'center' })
  const heads = [order, name, post, ...marks].map((words, column) =>
    cell(
      cellParagraph(
        [plainRun(words)],
        { size: size - 2, bold: true },
        { align: 'center', width: widths[column] ?? 0 },
      ),
      column,
    ),
  )
  const rows = names.map((one) => {
    const text = [
      cellParagraph(
        [plainRun(String(one.order))],
        { size },
        { align: 'center', width: widths[0] ?? 0 },
      ),
      cellParagraph(one.name, { size }, { align: 'left', width: widths[1] ?? 0 }),
      cellParagraph(one.post, { size }, { align: 'left', width: widths[2] ?? 0 }),
      ...marks.map(() => cellParagraph([], { size }, { width: 0 })),
    ]
    return tableRow(text.map(cell).join(''))
  })
  const rowsXml = tableRow(heads.join(''), { header: true }) + rows.join('')
  return frameTable({ widths, border: 'single', ...BALLOT_CELL, rows: rowsXml })
}

const SHEET_SIDE = twipsOfMm(10)
/** A paragraph nobody sees stands below the table. */
const BELOW_TABLE = 60

/** Two equal ballots on A4 across, with a line to cut along. */
function twoOnOne(
  once: () => string,
  { layout }: BallotPlan,
): { layout: PageLayout; content: string } {
  const { margins, width, height } = layout
  const sheet: PageLayout = {
    ...layout,
    orientation: 'landscape',
    width: 2 * width,
    margins: { ...margins, left: SHEET_SIDE, right: SHEET_SIDE },
  }
  const half = width - SHEET_SIDE
  const text = textWidth(layout)
  const room = height - margins.top - margins.bottom - BELOW_TABLE
  // The outer edge is the margin of the sheet, the inner one ends at the cut.
  const outer = margins.left - SHEET_SIDE
  const gap = (own: number) => tableCell(tinyParagraph(), { width: own })
  const one = () => tableCell(once() + tinyParagraph(), { width: text })
  const inner = half - outer - text
  const cut = tableCell(tinyParagraph(), { width: inner, cutLeft: true })
  const row = [gap(outer), one(), gap(inner), cut, one(), gap(outer)]
  const widths = [outer, text, inner, inner, text, outer]
  const rows = tableRow(row.join(''), { height: room })
  return { layout: sheet, content: frameTable({ widths, border: 'none', rows }) }
}
