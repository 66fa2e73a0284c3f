import { guessDates } from './guess-dates.ts'
import { give, openColumns } from './guessed-columns.ts'
import type { BodyParts } from './guessed-columns.ts'
import { isOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import { mapColumns } from './map-columns.ts'
import type { MappedColumn, RawColumn } from './map-columns.ts'
import { cellAt, filledCells } from './workbook.ts'
import type { SheetRow } from './workbook.ts'

/** Records have at least this many cells; titles and signatures stand in one or two. */
const FEWEST_CELLS = 3
/** Of the cells of a column, how many must agree. */
const MOST = 0.9
/** No list of family names is complete. */
const MANY = 0.75
const FEWEST = 3
/** Fewer women told by their names say nothing of a column of marks. */
const FEW_WOMEN = 3

/** The rows that can only be records, in a sheet without a header. */
export function bodyRows(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter((row) => filledCells(row).length >= FEWEST_CELLS)
}

/** What the columns of a list without a header are, by what stands in them and beside each other. */
export function guessWithoutHeader(
  raw: readonly RawColumn[],
  body: readonly SheetRow[],
  context: IntakeContext,
): MappedColumn[] {
  const fields = context.fields.filter(({ field }) => field.type !== 'partial-date')
  let columns = mapColumns(raw, { ...context, fields })
  columns = guessNumber(columns, context)
  columns = guessNameParts(columns, body, context)
  columns = guessDates(columns, { body, context, isWoman: nameSays(columns, body) })
  return guessGenderMarks(columns, { body, context, isWoman: nameSays(columns, body) })
}

/** 1, 2, 3 down the first column that counts. */
function guessNumber(columns: readonly MappedColumn[], context: IntakeContext): MappedColumn[] {
  const counting = openColumns(columns).find(({ cells }) => {
    const numbers = cells.map(({ text }) => (/^\d{1,5}\.?$/.test(text) ? Number.parseInt(text) : 0))
    const steps = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1)
    return numbers.length >= FEWEST && steps.length >= (numbers.length - 1) * MOST
  })
  return counting ? give(columns, counting.index, { id: 'number', context }) : [...columns]
}

/** Of whole names at most this part has two words or fewer, of family names more. */
const SHORT_NAMES = 0.4

/** Family names begin like family names and are short; beside them stand given names of one word, hardly of two. */
function guessNameParts(
  columns: readonly MappedColumn[],
  body: readonly SheetRow[],
  context: IntakeContext,
): MappedColumn[] {
  const { familyNames } = context.vocabulary
  const share = (index: number, fits: (text: string) => boolean) => {
    const texts = body.flatMap((row) => cellAt(row, index)?.text ?? [])
    return texts.length < FEWEST ? 0 : texts.filter(fits).length / texts.length
  }
  const open = new Set(openColumns(columns).map(({ index }) => index))
  const family = columns.find(
    ({ index, field }) =>
      (field === null || field.id === 'fullName') &&
      open.has(index + 1) &&
      share(index, (text) => isOneOf(text.split(' ')[0] ?? '', familyNames)) >= MANY &&
      share(index, (text) => text.split(' ').length <= 2) > SHORT_NAMES &&
      share(index + 1, (text) => /^\p{Lu}[\p{L}'-]*( \p{Lu}[\p{L}'-]*)?$/u.test(text)) >= MOST,
  )
  if (!family) return [...columns]
  const cleared = columns.map((column) =>
    column.index === family.index ? { ...column, field: null } : column,
  )
  const given = give(cleared, family.index, { id: 'familyNames', context })
  return give(given, family.index + 1, { id: 'givenName', context })
}

const NAME_PARTS = ['fullName', 'familyNames']

/** Row -> whether the name has "Thị", which hardly any man bears. */
function nameSays(
  columns: readonly MappedColumn[],
  body: readonly SheetRow[],
): ReadonlyMap<number, boolean> {
  const name = columns.find(({ field }) => NAME_PARTS.includes(field?.id ?? ''))
  if (!name) return new Map()
  return new Map(
    body.flatMap((row) => {
      const text = cellAt(row, name.index)?.text.toLowerCase()
      return text === undefined ? [] : [[row.number, ` ${text} `.includes(' thị ')] as const]
    }),
  )
}

/** Every "Thị" marked and few others: women. None of them, and all the rest, in the column beside it: men. */
function guessGenderMarks(columns: readonly MappedColumn[], parts: BodyParts): MappedColumn[] {
  const { body, context, isWoman } = parts
  const told = columns.some(({ field }) => /^(gender|birth(Male|Female))$/.test(field?.id ?? ''))
  const women = [...isWoman.values()].filter(Boolean).length
  const marks =
    told || women < FEW_WOMEN
      ? []
      : openColumns(columns).filter((column) => isMarked(column, context))
  const share = (index: number, women: boolean) => {
    const rows = body.filter((row) => isWoman.get(row.number) === women)
    return rows.filter((row) => cellAt(row, index) !== null).length / Math.max(1, rows.length)
  }
  const female = marks.find(({ index }) => share(index, true) >= MOST && share(index, false) <= 0.5)
  const opposite = marks.find(({ index }) => share(index, true) <= 1 - MOST)
  const rest = (one: MappedColumn | undefined) =>
    one && marks.find((other) => body.every((row) => isOneOfTwo(row, one, other)))
  const [chosen, male] = [female ?? rest(opposite), rest(female) ?? (rest(opposite) && opposite)]
  const given = chosen ? give(columns, chosen.index, { id: 'genderFemale', context }) : [...columns]
  return male && male !== chosen ? give(given, male.index, { id: 'genderMale', context }) : given
}

function isMarked({ cells }: MappedColumn, { vocabulary }: IntakeContext): boolean {
  const marks = cells.filter((cell) => isOneOf(cell.text, vocabulary.marks.yes))
  return cells.length >= FEWEST && marks.length >= cells.length * MOST
}

function isOneOfTwo(row: SheetRow, one: MappedColumn, other: MappedColumn): boolean {
  return (cellAt(row, one.index) === null) !== (cellAt(row, other.index) === null)
}
