import { give, openColumns } from './guessed-columns.ts'
import type { BodyParts } from './guessed-columns.ts'
import type { MappedColumn } from './map-columns.ts'
import { readDate } from './read-date.ts'
import { cellAt } from './workbook.ts'
import type { Cell } from './workbook.ts'

/** A column of days or years: row -> year. */
type Dated = { readonly index: number; readonly years: ReadonlyMap<number, number> }

/** Two digits of a year fall into the last hundred of these. */
const ANY_YEAR = [1900, 2044] as const
const MOST = 0.9
const FEWEST = 3
/** Nobody of a congress is born after this; whoever joined before it is old. */
const LATEST_BIRTHS = 2010
/** Years between a birth and joining anything. */
const YOUNGEST = 15
/** A column that everybody fills is not that of Party members. */
const EVERYBODY = 0.97

/** Which column without a header holds births, days of joining the Party and the union, by plausibility. */
export function guessDates(columns: readonly MappedColumn[], parts: BodyParts): MappedColumn[] {
  const { body } = parts
  const dated = openColumns(columns).flatMap((column) => datedColumn(column, parts))
  const pair = splitBirths(dated, parts)
  if (pair) {
    const [male, female] = pair
    const given = give(columns, male.index, { id: 'birthMale', context: parts.context })
    const births = give(given, female.index, { id: 'birthFemale', context: parts.context })
    const years = new Map([...male.years, ...female.years])
    return guessJoined(births, { rest: dated.filter((own) => !pair.includes(own)), years }, parts)
  }
  const birth = dated
    .filter(({ years }) => years.size >= body.length * MOST && median(years) <= LATEST_BIRTHS)
    .toSorted((a, b) => median(a.years) - median(b.years))[0]
  if (!birth) return [...columns]
  const births = give(columns, birth.index, { id: 'birth', context: parts.context })
  const rest = dated.filter((own) => own !== birth)
  return guessJoined(births, { rest, years: birth.years }, parts)
}

function datedColumn({ index, cells }: MappedColumn, { body, context }: BodyParts): Dated[] {
  if (cells.filter(looksDated).length < Math.max(FEWEST, cells.length * MOST)) return []
  const years = new Map<number, number>()
  for (const row of body) {
    const cell = cellAt(row, index)
    const rule = { years: ANY_YEAR, yearAllowed: true, epoch: context.epoch }
    const value = cell === null ? null : readDate(cell, rule).value
    if (typeof value === 'string') years.set(row.number, Number(value.slice(0, 4)))
  }
  return years.size >= Math.max(FEWEST, cells.length * MOST) ? [{ index, years }] : []
}

/** Serial numbers of Excel from 1921 to 2026: as numbers they could be many things, but not in lists of people. */
const SERIALS = [8000, 46_500] as const

function looksDated({ date, text }: Cell): boolean {
  if (date !== null || /\d\s*[/.-]\s*\d|\d.*th[aá]ng\s*\d/iu.test(text)) return true
  if (/^(19|20)\d{2}(\d{4})?$/.test(text)) return true
  const number = /^\d{4,5}$/.test(text) ? Number(text) : 0
  return number >= SERIALS[0] && number <= SERIALS[1]
}

/** [men's, women's]: two columns of which every row fills one; names with "Thị" tell which. */
function splitBirths(dated: readonly Dated[], { body, isWoman }: BodyParts): [Dated, Dated] | null {
  for (const [at, left] of dated.entries()) {
    const right = dated.slice(at + 1).find((other) => {
      const both = [...left.years.keys()].filter((row) => other.years.has(row)).length
      const either = left.years.size + other.years.size - both
      return both === 0 && either >= body.length * MOST && median(other.years) <= LATEST_BIRTHS
    })
    if (!right || median(left.years) > LATEST_BIRTHS) continue
    const women = ({ years }: Dated) =>
      [...years.keys()].filter((row) => isWoman.get(row)).length / years.size
    return women(left) > women(right) ? [right, left] : [left, right]
  }
  return null
}

type Joined = { readonly rest: readonly Dated[]; readonly years: ReadonlyMap<number, number> }

/** The emptier of two columns of later days is that of the Party, where not everybody is a member. */
function guessJoined(
  columns: readonly MappedColumn[],
  { rest, years }: Joined,
  { body, context }: BodyParts,
): MappedColumn[] {
  const later = rest.filter((own) => {
    const known = [...own.years].filter(([row]) => years.has(row))
    const after = known.filter(([row, year]) => year - (years.get(row) ?? year) >= YOUNGEST)
    return known.length >= FEWEST && after.length >= known.length * MOST
  })
  const hasUnion = context.definition.fields.some(({ id }) => id === 'unionJoined')
  const [first, second] = later.toSorted((a, b) => a.years.size - b.years.size)
  if (!first) return [...columns]
  const full = first.years.size >= body.length * EVERYBODY
  if (full && hasUnion) return give(columns, first.index, { id: 'unionJoined', context })
  const party = give(columns, first.index, { id: 'partyJoined', context })
  return second && hasUnion ? give(party, second.index, { id: 'unionJoined', context }) : party
}

function median(years: ReadonlyMap<number, number>): number {
  const sorted = [...years.values()].toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
