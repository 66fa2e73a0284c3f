import { describe, expect, test } from 'vitest'
import type { Sheet, SheetRow, Workbook } from '#core/intake/workbook.ts'
import { SAMPLES, importOf, sampleWorkbook } from './intake-files.ts'

type Change = (sheet: Sheet) => Sheet
const NAMES = [SAMPLES.plan, SAMPLES.delegates, SAMPLES.candidates]

/** The records without the places they came from. */
function recordsOf(workbook: Workbook): unknown {
  const { records } = importOf(workbook)
  if (records.kind === 'composition') return records.requirements
  if (records.kind === 'plan') return records.units.map(({ unit }) => unit)
  return 'rows' in records ? records.rows.map(({ person, row }) => ({ person, row })) : []
}

function changed(workbook: Workbook, change: Change): Workbook {
  const [first, ...rest] = workbook.sheets
  return first ? { ...workbook, sheets: [change(first), ...rest] } : workbook
}

function moveRows(sheet: Sheet, from: number, by: number): Sheet {
  const moved = (number: number) => (number >= from ? number + by : number)
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, number: moved(row.number) })),
    merges: sheet.merges.map((range) => ({
      ...range,
      top: moved(range.top),
      bottom: moved(range.bottom),
    })),
  }
}

/** Columns in another order; header groups stay together because their merges move with them as a block. */
function permute(sheet: Sheet, order: readonly number[]): Sheet {
  const placed = (index: number) => order.indexOf(index)
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: order.map((index) => row.cells[index] ?? null),
    })),
    merges: sheet.merges
      .filter(({ left, right }) => right - left < 4)
      .map((range) => ({
        ...range,
        left: placed(range.left),
        right: placed(range.left) + range.right - range.left,
      })),
  }
}

/** Blocks of columns under one header cell, last block first. */
function reversedBlocks(sheet: Sheet, header: number): number[] {
  const width = Math.max(...sheet.rows.map((row) => row.cells.length))
  const blocks: number[][] = []
  for (let index = 0; index < width;) {
    const merge = sheet.merges.find(({ top, left }) => top === header && left === index)
    const size = merge ? merge.right - merge.left + 1 : 1
    blocks.push(Array.from({ length: size }, (_, offset) => index + offset))
    index += size
  }
  return blocks.toReversed().flat()
}

function mapTexts(sheet: Sheet, change: (text: string) => string): Sheet {
  const cells = (row: SheetRow) =>
    row.cells.map((cell) => {
      if (cell === null || typeof cell.value !== 'string') return cell
      const value = change(cell.value)
      return { ...cell, value, text: value.normalize('NFC').replace(/\s+/g, ' ').trim() }
    })
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: cells(row) })) }
}

function rename(words: Readonly<Record<string, string>>): Change {
  return (sheet) => mapTexts(sheet, (text) => words[text] ?? text)
}

const OTHER_WORDS = {
  'Họ và tên': 'HỌ TÊN ĐẠI BIỂU',
  'Ngày sinh': 'Ngày, tháng, năm sinh',
  'Chức vụ, đơn vị công tác': 'Chức vụ, nơi công tác hiện nay',
  'Chức vụ, đơn vị': 'CHỨC VỤ - ĐƠN VỊ CÔNG TÁC',
  LLCT: 'Lý luận chính trị',
  'Ngày vào Đảng': 'Ngày kết nạp Đảng',
  'Loại đại biểu': 'Diện đại biểu',
  'Văn hóa': 'Học vấn',
  'Tái cử / Lần đầu': 'Tái cử, lần đầu',
  'Chuyên trách CĐ': 'Cán bộ CĐ chuyên trách',
  'Phương án 1': 'Danh sách bầu cử',
  'Tên công đoàn cơ sở': 'ĐƠN VỊ',
  'Số đoàn viên': 'Đoàn viên công đoàn',
  'Số ĐB dự ĐH cơ sở': 'Số đại biểu dự đại hội cơ sở',
  'Số đại biểu dự ĐH huyện': 'Phân bổ đại biểu dự Đại hội cấp trên',
  'Số UV BCH được bầu': 'Số lượng ủy viên BCH',
  'Dự kiến ngày ĐH': 'Thời gian tổ chức đại hội',
  'Tổng số': 'TS',
  'Hình thức đại hội': 'Hình thức ĐH',
}

const CHANGES: Readonly<Record<string, Change>> = {
  'five more title rows': (sheet) => moveRows(sheet, 1, 5),
  'no title rows': (sheet) => {
    const top = sheet.rows.findIndex((row) => row.cells[0]?.text === 'STT')
    return { ...sheet, rows: sheet.rows.slice(top) }
  },
  'blank rows between the records': (sheet) => moveRows(moveRows(sheet, 20, 2), 40, 1),
  'decomposed letters': (sheet) => mapTexts(sheet, (text) => text.normalize('NFD')),
  'double and non-breaking spaces': (sheet) =>
    mapTexts(sheet, (text) => ` ${text.replaceAll(' ', '\u00a0 ')} `),
  'other wordings in the header': rename(OTHER_WORDS),
  'no totals and no signatures': (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter((row) => {
      const first = row.cells[0]?.text ?? ''
      return row.number < 12 || /^(\d+|[IVX]+)$/.test(first)
    }),
  }),
  'two empty columns in front': (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: [null, null, ...row.cells] })),
    merges: sheet.merges.map((range) => ({
      ...range,
      left: range.left + 2,
      right: range.right + 2,
    })),
  }),
  'the header repeated on page two': (sheet) => {
    const header = sheet.rows.find((row) => row.cells[0]?.text === 'STT')
    const moved = moveRows(sheet, 30, 1)
    const repeated = header ? [{ ...header, number: 30 }] : []
    return { ...moved, rows: [...moved.rows, ...repeated].toSorted((a, b) => a.number - b.number) }
  },
  'columns in the opposite order': (sheet) => {
    const header = sheet.rows.find((row) => row.cells[0]?.text === 'STT')
    return permute(sheet, reversedBlocks(sheet, header?.number ?? 0))
  },
  'parent headers not merged': (sheet) => ({ ...sheet, merges: [] }),
  'days typed as text': (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(
        (cell) => cell && { ...cell, date: null, value: cell.date ? cell.text : cell.value },
      ),
    })),
  }),
  'days as bare serial numbers': (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(
        (cell) => cell && { ...cell, date: null, text: cell.date ? String(cell.value) : cell.text },
      ),
    })),
  }),
  'numbers typed as text': (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell && (cell.date ? cell : { ...cell, value: cell.text })),
    })),
  }),
}

describe.each(NAMES)('%s', (name) => {
  test.each(Object.keys(CHANGES))('gives the same records with %s', async (label) => {
    const workbook = await sampleWorkbook(name)
    const change = CHANGES[label]
    if (!change) throw new Error(label)
    expect(recordsOf(changed(workbook, change))).toEqual(recordsOf(workbook))
  })
})

test('a table without any header is still told by its content', async () => {
  const workbook = await sampleWorkbook(SAMPLES.delegates)
  const bare = changed(workbook, (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter((row) => row.number > 8 && row.number < 126),
    merges: [],
  }))
  const { preview } = importOf(bare, { kind: 'delegates' })
  expect(preview.rows.map((row) => row.values['fullName'])).toEqual(
    importOf(workbook).preview.rows.map((row) => row.values['fullName']),
  )
})
