import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import ExcelJS from 'exceljs'
import { openEngine } from '#main/host/open-engine.ts'
import type { OpenEngine } from '#main/host/open-engine.ts'
import type { BenchSetting } from './bench-case.ts'

/** An engine on a folder of the run. */
export function openBenchEngine(setting: BenchSetting, name: string): OpenEngine {
  const folder = path.join(setting.folder, name)
  const engine = openEngine({
    workspace: folder,
    outFolder: path.join(folder, 'van-ban'),
    host: 'terminal',
    paperFolder: () => path.join(folder, 'van-ban'),
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  return engine.value
}

/** The same with its calls, closed at the end of the run. */
export function openBenchClient(setting: BenchSetting, name: string) {
  const engine = openBenchEngine(setting, name)
  setting.onClose(() => engine.close())
  return { engine, client: createRouterClient(engine.router) }
}

export const BENCH_DOSSIER = {
  unionName: 'Liên đoàn Lao động huyện Suối Bạc',
  level: 'immediate-superior',
  form: 'delegate',
  ordinal: 4,
  termFrom: 2023,
  termTo: 2028,
  startDate: '2023-07-13',
} as const

const FAMILY = ['Lò', 'Vàng', 'Giàng', 'Tẩn', 'Nguyễn', 'Trần', 'Phạm', 'Lù', 'Sùng', 'Đèo']
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'A', 'Thanh', 'Hồng']
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Nga', 'Páo', 'Sơn']

/** An invented delegate list of that many people, as an office would send it. */
export async function makePeopleWorkbook(people: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow([
    ...['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc'],
    ...['Chức vụ, đơn vị', 'Ngày vào Đảng', 'Loại đại biểu'],
  ])
  const pick = (words: readonly string[], place: number) => words[place % words.length] ?? ''
  for (let place = 0; place < people; place += 1) {
    const year = 1964 + (place % 36)
    sheet.addRow([
      place + 1,
      `${pick(FAMILY, place)} ${pick(MIDDLE, place * 3)} ${pick(GIVEN, place * 7)} ${pick(GIVEN, Math.floor(place / 77))}`,
      place % 2 === 0 ? 'Nữ' : 'Nam',
      new Date(Date.UTC(year, place % 12, 1 + (place % 28))),
      pick(['Kinh', 'Thái', 'Mông', 'Dao', 'Giáy'], place),
      `Chủ tịch Công đoàn cơ sở số ${place + 1}`,
      place % 3 === 0 ? new Date(Date.UTC(year + 25, 5, 10)) : null,
      pick(['Bầu', 'Bầu', 'Bầu', 'Đương nhiệm', 'Chỉ định'], place),
    ])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

export function importOf(dossierId: string, bytes: Uint8Array, fileName: string) {
  return {
    dossierId,
    kind: 'delegates' as const,
    fileName,
    contentBase64: Buffer.from(bytes).toString('base64'),
    sheet: null,
    mapping: {},
    corrections: [],
    leaveOut: [],
  }
}
