import { formatRoman } from '../base/roman.ts'
import type { CongressFacts } from './dossier.ts'

const KIND_WORDS = {
  congress: { delegate: 'Đại hội đại biểu', plenary: 'Đại hội toàn thể đoàn viên' },
  'delegate-conference': { delegate: 'Hội nghị đại biểu', plenary: 'Hội nghị đại biểu' },
  'plenary-conference': { delegate: 'Hội nghị toàn thể', plenary: 'Hội nghị toàn thể' },
  'enlarged-committee': {
    delegate: 'Hội nghị Ban Chấp hành mở rộng',
    plenary: 'Hội nghị Ban Chấp hành mở rộng',
  },
} as const

/** "Đại hội đại biểu", or the conference that stands in its place. */
export function congressWords(congress: Pick<CongressFacts, 'kind' | 'form'>): string {
  return congress.form ? KIND_WORDS[congress.kind][congress.form] : 'Đại hội'
}

/** What the sentence calls it: "đại hội", or "hội nghị" where one stands in its place. */
export function congressNoun({ kind }: Pick<CongressFacts, 'kind'>): string {
  return kind === 'congress' ? 'đại hội' : 'hội nghị'
}

/** "Đại hội đại biểu Công đoàn huyện Tam Đường lần thứ XI, nhiệm kỳ 2023-2028", as far as it is known. */
export function congressTitle(congress: CongressFacts): string {
  const parts = [congressWords(congress)]
  if (congress.unionShortName) parts.push(`Công đoàn ${congress.unionShortName}`)
  else if (congress.unionName) parts.push(congress.unionName)
  if (congress.ordinal !== null) parts.push(`lần thứ ${formatRoman(congress.ordinal)}`)
  const title = parts.join(' ')
  if (congress.termFrom === null || congress.termTo === null) return title
  return `${title}, nhiệm kỳ ${congress.termFrom}-${congress.termTo}`
}

/** What stands after "Công đoàn" in headings: "Liên đoàn Lao động huyện X" -> "huyện X". */
export function shortUnionName(unionName: string): string {
  const short = unionName.replace(/^(Liên đoàn Lao động|LĐLĐ|Công đoàn|CĐ)\s+/iu, '').trim()
  return short === '' ? unionName.trim() : short
}

/** The two lines of an official title, in capitals: what and whose; which ordinal and term. */
export function titleLinesOf(congress: CongressFacts): readonly [string, string] {
  const whose = congress.unionShortName
    ? `Công đoàn ${congress.unionShortName}`
    : (congress.unionName ?? '')
  const ordinal = congress.ordinal === null ? '' : `lần thứ ${formatRoman(congress.ordinal)}`
  const term =
    congress.termFrom === null || congress.termTo === null
      ? ''
      : `nhiệm kỳ ${congress.termFrom} - ${congress.termTo}`
  return [
    `${congressWords(congress)} ${whose}`.trim().toUpperCase(),
    [ordinal, term].filter(Boolean).join(', ').toUpperCase(),
  ]
}
