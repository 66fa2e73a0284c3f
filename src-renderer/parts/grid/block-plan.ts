import type { BlockWork } from '#core/contract/values.ts'
import { cellText } from './arrange-rows.ts'
import { formatCell } from './cell-editor.ts'
import type { CellError } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'
import type { CellAddress, GridColumn } from './grid-column.ts'
import { askAbout, judgeText } from './judge-text.ts'
import type { TextReading } from './judge-text.ts'

/** A cell and the text it is to get. */
export interface BlockTarget<Row> {
  /** Null: a row that is still to be added, counted from 0 by `addedRow`. */
  readonly row: Row | null
  readonly addedRow: number
  readonly column: GridColumn<Row>
  readonly text: string
}

export interface PlannedCell {
  /** Null in a row that is still to be added. */
  readonly address: CellAddress | null
  readonly addedRow: number
  readonly columnId: string
  readonly rowLabel: string
  readonly columnLabel: string
  /** As it came. */
  readonly text: string
  readonly value: CellValue
  /** As the cell will show it. */
  readonly shown: string
  readonly doubt: string | null
  /** Put right on the way, without a question. */
  readonly cured: boolean
}

export interface RefusedCell {
  readonly address: CellAddress | null
  readonly rowLabel: string
  readonly columnLabel: string
  readonly text: string
  /** What stands in the cell and will stay. */
  readonly stays: string
  readonly error: CellError
  /** The whole column takes nothing: its cells are told as one. */
  readonly fixedColumn: boolean
}

export interface BlockPlan {
  readonly work: BlockWork
  /** Only cells whose value changes. */
  readonly cells: readonly PlannedCell[]
  readonly refused: readonly RefusedCell[]
  /** Rows to be added, each with a name. */
  readonly added: number
  /** Rows past the end that name nobody, so that none can be added for them. */
  readonly nameless: number
}

/** True where a person should look before anything is written. */
export function asksFirst({ cells, refused, added, nameless }: BlockPlan): boolean {
  return (
    refused.length > 0 || added > 0 || nameless > 0 || cells.some(({ doubt }) => doubt !== null)
  )
}

/** A plan about one cell is asked about in that cell, like a typed text. */
export function onlyQuestion(plan: BlockPlan) {
  const { cells, refused } = plan
  if (cells.length + refused.length !== 1 || plan.added > 0 || plan.nameless > 0) return null
  const [cell] = cells
  if (cell?.address && cell.doubt !== null)
    return { address: cell.address, text: cell.text, error: askAbout(cell.shown, cell) }
  const [wrong] = refused
  if (!wrong?.address) return null
  // The cell itself is as good as before: it only says why it takes nothing.
  const text = wrong.fixedColumn ? wrong.stays : wrong.text
  return { address: wrong.address, text, error: wrong.error }
}

export interface BlockLabels<Row> {
  readonly rowId: (row: Row) => string
  readonly rowLabel: (row: Row) => string
  /** The cell without which no row can be added. */
  readonly nameColumnId: string | null
}

/** What writing the texts would do, cell by cell; `readings` stand beside the targets. */
export function planBlock<Row>(
  work: BlockWork,
  targets: readonly BlockTarget<Row>[],
  readings: readonly (TextReading | null)[],
  labels: BlockLabels<Row>,
): BlockPlan {
  const judged = targets.map((target, index) => judge(target, readings[index] ?? null, labels))
  const cells = judged.flatMap((one) => (one?.kind === 'planned' ? [one.cell] : []))
  const refused = judged.flatMap((one) => (one?.kind === 'refused' ? [one.cell] : []))
  const past = new Set(targets.flatMap((t) => (t.row === null ? [t.addedRow] : [])))
  const named = new Set(
    cells.flatMap((c) =>
      c.address === null && c.columnId === labels.nameColumnId ? [c.addedRow] : [],
    ),
  )
  return {
    work,
    cells: cells.filter((cell) => cell.address !== null || named.has(cell.addedRow)),
    refused,
    added: named.size,
    nameless: past.size - named.size,
  }
}

type Judged =
  | { readonly kind: 'planned'; readonly cell: PlannedCell }
  | { readonly kind: 'refused'; readonly cell: RefusedCell }

function judge<Row>(
  target: BlockTarget<Row>,
  reading: TextReading | null,
  labels: BlockLabels<Row>,
): Judged | null {
  const { row, column, text, addedRow } = target
  const stays = row === null ? '' : cellText(column, row)
  const place = {
    address: row === null ? null : { rowId: labels.rowId(row), columnId: column.id },
    rowLabel: row === null ? `dòng thêm thứ ${addedRow + 1}` : labels.rowLabel(row),
    columnLabel: column.label,
    text,
  }
  if (column.editor === null) {
    // A row copied whole carries what the program works out; the same, or nothing, is no loss.
    if (text.trim() === stays || text.trim() === '' || row === null) return null
    const error = { wrong: `Cột ${column.label} do chương trình tính.`, todo: '', repairs: [] }
    return { kind: 'refused', cell: { ...place, stays, error, fixedColumn: true } }
  }
  if (row === null && text.trim() === '') return null
  const read = judgeText(column.editor, text, reading)
  if (!read.ok)
    return { kind: 'refused', cell: { ...place, stays, error: read.error, fixedColumn: false } }
  const { value, doubt, cured } = read.value
  if (row !== null && value === column.read(row)) return null
  const shown = formatCell(column.editor, value)
  return {
    kind: 'planned',
    cell: { ...place, addedRow, columnId: column.id, value, shown, doubt, cured },
  }
}
