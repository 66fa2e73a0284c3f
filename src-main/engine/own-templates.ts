import type {
  TemplateEntry,
  TemplateFault,
  TemplateSource,
} from '#core/contract/template-values.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { notFound, storeFailed } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { OwnTemplateFile, OwnTemplateKind } from './template-shelf.ts'

export function ownFile(
  parts: EngineParts,
  slug: string,
  kind: OwnTemplateKind,
): OwnTemplateFile | null {
  const { files } = parts.ownTemplates.current()
  return files.find((file) => file.slug === slug && file.kind === kind) ?? null
}

export function standardOf(parts: EngineParts, slug: string): PaperTemplate {
  const found = parts.ownTemplates.standard.find((one) => one.slug === slug)
  if (!found) throw notFound(`Không có mẫu văn bản “${slug}”. Mở lại trang Mẫu văn bản.`)
  return found
}

/** What the paper is made from now: files that cannot be used do not count. */
export function sourceOf(parts: EngineParts, slug: string): TemplateSource {
  if (ownFile(parts, slug, 'word')?.template) return 'word'
  return ownFile(parts, slug, 'text')?.template ? 'text' : 'standard'
}

export function faultsOf(parts: EngineParts, slug: string): TemplateFault[] {
  const { files } = parts.ownTemplates.current()
  return files.filter((file) => file.slug === slug).flatMap(({ faults }) => [...faults])
}

const INSTEAD: Readonly<Record<TemplateSource, string>> = {
  standard: 'đang dùng mẫu chuẩn',
  text: 'đang dùng lời văn riêng',
  word: 'đang dùng tệp Word riêng',
}

/** One sentence for each own file that cannot be used, as the list of papers tells it. */
export function templateFaultsOf(parts: EngineParts, slug: string): string[] {
  const seen = new Set<string>()
  return faultsOf(parts, slug).flatMap((fault) => {
    if (seen.has(fault.file)) return []
    seen.add(fault.file)
    return [`Không dùng được mẫu riêng, ${INSTEAD[sourceOf(parts, slug)]}. ${sayFault(fault)}`]
  })
}

/** "giay-trieu-tap.md, dòng 12: …" */
export function sayFault({ file, line, tag, message }: TemplateFault): string {
  const place = line !== null ? `, dòng ${line}` : tag !== null ? `, thẻ ${tag}` : ''
  return `${file}${place}: ${message}`
}

export function listTemplates(parts: EngineParts): TemplateEntry[] {
  return parts.ownTemplates.standard.map(({ slug, title, code, phase }) => ({
    ...{ slug, title, code, phase },
    source: sourceOf(parts, slug),
    faults: faultsOf(parts, slug),
  }))
}

/** A disk that refuses becomes a sentence. */
export function guardTemplateFiles<T>(body: () => T): T {
  try {
    return body()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    throw storeFailed(
      `Không ghi được vào thư mục mẫu riêng (${code}). Kiểm tra ổ đĩa còn chỗ và quyền ghi rồi làm lại.`,
    )
  }
}
