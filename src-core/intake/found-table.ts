import type { HeaderSpan } from './header-levels.ts'
import type { MappedColumn } from './map-columns.ts'
import type { Sheet } from './workbook.ts'

/** Where a table stands in a sheet and what its columns mean. */
export type FoundTable = {
  readonly sheet: Sheet
  /** Null when the sheet has no header and the columns were told by their content. */
  readonly header: HeaderSpan | null
  readonly columns: readonly MappedColumn[]
  readonly score: number
  /** The sheets read, in order; several when one list is spread over them. */
  readonly sheetNames: readonly string[]
  /** Of the later sheets: the rows above their tables. */
  readonly above?: readonly { readonly sheetRow: number; readonly text: string }[]
}
