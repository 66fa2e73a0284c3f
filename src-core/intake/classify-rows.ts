import { foldVietnamese } from '../base/vietnamese-text.ts'
import { isColumnNumbers } from './find-table.ts'
import type { FoundTable } from './find-table.ts'
import { startsWithOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { readCell, readInteger } from './read-cell.ts'
import { cellAt, filledCells } from './workbook.ts'
import type { Cell, SheetRow } from './workbook.ts'

export type RowClass =
  | { readonly kind: 'data' }
  /** A row inside the table without a name: it is refused, not dropped. */
  | { readonly kind: 'nameless' }
  | { readonly kind: 'group'; readonly marker: string | null; readonly text: string }
  | { readonly kind: 'subtotal' }
  | { readonly kind: 'total' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'skipped'; readonly reason: string }

export type ClassifiedRow = { readonly row: SheetRow; readonly is: RowClass }

/** What one row under the header shows, before its neighbours are looked at. */
export type RowSigns = {
  readonly row: SheetRow
  readonly first: string
  readonly marker: string | null
  readonly numbered: boolean
  readonly name: string
  /** Counting columns with a count in them. */
  readonly counts: number
  /** Filled cells of other recognised columns than number, name and counts. */
  readonly facts: number
  /** Among the facts, those that can really be read as what the column holds. */
  readonly sound: number
  readonly wide: boolean
}

export function readSigns(row: SheetRow, table: FoundTable, context: IntakeContext): RowSigns {
  const filled = filledCells(row)
  const first = filled[0]?.cell.text ?? ''
  const number = cellUnder(row, table, 'number')?.text ?? ''
  const facts = table.columns.flatMap((column) => factIn(row, column))
  const typed = facts.filter(({ column }) => column.field?.type !== 'text')
  const sound = typed.filter(
    ({ column, cell }) => column.field && readCell(cell, column.field, context).value !== null,
  )
  return {
    row,
    first,
    marker: markerOf(number, first),
    numbered: /^\d+\.?$/.test(number),
    name: nameIn(row, table),
    counts: countsIn(row, table),
    facts: facts.length,
    sound: sound.length,
    wide: isWide(row, table),
  }
}

function countsIn(row: SheetRow, table: FoundTable): number {
  const counted = table.columns.filter(({ index, field }) => {
    const cell = field?.type === 'integer' ? cellAt(row, index) : null
    return cell !== null && readInteger(cell).value !== null
  })
  return counted.length
}

function factIn(row: SheetRow, column: MappedColumn): { column: MappedColumn; cell: Cell }[] {
  const cell = cellAt(row, column.index)
  const field = column.field
  if (cell === null || field === null || field.type === 'number' || field.type === 'integer')
    return []
  return NAME_FIELDS.includes(field.id) ? [] : [{ column, cell }]
}

const NAME_FIELDS = ['name', 'fullName', 'familyNames', 'givenName']

export function nameIn(row: SheetRow, table: FoundTable): string {
  return NAME_FIELDS.flatMap((id) => cellUnder(row, table, id)?.text ?? [])
    .join(' ')
    .trim()
}

export function cellUnder(row: SheetRow, table: FoundTable, id: string): Cell | null {
  const column = table.columns.find(({ field }) => field !== null && field.id === id)
  return column ? cellAt(row, column.index) : null
}

/** Roman numbers and single letters head groups; arabic ones count records. */
function markerOf(number: string, first: string): string | null {
  const own = /^\(?([IVX]+|[A-Z])\)?[.)]?$/.exec(number.trim())
  if (own) return own[1] ?? null
  return /^([IVX]+|[A-H])[.)]\s+\S/.exec(first)?.[1] ?? null
}

function isWide(row: SheetRow, table: FoundTable): boolean {
  return table.sheet.merges.some(
    (range) => range.top === row.number && range.right - range.left >= 2 && cellAt(row, range.left),
  )
}

/** Header rows above, then what each row below is. */
export function classifyRow(signs: RowSigns, table: FoundTable, context: IntakeContext): RowClass {
  const { row, first } = signs
  if (isColumnNumbers(row)) return skipped('Dòng đánh số cột')
  if (repeatsHeader(row, table)) return skipped('Tiêu đề lặp lại')
  const closing = classifyClosing(signs, context)
  if (closing !== null) return closing
  if (isGroup(signs, context))
    return { kind: 'group', marker: signs.marker, text: groupText(signs) }
  if (signs.name !== '') return isRecord(signs) ? { kind: 'data' } : skipped('Ghi chú')
  if (signs.numbered && filledCells(row).length === 1)
    return skipped('Chỉ có số thứ tự, không có dữ liệu')
  if (signs.counts > 1 && signs.facts === 0 && !signs.numbered) return { kind: 'total' }
  return signs.sound + signs.counts > 1 || (signs.numbered && first !== '')
    ? { kind: 'nameless' }
    : skipped('Ghi chú')
}

function classifyClosing(signs: RowSigns, context: IntakeContext): RowClass | null {
  const texts = filledCells(signs.row).map(({ cell }) => cell.text)
  const text = texts.find((candidate) => isTotalText(candidate)) ?? ''
  const { countWords, signatureWords } = context.vocabulary
  const counted = texts.find((candidate) => startsWithOneOf(candidate, countWords)) ?? text
  const count = /(\d{1,5})\s*(?:\(|đại biểu|người|đồng chí|đ\/c|đơn vị|cđcs|công đoàn)/iu.exec(
    counted,
  )
  if (count && signs.counts === 0 && signs.sound === 0)
    return { kind: 'count', count: Number(count[1]) }
  if (text !== '' && !signs.numbered)
    return isGrandTotal(text) ? { kind: 'total' } : { kind: 'subtotal' }
  const signature = texts.some((candidate) => startsWithOneOf(candidate, signatureWords))
  // A chair's own row says "Chủ tịch" too: only a row without a name of a person or a unit is a signature.
  const named = signs.name !== '' && !startsWithOneOf(signs.name, signatureWords)
  const unlike = !signs.numbered && !named && signs.sound === 0 && signs.counts === 0
  return signature && unlike ? skipped(SIGNATURE) : null
}

const SIGNATURE = 'Khối chữ ký'

/** "Cộng" is a total, "Công ty" and "Tổng công ty" are units: accents decide, unless there are none at all. */
function isTotalText(text: string): boolean {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\d.\s*-]+/, '')
  if (/^(tổng cộng|tổng số|cộng|toàn huyện|toàn tỉnh|tổng)(?=$|[\s:.,(/])/u.test(lower))
    return !/^tổng (công|kho|cục|liên|hợp|đội|đài|trạm)/u.test(lower)
  return /^(tong cong|tong so|cong)( *:|$)/.test(lower) && foldVietnamese(lower) === lower
}

function isGrandTotal(text: string): boolean {
  const lower = text.normalize('NFC').toLowerCase()
  return /^(tổng|toàn|tong)/.test(lower)
    ? !/khối|cụm|nhóm/.test(lower)
    : /^c[oộ]ng\s*[:.]?$/.test(lower)
}

/** A line that heads the following rows: a marker or a group word, and nothing that only a record has. */
function isGroup(signs: RowSigns, context: IntakeContext): boolean {
  if (signs.numbered || signs.facts > 1 || signs.sound > 0) return false
  const text = groupText(signs)
  if (text === '') return false
  if (signs.marker !== null) return true
  if (signs.wide && signs.counts === 0) return !/[.;:]$/.test(text) && text.length < 90
  return signs.facts === 0 && startsWithOneOf(text, context.vocabulary.groupWords)
}

function groupText({ marker, name, first }: RowSigns): string {
  const bare = (name === '' ? first : name).replace(/^\(?([IVX]+|[A-H])[.)]\s+/, '')
  if (bare === marker || bare === '') return ''
  return marker === null ? bare : `${marker}. ${bare}`
}

function isRecord(signs: RowSigns): boolean {
  return signs.numbered || signs.facts + signs.counts > 0
}

function repeatsHeader(row: SheetRow, table: FoundTable): boolean {
  const filled = filledCells(row)
  const repeated = filled.filter(({ index, cell }) =>
    table.columns.some((column) => column.index === index && column.levels.includes(cell.text)),
  )
  return filled.length > 0 && repeated.length * 2 > filled.length && table.header !== null
}

export function skipped(reason: string): RowClass {
  return { kind: 'skipped', reason }
}

/** Every filled row under the header with what it is, in order. */
export function classifyRows(table: FoundTable, context: IntakeContext): ClassifiedRow[] {
  const first = table.header === null ? 0 : table.header.top + table.header.height
  const below = table.sheet.rows.filter((row) => row.number >= first)
  const classified = below.map((row) => {
    const signs = readSigns(row, table, context)
    return { row, signs, is: classifyRow(signs, table, context) }
  })
  const end = classified.findLastIndex(({ is, signs }) => is.kind === 'data' && isStrong(signs))
  const signature = classified.findIndex(
    ({ is }, at) => at > end && is.kind === 'skipped' && is.reason === SIGNATURE,
  )
  return classified.map(({ row, is, signs }, at) => {
    if (at <= end || isStrong(signs)) return { row, is }
    return { row, is: afterTable(is, signature >= 0 && at >= signature) }
  })
}

/** Numbered, or with values only a record has: never part of a signature block. */
function isStrong(signs: RowSigns): boolean {
  return signs.name !== ''
    ? signs.numbered || signs.sound + signs.counts > 0
    : signs.sound + signs.counts > 2
}

function afterTable(is: RowClass, signed: boolean): RowClass {
  if (is.kind === 'total' || is.kind === 'subtotal' || is.kind === 'count') return is
  if (is.kind === 'data' && !signed) return is
  if (is.kind === 'skipped' && !signed) return is
  return skipped(signed ? SIGNATURE : 'Ghi chú')
}
