import { timeAgenda } from '../dossier/agenda-clock.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { FiguresMoment } from '../dossier/figures-moment.ts'
import type { SeatMove, SessionMoves } from '../dossier/seat-move.ts'
import { known, notApplicable } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { numberIn, numbered, rowsIn } from './read-tree.ts'

/** What the door knows of the sessions beyond their figures. */
export interface HallMoves {
  readonly sessions: readonly SessionMoves[]
  readonly figures: readonly FiguresMoment[]
  /** The alternates who sat on a seat when the credentials report was frozen. */
  readonly atReport: readonly SeatMove[]
  readonly nameOf: (personId: string) => string
}

export const NO_MOVES: HallMoves = { sessions: [], figures: [], atReport: [], nameOf: () => '' }

/** Who came late, took a seat or left in each session of the agenda; who came later counts as absent when the figures were taken. */
export function attendanceFacts(dossier: Dossier, common: FactTree, moves: HallMoves): FactTree {
  const ids = timeAgenda(dossier).map(({ session }) => session.id)
  const sessions = rowsIn(common, 'agenda.sessions').map((session, place) => ({
    ...session,
    ...sessionFacts(
      session,
      moves.sessions.findLast(({ sessionId }) => sessionId === ids[place]),
      moves.nameOf,
    ),
    ...momentFacts(
      session,
      moves.figures.findLast(({ sessionId }) => sessionId === ids[place]),
    ),
  }))
  const hasMoved = moves.sessions.some(
    ({ late, back, alternates, left }) =>
      late.length + back.length + alternates.length + left.length > 0,
  )
  return {
    agenda: { ...(common['agenda'] as FactTree), sessions },
    attendance: {
      ...(common['attendance'] as FactTree),
      hasMoved: known(hasMoved),
      alternatesAtReport: rowsOf(moves.atReport, moves.nameOf),
    },
  }
}

function sessionFacts(
  session: FactTree,
  moves: SessionMoves | undefined,
  nameOf: HallMoves['nameOf'],
): FactTree {
  const absent = numberIn(session, 'absent')
  // Figures told by hand are not taken apart by what the door knows.
  const cameLater = moves && moves.missingThen === absent ? moves.cameLater : 0
  return {
    cameLater: known(cameLater),
    late: rowsOf(moves?.late, nameOf),
    back: rowsOf(moves?.back, nameOf),
    alternates: rowsOf(moves?.alternates, nameOf),
    left: rowsOf(moves?.left, nameOf),
  }
}

/** When those present were counted; a figure that was put right by hand has no moment. */
function momentFacts(session: FactTree, taken: FiguresMoment | undefined): FactTree {
  const isTaken = taken !== undefined && taken.present === numberIn(session, 'present')
  return {
    countedWhen: known(isTaken ? taken.moment : ''),
    countedAt: isTaken ? known(taken.minute) : notApplicable('không có giờ đếm'),
  }
}

function rowsOf(list: readonly SeatMove[] | undefined, nameOf: HallMoves['nameOf']): FactTree[] {
  return numbered((list ?? []).map((move) => moveFacts(move, nameOf)))
}

function moveFacts(
  { personId, replaces, minute, reason, backMinute }: SeatMove,
  nameOf: HallMoves['nameOf'],
): FactTree {
  return {
    name: known(nameOf(personId)),
    replaces: known(replaces === null ? '' : nameOf(replaces)),
    at: known(minute),
    reason: known(reason ?? ''),
    isBack: known(backMinute !== null),
    backAt: known(backMinute ?? minute),
  }
}
