import type { Alignment, Block, Run, TableCell, TableRow } from './document-model.ts'
import { runsOfInline } from './markdown-runs.ts'
import type { MarkdownToken } from './markdown-runs.ts'
import type { PaperSlots } from './paper-slots.ts'

/** A first cell that opens with this makes its row a heading across the table. */
const BAND = '== '
/** A first cell that opens with this makes its row a row of totals. */
const TOTAL = '+= '

export interface TableSource {
  readonly tokens: readonly MarkdownToken[]
  readonly lines: readonly string[]
  readonly slots: PaperSlots
}

/** A Markdown table; the columns are as wide, to each other, as their dashes in the second line. */
export function tableOfTokens({ tokens, lines, slots }: TableSource): Block {
  const widths = readWidths(lines[(tokens[0]?.map?.[0] ?? 0) + 1] ?? '')
  const rows: TableRow[] = []
  let cells: TableCell[] = []
  let inHeader = false
  tokens.forEach((token, place) => {
    if (token.type === 'thead_open') inHeader = true
    else if (token.type === 'thead_close') inHeader = false
    else if (token.type === 'tr_open') cells = []
    else if (token.type === 'tr_close') rows.push(makeRow(cells, inHeader))
    else if (token.type === 'inline') {
      cells.push({ runs: runsOfInline(token, slots), align: readAlign(tokens[place - 1]), span: 1 })
    }
  })
  return { kind: 'table', widths, rows }
}

function makeRow(cells: readonly TableCell[], inHeader: boolean): TableRow {
  if (inHeader) {
    return { kind: 'header', cells: cells.map((cell) => ({ ...cell, align: 'center' as const })) }
  }
  const [first, ...rest] = cells
  if (first && opensWith(first.runs, BAND)) {
    const runs = withoutMark(first.runs, BAND)
    return { kind: 'band', cells: [{ runs, align: 'center', span: cells.length }] }
  }
  if (first && opensWith(first.runs, TOTAL)) {
    return { kind: 'total', cells: [{ ...first, runs: withoutMark(first.runs, TOTAL) }, ...rest] }
  }
  return { kind: 'body', cells }
}

function opensWith(runs: readonly Run[], mark: string): boolean {
  const first = runs[0]
  return first?.kind === 'text' && first.text.startsWith(mark)
}

function withoutMark(runs: readonly Run[], mark: string): Run[] {
  const [first, ...rest] = runs
  if (first?.kind !== 'text') return [...runs]
  const text = first.text.slice(mark.length)
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

function readAlign(cellOpen: MarkdownToken | undefined): Alignment {
  const style = String(cellOpen?.attrGet('style') ?? '')
  if (style.includes('center')) return 'center'
  return style.includes('right') ? 'right' : 'left'
}

function readWidths(delimiterLine: string): number[] {
  const counts = delimiterLine
    .split('|')
    .map((cell) => cell.trim().length)
    .filter((count) => count > 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => Math.round((count * 10_000) / total) / 100)
}
