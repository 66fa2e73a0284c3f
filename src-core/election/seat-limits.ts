import { runChecks } from '../checks/run-checks.ts'
import { electedTo, readElections } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { togetherWith } from './election-guards.ts'

export interface SeatBreak {
  readonly sentence: string
  /** A clause that was not read itself only warns. */
  readonly blocks: boolean
}

type SeatField = 'committeeSeats' | 'standingSeats' | 'inspectionSeats'

interface Asked {
  readonly field: SeatField
  /** Rules of the pack on that number. */
  readonly rules: readonly string[]
}

const ASKED: Partial<Readonly<Record<ElectionNow['kind']['seats'], Asked>>> = {
  committee: {
    field: 'committeeSeats',
    rules: [
      'congress.committee.seats-max',
      'congress.committee.seats-min',
      'congress.committee.chair-only',
    ],
  },
  standing: {
    field: 'standingSeats',
    rules: ['congress.standing.from', 'congress.standing.max'],
  },
  inspection: { field: 'inspectionSeats', rules: ['congress.inspection.max'] },
}

/** What the rules of the pack say against the number that is being voted, each with its clause and what to do. */
export function findSeatBreaks(now: ElectionNow, given: ElectionCase): SeatBreak[] {
  const asked = ASKED[now.kind.seats]
  const seats = allSeats(now, given)
  if (asked === undefined || seats === null || now.ballot.round > 1) return []
  const { pack, dossier, asOf } = given
  const elected = electedTo(readElections(given), 'committee', 'chair-together').length
  const congress = {
    ...dossier.congress,
    ...(elected > 0 && { committeeSeats: elected }),
    [asked.field]: seats,
  }
  const rules = pack.rules.filter(({ id }) => asked.rules.includes(id))
  return runChecks({ ...pack, rules }, { ...dossier, congress }, asOf)
    .findings.filter(({ status }) => status === 'not-met')
    .map(({ sentence, source, remedy, blocking }) => ({
      sentence: [`${sentence} (${source}).`, remedy ?? ''].join(' ').trim(),
      blocks: blocking,
    }))
}

/** Why the number voted cannot stand; null when it can. */
export function refuseSeatLimit(now: ElectionNow, given: ElectionCase): string | null {
  return findSeatBreaks(now, given).find(({ blocks }) => blocks)?.sentence ?? null
}

/** What only warns, said beside the step. */
export function seatWarnings(now: ElectionNow, given: ElectionCase): string[] {
  return findSeatBreaks(now, given)
    .filter(({ blocks }) => !blocks)
    .map(({ sentence }) => `Cần xem: ${sentence}`)
}

/** The chair elected on the same sheet is of the committee. */
function allSeats(now: ElectionNow, given: ElectionCase): number | null {
  if (now.ballot.seats === null) return null
  const chair = now.kind.seats === 'committee' ? togetherWith(now, given) : null
  return now.ballot.seats + (chair === null ? 0 : (chair.ballot.seats ?? 1))
}
