import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { ImportRequest } from '../contract/import-values.ts'
import type { IntakeContext } from './intake-context.ts'
import type { IntakeFailure } from './intake-failure.ts'
import type { MappedColumn } from './map-columns.ts'
import { columnLetter } from './workbook.ts'

/** Lays the person's choice of fields over the guesses; a chosen field leaves the column it was guessed for. */
export function applyMapping(
  columns: readonly MappedColumn[],
  mapping: ImportRequest['mapping'],
  context: IntakeContext,
): Result<MappedColumn[], IntakeFailure> {
  const chosen = Object.entries(mapping).map(([index, field]) => ({ index: Number(index), field }))
  const fields = new Map(context.definition.fields.map((field) => [field.id, field]))
  for (const { field } of chosen) {
    if (field === null) continue
    if (!fields.has(field)) return failed({ kind: 'unknown-field', field })
    const columnsOf = chosen.filter((other) => other.field === field)
    if (columnsOf.length > 1) {
      const letters = columnsOf.map(({ index }) => columnLetter(index))
      return failed({
        kind: 'field-twice',
        label: fields.get(field)?.label ?? field,
        columns: letters,
      })
    }
  }
  return ok(
    columns.map((column) => {
      const own = chosen.find(({ index }) => index === column.index)
      if (own) return { ...column, field: fields.get(own.field ?? '') ?? null, guessedFrom: 'user' }
      const lost = chosen.some(({ field }) => field !== null && field === column.field?.id)
      return lost ? { ...column, field: null, guessedFrom: 'none' } : column
    }),
  )
}
