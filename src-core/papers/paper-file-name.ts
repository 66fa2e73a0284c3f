import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { PaperTemplate } from './paper-template.ts'

/** "A01-ke-hoach-to-chuc-dai-hoi.docx": sorted as the list of papers is; `copy` names one of many. */
export function paperFileName(
  { code, title, format }: Pick<PaperTemplate, 'code' | 'title' | 'format'>,
  copy: string | null = null,
): string {
  const parts = [foldName(title), ...(copy === null ? [] : [foldName(copy)])]
  return `${[...(code === null ? [] : [code]), ...parts].filter(Boolean).join('-')}.${format}`
}

function foldName(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
