import { formatInteger } from '../base/vietnamese-text.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { filledBy } from './definitions.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import type { DraftRow } from './draft-row.ts'
import { readInteger } from './read-cell.ts'
import { formatSheetRow, sheetIndex } from './sheet-place.ts'
import { cellAt } from './workbook.ts'

type TotalsParts = {
  readonly rows: readonly ClassifiedRow[]
  readonly drafts: readonly DraftRow[]
  readonly columns: readonly MappedColumn[]
  readonly context: IntakeContext
}

/** The rows a stated figure is the sum of. */
type Span = {
  readonly at: ClassifiedRow
  readonly label: string
  readonly drafts: readonly DraftRow[]
}

export type TotalsCheck = {
  readonly remarks: readonly string[]
  /** Value -> what the total row states of it, where every stated total is the sum of the rows. */
  readonly stated: ReadonlyMap<string, number>
}

/** Group rows, "Cộng" rows and the grand total against the sums of the rows they stand for. */
export function checkTotals(parts: TotalsParts): TotalsCheck {
  const remarks: string[] = []
  const stated = new Map<string, number>()
  const differing = new Set<string>()
  for (const span of listSpans(parts)) {
    for (const column of parts.columns) {
      const figure = figureOf(span, column)
      if (figure === null) continue
      if (figure.stated !== figure.sum) remarks.push(describeGap(span, figure))
      if (span.at.is.kind !== 'total') continue
      stated.set(figure.value, figure.stated)
      if (figure.stated !== figure.sum) differing.add(figure.value)
    }
  }
  for (const value of differing) stated.delete(value)
  if (new Set(parts.rows.map(({ row }) => sheetIndex(row.number))).size > 1) stated.clear()
  return { remarks: [...remarks, ...checkCounts(parts)], stated }
}

type Figure = {
  readonly value: string
  readonly label: string
  readonly stated: number
  readonly sum: number
}

/** What the row states in this column, and what its rows make; null when it states nothing. */
function figureOf(span: Span, { field, index }: MappedColumn): Figure | null {
  const cell = cellAt(span.at.row, index)
  if (field === null || field.type !== 'integer' || cell === null) return null
  const stated = readInteger(cell).value
  if (typeof stated !== 'number') return null
  const value = filledBy(field)
  const sum = span.drafts.reduce((total, draft) => total + Number(draft.values[value] ?? 0), 0)
  return { value, label: field.label, stated, sum }
}

function describeGap(span: Span, { label, stated, sum }: Figure): string {
  return `Dòng ${formatSheetRow(span.at.row.number)} "${span.label}", cột ${label}: tệp ghi ${formatInteger(stated)}, cộng các dòng được ${formatInteger(sum)}.`
}

function listSpans({ rows, drafts }: TotalsParts): Span[] {
  const byRow = new Map(drafts.map((draft) => [draft.sheetRow, draft]))
  const levels = markerLevels(rows)
  return rows.flatMap((at, index): Span[] => {
    const all = (from: number, to: number) =>
      rows.slice(from, to).flatMap(({ row }) => byRow.get(row.number) ?? [])
    switch (at.is.kind) {
      case 'total':
        return [{ at, label: 'Tổng cộng', drafts: ofSameSheet(drafts, at) }]
      case 'subtotal':
        return [{ at, label: 'Cộng', drafts: all(lastHeading(rows, index) + 1, index) }]
      case 'group':
        return [{ at, label: at.is.text, drafts: all(index + 1, nextHeading(rows, index, levels)) }]
      default:
        return []
    }
  })
}

function ofSameSheet(drafts: readonly DraftRow[], { row }: ClassifiedRow): readonly DraftRow[] {
  const sheet = sheetIndex(row.number)
  return drafts.filter(({ sheetRow }) => sheetIndex(sheetRow) === sheet)
}

function isRead({ kind }: ClassifiedRow['is']): boolean {
  return kind === 'data' || kind === 'nameless'
}

function lastHeading(rows: readonly ClassifiedRow[], index: number): number {
  const sheet = sheetIndex(rows[index]?.row.number ?? 0)
  return rows
    .slice(0, index)
    .findLastIndex(({ row, is }) => isHeading(is) || sheetIndex(row.number) !== sheet)
}

function isHeading(is: ClassifiedRow['is']): boolean {
  return is.kind === 'group' || is.kind === 'subtotal' || (is.kind === 'count' && is.ofGroup)
}

/** Up to the next group of the same or a higher level: "A" reaches over "I" and "II" below it. */
function nextHeading(
  rows: readonly ClassifiedRow[],
  index: number,
  levels: ReadonlyMap<string, number>,
): number {
  const own = levelOf(rows[index], levels)
  const sheet = sheetIndex(rows[index]?.row.number ?? 0)
  const next = rows.findIndex(
    (row, at) =>
      at > index &&
      (sheetIndex(row.row.number) !== sheet ||
        (row.is.kind === 'group' && levelOf(row, levels) <= own)),
  )
  return next === -1 ? rows.length : next
}

function levelOf(row: ClassifiedRow | undefined, levels: ReadonlyMap<string, number>): number {
  return row?.is.kind === 'group' ? (levels.get(markerKind(row.is.marker)) ?? 0) : 0
}

/** The kind of marker that comes first is the highest level. */
function markerLevels(rows: readonly ClassifiedRow[]): Map<string, number> {
  const kinds = rows.flatMap(({ is }) => (is.kind === 'group' ? [markerKind(is.marker)] : []))
  return new Map([...new Set(kinds)].map((kind, level) => [kind, level]))
}

function markerKind(marker: string | null): string {
  if (marker === null) return 'plain'
  return /^[IVX]+$/.test(marker) ? 'roman' : 'letter'
}

/** "Danh sách có 117 đại biểu" against the rows read; "Cộng khối I: 10 đại biểu" against those of its group. */
function checkCounts({ rows, drafts, context }: TotalsParts): string[] {
  const refused = new Set(drafts.flatMap((own) => (own.refused === null ? [] : [own.sheetRow])))
  const countTaken = (part: readonly ClassifiedRow[]) =>
    part.filter(({ row, is }) => isRead(is) && !refused.has(row.number)).length
  return rows.flatMap((at, index) => {
    if (at.is.kind !== 'count') return []
    const sheet = sheetIndex(at.row.number)
    const all = countTaken(rows.filter(({ row }) => sheetIndex(row.number) === sheet))
    const own = rows.slice(lastHeading(rows, index) + 1, index)
    const taken = at.is.ofGroup ? countTaken(own) : all
    // "Cộng: 25 người" under the last of several groups counts the whole list.
    const ends = countTaken(rows.slice(index)) === 0
    if (at.is.count === taken || (ends && at.is.count === all)) return []
    const row = formatSheetRow(at.row.number)
    return [
      `Dòng ${row} ghi ${formatInteger(at.is.count)}, chương trình đọc được ${formatInteger(taken)} ${context.definition.rowWord}.`,
    ]
  })
}
