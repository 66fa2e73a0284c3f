import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportRequest } from '../contract/import-values.ts'
import type { FoundTable } from './found-table.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { columnLetter } from './workbook.ts'

/** How the columns under certain headers were read last time because a person said so. */
export type RememberedMapping = {
  /** As written, in the order of the file it was made for. */
  readonly headers: readonly string[]
  /** Header -> field, null: not read. Headers whose guess was left alone are not in it. */
  readonly fields: Readonly<Record<string, string | null>>
}

export type Recalled = {
  readonly columns: readonly MappedColumn[]
  readonly remarks: readonly string[]
}

/** The columns with what an earlier import of the same headers was told, whatever their order now. */
export function recallMapping(
  table: FoundTable,
  remembered: readonly RememberedMapping[],
  context: IntakeContext,
): Recalled {
  const known = findMapping(table, remembered)
  if (!known) return { columns: table.columns, remarks: [] }
  const fieldOf = new Map(
    Object.entries(known.fields).map(([header, field]) => [foldVietnamese(header), field]),
  )
  const told = new Map(
    headersOf(table.columns).flatMap(({ header, column }) => {
      const field = fieldOf.get(foldVietnamese(header))
      const current = column.field?.id ?? null
      return field === undefined || field === current ? [] : [[column.index, field] as const]
    }),
  )
  const columns = table.columns.map((column) => recallColumn(column, told, context))
  const remarks = columns
    .filter(({ index }) => told.has(index))
    .map(({ index, levels, field }) => {
      const what = field === null ? 'không đọc' : `đọc là "${field.label}"`
      return `Cột ${columnLetter(index)} "${levels.join(' / ')}" ${what} như lần nhập trước.`
    })
  return { columns, remarks }
}

function recallColumn(
  column: MappedColumn,
  told: ReadonlyMap<number, string | null>,
  { definition }: IntakeContext,
): MappedColumn {
  const id = told.get(column.index)
  if (id !== undefined) {
    const field = definition.fields.find((own) => own.id === id) ?? null
    return { ...column, field, guessedFrom: 'remembered' }
  }
  const lost = [...told.values()].some((own) => own !== null && own === column.field?.id)
  return lost ? { ...column, field: null, guessedFrom: 'none' } : column
}

/** What is worth keeping of a request: the headers, and what the person said of their columns; null when nothing. */
export function mappingToRemember(
  table: FoundTable,
  mapping: ImportRequest['mapping'],
  remembered: readonly RememberedMapping[],
): RememberedMapping | null {
  const headed = headersOf(table.columns)
  if (table.header === null || Object.keys(mapping).length === 0) return null
  const said = headed.flatMap(({ header, column }) => {
    const field = mapping[column.index]
    return field === undefined ? [] : [[header, field] as const]
  })
  const before = findMapping(table, remembered)
  return {
    headers: before?.headers ?? headed.map(({ header }) => header),
    fields: { ...before?.fields, ...Object.fromEntries(said) },
  }
}

function findMapping(
  table: FoundTable,
  remembered: readonly RememberedMapping[],
): RememberedMapping | undefined {
  if (table.header === null) return undefined
  const own = signature(headersOf(table.columns).map(({ header }) => header))
  return remembered.find(({ headers }) => signature(headers) === own)
}

function signature(headers: readonly string[]): string {
  return headers.map(foldVietnamese).toSorted().join('\n')
}

/** The texts over the columns; a second column of the same header is told apart by a number. */
function headersOf(columns: readonly MappedColumn[]) {
  const seen = new Map<string, number>()
  return columns
    .filter(({ levels }) => levels.length > 0)
    .map((column) => {
      const text = column.levels.join(' / ')
      const times = (seen.get(foldVietnamese(text)) ?? 0) + 1
      seen.set(foldVietnamese(text), times)
      return { header: times === 1 ? text : `${text} (${times})`, column }
    })
}
