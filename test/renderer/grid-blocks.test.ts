import { describe, expect, test } from 'vitest'
import { addedRows, filledDown, textsToCopy } from '#renderer/parts/grid/block-cells.ts'
import { asksFirst, onlyQuestion, planBlock } from '#renderer/parts/grid/block-plan.ts'
import type { BlockTarget } from '#renderer/parts/grid/block-plan.ts'
import {
  blockLines,
  countBlock,
  describeCounts,
  writeWords,
} from '#renderer/parts/grid/block-words.ts'
import type { CopiedBlock } from '#renderer/parts/grid/clipboard-block.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { judgeText } from '#renderer/parts/grid/judge-text.ts'
import type { TextReading } from '#renderer/parts/grid/judge-text.ts'
import { layOutPaste } from '#renderer/parts/grid/lay-out-paste.ts'
import { NO_SELECTION, toggleRow } from '#renderer/parts/grid/row-selection.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly born: string | null
}

const ROWS: readonly Row[] = [
  { id: 'a', name: 'Vàng Văn Sương', born: '1988' },
  { id: 'b', name: 'Cà Thị Ánh', born: '1975-11-08' },
  { id: 'c', name: 'Đỗ Văn Sương', born: null },
]
const NAME: GridColumn<Row> = {
  id: 'name',
  label: 'Họ và tên',
  width: 100,
  align: 'words',
  read: (row) => row.name,
  editor: { kind: 'text', required: 'Chưa có tên.' },
}
const BORN: GridColumn<Row> = {
  id: 'born',
  label: 'Ngày sinh',
  width: 100,
  align: 'words',
  read: (row) => row.born,
  editor: { kind: 'partial-date', what: 'ngày sinh' },
}
const AGE: GridColumn<Row> = {
  id: 'age',
  label: 'Tuổi',
  width: 50,
  align: 'figures',
  read: () => 40,
  editor: null,
}
const TABLE = { shown: ROWS, ids: ['a', 'b', 'c'], columns: [NAME, BORN, AGE] }
const LABELS = {
  rowId: (row: Row) => row.id,
  rowLabel: (row: Row) => row.name,
  nameColumnId: 'name',
}
const blockOf = (texts: readonly (readonly string[])[]): CopiedBlock =>
  texts.map((cells) => cells.map((text) => ({ text, font: null })))
const target = (
  row: Row | null,
  column: GridColumn<Row>,
  text: string,
  addedRow = 0,
): BlockTarget<Row> => ({ row, column, text, addedRow })
const plan = (
  targets: readonly BlockTarget<Row>[],
  readings: readonly (TextReading | null)[] = [],
) => planBlock('paste', targets, readings, LABELS)
const [first, second, third] = ROWS as readonly [Row, Row, Row]

describe('a copied block is laid', () => {
  const size = { rows: 3, columns: 3, mayGrow: false }
  const at = (row: number, column: number) => ({ row, column })
  const placesOf = (copied: CopiedBlock, from: [number, number], to: [number, number]) => {
    const laid = layOutPaste(copied, { from: at(...from), to: at(...to) }, size)
    return laid.ok ? laid.value.map((cell) => [cell.row, cell.column, cell.copied.text]) : laid
  }

  test('from the first corner of what is marked', () => {
    expect(placesOf(blockOf([['x', 'y']]), [1, 0], [1, 0])).toEqual([
      [1, 0, 'x'],
      [1, 1, 'y'],
    ])
  })

  test('again and again over a marked block that is a multiple of it, and once over any other', () => {
    expect(placesOf(blockOf([['x']]), [0, 1], [2, 1])).toEqual([
      [0, 1, 'x'],
      [1, 1, 'x'],
      [2, 1, 'x'],
    ])
    expect(placesOf(blockOf([['x'], ['y']]), [0, 0], [2, 0])).toEqual([
      [0, 0, 'x'],
      [1, 0, 'y'],
    ])
  })

  test('past the last row only where the list can grow; past the last column never', () => {
    const two = blockOf([['x'], ['y']])
    const last = { from: at(2, 0), to: at(2, 0) }
    expect(layOutPaste(two, last, size)).toMatchObject({
      error: { wrong: 'Khối chép có 2 dòng, 1 cột; từ ô này còn 1 dòng, 3 cột.' },
    })
    const grown = layOutPaste(two, last, { ...size, mayGrow: true })
    expect(grown.ok && grown.value.map(({ row }) => row)).toEqual([2, 3])
    expect(
      layOutPaste(
        blockOf([['x', 'y']]),
        { from: at(0, 2), to: at(0, 2) },
        { ...size, mayGrow: true },
      ).ok,
    ).toBe(false)
  })
})

describe('a block of another size than expected', () => {
  const at = { from: { row: 2, column: 0 }, to: { row: 2, column: 0 } }
  const laid = (copied: CopiedBlock, rows: number, mayGrow: boolean) =>
    layOutPaste(copied, at, { rows, columns: 3, mayGrow })

  test('loses its empty rows past the last row, and only those', () => {
    const tail = blockOf([['x'], [''], ['y'], [''], ['']])
    const texts = (rows: number) => {
      const made = laid(tail, rows, true)
      return made.ok && made.value.map(({ copied }) => copied.text)
    }
    expect([texts(3), texts(6), texts(9)]).toEqual([
      ['x', '', 'y'],
      ['x', '', 'y', ''],
      ['x', '', 'y', '', ''],
    ])
  })

  test('is refused above two hundred thousand cells', () => {
    const of = (cells: number) => laid(blockOf(Array.from({ length: cells }, () => ['x'])), 3, true)
    expect([of(199_999).ok, of(200_000).ok, of(200_001).ok]).toEqual([true, true, false])
  })
})

describe('a block', () => {
  test('writes only what differs, without a question when nothing is wrong', () => {
    const made = plan([target(first, BORN, '1988'), target(second, BORN, '1990')])
    expect(made.cells.map(({ address, value }) => [address?.rowId, value])).toEqual([['b', '1990']])
    expect(asksFirst(made)).toBe(false)
  })

  test('with a wrong or doubtful text is shown first, each cell with what it was and why', () => {
    const doubt = { value: '1979-03-05', reason: 'Năm chỉ có hai chữ số', refused: false }
    const made = plan(
      [
        target(first, BORN, '5/3/79'),
        target(second, BORN, '31/04/1980'),
        target(third, BORN, '1990'),
      ],
      [doubt, null, null],
    )
    expect(asksFirst(made)).toBe(true)
    expect(blockLines(made).map(({ place, before, after }) => [place, before, after])).toEqual([
      ['Cà Thị Ánh', '31/04/1980', 'giữ 08/11/1975'],
      ['Vàng Văn Sương', '5/3/79', '05/03/1979'],
    ])
    const all = countBlock(made, { withDoubts: true, withAdded: true })
    expect(all).toEqual({ written: 2, refused: 1, doubtful: 1, cured: 0 })
    const sure = countBlock(made, { withDoubts: false, withAdded: true })
    expect(writeWords(sure, undefined)).toBe('Ghi 1 ô')
  })

  test('with texts put right on the way is written at once, each told with what it was', () => {
    const cure: TextReading = { value: 'Lò Thị An', reason: null, refused: false }
    const same: TextReading = { value: 'Cà Thị Ánh', reason: null, refused: false }
    const targets = [
      target(first, NAME, 'LÒ THỊ AN'),
      target(third, NAME, ' Cà  Thị Ánh '.normalize('NFD')),
    ]
    const made = plan(targets, [cure, same])
    expect(asksFirst(made)).toBe(false)
    expect(blockLines(made)).toMatchObject([
      { before: 'LÒ THỊ AN', after: 'Lò Thị An', state: 'cured' },
    ])
    const counts = countBlock(made, { withDoubts: true, withAdded: true })
    expect(describeCounts(counts)).toBe('2 ô sẽ ghi, 0 ô không nhận, 1 ô được chữa')
  })

  test('over a column that is worked out tells the column once, and nothing where it says the same', () => {
    const made = plan([
      target(first, AGE, '40'),
      target(second, AGE, '41'),
      target(third, AGE, '42'),
    ])
    expect(blockLines(made)).toMatchObject([
      { place: '2 ô', column: 'Tuổi', reason: 'Cột Tuổi do chương trình tính.' },
    ])
  })

  test('past the last row offers to add those who have a name, and counts those without', () => {
    const made = plan([
      target(third, BORN, '1990'),
      target(null, NAME, 'Ma Thị Dế', 0),
      target(null, BORN, '1991', 0),
      target(null, BORN, '1992', 1),
    ])
    expect([made.added, made.nameless]).toEqual([1, 1])
    expect(addedRows(made.cells).map((row) => [...row])).toEqual([
      [
        ['name', 'Ma Thị Dế'],
        ['born', '1991'],
      ],
    ])
    const counts = countBlock(made, { withDoubts: true, withAdded: true })
    expect(writeWords(counts, 'thêm 1 người')).toBe('Ghi 3 ô, thêm 1 người')
  })

  test('of one cell asks in the cell itself', () => {
    const doubt = { value: '1979', reason: 'Chỉ có tháng và năm: giữ năm', refused: false }
    expect(onlyQuestion(plan([target(first, BORN, 'tháng 3/1979')], [doubt]))).toEqual({
      address: { rowId: 'a', columnId: 'born' },
      text: 'tháng 3/1979',
      error: {
        wrong: 'Chỉ có tháng và năm: giữ năm.',
        todo: 'Nếu đúng thì nhận, nếu không thì gõ lại.',
        repairs: [{ value: '1979', label: 'Ghi 1979' }],
      },
    })
    expect(onlyQuestion(plan([target(first, AGE, '41')]))).toMatchObject({ text: '40' })
  })

  test('that is emptied keeps the cells that must not be empty', () => {
    const made = plan([target(first, NAME, ''), target(first, BORN, '')])
    expect(made.cells.map(({ columnId, value }) => [columnId, value])).toEqual([['born', null]])
    expect(made.refused.map(({ error }) => error.wrong)).toEqual(['Chưa có tên.'])
  })
})

describe('a text under a column', () => {
  const yes: TextReading = { value: true, reason: null, refused: false }
  const member = {
    kind: 'choice',
    choices: [
      { value: true, label: 'Đảng viên' },
      { value: false, label: 'Ngoài Đảng' },
    ],
  } as const

  test('is what the cell shows, before what a file would mean by it', () => {
    expect(judgeText(member, 'Ngoài Đảng', yes)).toEqual({
      ok: true,
      value: { value: false, doubt: null, cured: false },
    })
    expect(judgeText(member, 'x', yes)).toEqual({
      ok: true,
      value: { value: true, doubt: null, cured: false },
    })
  })

  test('that neither knows is refused in the words of the file', () => {
    const refused = { value: null, reason: 'Không rõ có đánh dấu hay không', refused: true }
    expect(judgeText(member, 'z', refused)).toMatchObject({
      error: { wrong: 'Không rõ có đánh dấu hay không.' },
    })
  })

  test('never takes a value the cell cannot hold', () => {
    const reading = { value: 'cả hai', reason: null, refused: false }
    expect(judgeText(member, 'cả hai', reading).ok).toBe(false)
    const count = { kind: 'integer', from: 0, to: 9 } as const
    expect(judgeText(count, '10', { value: 10, reason: null, refused: false }).ok).toBe(false)
  })
})

describe('what is copied', () => {
  const block = { from: { row: 0, column: 1 }, to: { row: 1, column: 1 } }
  const cell = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } }

  test('is the marked block, or the picked rows when none is marked', () => {
    expect(textsToCopy(TABLE, block, toggleRow(NO_SELECTION, 'c'))).toEqual([
      ['1988'],
      ['08/11/1975'],
    ])
    expect(textsToCopy(TABLE, cell, toggleRow(NO_SELECTION, 'c'))).toEqual([
      ['Đỗ Văn Sương', '', '40'],
    ])
  })

  test('goes down with Ctrl+D from the first row, or from above a single cell', () => {
    const down = (from: number, to: number) =>
      filledDown(TABLE, { from: { row: from, column: 1 }, to: { row: to, column: 2 } }).map(
        ({ row, text }) => [row?.id, text],
      )
    expect(down(0, 2)).toEqual([
      ['b', '1988'],
      ['c', '1988'],
    ])
    expect(down(2, 2)).toEqual([['c', '08/11/1975']])
    expect(down(0, 0)).toEqual([])
  })
})
