import type { SamePairView } from '#core/contract/people-values.ts'

export const STRENGTH_WORDS: Readonly<
  Record<SamePairView['strength'], { label: string; tone: string }>
> = {
  sure: { label: 'gần như chắc', tone: 'bad' },
  likely: { label: 'nhiều khả năng', tone: 'warn' },
  weak: { label: 'có thể', tone: 'na' },
}
