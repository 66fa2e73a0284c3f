import { invariant } from '../base/invariant.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { MeasureValue } from '../vocabulary/measures.ts'
import type { ParameterRole } from './condition.ts'
import type { Range, RowCondition } from './parameter-shape.ts'
import { truthOf } from './truth.ts'
import type { Truth } from './truth.ts'
import { foldUnionName } from '../vocabulary/union-name.ts'

/** Whether a row of a table is for this case; unknown while the fact it looks at is. */
export function matches(
  role: ParameterRole,
  when: RowCondition,
  fact: Fact<MeasureValue> | undefined,
): Truth {
  if (fact?.kind !== 'known') return 'unknown'
  const { value } = fact
  const named = namedIn(role, when)
  if (named === null) return truthOf(typeof value === 'number' && isInRange(value, asRange(when)))
  const isNamed = typeof value === 'string' && named.names.includes(foldName(role, value))
  return truthOf(isNamed !== named.excluded)
}

/** The names a condition lists, as they are compared; null for a range of numbers. */
export function namedIn(
  role: ParameterRole,
  when: RowCondition,
): { readonly names: readonly string[]; readonly excluded: boolean } | null {
  const fold = (names: readonly string[]) => names.map((name) => foldName(role, name))
  if (typeof when === 'string') return { names: fold([when]), excluded: false }
  if ('isOneOf' in when) return { names: fold(when.isOneOf), excluded: false }
  if ('isNoneOf' in when) return { names: fold(when.isNoneOf), excluded: true }
  return null
}

export function asRange(when: RowCondition): Range {
  const isRange = typeof when !== 'string' && !('isOneOf' in when) && !('isNoneOf' in when)
  invariant(isRange, 'names were taken for a range')
  return when
}

function foldName(role: ParameterRole, name: string): string {
  return role === 'union' ? foldUnionName(name) : name
}

/** Exact at the boundary: `from` and `upTo` take the number itself in, `above` and `below` leave it out. */
export function isInRange(value: number, within: Range): boolean {
  return (
    (within.from === undefined || value >= within.from) &&
    (within.above === undefined || value > within.above) &&
    (within.upTo === undefined || value <= within.upTo) &&
    (within.below === undefined || value < within.below)
  )
}
