import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { CompositionView } from '#core/contract/seats-values.ts'
import { describeTag } from '#core/dossier/describe-tag.ts'
import type { StateKind } from '#renderer/parts/state-glyph.tsx'

export type CountedRequirement = CompositionView['requirements'][number]

interface Limits {
  readonly minimum: number | null
  readonly maximum: number | null
}

/** "từ 9", "12 đến 14", "không quá 4", "đúng 29". */
export function describeLimits({ minimum, maximum }: Limits): string {
  if (minimum !== null && minimum === maximum) return `đúng ${formatInteger(minimum)}`
  if (minimum !== null && maximum !== null)
    return `${formatInteger(minimum)} đến ${formatInteger(maximum)}`
  if (minimum !== null) return `từ ${formatInteger(minimum)}`
  return maximum === null ? 'chưa có mức' : `không quá ${formatInteger(maximum)}`
}

/** How far a list is from its limits, in people: what is amiss, or the slack that the next swap may eat. */
export function describeStanding(counted: CountedRequirement): string {
  const { gap, status, unclear, count, requirement } = counted
  const { minimum, maximum } = requirement
  if (status === 'not-understood') return 'chưa đếm được'
  if (status === 'cannot-tell') return `${formatInteger(unclear)} người chưa rõ`
  if (gap !== 0) return `${gap < 0 ? 'thiếu' : 'thừa'} ${formatInteger(Math.abs(gap))}`
  if (minimum !== null && count > minimum)
    return count === maximum ? 'vừa tối đa' : `dư ${formatInteger(count - minimum)}`
  if (minimum !== null) return 'vừa đủ'
  return maximum === null ? '' : `còn ${formatInteger(maximum - count)}`
}

/** A desirable requirement that is not met asks for attention; only a mandatory one must be put right. */
export function stateOfRequirement({ status, requirement }: CountedRequirement): StateKind {
  if (status === 'met') return 'met'
  if (status === 'not-met') return requirement.mandatory ? 'must-fix' : 'should-review'
  return 'cannot-tell'
}

/** Second line of a meter: how the plan numbers it, how binding it is, and who is counted. */
export function describeRequirement(
  { code, mandatory, tag, label }: CompositionRequirement,
  blocks: readonly string[],
): string {
  const who = tag === null ? null : describeTag(tag, blocks)
  const binding = mandatory ? 'bắt buộc' : 'mong muốn'
  return [
    code,
    code === null ? capitalize(binding) : binding,
    who === null
      ? 'chưa chọn đếm ai'
      : sameWords(who, shortLabel({ label }))
        ? null
        : `đếm: ${who.toLocaleLowerCase('vi')}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** The words of the plan, without what stands in brackets: short enough for a table. */
export function shortLabel({ label }: Pick<CompositionRequirement, 'label'>): string {
  const short = label.replace(/\s*\([^)]*\)/g, '').trim()
  return short === '' ? label : short
}

/** What a list must meet: the mandatory requirements that can be counted, and the conditions of its people. */
export function countMandatory(composition: readonly CompositionRequirement[]): number {
  const counted = composition.filter(({ mandatory, tag }) => mandatory && tag !== null)
  return counted.length + 1
}

function sameWords(one: string, other: string): boolean {
  return one.toLocaleLowerCase('vi') === other.trim().toLocaleLowerCase('vi')
}

export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

export interface MeterPlaces {
  /** Percent of the length of the list. */
  readonly bandFrom: number
  readonly bandTo: number
  readonly now: number
}

/** Where band and mark stand, all on the length of the list. */
export function placeOnMeter(
  { minimum, maximum }: Limits,
  count: number,
  listed: number,
): MeterPlaces {
  const length = Math.max(listed, count, minimum ?? 0, maximum ?? 0, 1)
  const percent = (people: number) => Math.round((1000 * people) / length) / 10
  const from = percent(minimum ?? 0)
  // "Đúng 29" would be a band without width.
  const to = Math.max(maximum === null ? 100 : percent(maximum), Math.min(100, from + 1.5))
  return { bandFrom: Math.min(from, to - 1.5), bandTo: to, now: percent(count) }
}
