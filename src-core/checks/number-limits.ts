import type { PlainDate } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { congressSubject, countDossier } from '../dossier/subjects.ts'
import { parameterFor } from '../regulation/citation.ts'
import type { ParameterInForce } from '../regulation/citation.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import type { ParameterContext } from '../regulation/parameters.ts'
import { contextOf } from './scope-for.ts'

export type NumberLimit = ParameterInForce & { readonly value: number }

/** Counting a whole dossier for each limit would be felt while ballots are entered. */
const contexts = new WeakMap<Dossier, ParameterContext>()

/** Reads the limits of a pack that are numbers, for this congress on a day; null where the pack has none. */
export function numberLimits(
  pack: Pack,
  dossier: Dossier,
  asOf: PlainDate,
): (id: string) => NumberLimit | null {
  const context = contexts.get(dossier) ?? contextOf(congressSubject(countDossier(dossier)))
  contexts.set(dossier, context)
  return (id) => {
    const found = parameterFor(pack, id, { context, asOf })
    return typeof found?.value === 'number' ? { ...found, value: found.value } : null
  }
}
