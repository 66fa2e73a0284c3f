import { present } from '../base/invariant.ts'
import type { BinaryModel, ModelRow } from './binary-model.ts'

/** Far above what rounding leaves in sums of some thousand terms, far below the one point by which lists differ. */
const SLACK = 0.001

interface Known {
  /** What any choice that still counts reaches at least. */
  readonly floor: number
  /** Of each row in the order of the model; a row without one has the price zero. */
  readonly prices: readonly number[]
}

/**
 * The model with each variable fixed that is the same in every choice worth at least `floor`. Prices of the rows,
 * whatever they are, bound the worth of all choices from above (weak duality); a variable that would bring the bound
 * below the floor cannot change. The bound is summed here: bad prices fix fewer variables, never a wrong one.
 */
export function fixByPrices(model: BinaryModel, { floor, prices }: Known): BinaryModel {
  const { bound, worth } = boundBy(model, prices)
  const [never, always] = [new Set(model.never), new Set(model.always)]
  worth.forEach((points, variable) => {
    if (bound - Math.abs(points) >= floor - SLACK) return
    if (never.has(variable) || always.has(variable)) return
    ;(points > 0 ? always : never).add(variable)
  })
  return { ...model, never: [...never], always: [...always] }
}

interface Bound {
  /** No choice is worth more. */
  readonly bound: number
  /** What is lost, by sign, where a variable is not as the bound would have it. */
  readonly worth: readonly number[]
}

function boundBy(model: BinaryModel, prices: readonly number[]): Bound {
  const worth = Array.from({ length: model.variables }, () => 0)
  for (const { variable, weight } of model.maximize) worth[variable] = weight
  let bound = 0
  model.rows.forEach((row, at) => {
    const { price, limit } = sidedPrice(row, prices[at] ?? 0)
    bound += price * limit
    for (const { variable, weight } of row.terms) {
      worth[variable] = present(worth[variable], 'a row names a strange variable') - price * weight
    }
  })
  const never = new Set(model.never)
  const always = new Set(model.always)
  worth.forEach((points, variable) => {
    if (always.has(variable) || (points > 0 && !never.has(variable))) bound += points
  })
  return { bound, worth }
}

/** A price above zero counts the upper limit, one below zero the lower; where there is none the row is free. */
function sidedPrice({ atLeast, atMost }: ModelRow, price: number) {
  const limit = price > 0 ? atMost : atLeast
  return limit === null ? { price: 0, limit: 0 } : { price, limit }
}
