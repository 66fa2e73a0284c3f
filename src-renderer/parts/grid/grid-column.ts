import type { ReactNode } from 'react'
import type { CellEditor } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'

export interface GridColumn<Row> {
  /** Fact path, e.g. `person.birth`: what `?o=` of an address names. */
  readonly id: string
  readonly label: string
  /** Pixels at normal text size. */
  readonly width: number
  readonly align: 'words' | 'figures'
  /** Stays at the left edge while the rest moves sideways. Frozen columns come first. */
  readonly frozen?: boolean
  readonly read: (row: Row) => CellValue
  /** Text in the cell when the stored value alone does not say it. */
  readonly show?: (row: Row) => string
  /** Null where the cell is worked out from others and cannot be typed. */
  readonly editor: CellEditor | null
  /** `names`: given name first, as office lists are ordered. Otherwise by what the cell holds. */
  readonly order?: 'names'
  readonly filterable?: boolean
  /** Why a rule cannot use this cell as it is; null or absent when nothing is wrong with it. */
  readonly doubt?: (row: Row) => string | null
  /** Drawn in place of the text; search, filter and copy still go by the text. */
  readonly draw?: (row: Row) => ReactNode
  /** Out of view until somebody chooses it. */
  readonly optional?: true
  /** Class of the cell, for a tint of its own. */
  readonly tone?: (row: Row) => string | null
  /** A second line in the head, e.g. a control. */
  readonly head?: ReactNode
}

/** Address of one cell by ids, so that it survives sorting and filtering. */
export interface CellAddress {
  readonly rowId: string
  readonly columnId: string
}
