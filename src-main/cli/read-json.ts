import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { z } from 'zod'
import type { Terminal } from './terminal.ts'

/** A JSON file (or "-": what is piped in) of a known shape; what cannot be used is refused with its place. */
export async function readJson<T>(
  file: string,
  shape: z.ZodType<T>,
  terminal: Terminal,
): Promise<T> {
  const source = file === '-' ? 'dữ liệu đưa vào' : `tệp ${file}`
  const parsed = shape.safeParse(parseJson(await readSource(file, terminal), source, terminal))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  const where = place === '' ? '' : `, chỗ ${place}`
  return terminal.refuse(
    `Không dùng được ${source}${where}: ${describeIssue(issue)}. Xem dạng đúng bằng --schema.`,
  )
}

async function readSource(file: string, terminal: Terminal): Promise<string> {
  if (file === '-') return text(process.stdin)
  return readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return terminal.refuse(`Không đọc được tệp ${file} (${code}). Kiểm tra tên tệp và quyền đọc.`)
  })
}

function parseJson(content: string, source: string, terminal: Terminal): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return terminal.refuse(
      `Không dùng được ${source}: không phải JSON. Xem dạng đúng bằng --schema.`,
    )
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng',
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `cần ${TYPES[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys':
      return `không có mục ${issue.keys.join(', ')}`
    case 'too_small':
      if (issue.origin === 'array')
        return `danh sách này phải có ít nhất ${String(issue.minimum)} mục`
      return `phải từ ${String(issue.minimum)} trở lên`
    case 'too_big':
      return `phải từ ${String(issue.maximum)} trở xuống`
    case 'invalid_value':
      return `chỉ nhận ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'cần chữ hoặc số nguyên'
    default:
      return 'giá trị không đúng'
  }
}
