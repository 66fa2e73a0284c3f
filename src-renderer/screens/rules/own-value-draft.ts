import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { CatalogueParameter, CatalogueValue } from '#core/checks/catalogue.ts'
import type { Confidence } from '#core/checks/finding.ts'
import { formatDateInColumn } from '#core/base/vietnamese-text.ts'
import { describeAmount, describeCase } from '#core/checks/describe-value.ts'
import type {
  DatedValue,
  OverlayScope,
  OwnValue,
  ParameterRow,
  ParameterValue,
} from '#core/contract/regulation-values.ts'
import { formatValue } from '#core/vocabulary/format-value.ts'
import { parseCount, parseDay, parseText } from '#renderer/parts/typed-value.ts'

/** What is being typed into the form of an own value, before it is understood. */

export interface DraftRow {
  readonly when: ParameterRow['when']
  /** The case in words; null for a case of the office's own. */
  readonly words: string | null
  /** What holds in this case now, in words; empty for a case of the office's own. */
  readonly now: string
  /** Of a case of the office's own. */
  readonly level: string
  readonly from: string
  readonly below: string
  readonly amount: string
}

export interface OwnValueDraft {
  readonly overlayId: string | null
  readonly title: string
  readonly scope: OverlayScope
  /** Names of unions, one a line; empty: every dossier. */
  readonly audience: string
  readonly mode: 'one' | 'table'
  readonly amount: string
  readonly topics: readonly string[]
  readonly rows: readonly DraftRow[]
  readonly since: string
  readonly symbol: string
  readonly documentTitle: string
  readonly documentDate: string
  readonly clause: string
  readonly says: string
  readonly confidence: Confidence
  readonly verifiedBy: string
  /** First day of the value that is being edited; null for a new one. */
  readonly replaces: string | null
}

type DraftField = keyof OwnValueDraft | `rows.${number}`
export type DraftErrors = ReadonlyMap<DraftField, string>

interface DraftStart {
  readonly limit: CatalogueParameter
  readonly current: CatalogueValue | null
  readonly audience: string
  readonly overlayId: string | null
  readonly since: string
}

/** A form that begins with the cases of the table in force, its amounts still to be typed. */
export function startDraft({
  limit,
  current,
  audience,
  overlayId,
  since,
}: DraftStart): OwnValueDraft {
  const table = current && 'table' in current.value ? current.value.table : []
  return {
    overlayId,
    title: 'Quy định riêng của đơn vị',
    scope: 'unit',
    audience,
    mode: table.length > 0 ? 'table' : 'one',
    amount: '',
    topics:
      limit.kind === 'topics' && current && 'value' in current.value
        ? asList(current.value.value)
        : [],
    rows: table.map((row) => draftRow(row, '', describeAmount(row.value, limit))),
    since: formatDateInColumn(since),
    symbol: '',
    documentTitle: '',
    documentDate: '',
    clause: '',
    says: '',
    confidence: 'A',
    verifiedBy: '',
    replaces: null,
  }
}

/** The form of a value that is in the office's overlay already. */
export function draftOf(
  limit: CatalogueParameter,
  value: CatalogueValue,
  base: CatalogueValue | null,
): OwnValueDraft {
  const start = startDraft({
    limit,
    current: base,
    audience: '',
    overlayId: value.setBy,
    since: value.since,
  })
  const { citation } = value
  const own = 'table' in value.value ? value.value.table : null
  const said = {
    ...start,
    replaces: value.since,
    symbol: citation?.symbol ?? '',
    documentTitle: citation?.documentTitle ?? '',
    documentDate: citation?.documentDate ? formatDateInColumn(citation.documentDate) : '',
    clause: citation?.clause ?? '',
    says: citation?.says ?? '',
    confidence: citation?.confidence ?? ('A' as const),
    verifiedBy: citation?.verifiedBy ?? '',
  }
  if (own !== null) return { ...said, mode: 'table', rows: mergeRows(start.rows, own, limit) }
  if (!('value' in value.value)) return said
  return {
    ...said,
    mode: 'one',
    amount: limit.kind === 'topics' ? '' : typedAmount(value.value.value, limit),
    topics: asList(value.value.value),
  }
}

function asList(value: ParameterValue): string[] {
  return Array.isArray(value) ? value : []
}

function typedAmount(value: ParameterValue, { kind }: Pick<CatalogueParameter, 'kind'>): string {
  return kind === 'date' && typeof value === 'string'
    ? formatDateInColumn(value)
    : formatValue(kind, value)
}

function draftRow(row: ParameterRow, amount: string, now: string): DraftRow {
  return { when: row.when, words: describeCase(row), now, level: '', from: '', below: '', amount }
}

/** The cases of the pack with the office's amounts, then the cases only the office has. */
function mergeRows(
  base: readonly DraftRow[],
  own: readonly ParameterRow[],
  limit: CatalogueParameter,
): DraftRow[] {
  const sign = (when: ParameterRow['when']) => JSON.stringify(Object.entries(when).sort())
  const amounts = new Map(own.map((row) => [sign(row.when), typedAmount(row.value, limit)]))
  const known = new Set(base.map(({ when }) => sign(when)))
  return [
    ...base.map((row) => ({ ...row, amount: amounts.get(sign(row.when)) ?? '' })),
    ...own
      .filter(({ when }) => !known.has(sign(when)))
      .map((row) => draftRow(row, typedAmount(row.value, limit), '')),
  ]
}

/** The value as the engine takes it, or a sentence for each field that is not right yet. */
export function readDraft(
  draft: OwnValueDraft,
  limit: CatalogueParameter,
  packId: string,
): Result<OwnValue, DraftErrors> {
  const errors = new Map<DraftField, string>()
  const need = (field: DraftField, typed: string, words: string): string => {
    const text = parseText(typed)
    if (text.ok && text.value !== null) return text.value
    errors.set(field, words)
    return ''
  }
  const day = (field: DraftField, typed: string): string | null => {
    const read = parseDay(typed)
    if (read.ok) return read.value
    errors.set(field, read.error)
    return null
  }
  const value = readValue(draft, limit, errors)
  const since = day('since', draft.since)
  if (since === null && !errors.has('since'))
    errors.set('since', 'Ghi ngày mức này bắt đầu có hiệu lực.')
  const fresh =
    draft.overlayId === null
      ? {
          title: need('title', draft.title, 'Đặt tên cho tập quy định riêng.'),
          scope: draft.scope,
          appliesTo: draft.audience.split('\n').flatMap((line) => textOf(line) ?? []),
        }
      : null
  const own: OwnValue = {
    overlayId: draft.overlayId,
    fresh,
    packId,
    parameterId: limit.id,
    since: since ?? '',
    replaces: draft.replaces,
    value,
    document: {
      symbol: need('symbol', draft.symbol, 'Ghi số, ký hiệu văn bản, ví dụ 15/HD-LĐLĐ.'),
      title: need('documentTitle', draft.documentTitle, 'Ghi tên văn bản.'),
      date: day('documentDate', draft.documentDate),
    },
    clause: need('clause', draft.clause, 'Ghi mục, điều hay phần, ví dụ mục 3.'),
    says: textOf(draft.says),
    confidence: draft.confidence,
    verifiedBy: textOf(draft.verifiedBy),
  }
  return errors.size > 0 ? failed(errors) : ok(own)
}

function textOf(typed: string): string | null {
  const text = parseText(typed)
  return text.ok ? text.value : null
}

function readValue(
  draft: OwnValueDraft,
  limit: CatalogueParameter,
  errors: Map<DraftField, string>,
): DatedValue {
  if (limit.kind === 'topics' && draft.mode === 'one') {
    if (draft.topics.length === 0) errors.set('topics', 'Chọn ít nhất một mục.')
    return { value: [...draft.topics] }
  }
  if (draft.mode === 'one') {
    const amount = parseAmount(draft.amount, limit)
    if (!amount.ok) errors.set('amount', amount.error)
    return { value: amount.ok ? amount.value : 0 }
  }
  const table = draft.rows.flatMap((row, index) => {
    if (row.amount.trim() === '' && row.words !== null) return []
    const amount = parseAmount(row.amount, limit)
    const when = readWhen(row)
    if (!when.ok) errors.set(`rows.${index}`, when.error)
    else if (!amount.ok) errors.set(`rows.${index}`, amount.error)
    return amount.ok && when.ok ? [{ when: when.value, value: amount.value }] : []
  })
  if (table.length === 0 && ![...errors.keys()].some((field) => field.startsWith('rows.')))
    errors.set('rows', 'Gõ mức mới ở ít nhất một trường hợp; trường hợp để trống giữ mức cũ.')
  return { table }
}

/** A case of the office's own: a level, a range of members, or both. */
function readWhen(row: DraftRow): Result<ParameterRow['when'], string> {
  if (row.words !== null) return ok(row.when)
  const from = parseCount(row.from)
  const below = parseCount(row.below)
  if (!from.ok) return failed(from.error)
  if (!below.ok) return failed(below.error)
  if (from.value !== null && below.value !== null && below.value <= from.value)
    return failed('Số sau “dưới” phải lớn hơn số sau “từ”.')
  const members = {
    ...(from.value !== null && { from: from.value }),
    ...(below.value !== null && { below: below.value }),
  }
  const when = {
    ...(row.level !== '' && { level: row.level }),
    ...(Object.keys(members).length > 0 && { members }),
  }
  return Object.keys(when).length === 0
    ? failed('Chọn cấp hoặc ghi số đoàn viên của trường hợp này.')
    : ok(when)
}

/** "15", "1.200", "37,5" or a day, as the kind of the limit asks. */
export function parseAmount(
  typed: string,
  { kind, unit }: Pick<CatalogueParameter, 'kind' | 'unit'>,
): Result<ParameterValue, string> {
  const text = typed.trim()
  if (kind === 'date') {
    const day = parseDay(text)
    if (!day.ok) return day
    return day.value === null ? failed('Ghi ngày, ví dụ 31/12/2025.') : ok(day.value)
  }
  if (kind === 'topics') return failed('Mức này là danh sách mục; đặt một mức chung.')
  const pattern = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/
  const parts = pattern.exec(text)
  if (!parts) return failed('Ghi một số, ví dụ 15 hoặc 1.200 hoặc 37,5.')
  const value = Number(`${(parts[1] ?? '').replaceAll('.', '')}.${parts[2] ?? '0'}`)
  if (unit === '%' && value > 200) return failed('Tỷ lệ này quá lớn; ghi số phần trăm, ví dụ 60.')
  return ok(value)
}
