import { monthOf } from '../base/plain-month.ts'
import type { PlainMonth } from '../base/plain-month.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { unknown } from '../vocabulary/fact.ts'
import type { Candidate, Dossier, Person } from './dossier.ts'
import { peopleById } from './people-by-id.ts'
import { remainingService } from './remaining-service.ts'
import type { MonthSpan, RetirementAge } from './remaining-service.ts'

/** The limits of a regulation pack; null where it has none. */
export interface EligibilityLimits {
  readonly firstTimeMonths: number | null
  readonly reElectionMonths: number | null
  /** A member who missed more than this part of the meetings (percent) is out. */
  readonly absencePercent: number | null
  readonly retirement: readonly RetirementAge[]
}

export type EligibilityReason =
  | { readonly kind: 'service'; readonly needed: number; readonly left: MonthSpan }
  | { readonly kind: 'absence'; readonly missed: number; readonly held: number }

export interface Eligibility {
  readonly candidateId: string
  /** `consented`: not met, but the superior has agreed in this case. */
  readonly verdict: 'eligible' | 'not-eligible' | 'consented' | 'cannot-tell'
  /** Why not; all reasons. */
  readonly reasons: readonly EligibilityReason[]
  readonly missing: readonly string[]
  /** Months of remaining service, whatever the verdict. */
  readonly service: Fact<MonthSpan>
}

/** The month from which remaining service counts: as set, else the month of the first day. */
export function serviceMonth({ congress }: Pick<Dossier, 'congress'>): PlainMonth | null {
  return congress.serviceFrom ?? (congress.startDate === null ? null : monthOf(congress.startDate))
}

/** Every candidate of the pool, in list order. */
export function judgeCandidates(
  dossier: Dossier,
  limits: EligibilityLimits,
): readonly Eligibility[] {
  const people = peopleById(dossier.people)
  return dossier.candidates.flatMap((candidate) => {
    const person = people.get(candidate.personId)
    return person === undefined ? [] : [judgeCandidate({ candidate, person, dossier, limits })]
  })
}

interface Case {
  readonly candidate: Candidate
  readonly person: Person
  readonly dossier: Pick<Dossier, 'congress'>
  readonly limits: EligibilityLimits
}

/** Remaining service of one candidate; what is missing is named by the candidate's row. Also read by the rules. */
export function serviceOfCandidate(
  { candidate, person, dossier }: Omit<Case, 'limits'>,
  retirement: readonly RetirementAge[],
): Fact<MonthSpan> {
  const from = serviceMonth(dossier)
  if (from === null) return unknown('congress.startDate')
  const { gender, birth } = person
  return remainingService({ id: candidate.id, gender, birth }, from, retirement)
}

/** Whether one person may stand: remaining service by first time or re-election, and meetings missed. */
export function judgeCandidate(one: Case): Eligibility {
  const { candidate, person, dossier, limits } = one
  const service = serviceOfCandidate({ candidate, person, dossier }, limits.retirement)
  const months = judgeService(one, service)
  const meetings = judgeAbsence(one)
  const reasons = [months, meetings].flatMap(({ reason }) => (reason === null ? [] : [reason]))
  return {
    candidateId: candidate.id,
    verdict: verdictOf(months, meetings, candidate.superiorConsent === true),
    reasons,
    missing: [...months.missing, ...meetings.missing],
    service,
  }
}

/** The superior may agree to less remaining service, case by case; nobody may agree to missed meetings. */
function verdictOf(months: Part, meetings: Part, consent: boolean): Eligibility['verdict'] {
  if (meetings.reason !== null) return 'not-eligible'
  if (months.reason !== null && !consent) return 'not-eligible'
  if (meetings.missing.length > 0) return 'cannot-tell'
  if (isMet(months)) return 'eligible'
  return consent ? 'consented' : 'cannot-tell'
}

function isMet({ reason, missing }: Part): boolean {
  return reason === null && missing.length === 0
}

interface Part {
  readonly reason: EligibilityReason | null
  readonly missing: readonly string[]
}

const MET: Part = { reason: null, missing: [] }

function judgeService({ candidate, limits }: Case, service: Fact<MonthSpan>): Part {
  const { firstTimeMonths, reElectionMonths } = limits
  if (firstTimeMonths === null || reElectionMonths === null) return MET
  if (service.kind === 'unknown') return { reason: null, missing: service.missing }
  if (service.kind !== 'known') return MET
  const asked = askedMonths(candidate, { firstTimeMonths, reElectionMonths })
  const { least, most } = service.value
  if (least >= asked.most) return MET
  if (most < asked.least) {
    return { reason: { kind: 'service', needed: asked.least, left: service.value }, missing: [] }
  }
  const field = asked.least === asked.most ? 'birth' : 'candidacy'
  return { reason: null, missing: [`candidate.${field}@${candidate.id}`] }
}

/** Who stands for the first time and who again may not be known, and may not matter. */
function askedMonths(
  { candidacy }: Candidate,
  limits: { readonly firstTimeMonths: number; readonly reElectionMonths: number },
): MonthSpan {
  const { firstTimeMonths, reElectionMonths } = limits
  if (candidacy === 'first-time') return { least: firstTimeMonths, most: firstTimeMonths }
  if (candidacy === 're-election') return { least: reElectionMonths, most: reElectionMonths }
  return {
    least: Math.min(firstTimeMonths, reElectionMonths),
    most: Math.max(firstTimeMonths, reElectionMonths),
  }
}

/** Only who sat on the committee can have missed its meetings. */
function judgeAbsence({ candidate, dossier, limits }: Case): Part {
  if (limits.absencePercent === null || candidate.candidacy !== 're-election') return MET
  const missed = candidate.meetingsMissed
  const held = dossier.congress.committeeMeetings
  if (missed === null) {
    return { reason: null, missing: [`candidate.meetingsMissed@${candidate.id}`] }
  }
  if (missed === 0) return MET
  if (held === null) return { reason: null, missing: ['congress.committeeMeetings'] }
  const over = missed * 100 > limits.absencePercent * held
  return over ? { reason: { kind: 'absence', missed, held }, missing: [] } : MET
}
