import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { importKind } from '#core/contract/import-values.ts'
import type { ImportRequest } from '#core/contract/import-values.ts'
import { importJson, toImportJson } from '#core/intake/to-import-json.ts'
import type { EngineClient, Terminal } from './terminal.ts'

interface ImportOptions {
  readonly as?: string
  readonly sheet?: readonly string[]
  readonly into?: string
  readonly write?: true
  readonly acceptDoubtful?: true
  readonly schema?: true
  readonly purpose?: string
  readonly responsible?: string
  readonly keepUntil?: string
}

export function addImportCommand(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .description('đọc một tệp bảng tính và in ra những gì đọc được; chỉ ghi khi có --write')
    .argument(
      '[tệp]',
      'tệp .xlsx, .xls hoặc .csv: kế hoạch phân bổ, đại biểu, đoàn viên, khách mời, nhân sự, chỉ tiêu, kiến nghị',
    )
    .option('--as <loại>', `một trong: ${importKind.options.join(', ')}; bỏ trống thì tự đoán`)
    .option(
      '--sheet <tên>',
      'trang tính cần đọc; ghi nhiều lần để đọc chung nhiều trang tính thành một danh sách',
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option('--into <hồ sơ>', 'so với hồ sơ này, theo mã hoặc phần đầu của mã')
    .option('--write', 'ghi vào hồ sơ đã chọn ở --into')
    .option('--accept-doubtful', 'ghi cả những dòng còn nghi ngờ')
    .option('--purpose <câu>', 'mục đích dùng dữ liệu cá nhân, ghi một lần cho mỗi hồ sơ')
    .option('--responsible <tên>', 'người chịu trách nhiệm về dữ liệu')
    .option('--keep-until <YYYY-MM-DD>', 'ngày cuối cùng giữ dữ liệu')
    .option('--json', 'in JSON; lệnh này luôn in JSON')
    .option('--schema', 'in lược đồ JSON của kết quả')
    .action(async (file: string | undefined, options: ImportOptions) => {
      if (options.schema) {
        terminal.print(JSON.stringify(z.toJSONSchema(importJson), null, 2))
        return
      }
      if (file === undefined) terminal.refuse('Thiếu tên tệp cần đọc.')
      if (options.write && options.into === undefined) {
        terminal.refuse('Muốn ghi thì chọn hồ sơ bằng --into MA_HO_SO.')
      }
      const request = await makeRequest(file, options, terminal)
      await terminal.withEngine(async ({ client, find }) => {
        const dossierId = options.into === undefined ? null : find(options.into)
        const preview = await client.imports.preview({ ...request, dossierId })
        const { accepted, doubtful, refused } = preview.counts
        if (accepted + doubtful === 0 && refused > 0) {
          terminal.refuse(
            `Không nhận được dòng nào trong ${refused} dòng (${preview.rows[0]?.refused ?? ''}): chọn đúng loại bằng --as hoặc đúng trang tính bằng --sheet.`,
          )
        }
        if (options.write && dossierId !== null) {
          if (preview.counts.doubtful > 0 && !options.acceptDoubtful) {
            terminal.refuse(
              `Chưa ghi gì: còn ${preview.counts.doubtful} dòng nghi ngờ. Xem và sửa ở màn hình Nhập từ Excel, hoặc thêm --accept-doubtful để ghi cả.`,
            )
          }
          await noteKeeping(client, dossierId, options)
          await client.imports.apply({ ...request, dossierId })
        }
        terminal.print(JSON.stringify(toImportJson(preview), null, 2))
        return 0
      })
    })
}

/** As the screens ask before the first import of people; what is left out is taken as offered. */
async function noteKeeping(
  client: EngineClient['client'],
  id: string,
  { purpose, responsible, keepUntil }: ImportOptions,
): Promise<void> {
  if (purpose === undefined && responsible === undefined && keepUntil === undefined) return
  const { offered } = await client.personalData.keeping({ id })
  await client.personalData.setKeeping({
    id,
    purpose: purpose ?? offered.purpose,
    responsible: responsible ?? offered.responsible,
    retainUntil: keepUntil ?? offered.retainUntil,
  })
}

async function makeRequest(
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<ImportRequest> {
  const kind = importKind.nullable().safeParse(options.as ?? null)
  if (!kind.success)
    terminal.refuse(`Không có loại “${options.as ?? ''}”. Chọn: ${importKind.options.join(', ')}.`)
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return terminal.refuse(`Không đọc được tệp ${file} (${code}). Kiểm tra tên tệp và quyền đọc.`)
  })
  return {
    dossierId: null,
    kind: kind.data,
    fileName: path.basename(file),
    contentBase64: bytes.toString('base64'),
    sheet: options.sheet?.[0] ?? null,
    sheets: [...(options.sheet ?? [])],
    mapping: {},
    corrections: [],
    leaveOut: [],
  }
}
