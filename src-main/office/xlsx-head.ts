import type { TitleLine } from '#core/papers/document-model.ts'
import type { SheetModel } from '#core/papers/sheet-model.ts'
import { NATIONAL_MOTTO, NATIONAL_TITLE, SIZES } from './official-layout.ts'
import { rowOf } from './sheet-draft.ts'
import type { SheetDraft } from './sheet-draft.ts'
import { countLines } from './text-width.ts'
import { cellText, columnAtShare, fitMergedRow, putText } from './xlsx-layout.ts'
import type { SheetText } from './xlsx-layout.ts'

/** A sheet holds no drawn line at an exact place; joined dashes, centred, give the same picture. */
const DASH = '—'
const DASH_SIZE = 8
const ISSUER_DASHES = 9
const MOTTO_DASHES = 21
/** The right block begins nearest to 45 per cent of the width, unless the national title then breaks. */
const ISSUER_SHARE = 0.42
const NATIONAL_WIDTH = 48
const LEAST_ISSUER_SHARE = 0.3

/** Writes head and title from row 1; gives the next free row. */
export function putHead(draft: SheetDraft, model: SheetModel): number {
  const last = draft.widths.length
  const middle = issuerColumns(draft.widths)
  const left = issuerTexts(model)
  const ruleRow = model.head.issuerLines.length + 1
  const { withoutNationalTitle, bare } = model.head
  const right = withoutNationalTitle === true || bare === true ? [] : nationalTexts()
  left.forEach((text, place) => {
    putText(draft, { row: place + 1, fromColumn: 1, toColumn: middle }, text)
  })
  right.forEach((text, place) => {
    putText(draft, { row: place + 1, fromColumn: middle + 1, toColumn: last }, text)
  })
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const blocks = [
      { text: left[place], from: 1, to: middle },
      { text: right[place], from: middle + 1, to: last },
    ]
    fitHeadRow(draft, place + 1, blocks)
  }
  const dateRow = Math.max(ruleRow, right.length) + 1
  if (model.head.placeAndDate !== null) {
    const date = { text: cellText(model.head.placeAndDate), size: points(SIZES.numberAndDate) }
    const spot = { row: dateRow, fromColumn: middle + 1, toColumn: last }
    putText(draft, spot, { ...date, italic: true })
  }
  return putTitle(draft, model, Math.max(dateRow, left.length) + 2)
}

/** The last column of the issuer's block. */
function issuerColumns(widths: readonly number[]): number {
  const share = columnAtShare(widths, ISSUER_SHARE)
  const rightOf = (column: number) => widths.slice(column).reduce((sum, width) => sum + width, 0)
  let column = share
  while (column > 1 && rightOf(column) < NATIONAL_WIDTH) column -= 1
  // With few wide columns one of the two has to break; it is not the issuer letter by letter.
  return rightOf(column) > rightOf(0) * (1 - LEAST_ISSUER_SHARE) ? share : column
}

/** Long names of unions take two lines; Excel fits no merged row by itself. */
function fitHeadRow(draft: SheetDraft, row: number, blocks: readonly HeadBlock[]): void {
  const heights = blocks.map(({ text, from, to }) => {
    if (text === undefined) return 0
    const width = draft.widths.slice(from - 1, to).reduce((sum, part) => sum + part, 0)
    return countLines(text.text, width, text) * text.size * 1.3
  })
  rowOf(draft, row).height = Math.max(15, ...heights)
}

interface HeadBlock {
  readonly text: SheetText | undefined
  readonly from: number
  readonly to: number
}

function issuerTexts({ head, draftLabel }: SheetModel): SheetText[] {
  const size = points(SIZES.issuer)
  const lines = [
    ...head.issuerLines.map(({ runs, bold }) => ({ text: cellText(runs), size, bold })),
    ...(head.issuerLines.length > 0 ? [rule(ISSUER_DASHES)] : []),
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
    const spot = { row, fromColumn: 1, toColumn: draft.widths.length }
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
