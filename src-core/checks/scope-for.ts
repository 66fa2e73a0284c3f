import type { PlainDate } from '../base/plain-date.ts'
import { readMeasure } from '../dossier/measures.ts'
import type { Subject } from '../dossier/subjects.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { contextFor } from '../regulation/parameters.ts'
import type { ParameterContext } from '../regulation/parameters.ts'
import type { Scope } from '../regulation/scope.ts'
import type { Reader } from './inputs.ts'

/** Everything the rules may read about one subject on one day. */
export function scopeFor(pack: Pack, subject: Subject, asOf: PlainDate): Scope {
  return scopeOf({ pack, asOf }, subject, (measureId) => readMeasure(subject, measureId))
}

export function scopeOf(
  { pack, asOf }: Pick<Scope, 'pack' | 'asOf'>,
  subject: Subject,
  read: Reader,
): Scope {
  return { pack, asOf, read, context: contextFor(subject.kind, read) }
}

/** What the tables of a pack look at for this subject; for `parameterFor`. */
export function contextOf(subject: Subject): ParameterContext {
  return contextFor(subject.kind, (measureId) => readMeasure(subject, measureId))
}
