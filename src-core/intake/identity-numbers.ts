import type { IntakeContext } from './intake-context.ts'

const NUMBER = /(?<!\d)(?:\d{12}|\d{9})(?!\d)/

/** The text without numbers of identity papers and the words in front of them; null when it has none. */
export function withoutIdentityNumber(text: string, { vocabulary }: IntakeContext): string | null {
  if (!NUMBER.test(text)) return null
  const named = (vocabulary.phrases['cancuoc'] ?? [])
    .toSorted((a, b) => b.length - a.length)
    .join('|')
  const labelled = new RegExp(
    `[\\s;,:.(–-]*(?:(?<!\\p{L})(?:số\\s+)?(?:${named})(?!\\p{L}))?[\\s:.–-]*${NUMBER.source}[\\s)]*`,
    'giu',
  )
  return text.replace(labelled, ' ').trim()
}

export const IDENTITY_NUMBER_DOUBT =
  'Trong ô có số như số căn cước: chương trình không giữ số giấy tờ, đã bỏ'
