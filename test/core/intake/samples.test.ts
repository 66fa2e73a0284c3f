import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  SAMPLES,
  emptyDossier,
  importOf,
  sampleWorkbook,
  truthOf,
  written,
} from './intake-files.ts'
import { EMPTY_PERSON } from '#core/dossier/empty-rows.ts'

const count = z.number().nullable()
const text = z.string().nullable()

const planTruth = z.object({
  dong_tieu_de: z.array(z.number()),
  dong_so_cot: z.number(),
  dong_tong: z.number(),
  khoi: z.array(z.object({ row: z.number() })),
  ngay_go_bang_chu: z.array(z.object({ stt: z.number(), chu: z.string() })),
  don_vi: z.array(
    z.object({
      stt: z.number(),
      dong: z.number(),
      khoi: z.string(),
      ten: z.string(),
      loai_hinh: z.string(),
      doan_vien: z.number(),
      nu: z.number(),
      hinh_thuc: z.enum(['Toàn thể', 'Đại biểu']),
      db_coso: count,
      bch: count,
      dai_bieu: count,
      duong_nhiem: count,
      bau: count,
      chi_dinh: count,
      ngay: z.string(),
      diem: z.boolean(),
      ghi_chu: text,
    }),
  ),
})

test('the allocation table is read to the last field of all 62 units', async () => {
  const truth = planTruth.parse(truthOf(SAMPLES.plan))
  const { preview, records } = importOf(await sampleWorkbook(SAMPLES.plan))
  expect(records.kind === 'plan' && records.units).toEqual(
    truth.don_vi.map((unit) => ({
      sheetRow: unit.dong,
      matchId: null,
      unit: {
        number: unit.stt,
        group: unit.khoi,
        name: unit.ten,
        sector: unit.loai_hinh,
        members: unit.doan_vien,
        membersFemale: unit.nu,
        form: unit.hinh_thuc === 'Toàn thể' ? 'plenary' : 'delegate',
        formConsent: null,
        increaseConsent: null,
        level: null,
        unitsBelow: null,
        delegatesByHand: null,
        delegatesCap: null,
        congressDelegates: unit.db_coso,
        committeeSeats: unit.bch,
        delegatesTotal: unit.dai_bieu,
        delegatesExOfficio: unit.duong_nhiem,
        delegatesElected: unit.bau,
        delegatesAppointed: unit.chi_dinh,
        congressDate: unit.ngay,
        pilot: unit.diem,
        note: unit.ghi_chu,
      },
    })),
  )
  expect(preview.counts).toEqual({
    accepted: 59,
    doubtful: 3,
    refused: 0,
    added: 62,
    updated: 0,
    same: 0,
  })
})

test('the three dates typed as text are the only doubts of the allocation table', async () => {
  const truth = planTruth.parse(truthOf(SAMPLES.plan))
  const { preview } = importOf(await sampleWorkbook(SAMPLES.plan))
  const doubts = preview.rows.flatMap((row) =>
    row.doubts.map(({ before, reason }) => ({ stt: row.values['number'], chu: before, reason })),
  )
  expect(doubts).toEqual(
    truth.ngay_go_bang_chu.map(({ stt, chu }) => ({
      stt,
      chu,
      reason: 'Ngày gõ dạng chữ, không phải ô ngày',
    })),
  )
})

test('every other row of the allocation table is listed with its reason, and its figures agree', async () => {
  const truth = planTruth.parse(truthOf(SAMPLES.plan))
  const workbook = await sampleWorkbook(SAMPLES.plan)
  const { preview } = importOf(workbook)
  const reasons = new Map(preview.table.skipped.map(({ sheetRow, reason }) => [sheetRow, reason]))
  expect(preview.table.headerRows).toEqual(truth.dong_tieu_de)
  expect(reasons.get(truth.dong_so_cot)).toBe('Dòng đánh số cột')
  expect(reasons.get(truth.dong_tong)).toBe('Dòng tổng')
  expect(truth.khoi.map(({ row }) => reasons.get(row))).toEqual(truth.khoi.map(() => 'Dòng nhóm'))
  const told = [...reasons.keys(), ...preview.rows.map(({ sheetRow }) => sheetRow)].toSorted(
    (a, b) => a - b,
  )
  expect(told).toEqual(workbook.sheets[0]?.rows.map((row) => row.number))
  expect(preview.remarks).toEqual([])
})

test('the allocation table says who issued it, for which congress, and its totals', async () => {
  const { records } = importOf(await sampleWorkbook(SAMPLES.plan))
  expect({ congress: records.congress, plan: records.plan }).toEqual({
    congress: {
      unionName: 'Liên đoàn Lao động huyện Tam Đường',
      superiorName: 'Liên đoàn Lao động tỉnh Lai Châu',
      ordinal: 11,
      termFrom: 2023,
      termTo: 2028,
    },
    plan: {
      delegatesTotal: 117,
      delegatesExOfficio: 18,
      delegatesElected: 95,
      delegatesAppointed: 4,
    },
  })
})

const delegatesTruth = z.object({
  dong: z.array(
    z.object({
      dong: z.number(),
      stt: z.number(),
      ho_ten: z.string(),
      gioi_tinh: z.enum(['nam', 'nữ']),
      ngay_sinh: z.string(),
      dan_toc: text,
      ton_giao: text,
      que_quan: text,
      chuc_vu_don_vi: text,
      cdcs: z.string(),
      ngay_vao_dang: text,
      van_hoa: text,
      chuyen_mon: text,
      llct: text,
      loai: z.enum(['Bầu', 'Đương nhiệm', 'Chỉ định']),
    }),
  ),
})
const KINDS = { Bầu: 'elected', 'Đương nhiệm': 'ex-officio', 'Chỉ định': 'appointed' } as const

test('the delegate list is read to the last field of all 117 people', async () => {
  const truth = delegatesTruth.parse(truthOf(SAMPLES.delegates))
  const { preview, records } = importOf(await sampleWorkbook(SAMPLES.delegates))
  const read = records.kind === 'delegates' ? records.rows : []
  expect(
    read.map(({ sheetRow, person, row }) => ({
      sheetRow,
      person,
      number: row.number,
      kind: row.kind,
    })),
  ).toEqual(
    truth.dong.map((person) => ({
      sheetRow: person.dong,
      number: person.stt,
      kind: KINDS[person.loai],
      person: {
        ...EMPTY_PERSON,
        fullName: person.ho_ten,
        gender: person.gioi_tinh === 'nam' ? 'male' : 'female',
        birth: person.ngay_sinh,
        ethnicity: person.dan_toc,
        religion: person.ton_giao,
        hometown: person.que_quan,
        position: person.chuc_vu_don_vi,
        partyJoined: person.ngay_vao_dang,
        partyMember: person.ngay_vao_dang !== null,
        schooling: person.van_hoa,
        qualification: person.chuyen_mon,
        politicalTheory: person.llct,
      },
    })),
  )
  expect(preview.counts).toEqual({
    accepted: 115,
    doubtful: 2,
    refused: 0,
    added: 117,
    updated: 0,
    same: 0,
  })
  expect(preview.remarks).toEqual([
    'Ngày vào Đảng: 89 ngày gõ dạng chữ, không phải ô ngày, đọc theo thứ tự ngày/tháng/năm.',
    '28 người để trống ngày vào Đảng: hiểu là chưa vào Đảng.',
  ])
})

test('a delegate is put into a unit of the plan only where the position names it', async () => {
  const truth = delegatesTruth.parse(truthOf(SAMPLES.delegates))
  const plan = importOf(await sampleWorkbook(SAMPLES.plan))
  const dossier = written(emptyDossier(), plan.records)
  const { records } = importOf(await sampleWorkbook(SAMPLES.delegates), { dossier })
  const names = new Map(dossier.units.map((unit) => [unit.id, unit.name]))
  const found = records.kind === 'delegates' ? records.rows : []
  const wrong = found.flatMap(({ row, person }, at) => {
    const name = row.unitId === null ? null : names.get(row.unitId)
    return name === null || name === truth.dong[at]?.cdcs ? [] : [{ person: person.fullName, name }]
  })
  expect(wrong).toEqual([])
  expect(found.filter(({ row }) => row.unitId !== null).length).toBeGreaterThan(100)
})

const candidatesTruth = z.object({
  nguoi: z.array(
    z.object({
      stt: z.number(),
      ho_ten: z.string(),
      gioi_tinh: z.enum(['nam', 'nữ']),
      ngay_sinh: z.string(),
      dan_toc: z.string(),
      khoi: z.string(),
      dang_vien: z.boolean(),
      tai_cu: z.boolean(),
      chuyen_trach: z.boolean(),
      chuyen_mon: text,
      vang_hop: count,
      phuong_an_1: z.boolean(),
      bat_buoc: z.boolean(),
    }),
  ),
})

test('the candidate list is read with every mark, and with the seats of its title', async () => {
  const truth = candidatesTruth.parse(truthOf(SAMPLES.candidates))
  const { preview, records } = importOf(await sampleWorkbook(SAMPLES.candidates))
  const read = records.kind === 'candidates' ? records.rows : []
  expect(
    read.map(({ person, row }) => ({
      stt: row.number,
      ho_ten: person.fullName,
      gioi_tinh: person.gender === 'male' ? 'nam' : 'nữ',
      ngay_sinh: person.birth,
      dan_toc: person.ethnicity,
      khoi: row.block,
      dang_vien: person.partyMember,
      tai_cu: row.candidacy === 're-election',
      chuyen_trach: row.fullTime,
      chuyen_mon: person.qualification,
      vang_hop: row.meetingsMissed,
      phuong_an_1: row.onList,
      bat_buoc: row.mustKeep,
    })),
  ).toEqual(truth.nguoi)
  expect([records.congress.committeeSeats, records.plan.candidateListSize]).toEqual([27, 29])
  expect(preview.remarks[0]).toBe('Trang tính "Co cau" chưa đọc.')
})

test('the same files again change nothing, and candidates are the delegates they already were', async () => {
  const plan = await sampleWorkbook(SAMPLES.plan)
  const delegates = await sampleWorkbook(SAMPLES.delegates)
  const candidates = await sampleWorkbook(SAMPLES.candidates)
  let dossier = emptyDossier()
  for (const workbook of [plan, delegates, candidates])
    dossier = written(dossier, importOf(workbook, { dossier }).records)
  expect(dossier.people.length).toBeLessThan(117 + 41)
  for (const [workbook, rows] of [
    [plan, 62],
    [delegates, 117],
    [candidates, 41],
  ] as const)
    expect(importOf(workbook, { dossier }).preview.counts).toMatchObject({
      added: 0,
      updated: 0,
      same: rows,
    })
})
