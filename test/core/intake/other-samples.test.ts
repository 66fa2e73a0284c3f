import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ImportValue } from '#core/contract/import-values.ts'
import { findSamePeople } from '#core/dossier/find-same-people.ts'
import {
  SAMPLES,
  emptyDossier,
  fixtureWorkbook,
  importOf,
  sampleWorkbook,
  truthOf,
  workbookOf,
  written,
} from './intake-files.ts'
import type { Typed } from './intake-files.ts'

/** How often each value occurs; nothing is "(trống)". */
function tally(values: readonly (ImportValue | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) {
    const word = value === null || value === undefined ? '(trống)' : String(value)
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}

const counted = z.record(z.string(), z.number())

describe('the membership list as the member system writes it', async () => {
  const truth = z
    .object({
      dong_du_lieu: z.tuple([z.number(), z.number()]),
      dem: z.object({
        tong: z.number(),
        nam: z.number(),
        nu: z.number(),
        dan_toc_it_nguoi: z.number(),
        dang_vien: z.number(),
        duoi_35_theo_nam_sinh_2023: z.number(),
        theo_dan_toc: counted,
        theo_bo_phan: counted,
        theo_tinh_trang: counted,
        theo_chuc_vu: counted,
      }),
      trung_ho_ten_khac_nguoi: z.object({
        so_ten_trung: z.number(),
        so_nguoi: z.number(),
        vi_du: z.array(z.tuple([z.string(), z.array(z.string())])),
      }),
    })
    .parse(truthOf('doan-vien-cdcs-may'))
  const workbook = await fixtureWorkbook('doan-vien-cdcs-may')
  const { preview, records } = importOf(workbook)
  const rows = records.kind === 'members' ? records.rows : []
  const { dem } = truth

  test('is told by its one row of codes, and every row is a member without a doubt', () => {
    expect([preview.kind, preview.table.firstRow, preview.table.lastRow]).toEqual([
      'members',
      ...truth.dong_du_lieu,
    ])
    expect(preview.counts).toMatchObject({ accepted: dem.tong, doubtful: 0, refused: 0 })
  })

  test('the many of one name are not suspected to be one person', () => {
    const people = rows.map(({ person, row }, at) => {
      const { fullName, gender, birth, unionCode, phone, position, hometown } = person
      const places = { member: row.department }
      return { id: `p${at}`, fullName, gender, birth, unionCode, phone, position, hometown, places }
    })
    const pairs = findSamePeople(people, [])
    expect(pairs.map(({ reasons }) => reasons)).toEqual([])
  })

  test('gives the counts of the truth, codes as the words of the list of codes', () => {
    const of = (read: (row: (typeof rows)[number]) => ImportValue | undefined) =>
      tally(rows.map(read))
    const meanings = new Map(
      workbook.sheets[1]?.rows.map(({ cells }) => [
        `${cells[0]?.text} ${cells[1]?.text}`,
        cells[2]?.text ?? '',
      ]),
    )
    const inWords = (column: string, codes: Record<string, number>) =>
      Object.fromEntries(
        Object.entries(codes).map(([code, count]) => [
          meanings.get(`${column} ${code}`) ?? code,
          count,
        ]),
      )
    expect(of(({ person }) => person.gender)).toEqual({ male: dem.nam, female: dem.nu })
    expect(of(({ person }) => person.ethnicity)).toEqual(dem.theo_dan_toc)
    expect(of(({ person }) => person.partyMember)['true']).toBe(dem.dang_vien)
    expect(of(({ row }) => row.department)).toEqual(inWords('MA_BP', dem.theo_bo_phan))
    expect(of(({ row }) => row.status)).toEqual(inWords('MA_TT', dem.theo_tinh_trang))
    expect(of(({ row }) => row.unionPosition)).toEqual(inWords('MA_CV', dem.theo_chuc_vu))
    const young = rows.filter(({ person }) => 2023 - Number(person.birth?.slice(0, 4)) < 35)
    expect(young.length).toBe(dem.duoi_35_theo_nam_sinh_2023)
    expect(rows.every(({ row }) => /^\d{4}-\d{2}-\d{2}$/.test(row.unionJoined ?? ''))).toBe(true)
  })

  test('keeps people of one name apart: all 498 of them, each with the own code', () => {
    const byName = Map.groupBy(rows, ({ person }) => person.fullName)
    const shared = [...byName.values()].filter((people) => people.length > 1)
    const named = truth.trung_ho_ten_khac_nguoi
    expect([shared.length, shared.flat().length]).toEqual([named.so_ten_trung, named.so_nguoi])
    expect(
      named.vi_du.map(([name]) => byName.get(name)?.map(({ person }) => person.unionCode)),
    ).toEqual(named.vi_du.map(([, codes]) => codes))
  })

  test('read again changes nothing, and a delegate of the list is the member of the same code', () => {
    const register = {
      people: rows.map(({ person }, at) => ({ ...person, id: `p${at}` })),
      members: rows.map(({ row }, at) => ({ ...row, id: `m${at}`, personId: `p${at}` })),
    }
    const again = importOf(workbook, { dossier: emptyDossier(), register })
    expect(again.preview.counts).toMatchObject({ added: 0, updated: 0, same: dem.tong })
    expect(again.preview.rows.every(({ changes }) => changes.length === 0)).toBe(true)
  })
})

test('the delegates of the factory are the members they already were', async () => {
  const members = await fixtureWorkbook('doan-vien-cdcs-may')
  const { records } = importOf(members)
  const rows = records.kind === 'members' ? records.rows : []
  const register = {
    people: rows.map(({ person }, at) => ({ ...person, id: `p${at}` })),
    members: rows.map(({ row }, at) => ({ ...row, id: `m${at}`, personId: `p${at}` })),
  }
  const delegates = await sampleWorkbook(SAMPLES.delegates)
  const { records: read } = importOf(delegates, { dossier: emptyDossier(), register })
  const found = read.kind === 'delegates' ? read.rows : []
  const matched = found.filter(({ personMatchId }) => personMatchId !== null)
  expect(matched.length).toBeGreaterThan(5)
  expect(matched.every(({ person }) => person.position?.includes('May Hoàng Liên'))).toBe(true)
  expect(written(emptyDossier(), read).delegates.length).toBe(117)
})

const figure = z.number().nullable()

test('the indicators are read with their year results, numbers typed in every way', async () => {
  const truth = z
    .object({
      dong_tieu_de: z.array(z.number()),
      dong: z.array(
        z.object({
          dong: z.number(),
          stt: z.number(),
          chi_tieu: z.string(),
          don_vi: z.string(),
          cach: z.string(),
          muc_tieu: figure,
          theo_nam: z.record(z.string(), figure),
          ket_qua: figure,
          nguoi_ghi: z.string(),
          chi_tieu_moi: z.string(),
        }),
      ),
    })
    .parse(truthOf('chi-tieu-nhiem-ky'))
  const { preview } = importOf(await fixtureWorkbook('chi-tieu-nhiem-ky'))
  expect([preview.kind, preview.table.headerRows]).toEqual(['indicators', truth.dong_tieu_de])
  expect(
    preview.rows.map(({ sheetRow, values }) => ({
      dong: sheetRow,
      stt: values['number'],
      chi_tieu: values['name'],
      don_vi: values['unit'],
      cach: values['method'],
      muc_tieu: values['target'],
      theo_nam: Object.fromEntries(
        [2018, 2019, 2020, 2021, 2022].map((year) => [year, values[`result${year}`]]),
      ),
      ket_qua: values['result'],
      nguoi_ghi: values['verdict'],
      chi_tieu_moi: values['newTarget'],
    })),
  ).toEqual(truth.dong)
  expect(preview.counts).toMatchObject({ accepted: 20, doubtful: 0, refused: 0 })
  expect(preview.remarks).toEqual([])
})

test('a bound, a percentage and a fraction of people keep their number and are asked about', () => {
  const head: Typed[] = ['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', '2019', '2020', '2021', '2022']
  const rows: Typed[][] = [
    [1, 'Kết nạp', 'người', '1.000', '1.2', '90%', '1,5', 12],
    [2, 'Tỷ lệ', '%', '≥ 90', '88,3', 'trên 90', '90%', 90.5],
  ]
  const { preview } = importOf(workbookOf([head, ...rows]), { kind: 'indicators' })
  const odd = 'Số lẻ nhưng đơn vị tính là “người”: có thể gõ thiếu số 0 hoặc thừa dấu chấm, phẩy'
  const told = (field: string, [before, after, reason]: [string, number, string]) => {
    return { field, before, after, reason }
  }
  expect(preview.rows.map(({ doubts }) => doubts)).toEqual([
    [
      told('result2019', ['1.2', 1.2, odd]),
      told('result2020', ['90%', 90, 'Ô ghi phần trăm nhưng đơn vị tính là “người”']),
      told('result2021', ['1,5', 1.5, odd]),
    ],
    [
      told('target', ['≥ 90', 90, 'Chỉ lấy con số, bỏ phần “≥”']),
      told('result2020', ['trên 90', 90, 'Chỉ lấy con số, bỏ phần “trên”']),
    ],
  ])
})

test('a part of one where percentages stand is asked about, a small percentage is not', () => {
  const head: Typed[] = [
    'STT',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Mục tiêu',
    'Kết quả 2021',
    'Kết quả 2022',
  ]
  const rows: Typed[][] = [
    [1, 'Thu kinh phí', '%', 100, 1.021, '98,7%'],
    [2, 'Tai nạn', '%', 1, 0.9, 1.2],
    [3, 'Điểm bình quân', 'điểm', 1200, 1, 1.5],
  ]
  const { preview } = importOf(workbookOf([head, ...rows]), { kind: 'indicators' })
  expect(
    preview.rows.map(({ doubts }) => doubts.map(({ field, after }) => [field, after])),
  ).toEqual([[['result2021', 1.021]], [], []])
})

test('the petitions are read and counted as in the truth', async () => {
  const truth = z
    .object({
      dong_tieu_de: z.array(z.number()),
      dong_du_lieu: z.tuple([z.number(), z.number()]),
      tong: z.number(),
      theo_cap: counted,
      theo_tinh_trang: counted,
      theo_linh_vuc: counted,
      theo_tham_quyen: counted,
      chua_co_noi_dung_tra_loi: z.array(z.number()),
    })
    .parse(truthOf('kien-nghi'))
  const { preview } = importOf(await fixtureWorkbook('kien-nghi'))
  const of = (field: string) => tally(preview.rows.map(({ values }) => values[field]))
  const { table } = preview
  expect([preview.kind, table.headerRows, table.firstRow, table.lastRow]).toEqual([
    'petitions',
    truth.dong_tieu_de,
    ...truth.dong_du_lieu,
  ])
  expect(preview.counts).toMatchObject({ accepted: truth.tong, doubtful: 0, refused: 0 })
  expect(of('level')).toEqual(truth.theo_cap)
  expect(of('state')).toEqual(truth.theo_tinh_trang)
  expect(of('field')).toEqual(truth.theo_linh_vuc)
  expect(of('authority')).toEqual(truth.theo_tham_quyen)
  const unanswered = preview.rows.filter(({ values }) => (values['answer'] ?? null) === null)
  expect(unanswered.map(({ values }) => values['number'])).toEqual(truth.chua_co_noi_dung_tra_loi)
})
