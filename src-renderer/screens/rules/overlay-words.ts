import type { Catalogue, OverlayScope } from '#core/contract/regulation-values.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import type { DossierStep } from '#core/vocabulary/measures.ts'

export const SCOPE_WORDS: Readonly<Record<OverlayScope, string>> = {
  unit: 'Của đơn vị',
  province: 'Của tỉnh, thành phố',
  sector: 'Của ngành',
}

export const TOPIC_WORDS: Readonly<Record<DossierStep, string>> = {
  dossier: 'Đại hội, nhiệm kỳ, ban chấp hành',
  plan: 'Kế hoạch, đơn vị cấp dưới',
  delegates: 'Đại biểu',
  personnel: 'Nhân sự',
  agenda: 'Chương trình, biểu quyết',
  papers: 'Văn bản',
}

/** Who laid a value down, in words: the title of the pack or of the overlay. */
export function nameSetBy({ packs, overlays }: Catalogue, setBy: string): string {
  const overlay = overlays.find(({ id }) => id === setBy)
  if (overlay) return overlay.title
  return packs.find(({ id }) => id === setBy)?.title ?? setBy
}

/** "từ 1/3/2026", "từ 1/3/2026 đến trước 1/1/2027". */
export function describeSpan(span: {
  readonly from: string | null
  readonly until: string | null
}): string {
  const from = span.from === null ? '' : `từ ${formatDateInText(span.from)}`
  const until = span.until === null ? '' : `đến trước ${formatDateInText(span.until)}`
  return [from, until].filter(Boolean).join(' ') || 'chưa định ngày'
}
