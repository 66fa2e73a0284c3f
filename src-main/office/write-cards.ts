import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  ImageRun,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Run } from '#core/papers/document-model.ts'
import type { CardSheet, PersonCard } from '#core/papers/plan-cards.ts'
import { CARD, CARDS_IN_A_ROW } from './card-layout.ts'
import { NO_BORDERS, NO_MARGINS, cardRuns } from './card-text.ts'
import { settleOfficeZip } from './office-zip.ts'
import { A4, FONT, LANGUAGE, twipsOfMm } from './official-layout.ts'
import { qrImage } from './qr-image.ts'

const CARD_WIDTH = twipsOfMm(CARD.width)
const CARD_HEIGHT = twipsOfMm(CARD.height)
const SIDE = Math.round((A4.width - CARDS_IN_A_ROW * CARD_WIDTH) / 2)
const EDGE = twipsOfMm(16)
const QR_WIDTH = twipsOfMm(24)
/** Pixels of 96 to the inch: 22 mm. */
const QR_SIZE = 83
const CUT = { style: BorderStyle.DASHED, size: 4, color: '999999' } as const
const CUT_LINES = {
  top: CUT,
  bottom: CUT,
  left: CUT,
  right: CUT,
  insideHorizontal: CUT,
  insideVertical: CUT,
} as const
/** Room between band and foot. */
const BODY_HEIGHT = twipsOfMm(29)

/** Half-points. */
const SIZES = { title: 18, band: 22, name: 32, line: 21, foot: 18 } as const
/** Longer names are set smaller, so that they stay on one line or two. */
const LONG_NAME = 20

/** The cards as a Word file with lines to cut along; the same cards always give the same bytes. */
export async function writeCards(sheet: CardSheet): Promise<Uint8Array> {
  const file = new Document({
    title: sheet.title,
    creator: 'Trợ lý Đại hội',
    lastModifiedBy: 'Trợ lý Đại hội',
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font: FONT, size: 20, language: { value: LANGUAGE } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: A4.width, height: A4.height },
            margin: { top: EDGE, bottom: EDGE, left: SIDE, right: SIDE, header: 0, footer: 0 },
          },
        },
        children: [cardTable(sheet), tinyEnd()],
      },
    ],
  })
  return settleOfficeZip(new Uint8Array(await Packer.toBuffer(file)))
}

function cardTable(sheet: CardSheet): Table {
  const { cards } = sheet
  const pairs = Array.from(
    { length: Math.max(1, Math.ceil(cards.length / CARDS_IN_A_ROW)) },
    (_, row) => cards.slice(row * CARDS_IN_A_ROW, (row + 1) * CARDS_IN_A_ROW),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: CARDS_IN_A_ROW * CARD_WIDTH, type: WidthType.DXA },
    columnWidths: [CARD_WIDTH, CARD_WIDTH],
    margins: NO_MARGINS,
    borders: CUT_LINES,
    rows: pairs.map(
      (pair) =>
        new TableRow({
          cantSplit: true,
          height: { value: CARD_HEIGHT, rule: HeightRule.EXACT },
          children: [pair[0], pair[1]].map((card) => cardCell(card, sheet)),
        }),
    ),
  })
}

function cardCell(card: PersonCard | undefined, sheet: CardSheet): TableCell {
  const { titleLines, footLines, bandColour } = sheet
  return new TableCell({
    width: { size: CARD_WIDTH, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    children:
      card === undefined
        ? [tinyEnd()]
        : [
            ...titleLines.map((line, place) => titleLine(line, place, bandColour)),
            bodyTable(card),
            ...footLines.map(footLine),
            tinyEnd(),
          ],
  })
}

/** The last line of the head is the band that says what the card is. */
function titleLine(
  { runs, style }: CardSheet['titleLines'][number],
  place: number,
  bandColour: string,
): Paragraph {
  const band = style === 'type'
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: place === 0 ? 90 : band ? 60 : 0, after: band ? 60 : 0 },
    ...(band && { shading: { type: ShadingType.CLEAR, fill: bandColour, color: 'auto' } }),
    children: band
      ? runs.map(
          (run) =>
            new TextRun({
              font: FONT,
              size: SIZES.band,
              bold: true,
              color: 'FFFFFF',
              text: run.kind === 'text' ? run.text : '…………',
            }),
        )
      : cardRuns(runs, { size: SIZES.title, bold: true }),
  })
}

function footLine(runs: readonly Run[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 40, after: 0 },
    children: cardRuns(runs, { size: SIZES.foot, italic: true }),
  })
}

function bodyTable(card: PersonCard): Table {
  const widths = [CARD_WIDTH - QR_WIDTH, QR_WIDTH]
  const cell = (children: Paragraph[], width: number, left: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: { ...NO_MARGINS, left },
      verticalAlign: VerticalAlign.CENTER,
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: CARD_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: BODY_HEIGHT, rule: HeightRule.ATLEAST },
        children: [
          cell(wordsOf(card), widths[0] ?? 0, 140),
          cell([codeOf(card)], widths[1] ?? 0, 0),
        ],
      }),
    ],
  })
}

function wordsOf({ name, lines }: PersonCard): Paragraph[] {
  const size = name.length > LONG_NAME ? SIZES.name - 5 : SIZES.name
  const line = (text: string, style: { size: number; bold: boolean }) =>
    new Paragraph({
      spacing: { before: 0, after: 40 },
      children: [new TextRun({ font: FONT, ...style, text })],
    })
  return [
    line(name, { size, bold: true }),
    ...lines.map((text) => line(text, { size: SIZES.line, bold: false })),
  ]
}

function codeOf({ code }: PersonCard): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: qrImage(code),
        transformation: { width: QR_SIZE, height: QR_SIZE },
        altText: { name: 'Mã thẻ', title: 'Mã thẻ', description: 'Mã thẻ' },
      }),
    ],
  })
}

/** Word wants a paragraph behind every table. */
function tinyEnd(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20 },
    run: { size: 2 },
    children: [],
  })
}
