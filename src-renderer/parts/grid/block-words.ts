import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { BlockPlan, PlannedCell, RefusedCell } from './block-plan.ts'

export interface BlockCounts {
  readonly written: number
  readonly refused: number
  readonly doubtful: number
  /** Of those written: put right on the way. */
  readonly cured: number
}

/** How many cells would be written by this choice, and what there is to look at. */
export function countBlock(
  { cells, refused }: BlockPlan,
  choice: { readonly withDoubts: boolean; readonly withAdded: boolean },
): BlockCounts {
  const written = cells.filter(
    ({ address, doubt }) =>
      (choice.withDoubts || doubt === null) && (choice.withAdded || address !== null),
  )
  return {
    written: written.length,
    refused: refused.length,
    doubtful: cells.filter(({ doubt }) => doubt !== null).length,
    cured: written.filter(({ cured }) => cured).length,
  }
}

/** "40 ô sẽ ghi, 3 ô không nhận, 2 ô cần xem, 12 ô được chữa". */
export function describeCounts({ written, refused, doubtful, cured }: BlockCounts): string {
  const doubts = doubtful === 0 ? '' : `, ${formatInteger(doubtful)} ô cần xem`
  const cures = cured === 0 ? '' : `, ${formatInteger(cured)} ô được chữa`
  return `${formatInteger(written)} ô sẽ ghi, ${formatInteger(refused)} ô không nhận${doubts}${cures}`
}

/** "Ghi 40 ô, thêm 5 người"; null when nothing would be written. */
export function writeWords({ written }: BlockCounts, added: string | undefined): string | null {
  if (written === 0) return null
  const words = `Ghi ${formatInteger(written)} ô`
  return added === undefined ? words : `${words}, ${added}`
}

/** One cell, or one column that takes nothing at all, as the preview lists it. */
export interface BlockLine {
  readonly key: string
  readonly place: string
  readonly column: string
  readonly before: string
  readonly after: string
  readonly reason: string
  readonly state: 'refused' | 'doubtful' | 'cured'
}

/** Refused cells first, then those in doubt, then those put right on the way; a column the program works out is told once. */
export function blockLines({ cells, refused }: BlockPlan): BlockLine[] {
  const fixed = Map.groupBy(
    refused.filter(({ fixedColumn }) => fixedColumn),
    ({ columnLabel }) => columnLabel,
  )
  return [
    ...refused.filter(({ fixedColumn }) => !fixedColumn).map(refusedLine),
    ...[...fixed].map(([column, inColumn]) => fixedLine(column, inColumn)),
    ...cells.filter(({ doubt }) => doubt !== null).map(doubtLine),
    ...cells.filter(({ cured }) => cured).map(curedLine),
  ]
}

function refusedLine(cell: RefusedCell, index: number): BlockLine {
  return {
    key: `refused ${index}`,
    place: cell.rowLabel,
    column: cell.columnLabel,
    before: cell.text,
    after: cell.stays === '' ? 'giữ trống' : `giữ ${cell.stays}`,
    reason: `${cell.error.wrong} ${cell.error.todo}`.trim(),
    state: 'refused',
  }
}

function fixedLine(column: string, cells: readonly RefusedCell[]): BlockLine {
  return {
    key: `column ${column}`,
    place: `${formatInteger(cells.length)} ô`,
    column,
    before: cells[0]?.text ?? '',
    after: 'giữ như cũ',
    reason: cells[0]?.error.wrong ?? '',
    state: 'refused',
  }
}

function doubtLine(cell: PlannedCell, index: number): BlockLine {
  return {
    key: `doubt ${index}`,
    place: cell.rowLabel,
    column: cell.columnLabel,
    before: cell.text,
    after: cell.shown === '' ? 'để trống' : cell.shown,
    reason: cell.doubt ?? '',
    state: 'doubtful',
  }
}

function curedLine(cell: PlannedCell, index: number): BlockLine {
  const { rowLabel: place, columnLabel: column, text: before, shown: after } = cell
  const isCase = before.toLowerCase() === after.toLowerCase()
  const reason = isCase ? 'Viết lại chữ hoa, chữ thường.' : 'Chữa như khi nhập từ tệp.'
  return { key: `cured ${index}`, place, column, before, after, reason, state: 'cured' }
}
