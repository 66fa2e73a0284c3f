import type { DocumentModel, HeadLine, Run } from '#core/papers/document-model.ts'
import { balanceLines } from './balance-lines.ts'
import { frameTable, tableCell, tableRow } from './docx-table.ts'
import { paragraph, plainRun, ruleParagraph, wordRuns } from './docx-text.ts'
import type { ParagraphStyle, TextStyle } from './docx-text.ts'
import {
  ADDRESSEES_HANG,
  ADDRESSEES_INDENT,
  FIRST_LINE_INDENT,
  ISSUER_RULE,
  NATIONAL_MOTTO,
  NATIONAL_TITLE,
  PARAGRAPH_SPACING,
  SEAL_ROOM,
  SUBJECT_RULE,
  headColumns,
  textWidth,
} from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'
import { escapeXml } from './xml-text.ts'

/** Issuer left, national title right; below them number, subject and draft mark left, place and date right. */
export function headTable(document: DocumentModel, layout: PageLayout): string {
  if (document.head.bare === true) return draftMark(document, layout, 'left')
  const columns = headColumns(layout)
  const row = (left: string, right: string) =>
    tableRow(tableCell(left, { width: columns[0] }) + tableCell(right, { width: columns[1] }))
  const rows =
    row(issuerLines(document, layout, columns[0]), nationalTitle(document, layout, columns[1])) +
    row(numberLines(document, layout, columns[0]), dateLine(document, layout))
  return frameTable({ widths: columns, border: 'none', rows })
}

/** The lines of the issuer with their rule, the body that speaks, and the room for a seal. */
export function issuerLines({ head }: DocumentModel, layout: PageLayout, width: number): string {
  const { sizes } = layout
  const line = ({ runs, bold }: HeadLine) =>
    balanceLines(runs, { width, size: sizes.issuer, bold })
      .map((part) => centred(part, { size: sizes.issuer, bold }))
      .join('')
  const seal =
    head.sealLabel === undefined
      ? ''
      : centred(head.sealLabel, { size: sizes.sealLabel, italic: true }, { after: SEAL_ROOM })
  const none = head.issuerLines.length + head.bodyLines.length === 0
  if (none && seal === '') return centred([], { size: sizes.issuer })
  return (
    head.issuerLines.map(line).join('') +
    (head.issuerLines.length > 0 ? ruleParagraph(ISSUER_RULE, width, 60) : '') +
    head.bodyLines.map(line).join('') +
    seal
  )
}

function nationalTitle({ head }: DocumentModel, layout: PageLayout, width: number): string {
  const { sizes, mottoRule } = layout
  if (head.withoutNationalTitle === true) return centred([], { size: sizes.nationalTitle })
  return (
    centred([plainRun(NATIONAL_TITLE)], { size: sizes.nationalTitle, bold: true }) +
    centred([plainRun(NATIONAL_MOTTO)], { size: sizes.nationalMotto, bold: true }) +
    ruleParagraph(mottoRule, width, 60)
  )
}

function numberLines(document: DocumentModel, layout: PageLayout, width: number): string {
  const { head } = document
  const { sizes } = layout
  const number = head.number === null ? '' : centred(head.number, { size: sizes.numberAndDate })
  const subject = { width, size: sizes.subjectLine, bold: false }
  const about = (head.subjectLine === undefined ? [] : balanceLines(head.subjectLine, subject))
    .map((part, at) =>
      centred(part, { size: sizes.subjectLine }, { before: at === 0 ? PARAGRAPH_SPACING : 0 }),
    )
    .join('')
  const lines = number + about + draftMark(document, layout, 'center')
  return lines === '' ? centred([], { size: sizes.numberAndDate }) : lines
}

function dateLine({ head }: DocumentModel, { sizes }: PageLayout): string {
  return centred(head.placeAndDate ?? [], { size: sizes.numberAndDate, italic: true })
}

export function draftMark(
  { draftLabel }: DocumentModel,
  { sizes }: PageLayout,
  align: 'left' | 'center',
): string {
  if (draftLabel === null) return ''
  const size = sizes.numberAndDate
  const properties =
    '<w:rPr><w:b/><w:bCs/>' +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:bdr w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:rPr>`
  const text = `<w:t xml:space="preserve">\u00a0${escapeXml(draftLabel)}\u00a0</w:t>`
  return paragraph(`<w:r>${properties}${text}</w:r>`, { align, before: 80, keepNext: true })
}

export function centred(
  runs: readonly Run[],
  style: TextStyle,
  paragraphStyle: ParagraphStyle = {},
): string {
  return paragraph(wordRuns(runs, style), { align: 'center', keepNext: true, ...paragraphStyle })
}

const ABOVE_TITLE = 240

/** Type, subject with its rule, note. */
export function titleParagraphs({ titleLines }: DocumentModel, layout: PageLayout): string {
  const lastSubject = titleLines.findLastIndex(({ style }) => style !== 'note')
  const { sizes } = layout
  const width = textWidth(layout)
  const rule = ruleParagraph(SUBJECT_RULE, width, PARAGRAPH_SPACING)
  return titleLines
    .map(({ runs, style }, place) => {
      const note = style === 'note'
      const text = note ? { size: sizes.note, italic: true } : { size: sizes.title, bold: true }
      const parts = balanceLines(runs, { width, size: text.size, bold: !note })
      const lines = parts.map((part, at) =>
        centred(part, text, {
          before: place === 0 && at === 0 ? ABOVE_TITLE : 0,
          after: note && place === titleLines.length - 1 ? PARAGRAPH_SPACING : 0,
        }),
      )
      return lines.join('') + (place === lastSubject ? rule : '')
    })
    .join('')
}

/** "Kính gửi:" with one on its line, or several below it with dashes. */
export function addresseeParagraphs(
  { addressees = [] }: DocumentModel,
  layout: PageLayout,
): string {
  const style = { size: layout.sizes.body }
  const [first, ...more] = addressees
  if (first === undefined) return ''
  const open = plainRun('Kính gửi:')
  if (more.length === 0) {
    const room = { before: PARAGRAPH_SPACING * 2, after: PARAGRAPH_SPACING * 2 }
    return centred([open, plainRun(' '), ...first], style, room)
  }
  const lines = addressees.map((runs, place) => {
    const last = place === addressees.length - 1
    return paragraph(wordRuns([plainRun('- '), ...runs, plainRun(last ? '.' : ';')], style), {
      ...{ left: ADDRESSEES_INDENT + ADDRESSEES_HANG, keepNext: true },
      ...(last && { after: PARAGRAPH_SPACING * 2 }),
    })
  })
  const above = { left: ADDRESSEES_INDENT, before: PARAGRAPH_SPACING * 2, keepNext: true }
  return paragraph(wordRuns([open], style), above) + lines.join('')
}

/** Who decides, the legal bases each on a line of its own, "QUYẾT ĐỊNH:". */
export function preambleParagraphs({ preamble }: DocumentModel, layout: PageLayout): string {
  if (preamble === undefined) return ''
  const { authority, bases, decides } = preamble
  const size = layout.sizes.body
  const bold = { size, bold: true }
  const room = { before: PARAGRAPH_SPACING, after: PARAGRAPH_SPACING }
  const lines = bases.map((runs, place) => {
    const sign = plainRun(place === bases.length - 1 ? '.' : ';')
    return paragraph(wordRuns([...runs, sign], { size, italic: true }), {
      ...{ align: 'justify', firstLine: FIRST_LINE_INDENT, after: PARAGRAPH_SPACING },
      line: layout.lineSpacing,
    })
  })
  return (
    (authority === null ? '' : centred(authority, bold, room)) +
    lines.join('') +
    (decides === null ? '' : centred(decides, bold, room))
  )
}
