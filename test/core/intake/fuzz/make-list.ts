import type { Cell, MergedRange, Sheet, SheetRow, Workbook } from '#core/intake/workbook.ts'
import { encodeText, pick, series } from '../cure-corpus.ts'
import { cell, sheetOf } from '../intake-files.ts'
import type { Typed } from '../intake-files.ts'
import { someColumns } from './columns.ts'
import type { FuzzColumn } from './columns.ts'
import { somePeople } from './people.ts'
import type { FuzzPerson } from './people.ts'

export interface FuzzList {
  readonly workbook: Workbook
  readonly kind: 'delegates' | 'members' | 'candidates'
  /** The one sheet, or those the list is spread over. */
  readonly sheets: readonly string[]
  readonly columns: readonly FuzzColumn[]
  readonly header: boolean
  /** Sheet and row -> who stands there. */
  readonly people: ReadonlyMap<string, FuzzPerson>
}

type Next = () => number

/** A list as some office might send it, put together from one number. */
export function makeList(seed: number): FuzzList {
  const next = series(seed * 7919 + 13)
  for (let warm = 0; warm < 5; warm += 1) next()
  const kind = pick(['delegates', 'members', 'candidates'] as const, next)
  const columns = someColumns(kind, next).flat()
  const people = somePeople(8 + Math.floor(next() * 40), next)
  const header = next() > 0.06
  const spread = header && next() < 0.12
  const cut = spread ? Math.floor(people.length / 2) : people.length
  const parts = spread ? [people.slice(0, cut), people.slice(cut)] : [people]
  const found = new Map<string, FuzzPerson>()
  const made = parts.map((own, at) => {
    const name = `Danh sách ${at + 1}`
    const layout = { kind, columns, header, numbered: next() < 0.9, people: own }
    const { sheet, rows } = makeSheet(name, layout, next)
    for (const [row, person] of rows) found.set(`${name} ${row}`, person)
    return sheet
  })
  const typed = disturb(made, next)
  const sheets = next() < 0.3 ? withOthers(typed, next) : typed
  return {
    workbook: { sheets, epoch: 1900 },
    kind,
    sheets: made.map(({ name }) => name),
    columns,
    header,
    people: found,
  }
}

interface Layout {
  readonly kind: FuzzList['kind']
  readonly columns: readonly FuzzColumn[]
  readonly header: boolean
  readonly numbered: boolean
  readonly people: readonly FuzzPerson[]
}

const TITLES = [
  ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN TAM ĐƯỜNG'],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['DANH SÁCH TRÍCH NGANG'],
  ['(kèm theo Báo cáo số 12/BC-LĐLĐ ngày 05/6/2023)'],
  ['Nhiệm kỳ 2023 - 2028'],
]
const CLOSING: readonly (readonly Typed[])[] = [
  [null, 'NGƯỜI LẬP BIỂU', null, 'TM. BAN CHẤP HÀNH'],
  [null, '(Ký, ghi rõ họ tên)', null, 'CHỦ TỊCH'],
  ['Ghi chú: danh sách xếp theo vần.'],
]

function makeSheet(name: string, layout: Layout, next: Next) {
  const { columns, header, numbered, people } = layout
  const rows: Typed[][] = []
  const merges: MergedRange[] = []
  const lead = numbered ? 1 : 0
  if (header) for (const title of TITLES) if (next() < 0.5) rows.push([...title])
  if (header && next() < 0.5) rows.push([])
  if (header) addHeader({ rows, merges, columns, lead }, next)
  const standing = new Map<number, FuzzPerson>()
  const groups = header && numbered && next() < 0.25
  people.forEach((person, at) => {
    if (groups && at % 9 === 0) rows.push([pick(['I', 'II', 'III'], next), 'Khối trường học'])
    if (header && next() < 0.03) rows.push([])
    const cells = columns.map((column) => column.write(person))
    rows.push([...(numbered ? [at + 1] : []), ...cells])
    standing.set(rows.length, person)
  })
  if (header && numbered && next() < 0.4) rows.push([`Tổng số: ${people.length} người`])
  if (header && numbered && next() < 0.4) rows.push([], ...CLOSING.map((row) => [...row]))
  return { sheet: sheetOf(name, rows, merges), rows: standing }
}

interface HeaderParts {
  readonly rows: Typed[][]
  readonly merges: MergedRange[]
  readonly columns: readonly FuzzColumn[]
  readonly lead: number
}

/** One row, or two with merged parents and single headers over both. */
function addHeader({ rows, merges, columns, lead }: HeaderParts, next: Next): void {
  const tall = columns.some(({ head }) => head.length > 1)
  const top = rows.length + 1
  const number = lead > 0 ? [pick(['STT', 'TT', 'Số TT'], next)] : []
  rows.push([...number, ...columns.map(({ head }) => head[0] ?? null)])
  if (tall) {
    rows.push([...number.map(() => null), ...columns.map(({ head }) => head[1] ?? null)])
    columns.forEach(({ head }, at) => {
      const left = lead + at
      if (head.length === 1) merges.push({ top, bottom: top + 1, left, right: left })
      const first = columns[at - 1]?.head[0] !== head[0] || columns[at - 1]?.head.length === 1
      if (head.length > 1 && first) mergeParent({ rows, merges, columns, lead }, { top, at })
    })
    if (lead > 0) merges.push({ top, bottom: top + 1, left: 0, right: 0 })
  }
  if (next() < 0.3) {
    const width = lead + columns.length
    rows.push(Array.from({ length: width }, (_, at) => at + 1))
  }
}

/** The parent stands in its first cell only, merged over its columns. */
function mergeParent(
  { rows, merges, columns, lead }: HeaderParts,
  { top, at }: { readonly top: number; readonly at: number },
): void {
  const parent = columns[at]?.head[0]
  let last = at
  while (columns[last + 1]?.head[0] === parent && (columns[last + 1]?.head.length ?? 0) > 1)
    last += 1
  for (let own = at + 1; own <= last; own += 1) {
    const row = rows[top - 1]
    if (row) row[lead + own] = null
  }
  merges.push({ top, bottom: top, left: lead + at, right: lead + last })
}

const FONTS = { tcvn3: '.VnTime', vni: 'VNI-Times' } as const

/** Old encodings, odd spaces, taken-apart letters, hidden rows and columns. */
function disturb(sheets: readonly Sheet[], next: Next): Sheet[] {
  const way = next()
  const encoding = way < 0.12 ? 'tcvn3' : way < 0.2 ? 'vni' : null
  const spaces = way > 0.8
  const apart = way > 0.7 && way <= 0.8
  const retype = (own: Cell): Cell => {
    if (typeof own.value !== 'string') return own
    if (encoding !== null) return encoded(own, encoding)
    if (spaces) return typedAs(own, ` ${own.value.replaceAll(' ', '\u00a0 ')} `)
    return apart ? typedAs(own, own.value.normalize('NFD')) : own
  }
  const hide = next() < 0.15
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row): SheetRow => ({
      ...row,
      hidden: hide && next() < 0.1,
      cells: row.cells.map((own) => own && retype(own)),
    })),
    hiddenColumns: hide ? [2] : [],
  }))
}

function encoded(own: Cell, id: keyof typeof FONTS): Cell {
  const text = encodeText(String(own.value), id)
  return text === null ? own : { ...own, text, value: text, font: FONTS[id] }
}

function typedAs(own: Cell, value: string): Cell {
  return { ...own, value, text: cell(value)?.text ?? '' }
}

function withOthers(sheets: readonly Sheet[], next: Next): Sheet[] {
  const notes = sheetOf('Ghi chép', [['Việc cần làm'], ['Gọi điện cho các đơn vị']])
  const hidden = { ...sheetOf('Cũ', [['Bản nháp'], ['1']]), hidden: true }
  return next() < 0.5 ? [notes, ...sheets, hidden] : [...sheets, hidden, notes]
}
