import type { SheetModel, TitleLine } from '#core/papers/document-model.ts'
import { NATIONAL_MOTTO, NATIONAL_TITLE, SIZES } from './official-layout.ts'
import type { SheetDraft } from './sheet-draft.ts'
import { cellText, columnAtShare, fitMergedRow, putText } from './xlsx-layout.ts'
import type { SheetText } from './xlsx-layout.ts'

/** A sheet holds no drawn line at an exact place; joined dashes, centred, give the same picture. */
const DASH = '—'
const DASH_SIZE = 8
const ISSUER_DASHES = 9
const MOTTO_DASHES = 21
/** The right block begins nearest to 45 per cent of the width. */
const ISSUER_SHARE = 0.42

/** Writes head and title from row 1; gives the next free row. */
export function putHead(draft: SheetDraft, model: SheetModel): number {
  const last = model.columns.length
  const middle = columnAtShare(draft.widths, ISSUER_SHARE)
  const left = issuerTexts(model)
  const ruleRow = model.head.issuerLines.length + 1
  const right = model.head.withoutNationalTitle === true ? [] : nationalTexts()
  left.forEach((text, place) => {
    putText(draft, { row: place + 1, fromColumn: 1, toColumn: middle }, text)
  })
  right.forEach((text, place) => {
    putText(draft, { row: place + 1, fromColumn: middle + 1, toColumn: last }, text)
  })
  const dateRow = Math.max(ruleRow, right.length) + 1
  if (model.head.placeAndDate !== null) {
    const date = { text: cellText(model.head.placeAndDate), size: points(SIZES.numberAndDate) }
    const spot = { row: dateRow, fromColumn: middle + 1, toColumn: last }
    putText(draft, spot, { ...date, italic: true })
  }
  return putTitle(draft, model, Math.max(dateRow, left.length) + 2)
}

function issuerTexts({ head, draftLabel }: SheetModel): SheetText[] {
  const size = points(SIZES.issuer)
  const lines = [
    ...head.issuerLines.map(({ runs, bold }) => ({ text: cellText(runs), size, bold })),
    rule(ISSUER_DASHES),
    ...head.bodyLines.map(({ runs, bold }) => ({ text: cellText(runs), size, bold })),
  ]
  if (head.number !== null) {
    lines.push({ text: cellText(head.number), size: points(SIZES.numberAndDate), bold: false })
  }
  if (draftLabel !== null) lines.push({ text: draftLabel, size, bold: true })
  return lines
}

function nationalTexts(): SheetText[] {
  return [
    { text: NATIONAL_TITLE, size: points(SIZES.nationalTitle), bold: true },
    { text: NATIONAL_MOTTO, size: points(SIZES.nationalMotto), bold: true },
    rule(MOTTO_DASHES),
  ]
}

function rule(dashes: number) {
  return { text: DASH.repeat(dashes), size: DASH_SIZE, bold: true }
}

function putTitle(draft: SheetDraft, model: SheetModel, from: number): number {
  let row = from
  for (const line of model.titleLines) {
    const spot = { row, fromColumn: 1, toColumn: model.columns.length }
    const text = titleText(line)
    putText(draft, spot, text)
    fitMergedRow(draft, spot, text)
    row += 1
  }
  return row + 1
}

function titleText({ runs, style }: TitleLine): SheetText {
  const text = cellText(runs)
  if (style === 'note') return { text, size: points(SIZES.note), italic: true }
  return { text, size: points(SIZES.title), bold: true }
}

function points(halfPoints: number): number {
  return halfPoints / 2
}
