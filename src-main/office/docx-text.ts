import type { Alignment, Run } from '#core/papers/document-model.ts'
import { FACT_TAG } from '#core/papers/body-directives.ts'
import { LEADER_DOTS } from './official-layout.ts'
import { escapeXml } from './xml-text.ts'

/** WordprocessingML as text: a paper is a few hundred kilobytes of it, and text is by far the fastest to make. */

export interface TextStyle {
  /** Half-points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
}

/** Distances in twips. */
export interface ParagraphStyle {
  readonly align?: Alignment
  readonly before?: number
  readonly after?: number
  /** In 240ths of a line, or twips where `exact`. */
  readonly line?: number
  readonly exact?: boolean
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly newPage?: boolean
  /** Where a dotted leader that takes the rest of the line ends. */
  readonly leaderStop?: number
  readonly ruled?: boolean
  /** 0 for the headings of the first level. */
  readonly outline?: number
  /** Half-points of a paragraph without words, which would otherwise be as high as the text of the body. */
  readonly emptySize?: number
}

const JUSTIFICATION: Readonly<Record<Alignment, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
}

/** A paragraph around runs that are XML already. */
export function paragraph(runs: string, style: ParagraphStyle = {}, sectionEnd = ''): string {
  const properties = paragraphProperties(style) + sectionEnd
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** In the order the schema asks for. */
function paragraphProperties(style: ParagraphStyle): string {
  return [
    style.keepNext === true ? '<w:keepNext/>' : '',
    style.keepLines === true ? '<w:keepLines/>' : '',
    style.newPage === true ? '<w:pageBreakBefore/>' : '',
    style.ruled === true ? RULE : '',
    style.leaderStop === undefined
      ? ''
      : `<w:tabs><w:tab w:val="right" w:pos="${style.leaderStop}" w:leader="dot"/></w:tabs>`,
    spacing(style),
    indent(style),
    style.align === undefined ? '' : `<w:jc w:val="${JUSTIFICATION[style.align]}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
    style.emptySize === undefined ? '' : runProperties({ size: style.emptySize }),
  ].join('')
}

const RULE = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'

function spacing({ before, after, line, exact }: ParagraphStyle): string {
  const values = [
    ['before', before],
    ['after', after],
    ['line', line],
  ] as const
  const set = values.flatMap(([name, value]) =>
    value === undefined ? [] : [`w:${name}="${value}"`],
  )
  if (line !== undefined) set.push(`w:lineRule="${exact === true ? 'exact' : 'auto'}"`)
  return set.length === 0 ? '' : `<w:spacing ${set.join(' ')}/>`
}

function indent({ left, right, firstLine, hanging }: ParagraphStyle): string {
  const values = [
    ['left', left],
    ['right', right],
    ['firstLine', firstLine],
    ['hanging', hanging],
  ] as const
  const set = values.flatMap(([name, value]) =>
    value === undefined ? [] : [`w:${name}="${value}"`],
  )
  return set.length === 0 ? '' : `<w:ind ${set.join(' ')}/>`
}

/** The words of a cell; an empty one is no higher than they would be. */
export function cellParagraph(
  runs: readonly Run[],
  text: TextStyle,
  style: ParagraphStyle & { readonly width: number },
): string {
  const { width, ...own } = style
  const empty = runs.length === 0 ? { emptySize: text.size } : {}
  return paragraph(wordRuns(fitLeaders(runs, width, text.size), text), { ...own, ...empty })
}

/** Twips that a cell keeps free at its sides. */
const CELL_SIDES = 200
const TWIPS_PER_HALF_POINT = 10

/** Leaders as dots that fit the width in twips: a cell has no rest of a line to run to. */
export function fitLeaders(runs: readonly Run[], width: number, size: number): readonly Run[] {
  if (runs.every(({ kind }) => kind === 'text')) return runs
  const most = Math.floor((width - CELL_SIDES) / (size * TWIPS_PER_HALF_POINT))
  return runs.map((run) => {
    if (run.kind === 'text' || run.length === 'number') return run
    const dots = Math.max(LEADER_DOTS.number, Math.min(LEADER_DOTS.name, most))
    return plainRun('…'.repeat(dots))
  })
}

/** Runs in Word; leaders are dots in a sentence, and a dotted tab where they take the rest of the line. */
export function wordRuns(runs: readonly Run[], style: TextStyle): string {
  return runs.map((run) => wordRun(run, style)).join('')
}

function wordRun(run: Run, style: TextStyle): string {
  const italic = style.italic === true || (run.kind === 'text' && run.italic === true)
  if (run.kind === 'text') {
    const bold = style.bold === true || run.bold === true
    return textRun(run.text, { size: style.size, bold, italic })
  }
  const plain = { size: style.size, bold: false, italic }
  if (run.length === 'line') return `<w:r>${runProperties(plain)}<w:tab/></w:r>`
  return textRun('…'.repeat(LEADER_DOTS[run.length]), plain)
}

export function textRun(text: string, style: TextStyle): string {
  return text === '' ? '' : `<w:r>${runProperties(style)}${textElement(text)}</w:r>`
}

export function textElement(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
}

export function runProperties({ size, bold, italic }: TextStyle): string {
  const weight = bold === true ? '<w:b/><w:bCs/>' : ''
  const slant = italic === true ? '<w:i/><w:iCs/>' : ''
  return `<w:rPr>${weight}${slant}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
}

export function plainRun(text: string): Run {
  return { kind: 'text', text }
}

/** True where a leader is too long to be spread over a justified line. */
export function hasLongLeader(runs: readonly Run[]): boolean {
  return runs.some((run) => run.kind === 'leader' && run.length !== 'number')
}

/** The stop that a whole-line leader runs to. */
export function leaderStop(runs: readonly Run[], position: number): ParagraphStyle {
  const whole = runs.some((run) => run.kind === 'leader' && run.length === 'line')
  return whole ? { leaderStop: position } : {}
}

/** A drawn line of the given length in the middle of a column, both in twips. */
export function ruleParagraph(length: number, columnWidth: number, after: number): string {
  const side = Math.max(0, Math.round((columnWidth - length) / 2))
  const style = { left: side, right: side, before: 40, after, line: 40, exact: true }
  return paragraph('', { ...style, ruled: true, keepNext: true })
}

/** A paragraph nobody sees: Word wants one behind every table and at the end of every section. */
export function tinyParagraph(style: ParagraphStyle = {}, sectionEnd = ''): string {
  return paragraph('', { before: 0, after: 0, line: 20, exact: true, ...style }, sectionEnd)
}

/** Sentences of the office with their figures, each figure a control that is read back as what it stands for. */
export function freeRuns(runs: readonly Run[], style: TextStyle, nextId: () => number): string {
  return runs
    .map((run) => {
      const inner = wordRun(run, style)
      if (run.token === undefined) return inner
      const tag = escapeXml(FACT_TAG + run.token)
      const content = inner === '' ? '<w:r><w:t/></w:r>' : inner
      return (
        `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${nextId()}"/><w:lock w:val="contentLocked"/></w:sdtPr>` +
        `<w:sdtContent>${content}</w:sdtContent></w:sdt>`
      )
    })
    .join('')
}
