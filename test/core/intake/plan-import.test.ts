import { describe, expect, test } from 'vitest'
import { describeIntakeFailure } from '#core/intake/intake-failure.ts'
import { importJson, toImportJson } from '#core/intake/to-import-json.ts'
import { importOf, sheetOf, tryImport, workbookOf } from './intake-files.ts'
import type { Typed } from './intake-files.ts'
import { PEOPLE, peopleWith, rowOf } from './people-table.ts'

describe('one cell', () => {
  const cases: readonly [string, number, Typed, unknown, string | null][] = [
    ['an impossible day stays unknown', 3, '31/4/1980', null, 'Tháng 4 chỉ có 30 ngày'],
    ['29 February of a common year', 3, '29/2/1981', null, 'Tháng 2 năm 1981 chỉ có 28 ngày'],
    [
      'a two-digit year is read by the span of births',
      3,
      '7/8/72',
      '1972-08-07',
      'Năm chỉ có hai chữ số: hiểu là năm trong khoảng 1920 đến 2012',
    ],
    ['dots', 3, '05.03.1979', '1979-03-05', 'Ngày gõ dạng chữ, không phải ô ngày'],
    ['a bare year among days', 3, 1979, '1979', 'Chỉ có năm'],
    [
      'a serial number without a date format',
      3,
      26_374,
      '1972-03-16',
      'Số của Excel, chưa định dạng ngày',
    ],
    [
      'a year typed into a cell formatted as a date',
      3,
      { day: '1905-06-01' },
      '1979',
      'Ô định dạng ngày nhưng người gõ chỉ gõ năm 1979',
    ],
    ['words', 3, 'ngày 5 tháng 3 năm 1979', '1979-03-05', 'Ngày gõ dạng chữ, không phải ô ngày'],
    ['month and year', 3, '3/1979', '1979', 'Chỉ có tháng và năm: giữ năm'],
    ['letters for digits', 3, '1O/12/l979', '1979-12-10', 'Ngày gõ lẫn chữ O, l với số 0, 1'],
    [
      'a month that does not exist',
      3,
      '12/25/1979',
      null,
      'Không có tháng 25 (có thể gõ tháng trước ngày)',
    ],
    ['no date at all', 3, 'chưa rõ', null, 'Không đọc được ngày'],
    [
      'a day after everybody was born',
      3,
      { day: '2079-01-01' },
      null,
      'Năm 2079 không hợp lý (chờ từ 1920 đến 2012)',
    ],
    ['an unknown gender', 2, 'chưa rõ', null, 'Không rõ là loại nào'],
    ['a polite form before the name', 1, 'Đ/c Lò Thị Ánh', 'Lò Thị Ánh', 'Bỏ phần không phải tên'],
    ['spaces in a name', 1, ' Lò  Thị Ánh', 'Lò Thị Ánh', null],
    ['a name in capitals', 1, 'LÒ THỊ ÁNH', 'Lò Thị Ánh', null],
    ['a digit in a name', 1, 'Lò Thị Ánh 2', 'Lò Thị Ánh 2', 'Họ tên có chữ số'],
    ['an error value', 3, '#REF!', null, 'Ô báo lỗi của Excel'],
  ]
  const fields = ['number', 'fullName', 'gender', 'birth']
  test.each(cases)('%s', (_title, column, typed, value, reason) => {
    const row = rowOf(
      importOf(workbookOf(peopleWith(1, column, typed)), { kind: 'delegates' }).preview,
      0,
    )
    const field = fields[column] ?? ''
    const doubt = row.doubts.find((own) => own.field === field)
    expect([row.values[field], doubt?.reason ?? null, row.refused]).toEqual([value, reason, null])
  })

  test('a day before joining the Party is doubted but kept', () => {
    const { preview } = importOf(workbookOf(peopleWith(1, 6, { day: '1979-01-01' })), {
      kind: 'delegates',
    })
    expect(rowOf(preview, 0).doubts.map(({ reason }) => reason)).toEqual([
      'Ngày vào Đảng không sau ngày sinh',
    ])
  })

  test('an unreadable day of joining does not make a member of nobody', () => {
    const { preview } = importOf(workbookOf(peopleWith(1, 6, '31/4/2005')), { kind: 'delegates' })
    expect(rowOf(preview, 0).values).toMatchObject({ partyJoined: null, partyMember: true })
  })
})

describe('rows', () => {
  test('a row without a name is refused with its reason, and counted', () => {
    const { preview, records } = importOf(workbookOf(peopleWith(2, 1, null)), { kind: 'delegates' })
    expect(rowOf(preview, 1)).toMatchObject({
      refused: 'Dòng không có họ và tên',
      action: 'refuse',
    })
    expect(preview.counts).toMatchObject({ accepted: 1, doubtful: 0, refused: 1, added: 1 })
    expect(records.kind === 'delegates' && records.rows).toHaveLength(1)
  })

  test('the same person twice is doubted, two people of one name are not', () => {
    const twin: Typed[] = [3, 'LÒ THỊ ÁNH', 'Nữ', { day: '1980-05-01' }, 'Thái', null, null, 'Bầu']
    const namesake: Typed[] = [
      4,
      'Lò Thị Ánh',
      'Nữ',
      { day: '1991-01-01' },
      'Thái',
      null,
      null,
      'Bầu',
    ]
    const { preview } = importOf(workbookOf([...PEOPLE, twin, namesake]), { kind: 'delegates' })
    expect(preview.rows.map((row) => row.doubts.map(({ reason }) => reason))).toEqual([
      [],
      [],
      ['Trùng họ tên và ngày sinh với dòng 2'],
      [],
    ])
  })

  test('alternates and guests are refused, not counted as delegates', () => {
    const rows: Typed[][] = [
      [3, 'Lý Văn Chiến', 'Nam', { day: '1971-04-13' }, 'Giáy', null, null, 'Dự khuyết'],
      [null, 'KHÁCH MỜI'],
      [4, 'Hà Văn Đông', 'Nam', { day: '1960-04-13' }, 'Kinh', null, null, null],
    ]
    const { preview } = importOf(workbookOf([...PEOPLE, ...rows]), { kind: 'delegates' })
    expect(
      preview.rows.map(({ refused }) => refused?.split(' ').slice(0, 3).join(' ') ?? null),
    ).toEqual([null, null, 'Đại biểu dự', 'Khách mời không'])
  })

  test('numbered rows without anything, notes and signatures are listed, none is lost', () => {
    const rows: Typed[][] = [
      [3],
      [],
      ['Tổng số: 2 đại biểu'],
      [null, 'NGƯỜI LẬP BIỂU', null, null, null, null, 'TM. BAN THƯỜNG VỤ'],
      [null, null, null, null, null, null, 'CHỦ TỊCH'],
      [null, 'Hà Văn Đông', null, null, null, null, 'Lù Văn Chiến'],
    ]
    const { preview } = importOf(workbookOf([...PEOPLE, ...rows]), { kind: 'delegates' })
    expect(preview.table.skipped.map(({ sheetRow, reason }) => [sheetRow, reason])).toEqual([
      [1, 'Hàng tiêu đề của bảng'],
      [4, 'Chỉ có số thứ tự, không có dữ liệu'],
      [6, 'Dòng ghi số người'],
      [7, 'Khối chữ ký'],
      [8, 'Khối chữ ký'],
      [9, 'Khối chữ ký'],
    ])
    expect(preview.counts).toMatchObject({ accepted: 2, refused: 0 })
  })

  test('a written number of people that differs is said with both numbers', () => {
    const rows = [...PEOPLE, ['Danh sách có 3 đại biểu./.']]
    const { preview } = importOf(workbookOf(rows), { kind: 'delegates' })
    expect(preview.remarks).toContain('Dòng 4 ghi 3, chương trình đọc được 2 đại biểu.')
  })
})

describe('shapes of lists', () => {
  test('no STT, the name in two columns, the women marked, kinds as three marked columns, Party as a mark', () => {
    const workbook = workbookOf(
      [
        [
          'Họ và tên',
          null,
          'Nữ',
          'Năm sinh',
          'Chức vụ',
          'Đơn vị công tác',
          'Đảng viên',
          'Diện đại biểu',
          null,
          null,
        ],
        ['Họ và tên đệm', 'Tên', null, null, null, null, null, 'Đương nhiệm', 'Bầu', 'Chỉ định'],
        [
          'Lò Thị',
          'Ánh',
          'x',
          1980,
          'Chủ tịch CĐCS',
          'Trường Mầm non Giang Ma',
          'x',
          null,
          'x',
          null,
        ],
        ['Vàng A', 'Páo', null, 1975, 'Chủ tịch CĐCS', 'xã Khun Há', null, 'x', null, null],
        ['Lù Văn', 'Chiến', null, 1971, 'Giám đốc', 'Trung tâm Y tế', 'x', null, null, 'x'],
      ],
      [
        { top: 1, left: 0, bottom: 1, right: 1 },
        { top: 1, left: 7, bottom: 1, right: 9 },
      ],
    )
    const { preview } = importOf(workbook)
    expect(preview.kind).toBe('delegates')
    expect(
      preview.rows.map(({ values, refused }) => [
        values['fullName'],
        values['gender'],
        values['birth'],
        values['kind'],
        values['partyMember'],
        values['position'],
        refused,
      ]),
    ).toEqual([
      [
        'Lò Thị Ánh',
        'female',
        '1980',
        'elected',
        true,
        'Chủ tịch CĐCS, Trường Mầm non Giang Ma',
        null,
      ],
      ['Vàng A Páo', 'male', '1975', 'ex-officio', false, 'Chủ tịch CĐCS, xã Khun Há', null],
      ['Lù Văn Chiến', 'male', '1971', 'appointed', true, 'Giám đốc, Trung tâm Y tế', null],
    ])
    expect(preview.counts).toMatchObject({ accepted: 3, doubtful: 0, refused: 0 })
    expect(preview.remarks).toEqual([
      'Ngày sinh: cả 3 ô chỉ có năm.',
      'Tệp chỉ đánh dấu nữ: 2 người còn lại hiểu là nam.',
    ])
  })

  test('group rows give the kind of delegate where no column does', () => {
    const head = PEOPLE[0]?.slice(0, 7) ?? []
    const workbook = workbookOf([
      head,
      ['A', 'ĐẠI BIỂU ĐƯƠNG NHIỆM'],
      PEOPLE[1]?.slice(0, 7) ?? [],
      ['B', 'ĐẠI BIỂU BẦU'],
      PEOPLE[2]?.slice(0, 7) ?? [],
    ])
    const { preview } = importOf(workbook, { kind: 'delegates' })
    expect(preview.rows.map(({ values }) => values['kind'])).toEqual(['ex-officio', 'elected'])
  })

  test('both birth columns filled leave the gender open', () => {
    const workbook = workbookOf(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', null, 'Dân tộc'],
        [null, null, 'Nam', 'Nữ', null],
        [1, 'Lò Thị Ánh', { day: '1980-05-01' }, { day: '1980-05-01' }, 'Thái'],
        [2, 'Vàng A Páo', { day: '1975-05-01' }, null, 'Mông'],
      ],
      [{ top: 1, left: 2, bottom: 1, right: 3 }],
    )
    const { preview } = importOf(workbook, { kind: 'delegates' })
    expect(rowOf(preview, 0).values).toMatchObject({ gender: null, birth: '1980-05-01' })
    expect(rowOf(preview, 0).doubts).toHaveLength(1)
    expect(rowOf(preview, 1).values).toMatchObject({ gender: 'male', birth: '1975-05-01' })
  })
})

const PLAN_HEAD: Typed[] = [
  'STT',
  'Tên công đoàn cơ sở',
  'Loại hình',
  'Số đoàn viên',
  'Số UV BCH',
  'Số đại biểu dự ĐH huyện',
  'Dự kiến ngày ĐH',
]

describe('plans', () => {
  test('totals on top, nested groups, sums under groups and units that begin like a sum', () => {
    const { preview, records } = importOf(
      workbookOf([
        PLAN_HEAD,
        [null, 'Tổng số', null, 1500, 14, 6],
        ['A', 'Khu vực sản xuất', null, 1440, 8, 4],
        ['I', 'Khối doanh nghiệp', null, 1440, 8, 4],
        [1, 'Tổng công ty Điện lực', 'DN', '1.240', 5, 3, { day: '2023-03-08' }],
        [2, 'Công ty Chè', 'DN', 200, 3, 1, { day: '2023-03-09' }],
        [null, 'Cộng khối doanh nghiệp', null, 1440, 8, 4],
        ['B', 'Khu vực hành chính', null, 60, 6, 2],
        [1, 'Trường Mầm non Giang Ma', 'HCSN', 30, 3, 1, '10/3/2023'],
        [2, 'Trạm Y tế', 'HCSN', 31, 3, 1, { day: '2023-03-11' }],
      ]),
    )
    expect(
      records.kind === 'plan' &&
        records.units.map(({ unit }) => [unit.number, unit.name, unit.group, unit.members]),
    ).toEqual([
      [1, 'Tổng công ty Điện lực', 'I. Khối doanh nghiệp', 1240],
      [2, 'Công ty Chè', 'I. Khối doanh nghiệp', 200],
      [1, 'Trường Mầm non Giang Ma', 'B. Khu vực hành chính', 30],
      [2, 'Trạm Y tế', 'B. Khu vực hành chính', 31],
    ])
    expect(preview.remarks).toEqual([
      'Dòng 2 "Tổng cộng", cột Số đoàn viên: tệp ghi 1.500, cộng các dòng được 1.501.',
      'Dòng 8 "B. Khu vực hành chính", cột Số đoàn viên: tệp ghi 60, cộng các dòng được 61.',
    ])
    expect(
      preview.rows.flatMap((row) =>
        row.doubts.map(({ field, before, after, reason }) => [field, before, after, reason]),
      ),
    ).toEqual([
      ['members', '1.240', 1240, 'Số gõ dạng chữ, không phải ô số'],
      ['congressDate', '10/3/2023', '2023-03-10', 'Ngày gõ dạng chữ, không phải ô ngày'],
    ])
  })

  test.each([
    [-5, null, 'Số âm'],
    [1.24, null, 'Số lẻ; có thể người gõ viết dấu chấm ngăn hàng nghìn'],
    ['một trăm', null, 'Không phải số nguyên'],
    ['34 người', 34, 'Số gõ lẫn với chữ'],
    ['34', 34, null],
    ['-', null, null],
    ['2 500', 2500, 'Số gõ dạng chữ, không phải ô số'],
    ['12/3', null, 'Không phải số nguyên'],
    ['1O5', 105, 'Số gõ lẫn chữ O, l với số 0, 1'],
    ['l2', 12, 'Số gõ lẫn chữ O, l với số 0, 1'],
    ['O', null, 'Không phải số nguyên'],
  ] as const)('a count typed as %s', (typed, value, reason) => {
    const rows: Typed[][] = [
      PLAN_HEAD,
      [1, 'CĐCS Xã A', 'HCSN', typed, 3, 1, { day: '2023-03-08' }],
      [2, 'CĐCS Xã B', 'HCSN', 10, 3, 1, { day: '2023-03-08' }],
    ]
    const row = rowOf(importOf(workbookOf(rows)).preview, 0)
    expect([row.values['members'], row.doubts[0]?.reason ?? null]).toEqual([value, reason])
  })

  test('parts that do not make up the total are doubted and not filled up', () => {
    const head = [...PLAN_HEAD.slice(0, 6), 'Đương nhiệm', 'Bầu', 'Chỉ định']
    const rows: Typed[][] = [
      head,
      [1, 'CĐCS Xã A', 'HCSN', 30, 3, 4, 1, 2, null],
      [2, 'CĐCS Xã B', 'HCSN', 30, 3, 2, null, 2, null],
    ]
    const { preview } = importOf(workbookOf(rows))
    expect(rowOf(preview, 0)).toMatchObject({
      values: {
        delegatesTotal: 4,
        delegatesExOfficio: 1,
        delegatesElected: 2,
        delegatesAppointed: null,
      },
      doubts: [{ field: 'delegatesTotal', reason: 'Tổng số 4 khác tổng các loại đại biểu là 3' }],
    })
    expect(rowOf(preview, 1)).toMatchObject({
      values: {
        delegatesTotal: 2,
        delegatesExOfficio: 0,
        delegatesElected: 2,
        delegatesAppointed: 0,
      },
      doubts: [],
    })
  })
})

describe('files that are no list', () => {
  test.each([
    ['only a header', [PEOPLE[0] ?? []], true],
    ['a letter', [['Kính gửi các đồng chí'], ['Đề nghị nộp danh sách trước ngày 5/3']], false],
  ] as const)('%s', (_title, rows, table) => {
    const outcome = tryImport(workbookOf(rows))
    expect(outcome.ok).toBe(table)
    if (outcome.ok)
      expect(outcome.value.preview.counts).toMatchObject({ accepted: 0, doubtful: 0, refused: 0 })
  })

  test('a sheet that is not there is named', () => {
    const outcome = tryImport(workbookOf(PEOPLE), { sheet: 'Khác' })
    expect(outcome.ok ? null : describeIntakeFailure(outcome.error)).toContain('"Khác"')
  })
})

test('another sheet can be chosen, a hidden one is not taken over a visible one, and both are reported', () => {
  const old = {
    ...sheetOf('Cũ', [
      ...PEOPLE,
      [3, 'Hà Văn Đông', 'Nam', { day: '1970-01-01' }, 'Kinh', null, null, 'Bầu'],
    ]),
    hidden: true,
  }
  const workbook = { sheets: [old, sheetOf('Mới', PEOPLE)], epoch: 1900 } as const
  const { preview } = importOf(workbook)
  expect([preview.table.sheet, preview.remarks[0]]).toEqual([
    'Mới',
    'Trang tính "Cũ" (đang ẩn) chưa đọc.',
  ])
  const other = importOf(workbook, { sheet: 'Cũ' }).preview
  expect([other.rows.length, other.remarks[0]]).toEqual([3, 'Trang tính "Cũ" đang ẩn.'])
})

test('the JSON of the terminal is what its schema describes', () => {
  const { preview } = importOf(workbookOf(PEOPLE), { kind: 'delegates' })
  expect(importJson.parse(JSON.parse(JSON.stringify(toImportJson(preview))))).toEqual(
    toImportJson(preview),
  )
})
