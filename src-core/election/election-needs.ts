import { numberLimits } from '../checks/number-limits.ts'
import type { ElectionKind, ElectionNeed } from '../regulation/election-shape.ts'
import { electedTo, readElections } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { groundOf, sourceOf } from './election-steps.ts'
import type { ElectionBreak } from './election-view.ts'
import { isSettled } from './next-round.ts'

export interface ClauseGiven {
  readonly clause: string
  readonly reason: string
}

/** Where the dossier has what is needed. */
const FIELDS: Partial<Readonly<Record<ElectionNeed['needs'], string>>> = {
  'case-elect': 'congress.case',
  grassroots: 'congress.level',
  'chair-consent': 'congress.chairConsent',
}

/** What the election itself still lacks, each with its clause. */
export function findNeedBreaks(
  needs: readonly ElectionNeed[],
  given: ElectionCase,
): ElectionBreak[] {
  const open = needs.filter((need) => !isMet(need, given))
  // Of an election that has no result yet it goes without saying that it is not over.
  const isFirst = ({ of }: ElectionNeed, at: number) =>
    of === null || open.findIndex((other) => other.of === of) === at
  return open.filter(isFirst).map((need) => ({
    sentence: `${sentenceOf(need, given)} (${sourceOf(given.pack, need.ground)})`,
    blocks: !need.warns && groundOf(given.pack, need.ground)?.confidence !== 'C',
    field: FIELDS[need.needs] ?? null,
  }))
}

/** A condition that only warns and yet wants a clause and a reason to go on. */
export interface Ahead {
  /** The election that is not over. */
  readonly of: ElectionKind | null
  /** What is open, with the clause that tells the order. */
  readonly sentence: string
  /** By which clauses one goes on nevertheless. */
  readonly clauses: readonly string[]
}

/** What this election would be ahead of; null: nothing is open, or one of its steps keeps the reason, of each once. */
export function aheadOf(now: ElectionNow, given: ElectionCase): Ahead | null {
  const reasoned = new Set([...now.taken.values()].map(({ data }) => data['aheadOf']))
  const need = now.kind.needs.find(
    (one) => one.early.length > 0 && one.of !== null && !reasoned.has(one.of) && !isMet(one, given),
  )
  if (need === undefined) return null
  const sentence = `${sentenceOf(need, given)} (${sourceOf(given.pack, need.ground)})`
  return { of: need.of, sentence, clauses: need.early }
}

/** Why nothing can be taken of an election that is ahead of another; null when it can. */
export function refuseAhead(
  now: ElectionNow,
  given: ElectionCase,
  own: ClauseGiven | null,
): string | null {
  const ahead = aheadOf(now, given)
  if (ahead === null) return null
  if (own === null) return `${ahead.sentence}. Vẫn làm trước thì chọn căn cứ cho phép và ghi lý do.`
  if (!ahead.clauses.includes(own.clause))
    return 'Căn cứ này không cho làm trước. Chọn căn cứ khác.'
  return own.reason.trim() === ''
    ? 'Ghi lý do vẫn làm khi cuộc bầu trước chưa xong, ở ô ngay dưới căn cứ.'
    : null
}

function sentenceOf({ needs, sentence, denied }: ElectionNeed, { dossier }: ElectionCase): string {
  const isDenied = needs === 'chair-consent' && dossier.congress.chairConsent === false
  return isDenied ? (denied ?? sentence) : sentence
}

function isMet({ needs, of }: ElectionNeed, given: ElectionCase): boolean {
  const { congress } = given.dossier
  switch (needs) {
    case 'case-elect':
      return congress.case !== 'appoint'
    case 'grassroots':
      return congress.level === null || GRASSROOTS.includes(congress.level)
    case 'chair-consent':
      return congress.chairConsent === true
    case 'standing-size':
      return isLargeEnough(given)
    case 'standing-elected':
      return isStandingElected(given)
    case 'has-elected':
      return of === null || electedTo(readElections(given), of).length > 0
    case 'is-finished':
      return of === null || areFinished(of, given)
  }
}

/** Where none is planned there is nothing to wait for. */
function isStandingElected(given: ElectionCase): boolean {
  const planned = given.dossier.congress.standingSeats ?? 0
  return planned === 0 || electedTo(readElections(given), 'standing').length > 0
}

/** While nobody is elected yet there is no rest to wait for: that is asked for by itself. */
function areFinished(of: ElectionKind, given: ElectionCase): boolean {
  return readElections(given).every((one) => one.kind.id !== of || isSettled(one))
}

const GRASSROOTS: readonly string[] = ['grassroots', 'grassroots-member', 'section']

function isLargeEnough(given: ElectionCase): boolean {
  const limit = numberLimits(given.pack, given.dossier, given.asOf)('standing.from-committee')
  const elected = electedTo(readElections(given), 'committee', 'chair-together').length
  const members = elected > 0 ? elected : given.dossier.congress.committeeSeats
  return limit === null || members === null || members >= limit.value
}
