import type { Alignment, Block, Run, TableCell, TableRow } from './document-model.ts'
import { runsOfInline } from './markdown-runs.ts'
import type { MarkdownToken } from './markdown-runs.ts'
import type { PaperSlots } from './paper-slots.ts'

/** A first cell that opens with this makes its row a heading across the table. */
const BAND = '== '
/** A first cell that opens with this makes its row a row of totals. */
const TOTAL = '+= '

/** "Nhóm > Cột" in the head: neighbours of one group share a cell above theirs. */
const GROUP = ' > '
const NUMBER = /^[-−]?\d[\d.]*(?:,\d+)?%?$/

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
    else if (token.type === 'tr_close') rows.push(...makeRows(cells, inHeader))
    else if (token.type === 'inline') {
      const runs = runsOfInline(token, slots)
      cells.push({ runs, align: readAlign(tokens[place - 1], runs), span: 1 })
    }
  })
  return { kind: 'table', widths, rows }
}

function makeRows(cells: readonly TableCell[], inHeader: boolean): TableRow[] {
  return inHeader ? headRows(cells) : [bodyRow(cells)]
}

interface HeadCell {
  readonly group: string | null
  readonly runs: readonly Run[]
}

/** One row of column heads, or two where neighbours stand under one heading. */
function headRows(cells: readonly TableCell[]): TableRow[] {
  const columns = cells.map(({ runs }) => splitGroup(runs))
  const head = (runs: readonly Run[], span: number): TableCell => ({ runs, align: 'center', span })
  if (columns.every(({ group }) => group === null)) {
    return [{ kind: 'header', cells: columns.map(({ runs }) => head(runs, 1)) }]
  }
  const upper: TableCell[] = []
  columns.forEach(({ group, runs }, place) => {
    if (group === null) upper.push({ ...head(runs, 1), rows: 2 })
    else if (columns[place - 1]?.group !== group) {
      const next = columns.findIndex((one, other) => other > place && one.group !== group)
      const span = (next < 0 ? columns.length : next) - place
      upper.push(head([{ kind: 'text', text: group }], span))
    }
  })
  const lower = columns.filter(({ group }) => group !== null).map(({ runs }) => head(runs, 1))
  return [
    { kind: 'header', cells: upper },
    { kind: 'header', cells: lower },
  ]
}

function splitGroup(runs: readonly Run[]): HeadCell {
  const [first, ...rest] = runs
  const at = first?.kind === 'text' ? first.text.indexOf(GROUP) : -1
  if (first?.kind !== 'text' || at < 0) return { group: null, runs }
  const text = first.text.slice(at + GROUP.length)
  return { group: first.text.slice(0, at), runs: [{ ...first, text }, ...rest] }
}

function bodyRow(cells: readonly TableCell[]): TableRow {
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
  // A cell that holds nothing but the mark has lost the space behind it.
  return first?.kind === 'text' && (first.text.startsWith(mark) || first.text === mark.trimEnd())
}

function withoutMark(runs: readonly Run[], mark: string): Run[] {
  const [first, ...rest] = runs
  if (first?.kind !== 'text') return [...runs]
  const text = first.text.slice(mark.length)
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

/** What the second line of the table says; where it says nothing, numbers stand right. */
function readAlign(cellOpen: MarkdownToken | undefined, runs: readonly Run[]): Alignment {
  const style = String(cellOpen?.attrGet('style') ?? '')
  if (style.includes('center')) return 'center'
  if (style.includes('right')) return 'right'
  const [only, ...more] = runs
  const isNumber = only?.kind === 'text' && more.length === 0 && NUMBER.test(only.text)
  return style === '' && isNumber ? 'right' : 'left'
}

function readWidths(delimiterLine: string): number[] {
  const counts = delimiterLine
    .split('|')
    .map((cell) => cell.trim().length)
    .filter((count) => count > 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => Math.round((count * 10_000) / total) / 100)
}
