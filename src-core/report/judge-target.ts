import { divideRounded, sumExactly, toMillionths } from '../base/decimal.ts'
import { METHODS } from './target-methods.ts'
import type { TargetMethod } from './target-methods.ts'

export type Verdict = 'over' | 'met' | 'missed'
export type TargetCut = 'full' | 'to-date'

export interface TargetQuestion {
  readonly method: TargetMethod
  readonly target: number | null
  readonly start: number | null
  /** Counted and base of the last year, of `ratioEnd`. */
  readonly part: number | null
  readonly whole: number | null
  /** In order; null: not told. */
  readonly years: readonly { readonly year: number; readonly value: number | null }[]
  readonly cut: TargetCut
  /** Years the resolution planned; used only by `to-date`. */
  readonly plannedYears: number
}

export interface TargetJudgement {
  /** Null: cannot be told, see `missing`. */
  readonly verdict: Verdict | null
  readonly result: number | null
  /** What it was judged against: the target, or its part of a term cut short. */
  readonly against: number | null
  /** Years that are not told but needed. */
  readonly missing: readonly number[]
  /** Years that were on the wrong side of a yearly target. */
  readonly failed: readonly number[]
}

const RESULT_DECIMALS = 2
const HUNDRED = 100n * toMillionths(1)

/** The verdict that the figures give, exactly; a qualitative target is judged by people only (papers.md 8.4). */
export function judgeTarget(question: TargetQuestion): TargetJudgement {
  const { method, target } = question
  const open = { verdict: null, result: null, against: null, missing: [], failed: [] }
  if (method === 'qualitative' || question.years.length === 0) return open
  const needed = METHODS[method].needsAll ? question.years : question.years.slice(-1)
  const missing = missingYears(question, needed)
  if (missing.length > 0) return { ...open, missing }
  const values = needed.flatMap(({ value }) => value ?? [])
  const result = resultOf(question, values)
  if (result === null || target === null) return { ...open, result }
  const against = partOfTerm(question, target)
  if (method === 'annualMin' || method === 'annualMax') {
    return judgeYears(question, { values, result, against })
  }
  const [left, right] = sidesOf(question, values, target)
  return { verdict: compare(left, right), result, against, missing: [], failed: [] }
}

/** A share that is told by its two figures needs no percentage of the year. */
function missingYears(
  { method, part, whole }: TargetQuestion,
  needed: TargetQuestion['years'],
): number[] {
  if (method === 'ratioEnd' && part !== null && whole !== null) return []
  return needed.flatMap(({ year, value }) => (value === null ? [year] : []))
}

/** As shown: means and percentages rounded. The verdict compares unrounded, see `sidesOf`. */
function resultOf(
  { method, start, part, whole }: TargetQuestion,
  values: readonly number[],
): number | null {
  const last = values.at(-1) ?? null
  switch (method) {
    case 'annualMin':
    case 'annualAvg':
      return divideRounded(sumExactly(values), values.length, RESULT_DECIMALS)
    case 'annualMax':
      return Math.max(...values)
    case 'cumulative':
      return sumExactly(values)
    case 'ratioEnd':
      return part === null || whole === null ? last : shareOf(part, whole)
    case 'growth':
      return start === null || last === null ? null : shareOf(sumExactly([last, -start]), start)
    default:
      return last
  }
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? divideRounded(part * 100, whole, RESULT_DECIMALS) : null
}

/** Result and target brought to whole numbers of one scale. */
function sidesOf(
  question: TargetQuestion,
  values: readonly number[],
  target: number,
): readonly [bigint, bigint] {
  const { method, start, part, whole } = question
  const [sum, wanted] = [toMillionths(sumExactly(values)), toMillionths(target)]
  const last = toMillionths(values.at(-1) ?? 0)
  if (method === 'annualAvg') return [sum, wanted * BigInt(values.length)]
  if (method === 'cumulative') return [sum * planned(question), wanted * passed(question)]
  if (method === 'ratioEnd' && part !== null && whole !== null)
    return [toMillionths(part) * HUNDRED, wanted * toMillionths(whole)]
  if (method === 'growth' && start !== null)
    return [(last - toMillionths(start)) * HUNDRED, wanted * toMillionths(start)]
  return [last, wanted]
}

/** Years planned and passed of a term that is judged by the time that has passed; one and one otherwise. */
const isShort = ({ cut, plannedYears, years }: TargetQuestion) =>
  cut === 'to-date' && plannedYears > years.length
const planned = (question: TargetQuestion) =>
  isShort(question) ? BigInt(question.plannedYears) : 1n
const passed = (question: TargetQuestion) =>
  isShort(question) ? BigInt(question.years.length) : 1n

/** The target of a term cut short: of what adds up its share of the years, of all else the target itself. */
function partOfTerm(question: TargetQuestion, target: number): number {
  if (question.method !== 'cumulative' || !isShort(question)) return target
  return divideRounded(target * question.years.length, question.plannedYears, RESULT_DECIMALS)
}

interface YearlyFigures {
  readonly values: readonly number[]
  readonly result: number
  readonly against: number
}

function judgeYears(
  question: TargetQuestion,
  { values, result, against }: YearlyFigures,
): TargetJudgement {
  const atMost = question.method === 'annualMax'
  const sides = values.map((value) => {
    const side = compare(toMillionths(value), toMillionths(against))
    if (!atMost || side === 'met') return side
    return side === 'over' ? 'missed' : 'over'
  })
  const failed = question.years.flatMap(({ year }, place) =>
    sides[place] === 'missed' ? [year] : [],
  )
  const verdict =
    failed.length > 0 ? 'missed' : sides.every((side) => side === 'over') ? 'over' : 'met'
  return { verdict, result, against, missing: [], failed }
}

function compare(left: bigint, right: bigint): Verdict {
  if (left === right) return 'met'
  return left > right ? 'over' : 'missed'
}

/** How much of the target was reached, in per cent; null where that says nothing. */
export function percentReached({ result, against }: TargetJudgement): number | null {
  if (result === null || against === null || against === 0) return null
  return divideRounded(result * 100, against, 1)
}
