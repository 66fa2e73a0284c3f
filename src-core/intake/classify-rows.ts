import { foldVietnamese } from '../base/vietnamese-text.ts'
import { isColumnNumbers } from './column-numbers.ts'
import type { FoundTable } from './found-table.ts'
import { startsWithOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import { readSigns } from './row-signs.ts'
import type { RowSigns } from './row-signs.ts'
import { headedColumns } from './second-header.ts'
import { sheetIndex } from './sheet-place.ts'
import { filledCells } from './workbook.ts'
import type { SheetRow } from './workbook.ts'

export type RowClass =
  | { readonly kind: 'data' }
  /** A row inside the table without a name: it is refused, not dropped. */
  | { readonly kind: 'nameless' }
  | { readonly kind: 'group'; readonly marker: string | null; readonly text: string }
  | { readonly kind: 'subtotal' }
  | { readonly kind: 'total' }
  /** `ofGroup`: what a subtotal states of the rows since the last heading. */
  | { readonly kind: 'count'; readonly count: number; readonly ofGroup: boolean }
  | { readonly kind: 'skipped'; readonly reason: string }

export type ClassifiedRow = { readonly row: SheetRow; readonly is: RowClass }

/** What one row under the header is by itself. */
function classifyRow(signs: RowSigns, table: FoundTable, context: IntakeContext): RowClass {
  if (isColumnNumbers(signs.row)) return skipped('Dòng đánh số cột')
  if (repeatsHeader(signs.row, table) || headedColumns(signs.row, context) !== null)
    return skipped('Tiêu đề lặp lại')
  const closing = classifyClosing(signs, context)
  if (closing !== null) return closing
  if (isGroup(signs, context))
    return { kind: 'group', marker: signs.marker, text: groupText(signs) }
  if (signs.name === '') return classifyNameless(signs)
  return isRecord(signs) ? { kind: 'data' } : skipped(NOTE)
}

function classifyNameless(signs: RowSigns): RowClass {
  if (signs.numbered && filledCells(signs.row).length === 1)
    return skipped('Chỉ có số thứ tự, không có dữ liệu')
  if (signs.counts > 1 && signs.facts === 0 && !signs.numbered) return { kind: 'total' }
  const data = signs.numbered || signs.sound + signs.counts > 1
  return data ? { kind: 'nameless' } : skipped(NOTE)
}

function classifyClosing(signs: RowSigns, context: IntakeContext): RowClass | null {
  const texts = filledCells(signs.row).map(({ cell }) => cell.text)
  const sum = texts.find((text) => isTotalText(text))
  const count = signs.counts + signs.sound === 0 ? countIn(texts, sum, context) : null
  const ofGroup = sum !== undefined && !isGrandTotal(sum)
  if (count !== null) return { kind: 'count', count, ofGroup }
  if (sum !== undefined && !signs.numbered)
    return isGrandTotal(sum) ? { kind: 'total' } : { kind: 'subtotal' }
  return isSignature(signs, texts, context) ? skipped(SIGNATURE) : null
}

function countIn(
  texts: readonly string[],
  sum: string | undefined,
  { vocabulary }: IntakeContext,
): number | null {
  const counted = texts.find((text) => startsWithOneOf(text, vocabulary.countWords)) ?? sum
  const found = COUNTED.exec(counted ?? '')
  return found ? Number(found[1]) : null
}

const COUNTED = /(\d{1,5})\s*(?:\(|đại biểu|người|đồng chí|đ\/c|đơn vị|cđcs|công đoàn)/iu

/** A chair's own row says "Chủ tịch" too: only a row without a name of a person or a unit is a signature. */
function isSignature(
  signs: RowSigns,
  texts: readonly string[],
  { vocabulary }: IntakeContext,
): boolean {
  const { signatureWords } = vocabulary
  if (signs.numbered || signs.sound + signs.counts > 0) return false
  if (signs.name !== '' && !startsWithOneOf(signs.name, signatureWords)) return false
  return texts.some((text) => startsWithOneOf(text, signatureWords))
}

const SIGNATURE = 'Khối chữ ký'
const NOTE = 'Ghi chú'

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
  if (signs.wide && signs.counts === 0) return !/[.;]$|^\(|\d{4}/.test(text) && text.length < 90
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

function skipped(reason: string): RowClass {
  return { kind: 'skipped', reason }
}

/** Every filled row under the header with what it is, in order; each sheet by itself. */
export function classifyRows(table: FoundTable, context: IntakeContext): ClassifiedRow[] {
  const first = table.header === null ? 0 : table.header.top + table.header.height
  const below = table.sheet.rows.filter((row) => row.number >= first)
  const perSheet = Map.groupBy(below, ({ number }) => sheetIndex(number))
  return [...perSheet.values()].flatMap((rows) => classifySheet(rows, table, context))
}

function classifySheet(
  below: readonly SheetRow[],
  table: FoundTable,
  context: IntakeContext,
): ClassifiedRow[] {
  const classified = below.map((row) => {
    const signs = readSigns(row, table, context)
    return { row, signs, is: classifyRow(signs, table, context) }
  })
  const end = classified.findLastIndex(({ is, signs }) => is.kind === 'data' && isStrong(signs))
  const start = classified.findIndex(({ is, signs }) => is.kind === 'data' && isStrong(signs))
  const signature = classified.findIndex(
    ({ is }, at) => at > end && is.kind === 'skipped' && is.reason === SIGNATURE,
  )
  return classified.map(({ row, is, signs }, at) => {
    const note = is.kind === 'skipped' && is.reason === NOTE
    if (note && at > start && at < end && isPersonAlone(signs, table))
      return { row, is: { kind: 'data' } as const }
    if (at <= end || isStrong(signs)) return { row, is }
    return { row, is: afterTable(is, signature >= 0 && at >= signature) }
  })
}

/** In a list without numbers a name between records is a record, even with nothing beside it. */
function isPersonAlone(signs: RowSigns, table: FoundTable): boolean {
  const numbers = table.columns.some(({ field }) => field?.type === 'number')
  const words = signs.name.split(' ').length
  return (
    !numbers && !signs.wide && words > 1 && words < 7 && signs.name !== signs.name.toUpperCase()
  )
}

/** Numbered, or with values only a record has: never part of a signature block. */
function isStrong(signs: RowSigns): boolean {
  return signs.name !== ''
    ? signs.numbered || signs.sound + signs.counts > 0
    : signs.sound + signs.counts > 2 || (signs.numbered && signs.facts > 1)
}

function afterTable(is: RowClass, signed: boolean): RowClass {
  if (is.kind === 'total' || is.kind === 'subtotal' || is.kind === 'count') return is
  if (is.kind === 'data' && !signed) return is
  if (is.kind === 'skipped' && !signed) return is
  return skipped(signed ? SIGNATURE : NOTE)
}
