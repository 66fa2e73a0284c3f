import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '#core/intake/workbook.ts'
import { readWorkbook } from '#main/office/read-workbook.ts'
import { biffStream, compound, doubles, float, record, text, words } from './a-biff-file.ts'
import type { BiffParts } from './a-biff-file.ts'

async function read(parts: BiffParts): Promise<Workbook> {
  return readBytes(compound({ Workbook: biffStream(parts) }))
}

async function readBytes(bytes: Uint8Array): Promise<Workbook> {
  const outcome = await readWorkbook(bytes, 'tệp.xls')
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

async function failureOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readWorkbook(bytes, 'tệp.xls')
  return outcome.ok ? 'read' : outcome.error.kind
}

const at = (row: number, column: number, style = 0) => words(row, column, style)
const label = (row: number, column: number, value: string, style = 0) =>
  record(0x204, at(row, column, style), text(value))
const number = (row: number, column: number, value: number, style = 0) =>
  record(0x203, at(row, column, style), float(value))
const sheet = (...records: readonly Buffer[]) => [{ name: 'DS', records }]

const cellsOf = (workbook: Workbook) =>
  workbook.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell && [cell.text, cell.value]))

describe('an old Excel workbook', () => {
  test('has numbers in every form, truths, errors and results of formulas', async () => {
    const formula = (column: number, result: Buffer) =>
      record(0x06, at(1, column), result, words(0), doubles(0), words(0))
    const special = (kind: number, value = 0) =>
      Buffer.concat([Buffer.from([kind, 0, value, 0, 0, 0]), words(0xffff)])
    const workbook = await read({
      sheets: sheet(
        number(0, 0, 1240.5),
        record(0x27e, at(0, 1), doubles((1240 << 2) | 2)),
        record(0x27e, at(0, 2), doubles((-12 << 2) | 3)),
        record(
          0xbd,
          words(0, 3),
          words(0),
          doubles((7 << 2) | 2),
          words(0),
          doubles((8 << 2) | 2),
          words(4),
        ),
        record(0x205, at(0, 5), Buffer.from([1, 0])),
        record(0x205, at(0, 6), Buffer.from([0x2a, 1])),
        formula(0, float(42)),
        formula(1, special(0)),
        record(0x207, text('hai')),
        formula(2, special(1, 1)),
        formula(3, special(2, 0x17)),
        formula(4, special(3)),
      ),
    })
    expect(cellsOf(workbook)).toEqual([
      [
        ['1240.5', 1240.5],
        ['1240', 1240],
        ['-0.12', -0.12],
        ['7', 7],
        ['8', 8],
        ['true', true],
        ['#N/A', '#N/A'],
      ],
      [
        ['42', 42],
        ['hai', 'hai'],
        ['true', true],
        ['#REF!', '#REF!'],
      ],
    ])
    expect(workbook.sheets[0]?.rows[1]?.cells[1]?.formula).toBe('…')
  })

  test.each([
    [1900, [], 29_342],
    [1904, [record(0x22, words(1))], 27_880],
  ] as const)(
    'of epoch %s shows days by built-in and own formats',
    async (epoch, globals, serial) => {
      const workbook = await read({
        globals,
        formats: [
          [164, 'dd/mm/yyyy'],
          [165, '#,##0 "ngày"'],
        ],
        styles: [
          [0, 14],
          [0, 164],
          [0, 165],
        ],
        sheets: sheet(number(0, 0, serial, 0), number(0, 1, serial, 1), number(0, 2, serial, 2)),
      })
      expect(workbook.epoch).toBe(epoch)
      expect(workbook.sheets[0]?.rows[0]?.cells.map((cell) => cell?.date)).toEqual([
        '1980-05-01',
        '1980-05-01',
        null,
      ])
    },
  )

  test('shows percentages by built-in and own formats', async () => {
    const workbook = await read({
      formats: [[164, '0.0%']],
      styles: [
        [0, 9],
        [0, 164],
        [0, 0],
      ],
      sheets: sheet(number(0, 0, 1.021, 0), number(0, 1, 1.021, 1), number(0, 2, 1.021, 2)),
    })
    const [row] = workbook.sheets[0]?.rows ?? []
    expect(row?.cells.map((cell) => cell?.percent ?? false)).toEqual([true, true, false])
  })

  test('has shared strings cut anywhere, in one width and the other, with their fonts', async () => {
    const first = Buffer.concat([words(9), Buffer.from([0]), Buffer.from('NguyÔ', 'latin1')])
    const rest = Buffer.concat([Buffer.from([1]), Buffer.from('n Đạ', 'utf16le')])
    const runs = Buffer.concat([
      words(6),
      Buffer.from([8]),
      words(1),
      Buffer.from('Lß ThÞ', 'latin1'),
      words(3, 5),
    ])
    const workbook = await read({
      fonts: ['.VnTime', 'Arial', 'Arial', 'Arial', 'Times New Roman'],
      globals: [record(0xfc, doubles(2, 2), first), record(0x3c, rest, runs)],
      sheets: sheet(record(0xfd, at(0, 0), doubles(0)), record(0xfd, at(0, 1), doubles(1))),
    })
    const [one, two] = workbook.sheets[0]?.rows[0]?.cells ?? []
    expect([one?.value, one?.font, one?.runs]).toEqual(['NguyÔn Đạ', '.VnTime', undefined])
    expect(two?.runs).toEqual([
      { text: 'Lß ', font: '.VnTime' },
      { text: 'ThÞ', font: 'Times New Roman' },
    ])
  })

  test('tells hidden sheets, rows and columns, and merged cells', async () => {
    const workbook = await read({
      sheets: [
        { name: 'An', hidden: true, records: [label(0, 0, 'x')] },
        {
          name: 'DS',
          records: [
            record(0x208, words(4, 0, 9, 255, 0, 0, 0x20, 0)),
            record(0x7d, words(1, 1, 2000, 0, 1, 0)),
            label(4, 0, 'a'),
            label(4, 2, 'b'),
            record(0xe5, words(1, 4, 5, 0, 1)),
          ],
        },
      ],
    })
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['An', true],
      ['DS', false],
    ])
    expect(workbook.sheets[1]).toMatchObject({
      rows: [{ number: 5, hidden: true }],
      hiddenColumns: [1],
      merges: [{ top: 5, bottom: 6, left: 0, right: 1 }],
    })
  })

  test('of Excel 5 has its bytes as an office file shows them, with or without a container', async () => {
    const short = (value: string) =>
      Buffer.concat([Buffer.from([value.length]), Buffer.from(value, 'latin1')])
    const bof = (kind: number) => record(0x809, words(0x500, kind, 0, 0))
    const head = [
      bof(5),
      record(0x31, Buffer.alloc(14), short('.VnTime')),
      record(0xe0, words(0, 0)),
    ]
    const boundAt = (offset: number) => record(0x85, doubles(offset), words(0), short('DS'))
    const start = Buffer.concat([...head, boundAt(0), record(0x0a)]).length
    const cell = record(0x204, at(0, 0), words(5), Buffer.from('ViÖt\x96', 'latin1'))
    const stream = Buffer.concat([
      ...head,
      boundAt(start),
      record(0x0a),
      bof(0x10),
      cell,
      record(0x0a),
    ])
    for (const bytes of [stream, compound({ Book: stream })]) {
      const [only] = (await readBytes(bytes)).sheets[0]?.rows[0]?.cells ?? []
      expect([only?.value, only?.font]).toEqual(['ViÖt–', '.VnTime'])
    }
  })
})

describe('an old file that cannot be read', () => {
  const whole = compound({
    Workbook: biffStream({ sheets: sheet(label(0, 0, 'a'), label(1, 0, 'b')) }),
  })

  test.each([
    [
      'a password',
      compound({ Workbook: biffStream({ globals: [record(0x2f, words(1))], sheets: sheet() }) }),
      'encrypted',
    ],
    ['the password of a new file', compound({ EncryptedPackage: Buffer.alloc(10) }), 'encrypted'],
    ['an old Word file', compound({ WordDocument: Buffer.alloc(10) }), 'other-format'],
    ['another old file', compound({ Contents: Buffer.alloc(10) }), 'other-format'],
    [
      'a string that is not there',
      compound({ Workbook: biffStream({ sheets: sheet(record(0xfd, at(0, 0), doubles(9))) }) }),
      'damaged',
    ],
    [
      'a column beyond every sheet',
      compound({ Workbook: biffStream({ sheets: sheet(label(0, 9000, 'a')) }) }),
      'damaged',
    ],
    [
      'merges without end',
      compound({ Workbook: biffStream({ sheets: sheet(record(0xe5, words(65_535))) }) }),
      'too-large',
    ],
    ['no cell', compound({ Workbook: biffStream({ sheets: sheet() }) }), 'no-content'],
    [
      'Excel before 1993',
      Buffer.from([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00, 0, 0]),
      'old-excel',
    ],
  ])('%s', async (_title, bytes, kind) => {
    expect(await failureOf(bytes)).toBe(kind)
  })

  test('sectors that follow each other in a circle, or lie beyond the end, are damage', async () => {
    for (const next of [2, 3, 0x7fffffff, 0xfffffff0]) {
      const turned = Buffer.from(whole)
      turned.writeUInt32LE(next, 512 + 4 * 3)
      expect(await failureOf(turned)).toBe('damaged')
    }
    const tables = Buffer.from(whole)
    tables.writeUInt32LE(1, 68)
    tables.writeUInt32LE(1, 512 * 2 + 508)
    expect(await failureOf(tables)).toBe('damaged')
  })

  test('cut off anywhere ends in a sentence', async () => {
    for (let part = 1; part < 20; part += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 20))
      expect(['damaged', 'read']).toContain(await failureOf(cut))
    }
    expect(await failureOf(whole.subarray(0, 1600))).toBe('damaged')
  })

  test('with any bytes changed never throws', async () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Buffer.from(whole)
        for (const [place, value] of list) bytes[place] = value
        expect(typeof (await failureOf(bytes))).toBe('string')
      }),
      { numRuns: 400 },
    )
  })
})
