import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentModel, Run } from '#core/papers/document-model.ts'
import { plainRun, ruleParagraph, wordRuns } from './docx-text.ts'
import type { TextStyle } from './docx-text.ts'
import {
  FONT,
  ISSUER_RULE,
  MOTTO_RULE,
  NATIONAL_MOTTO,
  NATIONAL_TITLE,
  SIZES,
  SUBJECT_RULE,
  headColumns,
  textWidth,
  orientationOf,
} from './official-layout.ts'

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const

export const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const

/** Issuer left, national title right; below them number and draft mark left, place and date right. */
export function headTable(document: DocumentModel): Table {
  const columns = headColumns(orientationOf(document.page))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth(orientationOf(document.page)), type: WidthType.DXA },
    columnWidths: [...columns],
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: [
      headRow(columns, issuerCell(document, columns[0]), nationalCell(document, columns[1])),
      headRow(columns, numberCell(document), dateCell(document)),
    ],
  })
}

function headRow(widths: readonly [number, number], left: Paragraph[], right: Paragraph[]) {
  const cells = [left, right].map(
    (children, column) =>
      new TableCell({
        children,
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        margins: NO_MARGINS,
      }),
  )
  return new TableRow({ cantSplit: true, children: cells })
}

function issuerCell({ head }: DocumentModel, width: number): Paragraph[] {
  const line = ({ runs, bold }: { runs: readonly Run[]; bold: boolean }) =>
    centred(runs, { size: SIZES.issuer, bold })
  return [
    ...head.issuerLines.map(line),
    ruleParagraph(ISSUER_RULE, width, 60),
    ...head.bodyLines.map(line),
  ]
}

function nationalCell({ head }: DocumentModel, width: number): Paragraph[] {
  if (head.withoutNationalTitle === true) return [centred([], { size: SIZES.nationalTitle })]
  return [
    centred([plainRun(NATIONAL_TITLE)], { size: SIZES.nationalTitle, bold: true }),
    centred([plainRun(NATIONAL_MOTTO)], { size: SIZES.nationalMotto, bold: true }),
    ruleParagraph(MOTTO_RULE, width, 60),
  ]
}

function numberCell({ head, draftLabel }: DocumentModel): Paragraph[] {
  const lines: Paragraph[] = []
  if (head.number !== null) lines.push(centred(head.number, { size: SIZES.numberAndDate }))
  if (draftLabel !== null) lines.push(draftMark(draftLabel))
  return lines.length > 0 ? lines : [centred([], { size: SIZES.numberAndDate })]
}

function dateCell({ head }: DocumentModel): Paragraph[] {
  return [centred(head.placeAndDate ?? [], { size: SIZES.numberAndDate, italic: true })]
}

function draftMark(label: string): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 0 },
    children: [
      new TextRun({
        font: FONT,
        size: SIZES.numberAndDate,
        bold: true,
        border,
        text: `\u00a0${label}\u00a0`,
      }),
    ],
  })
}

export function centred(runs: readonly Run[], style: TextStyle): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    keepNext: true,
    children: wordRuns(runs, style),
  })
}

/** Type, subject with its rule, note. */
export function titleParagraphs(document: DocumentModel): Paragraph[] {
  const lastSubject = document.titleLines.findLastIndex(({ style }) => style !== 'note')
  const width = textWidth(orientationOf(document.page))
  return document.titleLines.flatMap(({ runs, style }, place) => {
    const line = new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: {
        before: place === 0 ? 240 : 0,
        after: style === 'note' && place === document.titleLines.length - 1 ? 120 : 0,
      },
      keepNext: true,
      children: wordRuns(runs, style === 'note' ? NOTE : TITLE),
    })
    return place === lastSubject ? [line, ruleParagraph(SUBJECT_RULE, width, 120)] : [line]
  })
}

const TITLE = { size: SIZES.title, bold: true } as const
const NOTE = { size: SIZES.note, italic: true } as const
