import type { Condition, Operand } from './condition.ts'

/** Every condition inside one, with its path, itself first. */
export function listConditions(
  condition: Condition,
  path: readonly (string | number)[] = [],
): { readonly condition: Condition; readonly path: readonly (string | number)[] }[] {
  return [{ condition, path }, ...listInner(condition, path)]
}

function listInner(
  condition: Condition,
  path: readonly (string | number)[],
): ReturnType<typeof listConditions> {
  if ('not' in condition) return listConditions(condition.not, [...path, 'not'])
  if ('allOf' in condition) {
    return condition.allOf.flatMap((one, index) => listConditions(one, [...path, 'allOf', index]))
  }
  if ('anyOf' in condition) {
    return condition.anyOf.flatMap((one, index) => listConditions(one, [...path, 'anyOf', index]))
  }
  return []
}

export type OperandNeed = 'number' | 'date' | 'topics' | 'ages' | 'choice' | 'any'

export interface NeededOperand {
  readonly operand: Operand
  readonly need: OperandNeed
}

/** What one comparison reads, and which kind of value it must be; empty for the joining operators. */
export function listOperands(condition: Condition): NeededOperand[] {
  if ('compare' in condition) return need('number', condition.compare.left, condition.compare.right)
  if ('date' in condition) return need('date', condition.date.left, condition.date.right)
  if ('sum' in condition) return need('number', ...condition.sum.of, condition.sum.equals)
  if ('share' in condition) {
    const { part, whole, atMostPercent, atLeastPercent } = condition.share
    return need('number', part, whole, ...given(atMostPercent, atLeastPercent))
  }
  if ('workingDays' in condition) {
    const { from, to, atMost } = condition.workingDays
    return [...need('date', from, to), ...need('number', atMost)]
  }
  return listTermOperands(condition)
}

function listTermOperands(condition: Condition): NeededOperand[] {
  if ('isOneOf' in condition) return need('choice', { measure: condition.isOneOf.measure })
  if ('covers' in condition) {
    return need('topics', { measure: condition.covers.measure }, condition.covers.required)
  }
  if ('inOrder' in condition) {
    return need('topics', { measure: condition.inOrder.measure }, condition.inOrder.order)
  }
  if ('ages' in condition) {
    const { measure, from, below, upTo, atMostPercent, atLeastPercent } = condition.ages
    const bounds = given(from, below, upTo, atMostPercent, atLeastPercent)
    return [...need('ages', { measure }), ...need('number', ...bounds)]
  }
  if ('known' in condition) return need('any', condition.known)
  if ('limited' in condition) return need('any', condition.limited)
  return []
}

function given(...operands: readonly (Operand | undefined)[]): Operand[] {
  return operands.filter((operand) => operand !== undefined)
}

function need(kind: OperandNeed, ...operands: readonly Operand[]): NeededOperand[] {
  return operands.map((operand) => ({ operand, need: kind }))
}
