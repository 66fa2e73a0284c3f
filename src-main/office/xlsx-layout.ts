import type { Run } from '#core/papers/document-model.ts'
import { countLines } from './text-width.ts'
import { putMerged, rowOf } from './sheet-draft.ts'
import type { CellLook, SheetDraft } from './sheet-draft.ts'

export interface SheetSpot {
  readonly row: number
  readonly fromColumn: number
  readonly toColumn: number
}

export interface SheetText {
  readonly text: string
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center' | 'right'
}

const LEADER = '……………'

/** Runs as the text of one cell. */
export function cellText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : LEADER)).join('')
}

/** One line of the head, title or foot, merged over its columns. */
export function putText(draft: SheetDraft, spot: SheetSpot, text: SheetText): void {
  const { row, fromColumn: column, toColumn } = spot
  const value = text.text === '' ? null : text.text
  putMerged(draft, { row, toRow: row, column, toColumn }, { value, look: lookOf(text) })
}

function lookOf({ size, bold = false, italic = false, align = 'center' }: SheetText): CellLook {
  return { size, bold, italic, align, text: true }
}

/** Excel fits no merged row by itself. */
export function fitMergedRow(draft: SheetDraft, spot: SheetSpot, style: SheetText): void {
  const width = draft.widths
    .slice(spot.fromColumn - 1, spot.toColumn)
    .reduce((sum, part) => sum + part, 0)
  rowOf(draft, spot.row).height = countLines(style.text, width, style) * style.size * 1.35
}

/** The last column of the left part when the right one begins at this share of the width. */
export function columnAtShare(widths: readonly number[], share: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0)
  let passed = 0
  for (const [place, width] of widths.entries()) {
    passed += width
    if (passed >= total * share) return Math.max(1, Math.min(place + 1, widths.length - 1))
  }
  return 1
}
