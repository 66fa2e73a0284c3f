import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { DocumentModel, Run, SignatureBlock } from '#core/papers/document-model.ts'
import { NO_BORDERS, NO_MARGINS, centred } from './docx-head.ts'
import { plainRun, wordRuns } from './docx-text.ts'
import { SIGNATURE_GAP, SIZES, textWidth, orientationOf } from './official-layout.ts'

/** Recipients or the first signer left, the (other) signer right; one row that never splits. */
export function signatureTable(document: DocumentModel): Table[] {
  const { signatures, recipients } = document
  if (signatures.length === 0 && recipients.length === 0) return []
  const total = textWidth(orientationOf(document.page))
  const [first, second] = signatures
  // One signer gets the wider part: the name of a union fits on one line there.
  const leftWidth = Math.round(total * (second ? 0.5 : 0.44))
  const left = second && first ? signer(first) : recipientLines(recipients)
  const right = second ?? first
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: NO_MARGINS,
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: total, type: WidthType.DXA },
      columnWidths: [leftWidth, total - leftWidth],
      borders: NO_BORDERS,
      margins: NO_MARGINS,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cell(left, leftWidth),
            cell(right ? signer(right) : recipientLines([]), total - leftWidth),
          ],
        }),
      ],
    }),
  ]
}

function signer({ lines, name, placeAndDate }: SignatureBlock): Paragraph[] {
  const date =
    placeAndDate === undefined
      ? []
      : [centred(placeAndDate, { size: SIZES.numberAndDate, italic: true })]
  const office = [
    ...date,
    ...lines.map((line) => centred(line, { size: SIZES.signature, bold: true })),
  ]
  // A body that signs as a whole (QĐ 933 PL IV) needs no room for a hand.
  if (name === null) return office
  return [
    ...office,
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: SIGNATURE_GAP, after: 0 },
      children: wordRuns(name, { size: SIZES.signature, bold: true }),
    }),
  ]
}

function recipientLines(recipients: readonly (readonly Run[])[]): Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({ children: [] })]
  const line = (runs: readonly Run[], style: Parameters<typeof wordRuns>[1]) =>
    new Paragraph({ spacing: { before: 0, after: 0 }, children: wordRuns(runs, style) })
  return [
    line([plainRun('Nơi nhận:')], { size: SIZES.recipientsTitle, bold: true, italic: true }),
    ...recipients.map((runs) => line([plainRun('- '), ...runs], { size: SIZES.recipients })),
  ]
}
