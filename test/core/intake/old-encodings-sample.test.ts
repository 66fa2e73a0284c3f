import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ImportPreview } from '#core/contract/import-values.ts'
import { readWorkbook } from '#main/office/read-workbook.ts'
import { importOf, truthOf } from './intake-files.ts'

const text = z.string().nullable()
const truth = z
  .object({
    dong_tieu_de: z.array(z.number()),
    dong_tong: z.number(),
    dong: z.array(
      z.object({
        dong: z.number(),
        stt: z.number(),
        ho_ten: z.string(),
        gioi_tinh: z.enum(['nam', 'nữ']),
        ngay_sinh: z.string(),
        dan_toc: text,
        que_quan: z.string(),
        chuc_vu_don_vi: z.string(),
        ngay_vao_dang: text,
        van_hoa: text,
        chuyen_mon: text,
        llct: text,
        loai: z.enum(['Bầu', 'Đương nhiệm', 'Chỉ định']),
        cach_go: z.string(),
        canh_bao: z.array(z.string()),
      }),
    ),
  })
  .parse(truthOf('dai-bieu-tcvn3'))

const KINDS = { elected: 'Bầu', 'ex-officio': 'Đương nhiệm', appointed: 'Chỉ định' } as const
/** What a doubt is called in the truth, by how its reason begins. */
const WARNINGS: readonly (readonly [string, string])[] = [
  ['Năm chỉ có hai chữ số', 'date_two_digit_year'],
  ['Chỉ có năm', 'date_year_only'],
  ['Số của Excel, chưa định dạng ngày', 'date_serial_without_format'],
]

async function previewOf(fileName: string): Promise<ImportPreview> {
  const file = path.join(import.meta.dirname, '../../fixtures/samples', fileName)
  const outcome = await readWorkbook(readFileSync(file), fileName)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return importOf(outcome.value, { fileName: '' }).preview
}

const xlsx = await previewOf('dai-bieu-tcvn3.xlsx')
const xls = await previewOf('dai-bieu-tcvn3.xls')

describe('a delegate list typed in TCVN3, with rows in Unicode and rows in both', () => {
  test('is read to the last field of all 60 people; capitals are compared only in names', () => {
    const lower = (value: unknown) => String(value).toLowerCase()
    expect(
      xlsx.rows.map(({ sheetRow, values }) => ({
        dong: sheetRow,
        stt: values['number'],
        ho_ten: values['fullName'],
        gioi_tinh: values['gender'] === 'male' ? 'nam' : 'nữ',
        ngay_sinh: values['birth'],
        dan_toc: values['ethnicity'],
        que_quan: lower(values['hometown']),
        chuc_vu_don_vi: lower(values['position']),
        ngay_vao_dang: values['partyJoined'],
        van_hoa: values['schooling'],
        chuyen_mon: values['qualification'],
        llct: values['politicalTheory'] ?? null,
        loai: KINDS[values['kind'] as keyof typeof KINDS],
      })),
    ).toEqual(
      truth.dong.map(({ cach_go: _typed, canh_bao: _warnings, ...row }) => ({
        ...row,
        que_quan: lower(row.que_quan),
        chuc_vu_don_vi: lower(row.chuc_vu_don_vi),
      })),
    )
  })

  test('has exactly the doubts that the truth names, none of them about an encoding', () => {
    const codeOf = (reason: string) =>
      WARNINGS.find(([start]) => reason.startsWith(start))?.[1] ?? reason
    expect(xlsx.rows.map(({ doubts }) => doubts.map(({ reason }) => codeOf(reason)))).toEqual(
      truth.dong.map(({ canh_bao }) => canh_bao),
    )
  })

  test('every cured cell tells what it was; rows in Unicode have no cure', () => {
    for (const [at, { cach_go }] of truth.dong.entries()) {
      const kinds = new Set(xlsx.rows[at]?.cures.map(({ kind }) => kind))
      expect([cach_go, kinds.has('tcvn3')]).toEqual([cach_go, cach_go !== 'Unicode'])
    }
    expect(xlsx.rows[0]?.cures.filter(({ field }) => field === 'fullName')).toEqual([
      { field: 'fullName', before: 'lß thÞ ¸nh', after: 'LÒ THỊ ÁNH', kind: 'tcvn3' },
      { field: 'fullName', before: 'LÒ THỊ ÁNH', after: 'Lò Thị Ánh', kind: 'capitals' },
    ])
  })

  test('has its header, titles and total found though they are typed in TCVN3 as well', () => {
    const reasons = new Map(xlsx.table.skipped.map((row) => [row.sheetRow, row.reason]))
    expect(xlsx.table.headerRows).toEqual(truth.dong_tieu_de)
    expect(reasons.get(truth.dong_tong)).toBe('Dòng ghi số người')
    expect(xlsx.remarks).toContain('259 ô gõ bằng TCVN3 (ABC) đã chuyển sang Unicode dựng sẵn.')
    expect(xlsx.table.skipped[0]?.text).toBe('CÔNG ĐOÀN NGÀNH Y TẾ TỈNH')
  })

  test('gives the same as .xls and as .xlsx', () => {
    expect(xls).toEqual(xlsx)
  })
})
