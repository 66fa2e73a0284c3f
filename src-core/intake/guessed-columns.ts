import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import type { SheetRow } from './workbook.ts'

/** What a guess at a list without a header looks at. */
export type BodyParts = {
  readonly body: readonly SheetRow[]
  readonly context: IntakeContext
  readonly isWoman: ReadonlyMap<number, boolean>
}

/** Gives a column that is still open the field of this id. */
export function give(
  columns: readonly MappedColumn[],
  index: number,
  { id, context }: { readonly id: string; readonly context: IntakeContext },
): MappedColumn[] {
  const field = context.definition.fields.find((own) => own.id === id) ?? null
  if (field === null || columns.some((column) => column.field?.id === id)) return [...columns]
  return columns.map((column) =>
    column.index === index ? { ...column, field, guessedFrom: 'content' } : column,
  )
}

export function openColumns(columns: readonly MappedColumn[]): MappedColumn[] {
  return columns.filter(({ field, cells }) => field === null && cells.length > 0)
}
