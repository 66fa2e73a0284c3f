import type { DocumentModel, Run, SignatureBlock } from '#core/papers/document-model.ts'
import { centred } from './docx-head.ts'
import { frameTable, tableCell, tableRow } from './docx-table.ts'
import { fitLeaders, paragraph, plainRun, wordRuns } from './docx-text.ts'
import type { TextStyle } from './docx-text.ts'
import { SIGNATURE_GAP, textWidth } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'

/** One signer gets the wider part: the name of a union fits on one line there. */
const RECIPIENTS_SHARE = 0.44

/** Recipients and the signer, or two or three signers with the recipients below the first; a row that never splits. */
export function signatureTable(document: DocumentModel, layout: PageLayout): string {
  const { signatures, recipients } = document
  if (signatures.length === 0 && recipients.length === 0) return ''
  const total = textWidth(layout)
  const [only] = signatures
  if (signatures.length > 1) {
    const width = Math.floor(total / signatures.length)
    const [first = '', ...others] = signatures.map((block) => signer(block, layout, width))
    // In the row that never splits, so that they never stand alone on a page.
    const below = recipients.length > 0 ? recipientLines(recipients, layout) : ''
    const widths = signatures.map(() => width)
    return signatureRow([first + below, ...others], widths)
  }
  const left = Math.round(total * RECIPIENTS_SHARE)
  const right = only === undefined ? paragraph('') : signer(only, layout, total - left)
  return signatureRow([recipientLines(recipients, layout), right], [left, total - left])
}

function signatureRow(cells: readonly string[], widths: readonly number[]): string {
  const row = cells.map((cell, place) => tableCell(cell, { width: widths[place] ?? 0 })).join('')
  return frameTable({ widths, border: 'none', rows: tableRow(row) })
}

function signer(
  { lines, name, placeAndDate }: SignatureBlock,
  { sizes }: PageLayout,
  width: number,
): string {
  const bold = { size: sizes.signature, bold: true }
  const date =
    placeAndDate === undefined
      ? ''
      : centred(placeAndDate, { size: sizes.numberAndDate, italic: true })
  const office = date + lines.map((line) => centred(line, bold)).join('')
  // A body that signs as a whole (QĐ 933 PL IV) needs no room for a hand.
  if (name === null) return office
  const hand = { align: 'center', before: SIGNATURE_GAP } as const
  return office + paragraph(wordRuns(fitLeaders(name, width, sizes.signature), bold), hand)
}

function recipientLines(recipients: readonly (readonly Run[])[], { sizes }: PageLayout): string {
  if (recipients.length === 0) return paragraph('')
  const line = (runs: readonly Run[], style: TextStyle) => paragraph(wordRuns(runs, style))
  const title = { size: sizes.recipientsTitle, bold: true, italic: true }
  return [
    line([plainRun('Nơi nhận:')], title),
    ...recipients.map((runs) => line([plainRun('- '), ...runs], { size: sizes.recipients })),
  ].join('')
}
