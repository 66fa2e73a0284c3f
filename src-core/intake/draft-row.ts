import type { ImportCure, ImportDoubt, ImportValue } from '../contract/import-values.ts'

/** A record on its way: what its cells say, before rows are compared with each other. */
export type DraftRow = {
  readonly sheetRow: number
  readonly values: Record<string, ImportValue>
  readonly doubts: ImportDoubt[]
  readonly cures: ImportCure[]
  refused: string | null
  readonly styles: { readonly field: string; readonly before: string; readonly style: string }[]
  /** Text of the group row above it; null before the first. */
  readonly group: string | null
  /** The unit stands in a cell of the row, not in a group row or the name of the sheet. */
  unitTyped: boolean
  /** Fields a person has set in the preview. */
  readonly corrected: Set<string>
}

export function addDoubt(draft: DraftRow, doubt: ImportDoubt): void {
  draft.doubts.push(doubt)
}
