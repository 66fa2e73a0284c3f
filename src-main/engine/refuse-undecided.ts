import { readElections } from '#core/election/election-now.ts'
import type { ElectionNow } from '#core/election/election-now.ts'
import { electionCase } from './election-case.ts'
import { requireDossier } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RowChange } from './refuse-voted.ts'

/**
 * The step that still decides of the open seats, where these changes tell it beforehand of a ballot that is run here;
 * null: they do not.
 */
export function stepStillToDecide(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): string | null {
  const told = changes.filter(tellsDecision).flatMap(({ after }) => after?.id ?? [])
  if (told.length === 0 || !parts.packs.has(requireDossier(parts, dossierId).packId)) return null
  const open = readElections(electionCase(parts, dossierId)).find(
    (now) => told.includes(now.ballot.id) && isLeftToDecide(now),
  )
  return open?.steps.find(({ id }) => id === 'decision')?.title ?? null
}

function isLeftToDecide(now: ElectionNow): boolean {
  const { isTold, isStepped, isBeingCounted, isConfirmed, decided, hasNextRound } = now
  const isRun = !isTold && (isStepped || isBeingCounted || isConfirmed)
  return isRun && decided === null && !hasNextRound
}

/** To take away what was told stays free: it says nothing more. */
function tellsDecision({ before, after }: RowChange): boolean {
  if (after?.list !== 'elections.ballots') return false
  const { afterwards = '', leftVacant = false } = after.cells
  const isText = afterwards !== '' && afterwards !== before?.cells['afterwards']
  return isText || (leftVacant === true && before?.cells['leftVacant'] !== true)
}
