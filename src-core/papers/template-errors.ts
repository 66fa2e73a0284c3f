import type { TemplateError } from './paper-template.ts'

interface Place {
  readonly file: string
  /** Line of the file on which the text given to Liquid starts. */
  readonly firstLine: number
}

/** What Liquid threw while reading or filling a template, as one Vietnamese sentence at its line. */
export function explainLiquidError(thrown: unknown, { file, firstLine }: Place): TemplateError {
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  const row = Number(/line:(\d+)/.exec(text)?.[1] ?? 1)
  const line = firstLine + row - 1
  const name = /undefined variable: ([^\s,]+)/.exec(text)?.[1]
  if (name !== undefined) {
    const message = `Không có dữ kiện tên «${name}»: hãy xem danh sách dữ kiện.`
    return { kind: 'unknown-name', file, line, message }
  }
  const message = explainSyntax(text)
  if (message !== null) return { kind: 'syntax', file, line, message }
  const reason = text.replace(/, line:\d+.*$/s, '')
  return { kind: 'layout', file, line, message: `Mẫu không lập được văn bản: ${reason}.` }
}

function explainSyntax(text: string): string | null {
  const filter = /undefined filter: (\S+?)(?:,|$)/.exec(text)?.[1]
  if (filter !== undefined)
    return `Không có cách viết tên «${filter}»: hãy xem danh sách cách viết.`
  const tag = /tag "([^"]+)" not found/.exec(text)?.[1]
  if (tag !== undefined) return `Không dùng được lệnh «${tag}» trong mẫu.`
  if (/not closed/.test(text)) return 'Có lệnh mở mà không đóng: hãy thêm lệnh đóng của nó.'
  if (/expected|unexpected|illegal|invalid/i.test(text)) {
    return 'Lệnh viết sai: hãy xem lại dấu ngoặc và tên trong lệnh.'
  }
  return null
}
