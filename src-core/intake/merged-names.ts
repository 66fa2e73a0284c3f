import type { FoundTable } from './found-table.ts'
import { covers } from './header-levels.ts'
import type { IntakeContext } from './intake-context.ts'
import { mapColumns } from './map-columns.ts'
import type { MappedColumn } from './map-columns.ts'
import type { DraftRow } from './draft-row.ts'
import { cellAt, columnLetter, filledCells } from './workbook.ts'

const PARTS = ['familyNames', 'givenName']
const NAMES = ['fullName', ...PARTS]

type Columns = Pick<FoundTable, 'sheet' | 'header' | 'columns'>

/** The columns where one heading "Họ và tên" over two of them is read as family names and given name. */
export function splitNames(table: Columns, context: IntakeContext): readonly MappedColumn[] {
  const pair = underOneHeading(table)
  const [family, given] = pair
  const fields = PARTS.flatMap((id) => context.fields.find(({ field }) => field.id === id) ?? [])
  if (!family || !given || pair.length > 2 || fields.length < 2) return table.columns
  if (!areParts(table, family.index, given.index)) return table.columns
  const others = table.columns.filter((column) => !pair.includes(column))
  const unnamed = context.fields.filter(({ field }) => !NAMES.includes(field.id))
  const named = pair.map((column, at): MappedColumn => {
    return { ...column, field: fields[at]?.field ?? null, guessedFrom: 'header' }
  })
  return [...mapColumns(others, { ...context, fields: unnamed }), ...named].toSorted(
    (a, b) => a.index - b.index,
  )
}

/** A name that may stand in more columns than the one read is never plainly accepted. */
export function doubtUnsplitNames(drafts: readonly DraftRow[], table: Columns): void {
  const group = underOneHeading(table)
  const settled = group.some(
    ({ field, guessedFrom }) => guessedFrom === 'user' || PARTS.includes(field?.id ?? ''),
  )
  if (group.length < 2 || settled) return
  const letters = group.map(({ index }) => columnLetter(index)).join(', ')
  const reason = `Tiêu đề họ tên gộp trên các cột ${letters}: có thể mới đọc được một phần họ tên`
  for (const { values, doubts, corrected } of drafts) {
    if (corrected.has('fullName')) continue
    const name = values['fullName'] ?? null
    doubts.push({ field: 'fullName', before: String(name ?? ''), after: name, reason })
  }
}

/** The filled columns under the merged heading of the name, when nothing below the heading parts them. */
function underOneHeading({ sheet, header, columns }: Columns): MappedColumn[] {
  const name = columns.find(({ field }) => field !== null && NAMES.includes(field.id))
  if (!name || header === null) return []
  const rows = Array.from({ length: header.height }, (_, at) => header.top + at)
  const heading = sheet.merges.find(
    (range) => range.right > range.left && rows.some((row) => covers(range, row, name.index)),
  )
  if (!heading) return []
  const title = name.levels.join('/')
  return columns.filter(
    ({ index, cells, levels }) =>
      index >= heading.left &&
      index <= heading.right &&
      cells.length > 0 &&
      levels.join('/') === title,
  )
}

/** Of the rows with both cells filled, how many must look like the two parts of one name. */
const PARTS_MATCH = 0.8

/** Signatures stand in two cells, records in more. Given names are one or two words; a second cell that repeats the end of the first is there for sorting. */
function areParts({ sheet, header }: Columns, family: number, given: number): boolean {
  const first = header === null ? 0 : header.top + header.height
  const below = sheet.rows.filter((row) => row.number >= first && filledCells(row).length > 2)
  const pairs = below.flatMap((row) => {
    const [left, right] = [cellAt(row, family)?.text ?? '', cellAt(row, given)?.text ?? '']
    return /^\p{L}{2,}/u.test(left) && right !== '' ? [{ left, right }] : []
  })
  const sound = pairs.filter(({ right }) => /^[\p{L}'-]+( [\p{L}'-]+)?$/u.test(right))
  const genders = pairs.every(({ right }) => /^(nam|nữ)$/i.test(right))
  const repeats = pairs.some(({ left, right }) => left.endsWith(` ${right}`))
  return sound.length >= pairs.length * PARTS_MATCH && !genders && !repeats
}
