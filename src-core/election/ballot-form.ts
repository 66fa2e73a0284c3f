import { marksFor, marksOfPack } from '../regulation/ballot-marks.ts'
import type { MarksByKind } from '../regulation/ballot-marks.ts'
import { countKindOf } from './ballot-row.ts'
import type { BallotFormId } from './counting-words.ts'
import { togetherWith } from './election-guards.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { standing } from './election-rows.ts'
import { hasTwoColumns } from './paper-figures.ts'

/** How a ballot is marked: what is said, printed, explained and asked of whoever enters it follows from this alone. */

export function ballotFormOf(now: ElectionNow, given: ElectionCase): BallotFormId {
  if (isOnOneSheet(now, given)) return 'combined'
  const { body, seats, names } = now.ballot
  return formOfPart({ body, seats, names: standing(names).length }, marksOfPack(given.pack))
}

interface BallotPart {
  readonly body: string
  readonly seats: number | null
  /** Of those who stand on it. */
  readonly names: number
}

/** One list by itself; with the places not told, several names make a ballot on which some are struck out. */
export function formOfPart(
  { body, seats, names }: BallotPart,
  marks: MarksByKind,
): Exclude<BallotFormId, 'combined'> {
  const places = seats ?? 1
  const own = marksFor(marks, countKindOf(body, places))
  if (!hasTwoColumns({ marks: own, names, places })) return 'surplus'
  return names > places ? 'columns' : 'equal'
}

/** "Đồng ý" and "Không đồng ý" beside each name rather than names struck out; on one sheet only beside those for the chair. */
export function isMarkedInColumns(now: ElectionNow, given: ElectionCase): boolean {
  const form = ballotFormOf(now, given)
  return form === 'combined' ? now.kind.together !== null : form !== 'surplus'
}

/** Its other part may not be set up yet: it is not printed before that. */
function isOnOneSheet(now: ElectionNow, given: ElectionCase): boolean {
  const isPart = now.kind.together !== null && now.ballot.round === 1
  return isPart || togetherWith(now, given) !== null
}
