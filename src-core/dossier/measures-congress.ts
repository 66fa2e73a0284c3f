import { daysBetween } from '../base/plain-date.ts'
import { factOf, known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { CongressMeasureId, MeasureValue } from '../vocabulary/measures.ts'
import { isFirstMeeting } from './agenda-clock.ts'
import { countComposition } from './composition.ts'
import { averageOf } from './delegate-figures.ts'
import type { CompositionRequirement } from './composition-requirement.ts'
import type { CongressFacts, SuperiorPlan } from './dossier.ts'
import type { DossierFigures } from './subjects.ts'

export type Compute = (figures: DossierFigures) => Fact<MeasureValue>

function stated(field: keyof CongressFacts): Compute {
  return ({ dossier }) => factOf(dossier.congress[field], `congress.${field}`)
}

function planned(field: keyof SuperiorPlan): Compute {
  return ({ dossier }) => factOf(dossier.plan[field], `plan.${field}`)
}

function fromAges(read: (ages: readonly number[]) => number): Compute {
  return ({ delegates: { ages } }) => (ages.kind === 'known' ? known(read(ages.value)) : ages)
}

/** How each measure of the whole congress is computed. */
export const CONGRESS_MEASURES: Readonly<Record<CongressMeasureId, Compute>> = {
  'congress.unionName': stated('unionName'),
  'congress.level': stated('level'),
  'congress.form': stated('form'),
  'congress.formConsent': stated('formConsent'),
  'congress.case': stated('case'),
  'congress.kind': stated('kind'),
  'congress.kindConsent': stated('kindConsent'),
  'congress.reorganisation': stated('reorganisation'),
  'congress.ordinal': stated('ordinal'),
  'congress.previousOrdinal': stated('previousOrdinal'),
  'congress.termFrom': stated('termFrom'),
  'congress.termTo': stated('termTo'),
  'congress.termMonths': monthsBetween('termFrom', 'termTo'),
  'congress.termConsent': stated('termConsent'),
  'congress.superiorTermTo': stated('superiorTermTo'),
  'congress.monthsPastSuperior': monthsBetween('superiorTermTo', 'termTo'),
  'congress.increaseConsent': stated('increaseConsent'),
  'congress.chairConsent': stated('chairConsent'),
  'congress.guests': stated('guests'),
  'congress.subcommittees': stated('subcommittees'),
  'congress.startDate': stated('startDate'),
  'congress.endDate': stated('endDate'),
  'congress.members': readMembers,
  'congress.membersStated': stated('membersTotal'),
  'committee.seats': stated('committeeSeats'),
  'committee.formerSeats': stated('formerSeats'),
  'committee.standingSeats': stated('standingSeats'),
  'committee.inspectionSeats': stated('inspectionSeats'),
  'committee.meetings': stated('committeeMeetings'),
  'candidates.female': ({ candidates }) => candidates.female,
  'candidates.ethnicMinority': ({ candidates }) => candidates.ethnicMinority,
  'candidates.nonParty': ({ candidates }) => candidates.nonParty,
  'candidates.firstTime': ({ candidates }) => candidates.firstTime,
  'candidates.ages': ({ candidates }) => candidates.ages,
  'composition.unmet': countUnmet,
  'candidates.listed': ({ candidates }) => candidates.listed,
  'delegates.total': planned('delegatesTotal'),
  'delegates.exOfficio': planned('delegatesExOfficio'),
  'delegates.elected': planned('delegatesElected'),
  'delegates.appointed': planned('delegatesAppointed'),
  'delegates.listed': ({ delegates }) => delegates.listed,
  'delegates.listedExOfficio': ({ delegates }) => delegates.byKind['ex-officio'],
  'delegates.listedElected': ({ delegates }) => delegates.byKind.elected,
  'delegates.listedAppointed': ({ delegates }) => delegates.byKind.appointed,
  'delegates.barred': stated('delegatesBarred'),
  'bodies.election': countElectionBody,
  'bodies.electionCandidates': countElectionCandidates,
  'delegates.male': ({ delegates }) => delegates.male,
  'delegates.female': ({ delegates }) => delegates.female,
  'delegates.ethnicMinority': ({ delegates }) => delegates.ethnicMinority,
  'delegates.partyMembers': ({ delegates }) => delegates.partyMembers,
  'delegates.nonParty': ({ delegates }) => delegates.nonParty,
  'delegates.ageMin': fromAges((ages) => ages.reduce((least, age) => Math.min(least, age))),
  'delegates.ageMax': fromAges((ages) => ages.reduce((most, age) => Math.max(most, age))),
  'delegates.ageAverage': fromAges(averageOf),
  'delegates.withUnit': countWithUnit,
  'units.count': ({ units }) => units.count,
  'units.members': ({ units }) => units.sums.members,
  'units.membersFemale': ({ units }) => units.sums.membersFemale,
  'units.committeeSeats': ({ units }) => units.sums.committeeSeats,
  'units.delegatesTotal': ({ units }) => units.sums.delegatesTotal,
  'units.delegatesExOfficio': ({ units }) => units.sums.delegatesExOfficio,
  'units.delegatesElected': ({ units }) => units.sums.delegatesElected,
  'units.delegatesAppointed': ({ units }) => units.sums.delegatesAppointed,
  'units.lastCongressDate': ({ units }) => units.lastCongressDate,
  'plan.committeeSeats': planned('committeeSeats'),
  'plan.candidateListSize': planned('candidateListSize'),
  'plan.pilotBefore': planned('pilotBefore'),
  'plan.grassrootsFrom': planned('grassrootsFrom'),
  'plan.grassrootsBefore': planned('grassrootsBefore'),
  'plan.ownBefore': planned('ownBefore'),
  'plan.maxSessions': planned('maxSessions'),
  'plan.grassrootsMaxSessions': planned('grassrootsMaxSessions'),
  'firstMeeting.date': stated('firstMeetingDate'),
  'firstMeeting.daysAfter': readDaysAfter,
  'recognition.submitted': stated('recognitionSubmitted'),
  'recognition.decided': stated('recognitionDecided'),
  'agenda.sessions': ({ sessions }) => {
    const own = sessions.filter((session) => !isFirstMeeting(session))
    return own.length === 0 ? unknown('agenda') : known(own.length)
  },
}

/** The plan's own rows come first; the figure typed in the dossier serves where the plan names no units. */
function readMembers({ dossier, units }: DossierFigures): Fact<number> {
  if (units.sums.members.kind === 'known') return units.sums.members
  return factOf(dossier.congress.membersTotal, 'congress.membersTotal')
}

/** Known as soon as there is a list: who has no unit yet is what the count leaves out. */
function countWithUnit({ dossier, delegates: { listed } }: DossierFigures): Fact<number> {
  if (listed.kind !== 'known') return listed
  return known(dossier.delegates.filter(({ unitId }) => unitId !== null).length)
}

const MONTHS = 12

type YearField = 'termFrom' | 'termTo' | 'superiorTermTo'

/** Months from one year to another; terms are only known by their years. */
function monthsBetween(first: YearField, last: YearField): Compute {
  return ({ dossier: { congress } }) => {
    const from = factOf(congress[first], `congress.${first}`)
    const to = factOf(congress[last], `congress.${last}`)
    if (from.kind !== 'known') return from
    return to.kind === 'known' ? known((to.value - from.value) * MONTHS) : to
  }
}

/** Days from the last day of the congress to the first meeting of the new committee. */
function readDaysAfter({ dossier: { congress } }: DossierFigures): Fact<number> {
  const end = factOf(congress.endDate, 'congress.endDate')
  const meeting = factOf(congress.firstMeetingDate, 'congress.firstMeetingDate')
  if (end.kind !== 'known') return end
  return meeting.kind === 'known' ? known(daysBetween(end.value, meeting.value)) : meeting
}

function electionBody({ dossier }: DossierFigures) {
  return dossier.delegates.filter(({ body }) => body === 'election')
}

function countElectionBody(figures: DossierFigures): Fact<number> {
  const members = electionBody(figures)
  return members.length === 0 ? unknown('delegate.body') : known(members.length)
}

function countElectionCandidates(figures: DossierFigures): Fact<number> {
  const members = electionBody(figures)
  if (members.length === 0) return notApplicable('chưa ghi ai vào ban bầu cử')
  const { personIds } = figures.candidates
  return known(members.filter(({ personId }) => personIds.has(personId)).length)
}

/** One mandatory requirement that is surely not met settles it; only then does an open one leave the count unknown. */
function countUnmet({ dossier }: DossierFigures): Fact<number> {
  const counted = countComposition(dossier).filter(({ requirement }) => requirement.mandatory)
  if (counted.length === 0) return notApplicable('kế hoạch không ghi yêu cầu bắt buộc về cơ cấu')
  if (dossier.candidates.length === 0) return unknown('candidates')
  const unmet = counted.filter(({ status }) => status === 'not-met').length
  const open = counted.filter(({ status }) => status !== 'met' && status !== 'not-met')
  return unmet > 0 || open.length === 0
    ? known(unmet)
    : unknown(
        ...open.map(({ requirement }) => `composition.${openField(requirement)}@${requirement.id}`),
      )
}

/** A wording without a tag is missing its way of counting, any other requirement a fact of some person. */
function openField({ tag }: CompositionRequirement): 'tag' | 'count' {
  return tag === null ? 'tag' : 'count'
}
