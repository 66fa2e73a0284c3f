import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyDossier, importOf, workbookOf, written } from './intake-files.ts'
import type { Typed } from './intake-files.ts'

const HEAD: Typed[] = ['STT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Chức vụ']
const ROWS: Typed[][] = [
  [1, 'Vì Thị Bun', 1969, 'Lự', 'Chủ tịch CĐCS xã Bản Bo'],
  [2, 'Mùa Thị Chía', { day: '1973-09-27' }, 'Mông', 'Giáo viên'],
  [3, 'Lò Văn Hùng', { day: '1980-05-01' }, 'Thái', 'Kế toán'],
  [4, 'Lò Văn Hưng', { day: '1980-05-01' }, 'Thái', 'Công nhân'],
  [5, 'Vàng A Páo', { day: '1985-11-20' }, 'Mông', 'Công nhân'],
  [6, 'Vàng A Páo', { day: '1985-11-21' }, 'Mông', 'Giáo viên'],
]
const first = importOf(workbookOf([HEAD, ...ROWS]), { kind: 'delegates' })
const dossier = written(emptyDossier(), first.records)

function again(rows: Typed[][], corrections: { field: string; value: string; row: number }[] = []) {
  return importOf(workbookOf([HEAD, ...rows]), {
    kind: 'delegates',
    dossier,
    corrections: corrections.map(({ row, ...told }) => ({ ...told, sheetRow: row + 2 })),
  })
}

function changed(row: number, column: number, value: Typed): Typed[][] {
  return ROWS.map((cells, at) =>
    at === row ? cells.map((own, index) => (index === column ? value : own)) : cells,
  )
}

/** The last tone of the name left out or put in; one part of the birth typed otherwise. */
function slip(row: number, inName: boolean): { column: number; value: Typed } {
  const [, name, birth] = ROWS[row] ?? []
  if (inName) {
    const bare = String(name).replace(/ì|ù|í|á|ò|à/, (letter) => letter.normalize('NFD')[0] ?? '')
    return { column: 1, value: bare }
  }
  const day = typeof birth === 'object' && birth !== null ? birth.day : null
  return {
    column: 2,
    value: day === null ? 1968 : { day: day.replace(/\d$/, '4') },
  }
}

test('a tone or a digit typed otherwise in any row, in whatever order: nobody is added, the row asks', () => {
  const rows = fc.record({
    row: fc.nat({ max: ROWS.length - 1 }),
    inName: fc.boolean(),
    turned: fc.boolean(),
  })
  fc.assert(
    fc.property(rows, ({ row, inName, turned }) => {
      const { column, value } = slip(row, inName)
      const table = changed(row, column, value)
      const { preview, records } = again(turned ? table.toReversed() : table)
      const asking = preview.rows.filter(({ doubts }) => doubts.length > 0)
      expect(preview.counts).toMatchObject({ added: 0, updated: 0, same: 6, doubtful: 1 })
      expect(asking.map(({ values }) => values['number'])).toEqual([row + 1])
      expect(asking[0]?.doubts[0]?.reason).toContain('Có phải cùng một người với "')
      expect(written(dossier, records)).toEqual(dossier)
    }),
    { numRuns: 40 },
  )
})

describe('a row that asks', () => {
  const table = changed(1, 2, { day: '1973-09-28' })

  test('says what yes, silence and no would do', () => {
    expect(again(table).preview.rows[1]?.doubts).toEqual([
      {
        field: 'birth',
        before: '27/9/1973',
        after: '1973-09-28',
        reason:
          'Có phải cùng một người với "Mùa Thị Chía" (sinh 27/9/1973, Giáo viên) trong hồ sơ không? Nhận thì ghi đè ngày sinh theo tệp; chưa nhận thì hồ sơ giữ nguyên; nếu là người khác thì bỏ dòng này rồi thêm người ấy trong danh sách',
      },
    ])
  })

  test('is an update once a person has said yes', () => {
    const { preview, records } = again(table, [{ row: 1, field: 'birth', value: '28/9/1973' }])
    expect(preview.rows[1]).toMatchObject({
      action: 'update',
      doubts: [],
      changes: [{ field: 'birth', before: '1973-09-27', after: '1973-09-28' }],
    })
    expect(written(dossier, records).people.map(({ birth }) => birth)).toEqual([
      '1969',
      '1973-09-28',
      ...dossier.people.slice(2).map(({ birth }) => birth),
    ])
  })

  test('never stands for one of two: somebody else of that name is somebody new', () => {
    const other: Typed[] = [7, 'Vàng A Páo', { day: '1991-02-03' }, 'Mông', 'Bảo vệ']
    expect(again([...ROWS, other]).preview.counts).toMatchObject({ added: 1, same: 6 })
  })
})

test('what was corrected in the preview is asked about when the same file comes again, never doubled', () => {
  const file = changed(2, 1, 'Lò Văn Hụng')
  const corrections = [{ sheetRow: 4, field: 'fullName', value: 'Lò Văn Hùng' }]
  const made = importOf(workbookOf([HEAD, ...file]), { kind: 'delegates', corrections })
  const known = written(emptyDossier(), made.records)
  const { preview } = importOf(workbookOf([HEAD, ...file]), { kind: 'delegates', dossier: known })
  expect(preview.counts).toMatchObject({ added: 0, same: 6, doubtful: 1 })
})

describe('a reading in doubt', () => {
  const file = changed(0, 3, 'Mônng')

  test('keeps the known value until it is confirmed', () => {
    const { preview, records } = again(file)
    expect(preview.rows[0]?.doubts.map(({ reason }) => reason)).toContain(
      'Hồ sơ đang ghi "Lự", giữ nguyên cho đến khi đồng chí nhận',
    )
    expect(written(dossier, records)).toEqual(dossier)
    const confirmed = again(file, [{ row: 0, field: 'ethnicity', value: 'Mông' }])
    expect(written(dossier, confirmed.records).people[0]?.ethnicity).toBe('Mông')
  })

  test('whose answer is in the dossier is not asked again', () => {
    const odd = changed(4, 1, 'Páo')
    const made = importOf(workbookOf([HEAD, ...odd]), { kind: 'delegates' })
    expect(made.preview.counts.doubtful).toBe(2)
    const known = written(emptyDossier(), made.records)
    const { preview } = importOf(workbookOf([HEAD, ...odd]), { kind: 'delegates', dossier: known })
    expect(preview.counts).toMatchObject({ same: 6, doubtful: 0 })
  })
})
