import type { ImportCure, ImportDoubt, ImportValue } from '../contract/import-values.ts'
import { filledBy } from './definitions.ts'
import type { IntakeField } from './definitions.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { groupValues } from './group-values.ts'
import { isOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import type { MappedColumn } from './map-columns.ts'
import { readCell } from './read-cell.ts'
import type { Reading } from './reading.ts'
import { sheetIndex } from './sheet-place.ts'
import { cellAt } from './workbook.ts'
import type { Cell, SheetRow } from './workbook.ts'

/** A record on its way: what its cells say, before rows are compared with each other. */
export type DraftRow = {
  readonly sheetRow: number
  readonly values: Record<string, ImportValue>
  readonly doubts: ImportDoubt[]
  readonly cures: ImportCure[]
  refused: string | null
  readonly styles: { readonly field: string; readonly before: string; readonly style: string }[]
  /** Text of the group row above it; null before the first. */
  readonly group: string | null
  /** Fields a person has set in the preview. */
  readonly corrected: Set<string>
}

/** Reads every record row; rows of other kinds only set the group of those below them. */
export function readRows(
  rows: readonly ClassifiedRow[],
  columns: readonly MappedColumn[],
  context: IntakeContext,
): DraftRow[] {
  const drafts: DraftRow[] = []
  let group: string | null = null
  let sheet = 0
  for (const { row, is } of rows) {
    if (sheetIndex(row.number) !== sheet) group = null
    sheet = sheetIndex(row.number)
    if (is.kind === 'group') group = is.text
    if (is.kind !== 'data' && is.kind !== 'nameless') continue
    drafts.push(readRow({ row, group, columns, context }))
  }
  addStyleDoubts(drafts)
  return drafts
}

type RowParts = {
  readonly row: SheetRow
  readonly group: string | null
  readonly columns: readonly MappedColumn[]
  readonly context: IntakeContext
}

function readRow({ row, group, columns, context }: RowParts): DraftRow {
  const draft: DraftRow = {
    sheetRow: row.number,
    values: {},
    doubts: [],
    cures: [],
    refused: null,
    styles: [],
    group,
    corrected: new Set(),
  }
  for (const { index, field } of columns) {
    if (field === null || field.type === 'not-kept') continue
    const cell = cellAt(row, index)
    if (cell === null) takeEmpty(draft, field)
    else takeCell(draft, { cell, field, reading: readCell(cell, field, context) }, context)
  }
  if (group !== null) fillFromGroup(draft, groupValues(group, context))
  return draft
}

function takeEmpty(draft: DraftRow, field: IntakeField): void {
  const value = filledBy(field)
  if (draft.values[value] !== undefined) return
  draft.values[value] = field.emptyMeans ?? null
}

type Taken = { readonly cell: Cell; readonly field: IntakeField; readonly reading: Reading }

function takeCell(draft: DraftRow, taken: Taken, context: IntakeContext): void {
  const { cell, field, reading } = taken
  const target = filledBy(field)
  put(draft, { field: target, value: reading.value, before: cell.text })
  if (reading.reason !== null)
    addDoubt(draft, {
      field: target,
      before: shown(cell),
      after: reading.value,
      reason: reading.reason,
    })
  if (reading.cure) draft.cures.push({ field: target, ...reading.cure })
  if (reading.style) draft.styles.push({ field: target, before: cell.text, style: reading.style })
  if (
    reading.value === null &&
    !/\d/.test(cell.text) &&
    !isOneOf(cell.text, context.vocabulary.marks.yes)
  )
    return
  for (const [given, value] of Object.entries(field.gives))
    put(draft, { field: given, value, before: cell.text })
}

/** A formula or an old encoding is visible in what stood there; everything else as the sheet shows it. */
function shown(cell: Cell): string {
  if (cell.cured) return cell.cured.before
  if (typeof cell.value === 'string' && cell.value !== cell.text) return cell.value
  return cell.text === '' && cell.formula !== null ? `=${cell.formula}` : cell.text
}

type Put = { readonly field: string; readonly value: ImportValue; readonly before: string }

/** The first known value stays; a second one that says otherwise leaves the field unknown. */
function put(draft: DraftRow, { field, value, before }: Put): void {
  const known = draft.values[field] ?? null
  if (known === null || known === false) {
    draft.values[field] = value ?? known
    return
  }
  if (value === null || value === false || value === known) return
  draft.values[field] = null
  addDoubt(draft, {
    field,
    before: `${String(known)}; ${before}`,
    after: null,
    reason: 'Hai cột nói khác nhau',
  })
}

export function addDoubt(draft: DraftRow, doubt: ImportDoubt): void {
  draft.doubts.push(doubt)
}

function fillFromGroup(draft: DraftRow, given: Readonly<Record<string, ImportValue>>): void {
  for (const [field, value] of Object.entries(given)) {
    if ((draft.values[field] ?? null) === null) draft.values[field] = value
  }
}

/** A date typed as text, or only a year, is a doubt where its neighbours are dates. */
function addStyleDoubts(drafts: readonly DraftRow[]): void {
  const seen = new Map<string, string[]>()
  for (const { field, style } of drafts.flatMap((draft) => draft.styles))
    seen
      .set(field, seen.get(field) ?? [])
      .get(field)
      ?.push(style)
  const reasons = new Map([...seen].map(([field, styles]) => [field, styleReasons(styles)]))
  for (const draft of drafts) {
    for (const { field, before, style } of draft.styles) {
      const reason = reasons.get(field)?.[style] ?? null
      if (reason === null || draft.doubts.some((doubt) => doubt.field === field)) continue
      addDoubt(draft, { field, before, after: draft.values[field] ?? null, reason })
    }
  }
}

function styleReasons(styles: readonly string[]): Readonly<Record<string, string | null>> {
  const days = styles.includes('date-cell') || styles.includes('typed')
  const odd = styles.includes('date-cell') && !isMixedTyping(styles)
  return {
    typed: odd ? 'Ngày gõ dạng chữ, không phải ô ngày' : null,
    year: days ? 'Chỉ có năm' : null,
  }
}

/** Several typed days, and so many among the date cells that typing them is this office's habit. */
const FEW_TYPED = 5
const TYPED_SHARE = 0.25

/** True where typed days and date cells stand side by side throughout: said once, not row by row. */
export function isMixedTyping(styles: readonly string[]): boolean {
  const typed = styles.filter((style) => style === 'typed').length
  const cells = styles.filter((style) => style === 'date-cell').length
  return cells > 0 && typed >= FEW_TYPED && typed >= (typed + cells) * TYPED_SHARE
}
