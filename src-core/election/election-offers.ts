import type { Dossier } from '../dossier/dossier.ts'
import { allottedSeats } from './allotted-seats.ts'
import type { Election } from '../regulation/election-shape.ts'
import { membersAmong, poolOf } from './who-may-stand.ts'
import { readElections } from './election-now.ts'
import type { ElectionCase } from './election-now.ts'
import type { Named } from './election-rows.ts'
import { findNeedBreaks } from './election-needs.ts'
import type { ElectionBreak } from './election-view.ts'
import { findLateBreaks } from './one-sheet.ts'

export interface ElectionOffer {
  readonly kind: Election
  /** As the dossier has it; null: it is asked on the day. */
  readonly seats: number | null
  /** Among them. */
  readonly alternates: number
  /** Who would stand on the list at first. */
  readonly prepared: readonly Named[]
  readonly breaks: readonly ElectionBreak[]
}

/** The elections that can still be set up, in the order of the meeting. */
export function offerElections(given: ElectionCase): ElectionOffer[] {
  const begun = readElections(given)
  const bodies = new Set(begun.map(({ kind }) => kind.body))
  return given.pack.elections.kinds
    .filter(({ body }) => !bodies.has(body))
    .filter((kind) => isForThisLevel(kind, given))
    .map((kind) => ({
      kind,
      seats: seatsOf(kind, given),
      alternates: allottedSeats(kind, given)?.alternates ?? 0,
      prepared: kind.from === 'candidates' && kind.seats !== 'one' ? preparedFor(given) : [],
      breaks: [...findNeedBreaks(kind.needs, given), ...findLateBreaks(kind, given)],
    }))
}

/** What only a grassroots congress elects is not offered to another one at all. */
function isForThisLevel({ needs }: Election, given: ElectionCase): boolean {
  return findNeedBreaks(
    needs.filter((need) => need.needs === 'grassroots'),
    given,
  ).every(({ blocks }) => !blocks)
}

/** As planned; on a sheet with the chair, the committee has one seat less. */
export function seatsOf(kind: Election, given: ElectionCase): number | null {
  const { seats, id } = kind
  const { congress } = given.dossier
  const chair = readElections(given).find((other) => other.kind.together === id)
  const less = chair?.ballot.seats ?? 0
  switch (seats) {
    case 'committee':
      return congress.committeeSeats === null ? null : congress.committeeSeats - less
    case 'standing':
      return congress.standingSeats
    case 'inspection':
      return congress.inspectionSeats
    case 'one':
      return 1
    case 'asked': {
      const allotted = allottedSeats(kind, given)
      return allotted === null ? null : allotted.full + (allotted.alternates ?? 0)
    }
  }
}

/** The list that was prepared, without who stands for the chair on the same sheet. */
function preparedFor(given: ElectionCase): Named[] {
  const chair = readElections(given)
    .filter(({ kind }) => kind.together !== null)
    .flatMap(({ ballot }) => ballot.names.map(({ personId }) => personId))
  const taken = new Set(chair)
  return (poolOf('candidates', given) ?? []).filter(({ personId }) => !taken.has(personId))
}

/** Who may be put on a list, with those already known to stand aside for nobody. */
export function offeredPeople(kind: Election, given: ElectionCase): Named[] {
  const among = membersAmong(kind, given)
  if (among !== null) return [...among.people]
  if (kind.onlyFrom !== null) return poolOf(kind.from, given) ?? everybody(given.dossier)
  const first = poolOf(kind.from, given) ?? []
  const known = new Set(first.map(({ personId }) => personId))
  return [...first, ...everybody(given.dossier).filter(({ personId }) => !known.has(personId))]
}

function everybody({ people }: Pick<Dossier, 'people'>): Named[] {
  return people.map(({ id, fullName }) => ({ personId: id, name: fullName }))
}
