import { present } from '../base/invariant.ts'
import { unknown } from '../vocabulary/fact.ts'
import { listParameters, ruleConditions } from './check-conditions.ts'
import type { Condition } from './condition.ts'
import { listConditions, listOperands } from './condition-walk.ts'
import { evaluate } from './evaluate.ts'
import { splitReference } from './scope.ts'
import type { Located, PackParts } from './pack-parts.ts'
import { spanOf } from './pack-shape.ts'
import type { Pack, Parameter, Rule, Span } from './pack-shape.ts'
import { errorAt, within } from './pack-source.ts'
import type { PackError } from './pack-source.ts'

/** A rule that no day or no fact can ever bring to bear is a fault of the pack. */
export function checkReach(located: Located<Rule>, { pack }: PackParts): PackError[] {
  return [
    ...checkSpan(located, spanOf(pack.header)),
    ...checkParameterDays(located, pack),
    ...checkDecided(located, pack),
  ]
}

function checkSpan(
  { value: { id, inForce }, origin }: Located<Rule>,
  whole: Span | null,
): PackError[] {
  const isInside =
    whole !== null &&
    inForce.from >= whole.from &&
    (whole.until === null || (inForce.until !== null && inForce.until <= whole.until)) &&
    (inForce.until === null || inForce.from < inForce.until)
  if (isInside) return []
  const message = `Thời gian hiệu lực của điều ${id} không nằm trong thời gian của bộ quy định`
  return [errorAt(within(origin, 'inForce'), 'unreachable', message)]
}

function checkParameterDays({ value: rule, origin }: Located<Rule>, pack: Pack): PackError[] {
  return listParameters(rule).flatMap((id) => {
    const starts = Object.keys(limitOf(id, pack).values).sort()
    const [first] = starts
    if (first === undefined || first <= rule.inForce.from) return []
    const message = `Điều ${rule.id} có hiệu lực từ ${rule.inForce.from} nhưng mức ${id} chỉ có từ ${first}`
    return [errorAt(origin, 'unreachable', message)]
  })
}

/** With nothing known a sound condition is open; one that is settled already never looks at the facts. */
function checkDecided({ value: rule, origin }: Located<Rule>, pack: Pack): PackError[] {
  const scope = { pack, asOf: rule.inForce.from, read: (id: string) => unknown(id), context: {} }
  return ruleConditions(rule).flatMap(([key, condition]) => {
    const isSettled = evaluate(condition, scope).truth !== 'unknown' && !asksForKnown(condition)
    if (!isSettled && !contradicts(condition) && readsFacts(condition, pack)) return []
    const message = `Điều kiện ${key} của điều ${rule.id} không tùy vào số liệu nào`
    return [errorAt(within(origin, key), 'unreachable', message)]
  })
}

/** Facts are read by name, or by the table of the limit that is asked for. */
function readsFacts(condition: Condition, pack: Pack): boolean {
  return listConditions(condition).some(({ condition: one }) => {
    if (!('limited' in one)) return listOperands(one).some(({ operand }) => 'measure' in operand)
    return Object.values(limitOf(one.limited.parameter, pack).values).some(
      (dated) => 'table' in dated,
    )
  })
}

function limitOf(reference: string, pack: Pack): Parameter {
  const parameter = pack.parameters.get(splitReference(reference).id)
  return present(parameter, `${reference} was found when the names were checked`)
}

/** `known` is the one operator that is false, not open, while a fact is missing. */
function asksForKnown(condition: Condition): boolean {
  if ('allOf' in condition) return condition.allOf.some(asksForKnown)
  if ('anyOf' in condition) return condition.anyOf.some(asksForKnown)
  if ('not' in condition) return asksForKnown(condition.not)
  return 'known' in condition
}

/** One measure asked to be two different things at once, directly under the same `allOf`. */
function contradicts(condition: Condition): boolean {
  if (!('allOf' in condition))
    return 'isOneOf' in condition && condition.isOneOf.values.length === 0
  const possible = new Map<string, readonly (string | boolean)[]>()
  for (const part of condition.allOf) {
    if (!('isOneOf' in part)) continue
    const { measure, values } = part.isOneOf
    const before = possible.get(measure)
    possible.set(measure, before ? before.filter((value) => values.includes(value)) : values)
  }
  return [...possible.values()].some((values) => values.length === 0)
}
