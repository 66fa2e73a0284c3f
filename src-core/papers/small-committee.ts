import type { Dossier } from '../dossier/dossier.ts'
import type { FactTree } from './fact-tree.ts'
import { BODIES } from '../election/election-words.ts'
import { rowsIn, textIn } from './read-tree.ts'

/**
 * A committee below the size from which the rule pack has a standing committee has none, unless the office says
 * otherwise; papers must not call an election of it.
 */
export function withSettledStanding(dossier: Dossier, standingFrom: number | null): Dossier {
  const { committeeSeats, standingSeats } = dossier.congress
  const isSmall = committeeSeats !== null && standingFrom !== null && committeeSeats < standingFrom
  if (!isSmall || standingSeats !== null) return dossier
  return { ...dossier, congress: { ...dossier.congress, standingSeats: 0 } }
}

export interface BodiesLeftOut {
  readonly standing: boolean
  readonly inspection: boolean
  readonly vice: boolean
}

/** Told as none, or not told while the first meeting has voted on others. Not yet told is not "none". */
export function bodiesLeftOut({ congress }: Dossier, told: FactTree): BodiesLeftOut {
  const voted = rowsIn(told, 'elections.meetingBallots').map((ballot) => textIn(ballot, 'body'))
  const isPassedOver = (body: string) => voted.length > 0 && !voted.includes(body)
  const isNone = (seats: number | null, body: string) =>
    seats === 0 || (seats === null && isPassedOver(body))
  return {
    standing: isNone(congress.standingSeats, BODIES.standing),
    inspection: isNone(congress.inspectionSeats, BODIES.inspection),
    vice: isPassedOver(BODIES.vice),
  }
}
