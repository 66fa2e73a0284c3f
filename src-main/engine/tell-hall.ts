import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { membersNow } from '#core/election/meeting-members.ts'
import type { StepGiven } from '#core/election/take-step.ts'
import type { EngineParts } from './parts.ts'
import { readRun, tellQuorum } from './run-parts.ts'

/** The congress has a door and a session at which somebody tells it; to another meeting come those who were elected. */
export function tellHall(
  parts: EngineParts,
  given: ElectionCase,
  { kind: { meeting } }: ElectionNow,
): Required<Pick<StepGiven, 'convened' | 'sitting'>> {
  if (meeting !== 'congress')
    return { convened: membersNow(meeting, given)?.count ?? null, sitting: null }
  const { convened, present } = tellQuorum(parts, readRun(parts, given.dossier.id))
  // Those present are known only of a session that was opened or from its door.
  return { convened, sitting: present === null ? null : convened }
}
