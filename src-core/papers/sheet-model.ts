import type { Alignment, LeaderRun, PaperFrame, Run } from './document-model.ts'

export interface SheetColumn {
  readonly title: string
  /** Columns that share a group stand under one merged head cell. */
  readonly group: string | null
  /** Excel character widths. */
  readonly width: number
  readonly align: Alignment
  /** Its numbers are places in a list, years or codes: no dot between thousands. The row of totals counts all the same. */
  readonly ordinal?: boolean
}

/** Text and numbers as they stand; null is an empty cell, a leader a fact nobody has told us. */
export type SheetCell = string | number | null | LeaderRun

export interface SheetRow {
  /** `band` is a heading row across the table: its first cell over all columns. */
  readonly kind: 'body' | 'band' | 'total'
  readonly cells: readonly SheetCell[]
  /** Opens a new page. */
  readonly newPage?: boolean
}

/** A bar chart of some rows, on a sheet of its own behind the table. */
export interface SheetChart {
  readonly title: string
  readonly labelColumn: number
  readonly valueColumn: number
  /** Places in `rows`, both included. */
  readonly from: number
  readonly to: number
}

export interface SheetModel extends PaperFrame {
  readonly sheetName: string
  readonly columns: readonly SheetColumn[]
  /** Lowest row of the body in millimetres; absent: as low as its text. */
  readonly rowHeight?: number
  readonly rows: readonly SheetRow[]
  readonly footLines: readonly (readonly Run[])[]
  readonly charts?: readonly SheetChart[]
}
