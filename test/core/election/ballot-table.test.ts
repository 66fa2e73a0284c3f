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

  test.each([
    ['Phiếu số', 'A'],
    ['STT phiếu', 'A'],
    ['Mã phiếu', 'A'],
    ['Phiếu', 'A'],
    ['STT', 'A'],
    ['Số thứ tự', 'A'],
    ['Số phiếu', 'Tổng cộng', 'A', 'Tổng số tên'],
    ['STT', 'Số phiếu', 'A'],
  ])('the number of the ballot is under %s', (...head) => {
    const cells: string[] = head.map((name) => (name === 'A' ? '1' : '007'))
    expect(readBallotTable([['BẢNG PHIẾU BẦU'], [], head, cells, cells.with(0, 'Cộng')])).toEqual(
      head[1] === 'Số phiếu'
        ? { ok: false, error: { kind: 'same-number', no: 7, lines: [4, 5] } }
        : {
            ok: true,
            value: {
              candidates: [{ id: 1, name: 'A' }],
              issued: 1,
              unlisted: [],
              collected: [{ no: 7, kept: [1], invalid: null }],
            },
          },
    )
  })

  test('a title may stand above the headings, not a whole other sheet', () => {
    const under = (lines: number) => [
      ...Array.from({ length: lines }, () => ['BẢNG PHIẾU']),
      ['Số phiếu', 'A'],
      ['1', '1'],
    ]
    expect(readBallotTable(under(19)).ok).toBe(true)
    expect(readBallotTable(under(20))).toEqual({ ok: false, error: { kind: 'no-head' } })
  })

  test('a name is one name however it was typed', () => {
    const table = readBallotTable([
      ['Số phiếu', ' Lò  Văn Ín '.normalize('NFD')],
      ['1', '1'],
    ])
    expect(table).toMatchObject({ value: { candidates: [{ id: 1, name: 'Lò Văn Ín' }] } })
  })

  test.each([
    ['Để lại', [1]],
    ['để', [1]],
    ['giữ nguyên', [1]],
    ['Gạch', []],
    ['gạch tên', []],
    ['bỏ', []],
  ])('“%s” says itself what it means', (mark, kept) => {
    const collected = [{ no: 1, kept, invalid: null }]
    expect(
      readBallotTable([
        ['Số phiếu', 'A'],
        ['1', mark],
      ]),
    ).toMatchObject({ value: { collected } })
  })

  test.each([
    ['Thu về', 'không', []],
    ['Phiếu thu về', 'Có', [{ invalid: null }]],
    ['Đã thu về', '', [{ invalid: null }]],
    ['Có dấu', 'x', [{ invalid: null }]],
    ['Dấu BCH', 'k', [{ invalid: 'Không có dấu của Ban Chấp hành' }]],
    ['Hợp lệ', '1', [{ invalid: null }]],
    ['Hợp lệ', '', [{ invalid: null }]],
    ['Hợp lệ', '0', [{ invalid: 'Không hợp lệ' }]],
    ['Không hợp lệ', '0', [{ invalid: null }]],
    ['Không hợp lệ', 'x', [{ invalid: 'Không hợp lệ' }]],
    ['Không hợp lệ', 'rách', [{ invalid: 'rách' }]],
    ['Lý do loại', 'rách', [{ invalid: 'rách' }]],
    ['Ghi chú', 'thất lạc', []],
    ['Ghi chú', 'Chưa thu về', []],
  ])('%s: “%s”', (heading, text, collected) => {
    const isLost = collected.length === 0
    const table = readBallotTable([
      ['Số phiếu', heading, 'A'],
      ['1', text, isLost ? '0' : '1'],
    ])
    expect(table).toMatchObject({ ok: true, value: { issued: 1, collected } })
  })

  test('where a column says that the ballot counts, a note is only a note', () => {
    const table = readBallotTable([
      ['Số phiếu', 'Hợp lệ', 'Ghi chú', 'A'],
      ['1', '1', 'gấp đôi', '1'],
    ])
    expect(table).toMatchObject({ value: { collected: [{ invalid: null }] } })
  })

  test('a reason that is named is the reason, also where a column only says invalid', () => {
    const table = readBallotTable([
      ['Số phiếu', 'Hợp lệ', 'Lý do', 'A'],
      ['1', '0', 'rách', '1'],
    ])
    expect(table).toMatchObject({ value: { collected: [{ invalid: 'rách' }] } })
  })

  test.each([
    [
      'an answer nobody understands',
      ['Số phiếu', 'Có dấu', 'A'],
      ['1', 'mờ', '1'],
      'Phiếu số 1, cột Có dấu ghi “mờ”: ghi 1 nếu có, 0 nếu không.',
    ],
    [
      'marks of a ballot that did not come back',
      ['Số phiếu', 'Thu về', 'A'],
      ['1', '0', '1'],
      'Phiếu số 1 ghi không thu về mà cột A vẫn để lại tên: sửa lại theo phiếu giấy.',
    ],
    [
      'a ballot that is valid and not',
      ['Số phiếu', 'Hợp lệ', 'Lý do', 'A'],
      ['1', '1', 'rách', '1'],
      'Phiếu số 1 vừa ghi hợp lệ vừa có lý do không hợp lệ: sửa lại theo phiếu giấy.',
    ],
    [
      'other marks of a ballot that did not come back',
      ['Số phiếu', 'Thu về', 'A'],
      ['1', '0', '?'],
      'Phiếu số 1, cột A ghi “?”: ghi 1 nếu để lại tên, 0 nếu gạch.',
    ],
    [
      'a mark under no name',
      ['Số phiếu', 'A', ' '],
      ['1', '1', '0'],
      'Dòng 2 của bảng phiếu có dấu ở một cột không có tên: ghi tên người vào dòng tên cột, hoặc xóa cột ấy.',
    ],
    [
      'a mark beyond the names',
      ['Số phiếu', 'A'],
      ['1', '1', '1'],
      'Dòng 2 của bảng phiếu có dấu ở một cột không có tên: ghi tên người vào dòng tên cột, hoặc xóa cột ấy.',
    ],
    [
      'two columns of one meaning',
      ['Số phiếu', 'Thu về', ' Có thu về ', 'A'],
      ['1', '1', '1', '1'],
      'Bảng phiếu có hai cột cùng nghĩa, “Thu về” và “Có thu về”: bỏ bớt một cột.',
    ],
    [
      'totals',
      ['TT', 'Họ và tên', 'Số phiếu'],
      ['1', 'Lò Văn Ín', '50'],
      'Bảng phiếu có cột họ tên nên là bảng tổng theo từng người: lập bảng mỗi phiếu một dòng, mỗi người một cột, hoặc ghi số tổng vào tệp JSON.',
    ],
  ])('%s', (_, head, line, sentence) => {
    const table = readBallotTable([head, line])
    expect(table.ok ? '' : describeTableFailure(table.error)).toBe(sentence)
  })

  test('a ballot with two lines is said by the lines of the file', () => {
    const table = read(['1', '0', '', '', '', ''], [], ['1', '1', '1', '', '1', '0'])
    expect(table).toEqual({ ok: false, error: { kind: 'same-number', no: 1, lines: [2, 4] } })
    expect(table.ok ? '' : describeTableFailure(table.error)).toBe(
      'Phiếu số 1 có ở các dòng 2 và 4 của bảng phiếu: xem phiếu giấy rồi sửa số phiếu hoặc bỏ một dòng.',
    )
  })

  test('numbers without a line are told, a slip of the hand does not make millions of them', () => {
    const gaps = (...numbers: number[]) => {
      const table = read(...numbers.map((no) => [String(no), '1', '1', '', '1', '0']))
      return table.ok ? table.value.unlisted : null
    }
    expect(gaps(101, 105, 102)).toEqual([103, 104])
    expect(gaps(1, 2, 999_999_999)?.length).toBe(1000)
  })

  test('the sample', () => {
    const { candidates, issued, collected } = readSampleTable()
    expect([candidates.length, issued, collected.length]).toEqual([29, 117, 116])
    expect(collected.flatMap(({ no, invalid }) => (invalid === null ? [] : [no]))).toEqual([
      52, 88, 103,
    ])
  })
})
