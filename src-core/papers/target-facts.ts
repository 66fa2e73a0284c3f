import { formatDecimal } from '../base/decimal.ts'
import { percentReached } from '../report/judge-target.ts'
import { VERDICT_WORDS } from '../report/target-methods.ts'
import { targetInWords } from '../report/target-words.ts'
import { settledVerdict } from '../report/targets.ts'
import type { PastTarget } from '../report/targets.ts'
import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { unknown } from '../vocabulary/fact.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'

/** The rows of table T-A: what nobody knows stays open, a verdict stands only where the figures bear it. */
export function targetRows(targets: readonly PastTarget[]): FactTree[] {
  return targets.map((target, place) => {
    const verdict = settledVerdict(target)
    const word = verdict === null ? '' : VERDICT_WORDS[verdict]
    return {
      index: known(target.number ?? place + 1),
      group: known(target.group),
      text: known(target.text),
      unit: known(target.unit),
      target: known(targetInWords(target.row)),
      years: target.years.map(({ value }) => ({ value: cell(value) })),
      result: cell(target.judgement.result),
      verdict: word === '' ? open(target, 'verdict', 'đánh giá') : known(word),
      reached: cell(percentReached(target.judgement)),
      isToDate: known(target.row.cells['cut'] === 'So với thời gian đã qua'),
    }
  })
}

const cell = (value: number | null): Fact<PaperValue> =>
  known(value === null ? '' : formatDecimal(value))

/** `targets.n6`: one target by its number, for figures in the text. */
export function byNumber(targets: readonly PastTarget[]): FactTree {
  const numbered = targets.filter(({ number }) => number !== null)
  return Object.fromEntries(
    numbered.map((target) => {
      const { number, text, target: wanted, judgement, years } = target
      const verdict = settledVerdict(target)
      const tree: FactTree = {
        text: known(text),
        unit: known(target.unit),
        target: figure(wanted, target, 'mục tiêu'),
        result: figure(judgement.result, target, 'kết quả cả nhiệm kỳ'),
        reached: figure(percentReached(judgement), target, 'tỷ lệ so với mục tiêu'),
        verdict:
          verdict === null ? open(target, 'verdict', 'đánh giá') : known(VERDICT_WORDS[verdict]),
        ...Object.fromEntries(
          years.map(({ year, value }) => [`y${year}`, figure(value, target, `năm ${year}`)]),
        ),
      }
      return [`n${number}`, tree]
    }),
  )
}

function figure(value: number | null, target: PastTarget, what: string): Fact<PaperValue> {
  if (value === null) return open(target, 'value', what)
  return known(Number.isInteger(value) ? value : formatDecimal(value))
}

function open({ text, row }: PastTarget, name: string, what: string): Fact<PaperValue> {
  return { ...unknown(`row.${row.list}.${name}`), label: `${text}: ${what}` }
}
