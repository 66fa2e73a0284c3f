import { describe, expect, test } from 'vitest'
import { readBallotTable } from '#core/election/ballot-table.ts'
import { describeTableFailure } from '#core/election/table-failure.ts'
import { readSampleTable } from './a-question.ts'

const HEAD = ['Số phiếu', 'Thu về', 'Có dấu BCH', 'Ghi chú', 'Lò Văn Ín', 'Tẩn Thị Mẩy']

function read(...lines: readonly (readonly string[])[]) {
  return readBallotTable([HEAD, ...lines])
}

function ballotOf(...line: string[]) {
  const table = read(line)
  return table.ok ? table.value.collected : table.error
}

describe('the table of ballots', () => {
  test('a ballot a line, a name a column', () => {
    expect(read(['2', '1', '1', '', '1', '0'], ['10', '1', '1', '', '0', '1'])).toEqual({
      ok: true,
      value: {
        candidates: [
          { id: 1, name: 'Lò Văn Ín' },
          { id: 2, name: 'Tẩn Thị Mẩy' },
        ],
        issued: 2,
        unlisted: [3, 4, 5, 6, 7, 8, 9],
        collected: [
          { no: 2, kept: [1], invalid: null },
          { no: 10, kept: [2], invalid: null },
        ],
      },
    })
  })

  test('a table saved with letters taken apart reads as one whose letters are whole', () => {
    const whole = [HEAD, ['1', '1', '1', 'Ghi thêm tên ngoài danh sách', '', '']]
    const apart = whole.map((cells) => cells.map((cell) => cell.normalize('NFD')))
    expect(readBallotTable(apart)).toEqual(readBallotTable(whole))
  })

  test.each([
    ['did not come back', ['1', '0', '', '', '', ''], []],
    ['did not come back, says the note', ['1', '', '', 'Không thu về', '', ''], []],
    [
      'has no seal',
      ['1', '1', '0', '', '1', '0'],
      [{ no: 1, kept: [1], invalid: 'Không có dấu của Ban Chấp hành' }],
    ],
    [
      'has no seal and a name more: one ballot',
      ['1', '1', '0', 'Ghi thêm tên', '1', '0'],
      [{ no: 1, kept: [1], invalid: 'Không có dấu của Ban Chấp hành; Ghi thêm tên' }],
    ],
    [
      'has no seal, as its reason says already',
      ['1', '1', '0', 'Không có dấu và ghi thêm tên', '', ''],
      [{ no: 1, kept: [], invalid: 'Không có dấu và ghi thêm tên' }],
    ],
    [
      'was set aside, and nobody read its marks',
      ['1', '1', '1', 'Rách', '', ''],
      [{ no: 1, kept: [], invalid: 'Rách' }],
    ],
    [
      'was set aside because the seal did not come back, says its note',
      ['1', '1', '1', 'Phiếu không thu về đúng hòm', '1', '0'],
      [{ no: 1, kept: [1], invalid: 'Phiếu không thu về đúng hòm' }],
    ],
    [
      'has a note that makes nothing of it',
      ['1', '1', '1', 'chỉ để lại 1 tên, vẫn hợp lệ', '1', '0'],
      [{ no: 1, kept: [1], invalid: null }],
    ],
    [
      'has a note that says it does not count',
      ['1', '1', '1', 'Không hợp lệ', '1', '0'],
      [{ no: 1, kept: [1], invalid: 'Không hợp lệ' }],
    ],
  ])('a ballot that %s', (_, line, expected) => {
    expect(ballotOf(...line)).toEqual(expected)
  })

  test.each(['hợp lệ', 'Phiếu hợp lệ.', 'vẫn hợp lệ', 'rách nhẹ; phiếu vẫn hợp lệ'])(
    'the note “%s” makes nothing of the ballot',
    (note) => expect(ballotOf('1', '1', '1', note, '1', '0')).toMatchObject([{ invalid: null }]),
  )

  test.each([
    ...['chưa hợp lệ', 'ko hợp lệ', 'K hợp lệ', 'k0 hợp lệ', 'bất hợp lệ', 'không được hợp lệ'],
    ...['không phải phiếu hợp lệ', 'không thuộc diện hợp lệ', 'ko vẫn hợp lệ'],
  ])('the note “%s” sets the ballot aside', (note) => {
    expect(ballotOf('1', '1', '1', note, '1', '0')).toMatchObject([{ invalid: note }])
  })

  test.each(['hợp lệ?', 'hợp lệ một phần', 'thiếu hợp lệ', 'xem lại có hợp lệ', 'rách, hợp lệ'])(
    'the note “%s” is refused with the number of the ballot',
    (text) => {
      const rows = [HEAD, ['1', '1', '1', text, '1', '0']]
      expect(readBallotTable(rows)).toEqual({
        ...{ ok: false, error: { kind: 'unclear-note', no: 1, text } },
      })
    },
  )

  test('headings may stand in any order, in capitals, with blanks; empty lines and columns are passed over', () => {
    const rows = [
      [' '],
      [' A ', ' LÝ DO ', ' ', 'B', ' SỐ PHIẾU '],
      [],
      ['1', '', 'x', '0', ' 3 '],
      ['0', 'hợp lệ', '', '0', '4'],
      ['1', '', '', '1'].concat('5'),
    ]
    expect(readBallotTable(rows)).toMatchObject({
      value: {
        candidates: [
          { id: 1, name: 'A' },
          { id: 2, name: 'B' },
        ],
        issued: 3,
        // A reason is a reason, whatever its words.
        collected: [
          { no: 3, kept: [1], invalid: null },
          { no: 4, kept: [], invalid: 'hợp lệ' },
          { no: 5, kept: [1, 2], invalid: null },
        ],
      },
    })
  })

  test.each([
    ['no line at all', [], 'no-head' as const],
    [
      'no column of numbers',
      [
        ['Tên', 'A'],
        ['1', '1'],
      ],
      'no-head',
    ],
    [
      'no names',
      [
        ['Số phiếu', 'Thu về'],
        ['1', '1'],
      ],
      'no-names',
    ],
    ['no ballots', [HEAD], 'no-ballots'],
  ])('%s', (_, rows, kind) => {
    const table = readBallotTable(rows)
    expect(table).toEqual({ ok: false, error: { kind } })
    const words = {
      'no-head': 'cột “Số phiếu”',
      'no-names': 'mang tên',
      'no-ballots': 'phiếu nào',
    }[kind]
    const sentence = table.ok ? '' : describeTableFailure(table.error)
    expect(sentence).toMatch(/^Bảng phiếu không có .*\.$/)
    expect(sentence).toContain(words)
  })

  test.each([
    ['0', '0'],
    ['1x', '1x'],
    ['x1', 'x1'],
    ['', ''],
    ['-1', '-1'],
    ['1234567890', '1234567890'],
  ])('“%s” is no number of a ballot', (text, said) => {
    const table = read(['1', '1', '1', '', '1', '0'], [text, '1', '1', '', '1', '0'])
    expect(table).toEqual({ ok: false, error: { kind: 'no-number', line: 3, text: said } })
    expect(table.ok ? '' : describeTableFailure(table.error)).toBe(
      `Dòng 3 của bảng phiếu ghi số phiếu “${said}”: ghi một số từ 1 trở lên.`,
    )
  })

  test.each(['', '2', 'x'])('“%s” is no mark', (text) => {
    const table = read(['5', '1', '1', '', '1', text])
    const error = { kind: 'no-mark', no: 5, name: 'Tẩn Thị Mẩy', text }
    expect(table).toEqual({ ok: false, error })
    expect(table.ok ? '' : describeTableFailure(table.error)).toBe(
      `Phiếu số 5, cột Tẩn Thị Mẩy ${text === '' ? 'để trống' : `ghi “${text}”`}: ghi 1 nếu để lại tên, 0 nếu gạch.`,
    )
  })

  test('of a ballot set aside other marks than 0 and 1 are no marks either', () => {
    expect(ballotOf('5', '1', '0', '', 'x', '1')).toMatchObject({ kind: 'no-mark', text: 'x' })
  })

  test('the sample', () => {
    const { candidates, issued, collected } = readSampleTable()
    expect([candidates.length, issued, collected.length]).toEqual([29, 117, 116])
    expect(collected.flatMap(({ no, invalid }) => (invalid === null ? [] : [no]))).toEqual([
      52, 88, 103,
    ])
  })
})
