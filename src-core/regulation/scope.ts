import { invariant } from '../base/invariant.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { MeasureValue } from '../vocabulary/measures.ts'
import type { Pack, Parameter } from './pack-shape.ts'
import { readParameter } from './parameters.ts'
import type { ParameterContext, ReadParameter } from './parameters.ts'

/** Everything a condition may look at: the pack on a day and the facts of one subject. */
export interface Scope {
  readonly pack: Pack
  readonly asOf: PlainDate
  readonly read: (measureId: string) => Fact<MeasureValue>
  readonly context: ParameterContext
}

/** `deadline.before@grassroots` names the value at another level than the subject's. */
export function splitReference(reference: string): { id: string; level: string | null } {
  const [id = reference, level = null] = reference.split('@')
  return { id, level }
}

export interface LookedUp extends ReadParameter {
  readonly parameter: Parameter
}

/** The value of a limit for the subject of the scope, or at the level the reference names. */
export function lookUp(reference: string, scope: Scope): LookedUp {
  const { id, level } = splitReference(reference)
  const parameter = scope.pack.parameters.get(id)
  invariant(parameter, `the parser let the unknown parameter ${id} pass`)
  const context = level === null ? scope.context : atLevel(scope.context, level)
  return { parameter, ...readParameter(parameter, context, scope.asOf) }
}

/** Getters stay getters, so that only what a table asks for is read. */
function atLevel(context: ParameterContext, level: string): ParameterContext {
  const moved = Object.create(context, {
    level: { value: known(level), enumerable: true },
  }) as ParameterContext
  return moved
}
