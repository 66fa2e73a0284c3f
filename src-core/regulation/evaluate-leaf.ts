import { formatValue } from '../vocabulary/format-value.ts'
import {
  DATE_WORDS,
  NUMBER_WORDS,
  compareDates,
  compareNumbers,
  findOutOfOrder,
} from './comparisons.ts'
import type { Condition } from './condition.ts'
import { evaluateAges, evaluateShare } from './evaluate-share.ts'
import { evaluateWorkingDays } from './evaluate-working-days.ts'
import { asList, decide, settled } from './evaluation.ts'
import type { Evaluation } from './evaluation.ts'
import { formatFact, readOperand, termOf } from './operand.ts'
import type { Scope } from './operand.ts'
import { truthOf } from './truth.ts'

export type Leaf = Exclude<Condition, { allOf: unknown } | { anyOf: unknown } | { not: unknown }>

/** Decides one comparison. */
export function evaluateLeaf(condition: Leaf, scope: Scope): Evaluation {
  if ('compare' in condition) return evaluateCompare(condition.compare, scope)
  if ('date' in condition) return evaluateDate(condition.date, scope)
  if ('sum' in condition) return evaluateSum(condition.sum, scope)
  if ('share' in condition) return evaluateShare(condition.share, scope)
  if ('ages' in condition) return evaluateAges(condition.ages, scope)
  if ('workingDays' in condition) return evaluateWorkingDays(condition.workingDays, scope)
  return evaluateTerm(condition, scope)
}

type Counted = Extract<
  Leaf,
  | { compare: unknown }
  | { date: unknown }
  | { sum: unknown }
  | { share: unknown }
  | { ages: unknown }
  | { workingDays: unknown }
>

function evaluateTerm(condition: Exclude<Leaf, Counted>, scope: Scope): Evaluation {
  if ('isOneOf' in condition) return evaluateIsOneOf(condition.isOneOf, scope)
  if ('covers' in condition) return evaluateCovers(condition.covers, scope)
  if ('inOrder' in condition) return evaluateInOrder(condition.inOrder, scope)
  if ('limited' in condition) return evaluateLimited(condition.limited, scope)
  return evaluateKnown(condition.known.measure, scope)
}

function evaluateCompare(
  { left, is, right }: Extract<Condition, { compare: unknown }>['compare'],
  scope: Scope,
): Evaluation {
  const sides = [readOperand(left, scope), readOperand(right, scope)]
  return decide(sides, `${sides[0]?.text} ${NUMBER_WORDS[is]} ${sides[1]?.against}`, ([a, b]) => {
    const numbers = [Number(a), Number(b)] as const
    return { holds: compareNumbers(is, ...numbers), gap: Math.abs(numbers[0] - numbers[1]) }
  })
}

function evaluateDate(
  { left, is, right }: Extract<Condition, { date: unknown }>['date'],
  scope: Scope,
): Evaluation {
  const sides = [readOperand(left, scope), readOperand(right, scope)]
  return decide(sides, `${sides[0]?.text} ${DATE_WORDS[is]} ${sides[1]?.against}`, ([a, b]) => ({
    holds: compareDates(is, String(a), String(b)),
  }))
}

function evaluateSum(
  { of, equals }: Extract<Condition, { sum: unknown }>['sum'],
  scope: Scope,
): Evaluation {
  const parts = of.map((part) => readOperand(part, scope))
  const total = readOperand(equals, scope)
  const text = `${parts.map((part) => part.text).join(' + ')} bằng ${total.against}`
  return decide([total, ...parts], text, ([whole, ...numbers]) => {
    const sum = numbers.reduce<number>((so, number) => so + Number(number), 0)
    return { holds: sum === Number(whole), gap: Math.abs(sum - Number(whole)) }
  })
}

function evaluateIsOneOf(
  { measure, values }: Extract<Condition, { isOneOf: unknown }>['isOneOf'],
  scope: Scope,
): Evaluation {
  const side = readOperand({ measure }, scope)
  const { kind, label } = termOf(measure)
  const words = values.map((value) => formatValue(kind, value)).join(' hoặc ')
  const now = formatFact(kind, side.fact)
  return decide([side], `${label} là ${words} (đang là ${now})`, ([value]) => ({
    holds: values.some((one) => one === value),
  }))
}

function evaluateCovers(
  { measure, required }: Extract<Condition, { covers: unknown }>['covers'],
  scope: Scope,
): Evaluation {
  const sides = [readOperand({ measure }, scope), readOperand(required, scope)]
  return decide(sides, `${sides[0]?.text} có đủ ${sides[1]?.against}`, ([has, wanted]) => {
    const present = new Set(asList(has))
    const absent = asList(wanted).filter((topic) => !present.has(topic))
    return { holds: absent.length === 0, gap: absent.length, absent }
  })
}

function evaluateInOrder(
  { measure, order }: Extract<Condition, { inOrder: unknown }>['inOrder'],
  scope: Scope,
): Evaluation {
  const sides = [readOperand({ measure }, scope), readOperand(order, scope)]
  return decide(sides, `${sides[0]?.text} theo thứ tự ${sides[1]?.against}`, ([has, wanted]) => {
    const absent = findOutOfOrder(asList(has), asList(wanted))
    return { holds: absent.length === 0, absent }
  })
}

function evaluateLimited(
  operand: Extract<Condition, { limited: unknown }>['limited'],
  scope: Scope,
): Evaluation {
  const side = readOperand(operand, scope)
  return decide([side], `Có mức: ${side.text}`, () => ({ holds: true }))
}

function evaluateKnown(measure: string, scope: Scope): Evaluation {
  const { fact, text } = readOperand({ measure }, scope)
  const truth = truthOf(fact.kind === 'known')
  return settled(truth, { text: `Đã có ${text}`, outcome: truth, children: [] })
}
