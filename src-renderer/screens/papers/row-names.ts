import type { FactListView } from '#core/contract/facts-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { lowerFirst } from '#core/base/vietnamese-text.ts'

/** What people know the rows of a list by; no two are called the same. */
export function rowNames(
  rows: readonly TypedRow[],
  list: Pick<FactListView, 'columns'>,
  people: Dossier['people'],
): string[] {
  const names = rows.map((row) => firstWords(row, list, people))
  return names.map((name, place) => {
    const row = rows[place]
    if (name === '' || row === undefined) return `Dòng ${place + 1}`
    const alike = rows.filter((_, other) => names[other] === name)
    return alike.length === 1
      ? name
      : `${name}, ${tellApart(row, alike, list) ?? `dòng ${place + 1}`}`
  })
}

function firstWords(row: TypedRow, list: Pick<FactListView, 'columns'>, people: Dossier['people']) {
  const person = people.find(({ id }) => id === row.personId)
  if (person) return person.fullName
  const texts = list.columns.flatMap(({ name }) => {
    const cell = row.cells[name]
    return typeof cell === 'string' && cell !== '' ? [cell] : []
  })
  return texts.slice(0, 2).join(', ')
}

/** "lần bầu 2": the first number in which rows of one name differ; null where none does. */
function tellApart(
  row: TypedRow,
  alike: readonly TypedRow[],
  list: Pick<FactListView, 'columns'>,
): string | null {
  const column = list.columns.find(({ name, type }) => {
    const told = alike.flatMap(({ cells }) => (cells[name] === undefined ? [] : [cells[name]]))
    return type === 'number' && new Set(told).size === alike.length
  })
  return column === undefined
    ? null
    : `${lowerFirst(column.label)} ${String(row.cells[column.name])}`
}
