import type { DocumentModel, Run, SignatureBlock } from '#core/papers/document-model.ts'
import { centred } from './docx-head.ts'
import { frameTable, tableCell, tableRow } from './docx-table.ts'
import { fitLeaders, paragraph, plainRun, wordRuns } from './docx-text.ts'
import type { TextStyle } from './docx-text.ts'
import { SIGNATURE_GAP, textWidth } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'
import { textWidthOf } from './text-width.ts'

/** One signer gets the wider part: the name of a union fits on one line there. */
const RECIPIENTS_SHARE = 0.44

/** Recipients and the signer, or two or three signers with the recipients below the first; never over two pages. */
export function signatureTable(document: DocumentModel, layout: PageLayout): string {
  const { signatures, recipients } = document
  if (signatures.length === 0 && recipients.length === 0) return ''
  const total = textWidth(layout)
  const [only] = signatures
  if (signatures.length > 1) {
    const widths = signerWidths(signatures, layout)
    const widthAt = (place: number) => widths[place] ?? 0
    const offices = signatures.map((block) => officeLines(block, layout))
    const names = signatures.map((block, place) => nameLine(block, layout, widthAt(place)))
    // In the last row, which never splits, so that they never stand alone on a page.
    const below = recipients.length > 0 ? recipientLines(recipients, layout) : ''
    const [first = '', ...others] = names
    return signatureRows([offices, [first + below, ...others]], widths)
  }
  const left = Math.round(total * RECIPIENTS_SHARE)
  const right = total - left
  const signer =
    only === undefined
      ? paragraph('')
      : officeLines(only, layout) + (only.name === null ? '' : nameLine(only, layout, right))
  return signatureRows([[recipientLines(recipients, layout), signer]], [left, right])
}

/** Offices stand in one row and names in the next: a long office moves no name below the others. */
function signatureRows(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const xml = rows.map((cells) =>
    tableRow(cells.map((cell, place) => tableCell(cell, { width: widths[place] ?? 0 })).join('')),
  )
  return frameTable({ widths, border: 'none', rows: xml.join('') })
}

/** Letters may be set a little wider than reckoned, and neighbours do not touch. */
const CAREFUL = 1.08
const TWIPS_PER_HALF_POINT = 10

/** The same for all; where one needs more to stand on one line, the others share what is left, if that is enough. */
function signerWidths(signatures: readonly SignatureBlock[], layout: PageLayout): number[] {
  const total = textWidth(layout)
  const same = Math.floor(total / signatures.length)
  const needs = signatures.map(({ lines, name }) =>
    Math.max(...[...lines, name ?? []].map((line) => needOf(line, layout.sizes.signature))),
  )
  const large = needs.filter((need) => need > same)
  const small = signatures.length - large.length
  const left = total - large.reduce((sum, need) => sum + need, 0)
  const shared = small === 0 ? 0 : Math.floor(left / small)
  if (small === 0 || needs.some((need) => need <= same && need > shared))
    return needs.map(() => same)
  return needs.map((need) => (need > same ? need : shared))
}

/** Twips of a line in bold; a place left open takes what there is. */
function needOf(runs: readonly Run[], size: number): number {
  const words = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
  return Math.ceil(textWidthOf(words, size, true) * TWIPS_PER_HALF_POINT * CAREFUL)
}

function officeLines({ lines, placeAndDate }: SignatureBlock, { sizes }: PageLayout): string {
  const date =
    placeAndDate === undefined
      ? ''
      : centred(placeAndDate, { size: sizes.numberAndDate, italic: true })
  const bold = { size: sizes.signature, bold: true }
  return date + lines.map((line) => centred(line, bold)).join('')
}

function nameLine({ name }: SignatureBlock, { sizes }: PageLayout, width: number): string {
  const bold = { size: sizes.signature, bold: true }
  const hand = { align: 'center', before: SIGNATURE_GAP } as const
  // Whoever signs without a name has the height of the others: what stands below begins below their names.
  if (name === null) return paragraph('', { ...hand, emptySize: sizes.signature })
  return paragraph(wordRuns(fitLeaders(name, width, sizes.signature), bold), hand)
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
