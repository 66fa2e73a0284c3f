import type { ImportDoubt, ImportRow, ImportValue } from '#core/contract/import-values.ts'
import { formatCell } from '#renderer/parts/grid/cell-editor.ts'
import { editorOf } from './import-fields.ts'

/** A cell of the preview that was read with a doubt. */
export interface DoubtPlace {
  readonly key: string
  readonly sheetRow: number
  readonly doubt: ImportDoubt
}

export interface Correction {
  readonly sheetRow: number
  readonly field: string
  readonly value: ImportValue
}

/** One kind of doubt: the same thing asked of several cells. */
export interface DoubtKind {
  readonly reason: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly places: readonly DoubtPlace[]
}

/** Doubts in the order of the sheet; rows that are not taken raise none. */
export function listDoubts(rows: readonly ImportRow[]): DoubtPlace[] {
  return rows.flatMap(({ sheetRow, refused, doubts }) =>
    refused === null
      ? doubts.map((doubt) => ({
          key: `${sheetRow} ${doubt.field} ${doubt.reason}`,
          sheetRow,
          doubt,
        }))
      : [],
  )
}

/** The most frequent kind first. */
export function groupDoubts(rows: readonly ImportRow[]): DoubtKind[] {
  const groups = Map.groupBy(listDoubts(rows), ({ doubt }) => `${doubt.field} ${doubt.reason}`)
  return [...groups.values()]
    .flatMap((places) => {
      const first = places[0]?.doubt
      return first ? [{ ...first, after: showAfter(first), places }] : []
    })
    .toSorted((a, b) => b.places.length - a.places.length)
}

/** The value that will be written, as the cell shows it. */
export function showAfter({ field, after }: ImportDoubt): string {
  return formatCell(editorOf(field), after)
}

/** What "Đúng, nhận" sends: the value as it was read, confirmed. An empty value has nothing to confirm. */
export function confirmDoubts(places: readonly DoubtPlace[]): Correction[] {
  return places
    .filter(({ doubt }) => doubt.after !== null)
    .map(({ sheetRow, doubt }) => ({ sheetRow, field: doubt.field, value: doubt.after }))
}

/** Whether the same stands in every one of these cells. */
export function sameWords(places: readonly DoubtPlace[]): boolean {
  return places.every(({ doubt }) => doubt.before === places[0]?.doubt.before)
}

/** The doubt one step on, around the ends; the first one when none is open. */
export function stepDoubt(
  places: readonly DoubtPlace[],
  openKey: string | null,
  step: 1 | -1,
): DoubtPlace | null {
  const at = places.findIndex(({ key }) => key === openKey)
  if (at < 0) return places.at(step === 1 ? 0 : -1) ?? null
  return places[(at + step + places.length) % places.length] ?? null
}
