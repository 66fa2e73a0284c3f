import type { Pack } from '../regulation/pack-shape.ts'
import { groundOf, sourceOf } from './election-steps.ts'
import type { ClauseView } from './election-view.ts'

/** A clause as it is shown; one the pack does not have counts as not read. */
export function clauseOf(pack: Pack, id: string): ClauseView {
  const ground = groundOf(pack, id)
  return {
    id,
    source: sourceOf(pack, id),
    says: ground?.says ?? null,
    confidence: ground?.confidence ?? 'C',
  }
}
