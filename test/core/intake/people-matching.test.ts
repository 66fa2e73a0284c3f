import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { spelled } from '#core/intake/people-to-match.ts'
import { emptyDossier, importOf, workbookOf, written } from './intake-files.ts'
import type { Typed } from './intake-files.ts'

const HEAD: Typed[] = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ']
type Kind = 'delegates' | 'candidates'

const listOf = (...rows: Typed[][]) =>
  workbookOf([HEAD, ...rows.map((row, at) => [at + 1, ...row])])

function dossierWith(...rows: Typed[][]): Dossier {
  const { records } = importOf(listOf(...rows), { kind: 'delegates' })
  return written(emptyDossier(), records)
}

/** What a list does to the people of a dossier: action, the name written, the first doubt. */
function outcome(dossier: Dossier, kind: Kind, ...rows: Typed[][]) {
  const { preview, records } = importOf(listOf(...rows), { kind, dossier })
  const after = written(dossier, records)
  return {
    people: after.people.map(({ fullName }) => fullName),
    doubts: preview.rows.map(({ doubts }) => doubts[0]?.reason ?? null),
  }
}

describe('names that differ only by accents', () => {
  const dossier = dossierWith(
    ['Trần Văn Hùng', null, 'Giáo viên'],
    ['Lê Thị Lan', { day: '1980-05-01' }, 'Kế toán'],
  )

  test('are other people, never a renaming, and the look-alike is named', () => {
    expect(
      outcome(
        dossier,
        'candidates',
        ['Trần Văn Hưng', null, 'Công nhân'],
        ['Lê Thị Lân', { day: '1980-05-01' }, 'Kế toán'],
      ),
    ).toEqual({
      people: ['Trần Văn Hùng', 'Lê Thị Lan', 'Trần Văn Hưng', 'Lê Thị Lân'],
      doubts: [
        'Hồ sơ có "Trần Văn Hùng" (Giáo viên), chưa đủ căn cứ là cùng một người: ghi thành người mới',
        'Hồ sơ có "Lê Thị Lan" (sinh 1/5/1980, Kế toán), chưa đủ căn cứ là cùng một người: ghi thành người mới',
      ],
    })
  })

  test('are not doubted where the births clash, or where the other one is in the file too', () => {
    const births = outcome(dossier, 'candidates', ['Lê Thị Lân', { day: '1991-05-01' }, 'Y tá'])
    expect(births.doubts).toEqual([null])
    const both = outcome(
      dossier,
      'delegates',
      ['Trần Văn Hùng', null, 'Giáo viên'],
      ['Trần Văn Hưng', null, 'Giáo viên'],
    )
    expect(both.doubts).toEqual([null, null])
  })

  test('a name kept by the person is not asked about again', () => {
    const { preview } = importOf(listOf(['Trần Văn Hưng', null, 'Công nhân']), {
      kind: 'candidates',
      dossier,
      corrections: [{ sheetRow: 2, field: 'fullName', value: 'Trần Văn Hưng' }],
    })
    expect(preview.rows[0]?.doubts).toEqual([])
  })

  test('the place of the tone mark, capitals and composed letters make no other name', () => {
    expect(spelled('Vàng Thị HOÀ')).toBe(spelled('vàng  thị hòa'))
    expect(spelled('Lò Văn Thuý'.normalize('NFD'))).toBe(spelled('Lò Văn Thúy'))
    expect(new Set(['Hùng', 'Hưng', 'Hung', 'Húng', 'Đào', 'Dào'].map(spelled)).size).toBe(6)
  })
})

describe('people without a date of birth', () => {
  const dossier = dossierWith(['Lê Thị Lan', null, 'Kế toán'])

  test('are the same with the same position, and somebody new with another one', () => {
    expect(outcome(dossier, 'candidates', ['Lê Thị Lan', null, 'Kế toán']).people).toHaveLength(1)
    expect(outcome(dossier, 'candidates', ['Lê Thị Lan', null, 'Y tá'])).toEqual({
      people: ['Lê Thị Lan', 'Lê Thị Lan'],
      doubts: [
        'Hồ sơ có "Lê Thị Lan" (Kế toán), chưa đủ căn cứ là cùng một người: ghi thành người mới',
      ],
    })
    expect(outcome(dossier, 'candidates', ['Lê Thị Lan', null, null]).people).toHaveLength(2)
  })

  test('a date that only one side knows is laid over the one person of that name', () => {
    expect(
      outcome(dossier, 'candidates', ['Lê Thị Lan', { day: '1980-05-01' }, 'Y tá']).people,
    ).toHaveLength(1)
  })

  test('the same list of bare names again changes nothing, not even for two of one name', () => {
    const rows: Typed[][] = [
      ['Lê Thị Lan', null, null],
      ['Lê Thị Lân', null, null],
      ['Lê Thị Lan', null, null],
    ]
    const { preview } = importOf(listOf(...rows), {
      kind: 'delegates',
      dossier: dossierWith(...rows),
    })
    expect(preview.counts).toMatchObject({ added: 0, updated: 0, same: 3 })
    expect(preview.rows.flatMap(({ doubts }) => doubts)).toEqual([])
  })
})

test('units that differ by accents keep to their own rows whatever the order', () => {
  const head: Typed[] = ['STT', 'Tên công đoàn cơ sở', 'Số đoàn viên', 'Số ủy viên BCH']
  const rows: Typed[][] = [
    [1, 'CĐCS Xã Tả Lèng', 40, 5],
    [2, 'CĐCS Xã Tà Lèng', 50, 7],
  ]
  const dossier = written(
    emptyDossier(),
    importOf(workbookOf([head, ...rows]), { kind: 'plan' }).records,
  )
  const turned = importOf(workbookOf([head, ...rows.toReversed()]), { kind: 'plan', dossier })
  expect(turned.preview.counts).toMatchObject({ added: 0, updated: 0, same: 2 })
})

describe('people of the membership list', () => {
  const head: Typed[] = ['STT', 'Họ và tên', 'Ngày sinh', 'Mã đoàn viên', 'Bộ phận', 'Điện thoại']
  const members = (...rows: Typed[][]) =>
    workbookOf([head, ...rows.map((row, at) => [at + 1, ...row])])
  const { records } = importOf(
    members(
      ['Lò Thị Dung', { day: '1990-01-02' }, 'TD-1', 'Tổ cắt', null],
      ['Lò Thị Dung', { day: '1990-01-02' }, 'TD-2', 'Chuyền may 1', null],
      ['Vàng A Páo', { day: '1985-03-04' }, 'TD-3', 'Tổ cắt', '0912345678'],
    ),
    { kind: 'members' },
  )
  const rows = records.kind === 'members' ? records.rows : []
  const register = {
    people: rows.map(({ person }, at) => ({ ...person, id: `p${at}` })),
    members: rows.map(({ row }, at) => ({ ...row, id: `m${at}`, personId: `p${at}` })),
  }
  const read = (...list: Typed[][]) =>
    importOf(members(...list), { kind: 'members', dossier: emptyDossier(), register })

  test('are found by their code whatever else has changed, and the changes are listed', () => {
    const { preview } = read([
      'Lò Thị Dung',
      { day: '1990-01-02' },
      'TD-2',
      'Văn phòng',
      '0987654321',
    ])
    expect(preview.rows[0]).toMatchObject({
      action: 'update',
      changes: [
        { field: 'phone', before: null, after: '0987654321' },
        { field: 'number', before: 2, after: 1 },
      ],
      doubts: [{ field: 'department', before: 'Chuyền may 1', after: 'Văn phòng' }],
    })
    expect(preview.remarks).toContain('2 dòng của hồ sơ không có trong tệp: vẫn giữ, không xóa.')
  })

  test('two of one name and one birth are told apart by their unit; nothing else leaves a question', () => {
    const byUnit = read(['Lò Thị Dung', { day: '1990-01-02' }, null, 'Chuyền may 1', null])
    const found = byUnit.records.kind === 'members' ? byUnit.records.rows : []
    expect(found.map(({ personMatchId }) => personMatchId)).toEqual(['p1'])
    const delegates = importOf(
      workbookOf([
        ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
        [1, 'Lò Thị Dung', { day: '1990-01-02' }, 'Công nhân'],
      ]),
      { kind: 'delegates', dossier: emptyDossier(), register },
    )
    expect(delegates.preview.rows[0]?.doubts.map(({ reason }) => reason)).toEqual([
      'Hồ sơ có "Lò Thị Dung" (sinh 2/1/1990), chưa đủ căn cứ là cùng một người: ghi thành người mới',
    ])
  })

  test('of another code are other people, though name and birth are the same', () => {
    const { preview, records: made } = read([
      'Vàng A Páo',
      { day: '1985-03-04' },
      'TD-9',
      'Tổ cắt',
      null,
    ])
    expect(preview.rows[0]).toMatchObject({ action: 'add', doubts: [] })
    expect(made.kind === 'members' && made.rows[0]?.personMatchId).toBeNull()
  })

  test('a delegate who is a member becomes the same person, and an empty cell wipes nothing', () => {
    const { records: delegates } = importOf(
      workbookOf([
        ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Điện thoại'],
        [1, 'Vàng A Páo', { day: '1985-03-04' }, 'Tổ trưởng', null],
      ]),
      { kind: 'delegates', dossier: emptyDossier(), register },
    )
    const [row] = delegates.kind === 'delegates' ? delegates.rows : []
    expect([row?.personMatchId, row?.rowMatchId, row?.person.phone, row?.person.unionCode]).toEqual(
      ['p2', null, '0912345678', 'TD-3'],
    )
  })
})
