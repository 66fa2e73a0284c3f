import { formatInteger } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { filledBy } from './definitions.ts'
import type { UsedCodeList } from './code-lists.ts'
import type { FoundTable } from './found-table.ts'
import { hasRequired } from './find-table.ts'
import type { IntakeContext } from './intake-context.ts'
import { isMixedTyping } from './date-columns.ts'
import type { DraftRow } from './draft-row.ts'
import { columnLetter } from './workbook.ts'
import type { Workbook, WorkbookNotice } from './workbook.ts'

type FileParts = {
  readonly workbook: Workbook
  readonly table: FoundTable
  readonly rows: readonly ClassifiedRow[]
  readonly drafts: readonly DraftRow[]
  readonly context: IntakeContext
  readonly codeLists: readonly UsedCodeList[]
}

/** Sentences about the whole file that no single row can say. */
export function describeFile(parts: FileParts): string[] {
  return [
    ...describeNotices(parts),
    ...describeSheets(parts),
    ...describeHidden(parts),
    ...describeColumns(parts),
    ...describeDates(parts),
    ...describeEmpty(parts),
  ]
}

const NOTICES: Readonly<Record<WorkbookNotice, string>> = {
  macros: 'Tệp có macro: chỉ đọc dữ liệu trong ô, không chạy macro.',
  'external-links': 'Tệp có liên kết đến tệp khác: đọc giá trị đã lưu trong ô, không mở tệp kia.',
}

function describeNotices({ workbook }: FileParts): string[] {
  return (workbook.notices ?? []).map((notice) => NOTICES[notice])
}

function describeSheets({ workbook, table, codeLists }: FileParts): string[] {
  const read = workbook.sheets.filter(({ name }) => table.sheetNames.includes(name))
  const own = read.filter(({ hidden }) => hidden).map(({ name }) => `Trang tính "${name}" đang ẩn.`)
  const decoded = codeLists.map(
    ({ sheet, columns }) =>
      `Mã ở cột ${columns.join(', ')} đã đổi thành nghĩa theo bảng mã ở trang tính "${sheet}".`,
  )
  const known = [...table.sheetNames, ...codeLists.map(({ sheet }) => sheet)]
  const others = workbook.sheets.filter(
    (sheet) => !known.includes(sheet.name) && sheet.rows.length > 0,
  )
  const unread = others.map(
    (sheet) => `Trang tính "${sheet.name}"${sheet.hidden ? ' (đang ẩn)' : ''} chưa đọc.`,
  )
  return [...own, ...decoded, ...unread]
}

function describeHidden({ table, rows }: FileParts): string[] {
  const hidden = rows.filter(({ row, is }) => row.hidden && is.kind === 'data')
  const numbers = hidden.map(({ row }) => row.number)
  const rowRemark =
    numbers.length === 0
      ? []
      : [`${numbers.length} dòng đang ẩn vẫn được đọc: ${listNumbers(numbers)}.`]
  const columns = table.columns.filter(
    ({ index, field }) => field !== null && table.sheet.hiddenColumns.includes(index),
  )
  const columnRemarks = columns.map(
    ({ index }) => `Cột ${columnLetter(index)} đang ẩn vẫn được đọc.`,
  )
  return [...rowRemark, ...columnRemarks]
}

function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 20).join(', ')
  return numbers.length > 20 ? `${shown}, …` : shown
}

function describeColumns({ table, context }: FileParts): string[] {
  const mapped = table.columns.flatMap(({ field }) => field ?? [])
  const required = context.definition.fields.find((field) => field.required)?.label ?? ''
  const missing = hasRequired(mapped, context)
    ? []
    : [`Chưa thấy cột "${required}": chọn mục cho cột đó ở hàng tiêu đề.`]
  const ignored = table.columns.filter(({ field, cells }) => field === null && cells.length > 0)
  const notKept = table.columns.flatMap(({ index, levels, field }) =>
    field?.type === 'not-kept'
      ? [`Cột ${columnLetter(index)}${titleOf(levels)} cố ý không đọc: ${field.reason ?? ''}.`]
      : [],
  )
  const remarks = ignored.map(
    ({ index, levels }) => `Cột ${columnLetter(index)}${titleOf(levels)} không được đọc.`,
  )
  const guessed =
    table.header === null
      ? ['Tệp không có hàng tiêu đề: mỗi cột là gì được đoán theo nội dung, cần xem lại từng cột.']
      : []
  return [...guessed, ...missing, ...notKept, ...remarks]
}

function titleOf(levels: readonly string[]): string {
  return levels.length === 0 ? '' : ` "${levels.join(' / ')}"`
}

/** Columns where every date is typed as text, or every birth is a year: said once instead of row by row. */
function describeDates({ drafts, context }: FileParts): string[] {
  const styles = new Map<string, string[]>()
  for (const { field, style } of drafts.flatMap((draft) => draft.styles)) {
    const seen = styles.get(field) ?? []
    seen.push(style)
    styles.set(field, seen)
  }
  return [...styles].flatMap(([id, seen]) => {
    const label = context.definition.fields.find((field) => field.id === id)?.label ?? id
    const count = formatInteger(seen.length)
    if (seen.every((style) => style === 'year')) return [`${label}: cả ${count} ô chỉ có năm.`]
    const typed = seen.filter((style) => style === 'typed').length
    if (isMixedTyping(seen))
      return [
        `${label}: ${formatInteger(typed)} ngày gõ dạng chữ xen với ô ngày, đọc theo thứ tự ngày/tháng/năm.`,
      ]
    return typed > 0 && !seen.includes('date-cell')
      ? [
          `${label}: ${formatInteger(typed)} ngày gõ dạng chữ, không phải ô ngày, đọc theo thứ tự ngày/tháng/năm.`,
        ]
      : []
  })
}

/** What was concluded from empty cells and missing columns. */
function describeEmpty(parts: FileParts): string[] {
  const { definition } = parts.context
  if (definition.kind === 'plan') return describeEmptyPlan(parts)
  return definition.personFields ? describePeople(parts) : []
}

function describeEmptyPlan({ table, drafts }: FileParts): string[] {
  const filled = new Set(table.columns.flatMap(({ field }) => (field ? filledBy(field) : [])))
  if (filled.has('delegatesTotal') || !filled.has('delegatesElected')) return []
  const taken = drafts.filter(({ refused }) => refused === null)
  const open = taken.filter(({ values }) => (values['delegatesTotal'] ?? null) === null).length
  const summed = 'Tệp không có cột tổng số đại biểu: cộng từ đương nhiệm, bầu, chỉ định'
  return [
    open === 0
      ? `${summed}.`
      : `${summed}; ${formatInteger(open)} đơn vị chưa ghi đủ ba loại nên tổng số để chưa rõ.`,
  ]
}

function describePeople({ table, drafts, context }: FileParts): string[] {
  const present = new Set(table.columns.flatMap(({ field }) => field?.id ?? []))
  const count = (field: string, value: ImportValue) =>
    drafts.filter(({ values, refused }) => refused === null && values[field] === value).length
  const outside = present.has('partyJoined') ? count('partyMember', false) : 0
  const onlyWomen =
    present.has('genderFemale') && !present.has('genderMale') && !present.has('gender')
  const remarks: string[] = []
  if (outside > 0)
    remarks.push(`${formatInteger(outside)} người để trống ngày vào Đảng: hiểu là chưa vào Đảng.`)
  if (onlyWomen)
    remarks.push(
      `Tệp chỉ đánh dấu nữ: ${formatInteger(count('gender', 'male'))} người còn lại hiểu là nam.`,
    )
  if (context.definition.kind === 'candidates' && !present.has('onList'))
    remarks.push('Tệp không có cột phương án: người mới đều được coi là có trong danh sách bầu cử.')
  return remarks
}
