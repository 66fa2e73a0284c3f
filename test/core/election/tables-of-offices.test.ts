import { describe, expect, test } from 'vitest'
import { readBallotTable } from '#core/election/ballot-table.ts'
import { describeTableFailure } from '#core/election/table-failure.ts'

const HEAD = ['Số phiếu', 'Thu về', 'Có dấu BCH', 'Ghi chú', 'Lò Văn Ín', 'Tẩn Thị Mẩy']

function read(...lines: readonly (readonly string[])[]) {
  return readBallotTable([HEAD, ...lines])
}

describe('tables as offices make them', () => {
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

  test('blanks around a cell are nothing, and a line of blanks is no ballot', () => {
    const table = readBallotTable([
      [' Số phiếu ', ' Thu về ', ' Ghi chú ', ' A ', ' '],
      [' ', ' ', ' ', ' ', ' '],
      [' 1 ', ' 1 ', ' ', ' 1 ', ' '],
      [' 2 ', ' 1 ', ' rách ', ' ', ' ghi riêng '],
    ])
    expect(table).toMatchObject({
      ok: true,
      value: {
        issued: 2,
        collected: [
          { no: 1, kept: [1], invalid: null },
          { no: 2, kept: [], invalid: 'rách' },
        ],
      },
    })
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
      'a ballot that is valid and, by its note, not',
      ['Số phiếu', 'Hợp lệ', 'Ghi chú', 'A'],
      ['1', '1', 'ko hợp lệ', '1'],
      'Phiếu số 1 vừa ghi hợp lệ vừa có lý do không hợp lệ: sửa lại theo phiếu giấy.',
    ],
    [
      'a note that could mean either',
      ['Số phiếu', 'Ghi chú', 'A'],
      ['1', 'hợp lệ?', '1'],
      'Phiếu số 1, cột Ghi chú ghi “hợp lệ?” nên chưa rõ phiếu có hợp lệ không: ghi “vẫn hợp lệ”, hoặc ghi lý do không hợp lệ.',
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
})
