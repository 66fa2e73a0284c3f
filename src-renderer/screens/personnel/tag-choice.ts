import type { Dossier } from '#core/dossier/dossier.ts'
import { foldBlock } from '#core/dossier/composition-tags.ts'
import { CHOOSABLE_TAGS, describeTag } from '#core/dossier/describe-tag.ts'

/** Ages need numbers of their own; the rest is chosen whole. */
export const AGE_KINDS = [
  ['age-below', 'Dưới … tuổi'],
  ['age-between', 'Từ … đến … tuổi'],
  ['age-from', 'Từ … tuổi trở lên'],
  ['age-above', 'Trên … tuổi'],
] as const

export interface TagDraft {
  /** A whole tag, the kind of an age tag, or empty: not chosen. */
  readonly choice: string
  readonly first: string
  readonly second: string
}

export function openTag(tag: string | null): TagDraft {
  const [kind = '', first = '', second = ''] = (tag ?? '').split(':')
  return isAgeKind(kind)
    ? { choice: kind, first, second }
    : { choice: tag ?? '', first: '', second: '' }
}

export function isAgeKind(choice: string): boolean {
  return AGE_KINDS.some(([kind]) => kind === choice)
}

/** The tag of what was chosen; a sentence where a number is missing or the ages stand the wrong way round. */
export function closeTag({ choice, first, second }: TagDraft): {
  readonly tag: string | null
  readonly wrong: string | null
} {
  if (!isAgeKind(choice)) return { tag: choice === '' ? null : choice, wrong: null }
  const ages = choice === 'age-between' ? [first, second] : [first]
  if (!ages.every((age) => /^\d{1,3}$/.test(age.trim())))
    return { tag: null, wrong: 'Gõ số tuổi, ví dụ 40.' }
  const numbers = ages.map(Number)
  if (choice === 'age-between' && (numbers[0] ?? 0) > (numbers[1] ?? 0))
    return { tag: null, wrong: 'Tuổi đầu lớn hơn tuổi cuối. Xem lại hai số này.' }
  return { tag: [choice, ...numbers].join(':'), wrong: null }
}

export interface TagOption {
  readonly value: string
  readonly label: string
}

/** Blocks as the list writes them, each once. */
export function blocksOf({ candidates }: Pick<Dossier, 'candidates'>): string[] {
  const blocks = new Map<string, string>()
  for (const { block } of candidates)
    if (block !== null && !blocks.has(foldBlock(block))) blocks.set(foldBlock(block), block)
  return [...blocks.values()]
}

/** What can be counted in this dossier: traits, ages, training, the blocks of its people, and what stands there now. */
export function tagOptions(blocks: readonly string[], present: string | null): TagOption[] {
  const own = present === null || isAgeKind(openTag(present).choice) ? [] : [present]
  const ofBlocks = blocks
    .map((block) => `block:${block}`)
    .filter((tag) => own.every((one) => describeTag(one, blocks) !== describeTag(tag)))
  const named = [...new Set([...CHOOSABLE_TAGS, ...ofBlocks, ...own])].map((tag) => ({
    value: tag,
    label: describeTag(tag, blocks) ?? 'Cách đếm không còn dùng',
  }))
  const ages = AGE_KINDS.map(([value, label]) => ({ value, label }))
  return [...named.slice(0, 3), ...ages, ...named.slice(3)]
}
