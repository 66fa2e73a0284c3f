import { describe, expect, test } from 'vitest'
import { EMPTY_CONGRESS } from '#core/dossier/empty-rows.ts'
import { SAMPLES, emptyDossier, importOf, sampleWorkbook, workbookOf } from './intake-files.ts'
import type { Typed } from './intake-files.ts'

const HEAD: Typed[] = ['STT', 'Tên công đoàn cơ sở', 'Số đoàn viên', 'Đương nhiệm', 'Bầu']
const KINDS: Typed[] = [...HEAD, 'Chỉ định']
const TOTAL: Typed[] = [...KINDS, 'Số đại biểu dự ĐH huyện']

function planOf(...rows: Typed[][]) {
  const { preview, records } = importOf(workbookOf(rows), { kind: 'plan' })
  const units = records.kind === 'plan' ? records.units : []
  return {
    kinds: units.map(({ unit }) => [
      unit.delegatesExOfficio,
      unit.delegatesElected,
      unit.delegatesAppointed,
      unit.delegatesTotal,
    ]),
    plan: records.plan,
    remarks: preview.remarks,
  }
}

describe('an empty cell is no zero', () => {
  test('without a column of totals it stays unknown, and so does the total', () => {
    expect(planOf(KINDS, [1, 'CĐCS A', 40, null, 2, null], [2, 'CĐCS B', 50, 1, 3, 0])).toEqual({
      kinds: [
        [null, 2, null, null],
        [1, 3, 0, 4],
      ],
      plan: {},
      remarks: [
        'Tệp không có cột tổng số đại biểu: cộng từ đương nhiệm, bầu, chỉ định; 1 đơn vị chưa ghi đủ ba loại nên tổng số để chưa rõ.',
      ],
    })
  })

  test('two columns of kinds make no total', () => {
    expect(planOf(HEAD, [1, 'CĐCS A', 40, 1, 2], [2, 'CĐCS B', 50, 0, 3]).kinds).toEqual([
      [1, 2, null, null],
      [0, 3, null, null],
    ])
  })

  test('it is zero where the parts reach the total of the row, one below and one above it are doubts', () => {
    const rows = [3, 2, 1].map((total, at) => [at + 1, `CĐCS ${at}`, 40, null, 2, null, total])
    expect(planOf(TOTAL, ...rows).kinds).toEqual([
      [null, 2, null, 3],
      [0, 2, 0, 2],
      [null, 2, null, 1],
    ])
  })
})

describe('figures of the plan', () => {
  const units: Typed[][] = [
    [1, 'CĐCS A', 40, 0, 2, 0, 2],
    [2, 'CĐCS B', 50, 1, 3, 0, 4],
  ]

  test('are not made from the rows they are checked against', () => {
    expect(planOf(TOTAL, ...units).plan).toEqual({})
  })

  test('are what the total row states, each column for itself', () => {
    expect(planOf(TOTAL, ...units, [null, 'Tổng cộng', 90, 1, null, 0, 6]).plan).toEqual({
      delegatesTotal: 6,
      delegatesExOfficio: 1,
      delegatesAppointed: 0,
    })
  })

  test('stay unknown where the total row and the rows differ', () => {
    const differing = planOf(TOTAL, ...units, [null, 'Tổng cộng', 90, 1, 5, 0, 7])
    expect(differing.plan).toEqual({
      delegatesExOfficio: 1,
      delegatesElected: 5,
      delegatesAppointed: 0,
    })
    expect(differing.remarks).toEqual([
      'Dòng 4 "Tổng cộng", cột Số đại biểu dự đại hội cấp trên: tệp ghi 7, cộng các dòng được 6.',
    ])
  })
})

test.each([
  ['27', 27],
  ['27.', 27],
  ['1.240 người', 1240],
  ['1,5', null],
  ['123456', null],
])('a number of the title written "%s" is %s, never a part of it', (typed, seats) => {
  const rows: Typed[][] = [
    [`Số lượng bầu: ${typed}`],
    ['STT', 'Họ và tên', 'Chức vụ'],
    [1, 'Lò Thị Ánh', 'Giáo viên'],
    [2, 'Vàng A Páo', 'Kế toán'],
  ]
  const { records } = importOf(workbookOf(rows), { kind: 'candidates' })
  expect(records.congress.committeeSeats ?? null).toBe(seats)
})

describe('who issued the plan', () => {
  const issuerFor = async (superiorName: string | null) => {
    const dossier = { ...emptyDossier(), congress: { ...EMPTY_CONGRESS, superiorName } }
    const { records } = importOf(await sampleWorkbook(SAMPLES.plan), { dossier })
    return records.plan.issuer ?? null
  }

  test('is not the union that made its own table', async () => {
    expect(await issuerFor(null)).toBe(null)
    expect(await issuerFor('Liên đoàn Lao động tỉnh Lai Châu')).toBe(null)
  })

  test('is the superior where the superior made the table', async () => {
    const superior = 'Liên đoàn Lao động huyện Tam Đường'
    expect(await issuerFor(superior)).toBe(superior)
  })
})
