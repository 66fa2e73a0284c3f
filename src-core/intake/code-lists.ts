import { foldVietnamese } from '../base/vietnamese-text.ts'
import { columnLetter, filledCells } from './workbook.ts'
import type { Cell, Sheet, SheetRow, Workbook } from './workbook.ts'

/** A list of codes found in a file, and the columns whose codes it gave a meaning. */
export type UsedCodeList = { readonly sheet: string; readonly columns: readonly string[] }

export type DecodedWorkbook = {
  readonly workbook: Workbook
  readonly used: readonly UsedCodeList[]
}

/** Header of a column -> code -> meaning. */
type Codes = ReadonlyMap<string, ReadonlyMap<string, string>>

const ROWS_SEARCHED = 40
/** Codes are short, and there are fewer of them than people. */
const LONGEST_CODE = 12
/** Of the filled cells of a column, how many must be codes of the list. */
const KNOWN_SHARE = 0.5
const FEWEST_CODES = 2
const FEWEST_HEADS = 3
/** Cells of a row of a list of codes: what it is of, the code, its meaning, a note. */
const WIDEST_LIST = 4

/** The workbook with the meaning in place of each code that one of its own sheets explains. */
export function applyCodeLists(workbook: Workbook): DecodedWorkbook {
  const used: UsedCodeList[] = []
  const listed = workbook.sheets.filter(({ rows }) => rows.length > FEWEST_CODES && isListed(rows))
  let sheets = workbook.sheets
  for (const list of workbook.sheets.length < 2 ? [] : listed) {
    const codes = readCodes(list, workbook.sheets)
    if (codes.size === 0) continue
    const columns: string[] = []
    sheets = sheets.map((sheet) => {
      if (sheet.name === list.name) return sheet
      const decoded = decodeSheet(sheet, codes)
      columns.push(...decoded.columns)
      return decoded.sheet
    })
    if (columns.length > 0) used.push({ sheet: list.name, columns })
  }
  return { workbook: { ...workbook, sheets }, used }
}

/** A list of people is wider; several lists of codes side by side have gaps or few columns each. */
function isListed(rows: readonly SheetRow[]): boolean {
  const wide = rows.filter((row) => filledCells(row).length > WIDEST_LIST)
  return wide.length * 2 < rows.length
}

/** What a sheet explains: column, code, meaning in three columns; or code and meaning of the column it is named after. */
function readCodes(list: Sheet, sheets: readonly Sheet[]): Codes {
  const headers = new Set(
    sheets.filter(({ name }) => name !== list.name).flatMap((sheet) => headerTexts(sheet)),
  )
  const triples = readTriples(list, headers)
  return triples.size > 0 ? triples : readPairs(list, headers)
}

/** Titles stand alone in their rows; what heads a column has others beside it. */
function headerTexts(sheet: Sheet): string[] {
  return headRows(sheet).flatMap((row) => filledCells(row).map(({ cell }) => plain(cell.text)))
}

function headRows({ rows }: Sheet): SheetRow[] {
  return rows.slice(0, ROWS_SEARCHED).filter((row) => filledCells(row).length >= FEWEST_HEADS)
}

function readTriples(list: Sheet, headers: ReadonlySet<string>): Codes {
  const codes = new Map<string, Map<string, string>>()
  let current = ''
  for (const row of list.rows) {
    const [first = '', code = '', meaning = ''] = row.cells.map((cell) => cell?.text ?? '')
    if (first !== '') current = plain(first)
    if (!isCode(code, meaning) || !headers.has(current)) continue
    codes.set(current, (codes.get(current) ?? new Map<string, string>()).set(code, meaning))
  }
  return dropSmall(codes)
}

function isCode(code: string, meaning: string): boolean {
  return code !== '' && meaning !== '' && code.length <= LONGEST_CODE && code !== meaning
}

/** Pairs of columns side by side under the name of the column, or alone in a sheet of that name. */
function readPairs(list: Sheet, headers: ReadonlySet<string>): Codes {
  const codes = new Map<string, Map<string, string>>()
  const [top] = list.rows
  const known = top ? filledCells(top).filter(({ cell }) => headers.has(plain(cell.text))) : []
  // Heads side by side are those of another list, not of a code and its meaning.
  const beside = known.some(({ index }) => known.some((other) => other.index === index + 1))
  const heads = beside ? [] : known
  for (const { index, cell } of heads) codes.set(plain(cell.text), pairsAt(list, index))
  const named = plain(list.name).replace(/^(dm|danh muc|ma)\s+/, '')
  const header = [...headers].find((own) => own === plain(list.name) || own === named)
  const narrow = list.rows.every((row) => filledCells(row).length <= 3)
  if (heads.length === 0 && header !== undefined && narrow) codes.set(header, pairsAt(list, 0))
  return dropSmall(codes)
}

function pairsAt(list: Sheet, column: number): Map<string, string> {
  const codes = list.rows.slice(1).flatMap((row) => row.cells[column]?.text ?? [])
  if (new Set(codes).size < codes.length) return new Map()
  return new Map(
    list.rows.slice(1).flatMap((row) => {
      const [code = '', meaning = ''] = [row.cells[column]?.text, row.cells[column + 1]?.text]
      return isCode(code, meaning) ? [[code, meaning] as const] : []
    }),
  )
}

function dropSmall(codes: ReadonlyMap<string, ReadonlyMap<string, string>>): Codes {
  return new Map([...codes].filter(([, own]) => own.size >= FEWEST_CODES))
}

function decodeSheet(sheet: Sheet, codes: Codes): { sheet: Sheet; columns: string[] } {
  const header = headRows(sheet).find((row) => coded(row, codes).length > 0)
  if (!header) return { sheet, columns: [] }
  const below = sheet.rows.filter(({ number }) => number > header.number)
  const columns = coded(header, codes).filter(({ index, own }) => isCoded(below, index, own))
  if (columns.length === 0) return { sheet, columns: [] }
  const rows = sheet.rows.map((row) => {
    if (row.number <= header.number) return row
    const cells = [...row.cells]
    for (const { index, own } of columns) {
      const cell = cells[index]
      if (cell) cells[index] = decode(cell, own)
    }
    return { ...row, cells }
  })
  const named = columns.map(({ index, text }) => `${columnLetter(index)} "${text}"`)
  return { sheet: { ...sheet, rows }, columns: named }
}

type CodedColumn = {
  readonly index: number
  readonly text: string
  readonly own: ReadonlyMap<string, string>
}

function coded(row: SheetRow, codes: Codes): CodedColumn[] {
  return filledCells(row).flatMap(({ index, cell }) => {
    const own = codes.get(plain(cell.text))
    return own ? [{ index, text: cell.text, own }] : []
  })
}

function isCoded(rows: readonly SheetRow[], index: number, own: CodedColumn['own']): boolean {
  const cells = rows.flatMap((row) => row.cells[index] ?? [])
  const known = cells.filter((cell) => meaningOf(cell, own) !== undefined)
  return cells.length > 0 && known.length >= cells.length * KNOWN_SHARE
}

function decode(cell: Cell, own: CodedColumn['own']): Cell {
  const meaning = meaningOf(cell, own)
  const code = { before: cell.text, known: meaning !== undefined }
  if (meaning === undefined) return { ...cell, code }
  return { ...cell, text: meaning, value: meaning, date: null, code }
}

/** Excel takes the zero off "03"; the list keeps it, or the other way round. */
function meaningOf(cell: Cell, own: CodedColumn['own']): string | undefined {
  const exact = own.get(cell.text)
  if (exact !== undefined || !/^\d+$/.test(cell.text)) return exact
  const bare = Number(cell.text)
  const found = [...own].find(([code]) => /^\d+$/.test(code) && Number(code) === bare)
  return found?.[1]
}

function plain(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
