import { describe, expect, test } from 'vitest'
import { EMPTY_CONGRESS } from '#core/dossier/empty-rows.ts'
import type { Typed } from './intake-files.ts'
import { emptyDossier, importOf, workbookOf } from './intake-files.ts'
import { peopleWith, rowOf } from './people-table.ts'

const COLUMNS = { fullName: 1, birth: 3, ethnicity: 4, position: 5, partyJoined: 6 } as const

/** The first row with one cell typed otherwise: value of the field, first doubt and first cure of it. */
function readAs(field: keyof typeof COLUMNS, typed: Typed) {
  const { preview } = importOf(workbookOf(peopleWith(1, COLUMNS[field], typed)))
  const { values, doubts, cures } = rowOf(preview, 0)
  return {
    value: values[field],
    doubt: doubts.find((doubt) => doubt.field === field)?.reason ?? null,
    cure: cures.find((cure) => cure.field === field)?.kind ?? null,
    member: values['partyMember'],
  }
}

describe('letters that were lost on the way here', () => {
  const GONE = 'Chữ bị mất khi chép: dấu ? đứng trong tên. Gõ lại theo hồ sơ gốc.'
  const BROKEN = 'Chữ bị mất khi chép: có ký tự hỏng trong tên. Gõ lại theo hồ sơ gốc.'
  const SIGN = 'Chữ bị hỏng khi chép: dấu lạ đứng trong tên. Gõ lại theo hồ sơ gốc.'

  test.each([
    ['Nguy?n V?n An', GONE],
    ['H?Hen Niê', GONE],
    ['?inh V?n B?ng', GONE],
    ['Lê Thị Hu?', GONE],
    ['lê văn ch\ufffd', BROKEN],
    ['Trầ¼n Lan', SIGN],
    ['Nguyá»…n Ä‘á» Hoà', SIGN],
  ])('%s is asked and nothing is made of it', (typed, doubt) => {
    expect(readAs('fullName', typed)).toMatchObject({ value: typed, doubt, cure: null })
  })

  test.each(['H’Hen Niê', "K'Brêu", 'Kpă Y Bliă', 'Müller Jürgen', 'Đinh Ngãi'])(
    '%s has lost none',
    (typed) => {
      const { value, doubt } = readAs('fullName', typed)
      expect([value, doubt === 'Họ tên chỉ có một chữ' ? null : doubt]).toEqual([typed, null])
    },
  )

  test('a name half of which is UTF-8 read byte by byte is put together and asked', () => {
    expect(readAs('fullName', 'Nguyá»…n VÄƒn Dũng')).toMatchObject({
      value: 'Nguyễn Văn Dũng',
      doubt: 'Một phần chữ trong ô bị đọc nhầm bảng mã, đã đọc lại: so với hồ sơ gốc',
    })
  })

  test('a post is looked at as well', () => {
    expect(readAs('position', 'Hi?u tr??ng').doubt).toBe(
      'Chữ bị mất khi chép: dấu ? đứng giữa chữ. Gõ lại theo hồ sơ gốc.',
    )
  })
})

describe('the list of ethnic groups', () => {
  const UNKNOWN = 'Không có trong danh mục dân tộc'

  test.each([
    ["H'Mông", 'Mông', null, 'spelling'],
    ['HMông', 'Mông', null, 'spelling'],
    ['h mông', 'Mông', null, 'spelling'],
    ['Khơ Mú', 'Khơ-mú', null, 'spelling'],
    ['kinh', 'Kinh', null, 'spelling'],
    ['Thai', 'Thái', null, 'spelling'],
    ['Lự', 'Lự', null, null],
    ['Kin', 'Kinh', `${UNKNOWN}: hiểu là Kinh`, null],
    ['Dao đỏ', 'Dao', `${UNKNOWN}: hiểu là Dao`, null],
    ['Mèo', 'Mông', 'Tên gọi cũ hoặc tên nhóm địa phương: danh mục dân tộc ghi Mông', null],
    ['Không', 'Không', UNKNOWN, null],
    ['K', 'K', UNKNOWN, null],
    ['Nhật Bản', 'Nhật Bản', UNKNOWN, null],
  ])('%s is read as %s', (typed, value, doubt, cure) => {
    expect(readAs('ethnicity', typed)).toMatchObject({ value, doubt, cure })
  })

  test('what a person types in the preview stays', () => {
    const { preview } = importOf(workbookOf(peopleWith(1, 4, 'Kin')), {
      corrections: [{ sheetRow: 2, field: 'ethnicity', value: 'Pa Cô' }],
    })
    const { values, doubts } = rowOf(preview, 0)
    expect([values['ethnicity'], doubts]).toEqual(['Pa Cô', []])
  })

  test('the name of a group under religion is asked', () => {
    const table = peopleWith(0, 5, 'Tôn giáo').map((row, at) =>
      row.map((cell, index) => (at > 0 && index === 5 ? (at === 1 ? 'Thái' : 'Tin lành') : cell)),
    )
    const { preview } = importOf(workbookOf(table))
    expect(preview.rows.map(({ doubts }) => doubts.map(({ reason }) => reason))).toEqual([
      ['Đây là tên dân tộc: có thể cột dân tộc và cột tôn giáo đổi chỗ nhau'],
      [],
    ])
  })
})

describe('the day of joining the Party', () => {
  test.each([
    [{ day: '1998-04-30' }, 'Ngày vào Đảng trước khi đủ 18 tuổi'],
    [{ day: '1998-05-01' }, null],
    [{ day: '1998-05-02' }, null],
  ])('%j is compared with the eighteenth birthday', (typed, doubt) => {
    expect(readAs('partyJoined', typed).doubt).toBe(doubt)
  })

  test.each(['x', 'Đảng viên', 'dự bị'])('"%s" says a member without a day', (typed) => {
    expect(readAs('partyJoined', typed)).toEqual({
      value: null,
      doubt: null,
      cure: null,
      member: true,
    })
  })

  test.each(['Quần chúng', 'Chưa', '-'])('"%s" says no member', (typed) => {
    expect(readAs('partyJoined', typed)).toMatchObject({ value: null, doubt: null, member: false })
  })

  test('later than the congress is asked', () => {
    const dossier = {
      ...emptyDossier(),
      congress: { ...EMPTY_CONGRESS, startDate: '2005-02-02' as const },
    }
    const { preview } = importOf(workbookOf(peopleWith(1, 4, 'Thái')), { dossier })
    expect(rowOf(preview, 0).doubts.map(({ reason }) => reason)).toContain(
      'Ngày vào Đảng sau ngày đại hội',
    )
  })
})

describe('what is sure of a badly typed birth', () => {
  test.each([
    ['5\\3\\1979', '1979-03-05', 'Ngày gõ bằng dấu lạ: hiểu là ngày, tháng, năm'],
    ['5,3,1979', '1979-03-05', 'Ngày gõ bằng dấu lạ: hiểu là ngày, tháng, năm'],
    ['79', '1979', 'Năm chỉ có hai chữ số: hiểu là năm trong khoảng 1920 đến 2012'],
    ['03/1979 (âm lịch)', '1979', 'Chỉ rõ tháng và năm, lẫn chữ khác: giữ năm'],
    ['Mar 5 1979', '1979', 'Chỉ rõ năm trong chữ người gõ'],
    ['31', null, 'Không đọc được ngày'],
  ])('%s', (typed, value, doubt) => {
    expect(readAs('birth', typed)).toMatchObject({ value, doubt })
  })
})

describe('what is no part of a name', () => {
  const PAPER = 'Trong ô có số như số căn cước: chương trình không giữ số giấy tờ, đã bỏ'

  test.each([
    ['Ông Lê Văn Mười', 'Lê Văn Mười', 'Bỏ chữ "Ông" đứng trước tên; nếu đó là họ thì gõ lại'],
    ['Ông Tùng', 'Ông Tùng', null],
    ['Anh Thư Lê', 'Thư Lê', 'Bỏ chữ "Anh" đứng trước tên; nếu đó là họ thì gõ lại'],
    ['Lê Văn An - 012345678901', 'Lê Văn An', PAPER],
    ['Lê Văn An (CCCD: 012345678901)', 'Lê Văn An', PAPER],
    ['Lê Văn An 123456789', 'Lê Văn An', PAPER],
  ])('%s', (typed, value, doubt) => {
    expect(readAs('fullName', typed)).toMatchObject({ value, doubt })
  })

  test('a post keeps no number of an identity paper, but its other numbers', () => {
    expect(readAs('position', 'Tổ trưởng tổ 12, số CMND 123456789')).toMatchObject({
      value: 'Tổ trưởng tổ 12',
      doubt: PAPER,
    })
  })
})
