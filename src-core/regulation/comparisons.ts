import type { PlainDate } from '../base/plain-date.ts'
import type { DateComparison, NumberComparison } from './condition.ts'

export const NUMBER_WORDS: Readonly<Record<NumberComparison, string>> = {
  'at-most': 'không quá',
  'at-least': 'không dưới',
  below: 'dưới',
  above: 'trên',
  equals: 'bằng',
  differs: 'khác',
}

export const DATE_WORDS: Readonly<Record<DateComparison, string>> = {
  before: 'trước',
  after: 'sau',
  'on-or-before': 'không muộn hơn',
  'on-or-after': 'không sớm hơn',
}

const NUMBER_TESTS: Readonly<Record<NumberComparison, (left: number, right: number) => boolean>> = {
  'at-most': (left, right) => left <= right,
  'at-least': (left, right) => left >= right,
  below: (left, right) => left < right,
  above: (left, right) => left > right,
  equals: (left, right) => left === right,
  differs: (left, right) => left !== right,
}

export function compareNumbers(is: NumberComparison, left: number, right: number): boolean {
  return NUMBER_TESTS[is](left, right)
}

const DATE_TESTS: Readonly<Record<DateComparison, (left: PlainDate, right: PlainDate) => boolean>> =
  {
    before: (left, right) => left < right,
    after: (left, right) => left > right,
    'on-or-before': (left, right) => left <= right,
    'on-or-after': (left, right) => left >= right,
  }

/** "Trước ngày X" means earlier than X: the day itself is too late. */
export function compareDates(is: DateComparison, left: PlainDate, right: PlainDate): boolean {
  return DATE_TESTS[is](left, right)
}

/** part / whole <= percent / 100 in exact integers; a share of nothing is never too large. */
export function isShareAtMost(part: number, whole: number, percent: number): boolean {
  return part * 100 <= whole * percent
}

/** part / whole >= percent / 100 in exact integers. */
export function isShareAtLeast(part: number, whole: number, percent: number): boolean {
  return part * 100 >= whole * percent
}

export interface AgeBand {
  readonly from: number
  readonly below: number
  readonly upTo: number
}

/** How many ages ("38", or "37-38" by year only) lie in the band for sure, and how many at most. */
export function countInBand(
  ages: readonly string[],
  { from, below, upTo }: AgeBand,
): { readonly sure: number; readonly possible: number } {
  const isIn = (age: number) => age >= from && age < below && age <= upTo
  const judged = ages.map((text) => text.split('-').map((age) => isIn(Number(age))))
  return {
    sure: judged.filter((one) => one.every(Boolean)).length,
    possible: judged.filter((one) => one.some(Boolean)).length,
  }
}

/** Topics that stand before one which the order puts ahead of them; judged by their first place. */
export function findOutOfOrder(has: readonly string[], order: readonly string[]): string[] {
  const firstPlace = new Map<string, number>()
  has.forEach((topic, place) => {
    if (!firstPlace.has(topic)) firstPlace.set(topic, place)
  })
  const tooEarly: string[] = []
  let reached = -1
  for (const topic of order) {
    const place = firstPlace.get(topic)
    if (place === undefined) continue
    if (place < reached) tooEarly.push(topic)
    reached = Math.max(reached, place)
  }
  return tooEarly
}
