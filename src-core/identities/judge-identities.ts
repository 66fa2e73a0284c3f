import { invariant } from '../base/invariant.ts'
import type { Place } from '../checks/finding.ts'
import type { Claim, ClaimValue } from './claim.ts'
import { judgeFactsOnce } from './facts-once.ts'
import { caseOf } from './identity-case.ts'
import type { IdentityQuestion, PaperOfList } from './identity-case.ts'
import type { Identity } from './identity.ts'
import { IDENTITY_JUDGES } from './registry.ts'

export type IdentityState = 'holds' | 'broken' | 'cannot-tell'

export interface IdentityBreak {
  readonly id: string
  readonly severity: 'E' | 'W'
  readonly title: string
  /** Slugs of the papers that may not be made final while this stands. */
  readonly papers: readonly string[]
  /** Written papers that say something else than the dossier; empty where the dossier contradicts itself. */
  readonly about: readonly string[]
  /** What differs, with both sides, and what to do. */
  readonly sentence: string
  readonly left: ClaimValue | null
  readonly right: ClaimValue | null
  readonly place: Place
}

export interface JudgedIdentity {
  readonly identity: Identity
  readonly state: IdentityState
  readonly breaks: readonly IdentityBreak[]
}

/** Every identity; one of which no side is known cannot be told and breaks nothing. */
export function judgeIdentities(
  identities: readonly Identity[],
  question: IdentityQuestion,
): JudgedIdentity[] {
  return identities.map((identity) => {
    const judge = IDENTITY_JUDGES[identity.id]
    invariant(judge, `there is no judge of ${identity.id}`)
    const one = caseOf(identity, question, false)
    const claims = [...judge(one), ...judgeFactsOnce(one)]
    const weak = weakOf(identity, claims, () => judge(caseOf(identity, question, true)))
    const slugs = slugsOf(identity, question.list)
    const broken = claims.filter(({ holds }) => holds === false)
    const breaks = broken.map((claim) => toBreak(identity, claim, { slugs, weak }))
    return { identity, state: stateOf(claims), breaks }
  })
}

/** The breaks that keep this paper from being made final; what it said itself before does not. */
export function breaksOf(slug: string, judged: readonly JudgedIdentity[]): IdentityBreak[] {
  return judged
    .flatMap(({ breaks }) => breaks)
    .filter(({ severity, papers }) => severity === 'E' && papers.includes(slug))
    .filter(({ about }) => about.length === 0 || about.some((other) => other !== slug))
}

/** Claims that are broken only by a limit that is not sure. */
function weakOf(
  { limits }: Identity,
  claims: readonly Claim[],
  judgeSurely: () => Claim[],
): ReadonlySet<Claim> {
  const open = claims.filter(({ holds, slugs }) => holds === false && slugs.length === 0)
  if (open.length === 0 || Object.keys(limits).length === 0) return new Set()
  const sure = new Set(
    judgeSurely().flatMap(({ holds, sentence }) => (holds === false ? [sentence] : [])),
  )
  return new Set(open.filter(({ sentence }) => !sure.has(sentence)))
}

function stateOf(claims: readonly Claim[]): IdentityState {
  if (claims.some(({ holds }) => holds === false)) return 'broken'
  return claims.some(({ holds }) => holds === true) ? 'holds' : 'cannot-tell'
}

function slugsOf({ papers }: Identity, list: readonly PaperOfList[]): string[] {
  return list
    .filter(({ code }) => papers === 'all' || (code !== null && papers.includes(code)))
    .map(({ slug }) => slug)
}

interface BreakContext {
  readonly slugs: readonly string[]
  readonly weak: ReadonlySet<Claim>
}

function toBreak(identity: Identity, claim: Claim, { slugs, weak }: BreakContext): IdentityBreak {
  const { id, title } = identity
  const { sentence, left, right, slugs: own, place = identity.place, rowId = null } = claim
  return {
    id,
    severity: weak.has(claim) ? 'W' : identity.severity,
    title,
    papers: [...new Set([...own, ...slugs])],
    about: own,
    sentence,
    left,
    right,
    place: { ...place, rowId },
  }
}
