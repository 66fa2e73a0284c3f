import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { AgendaMeasureId, CongressMeasureId, MeasureValue } from '../vocabulary/measures.ts'
import { notApplicable } from '../vocabulary/fact.ts'
import { averageOf } from './delegate-figures.ts'
import type { CongressFacts, SuperiorPlan } from './dossier.ts'
import type { DossierFigures } from './subjects.ts'

type Compute = (figures: DossierFigures) => Fact<MeasureValue>

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
  'congress.startDate': stated('startDate'),
  'congress.endDate': stated('endDate'),
  'congress.members': readMembers,
  'congress.membersStated': stated('membersTotal'),
  'committee.seats': stated('committeeSeats'),
  'candidates.listed': countListed,
  'delegates.total': planned('delegatesTotal'),
  'delegates.exOfficio': planned('delegatesExOfficio'),
  'delegates.elected': planned('delegatesElected'),
  'delegates.appointed': planned('delegatesAppointed'),
  'delegates.listed': ({ delegates }) => delegates.listed,
  'delegates.listedExOfficio': ({ delegates }) => delegates.byKind['ex-officio'],
  'delegates.listedElected': ({ delegates }) => delegates.byKind.elected,
  'delegates.listedAppointed': ({ delegates }) => delegates.byKind.appointed,
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
  'plan.pilotBefore': planned('pilotBefore'),
  'plan.grassrootsFrom': planned('grassrootsFrom'),
  'plan.grassrootsBefore': planned('grassrootsBefore'),
  'plan.ownBefore': planned('ownBefore'),
  'plan.maxSessions': planned('maxSessions'),
  'plan.grassrootsMaxSessions': planned('grassrootsMaxSessions'),
  'agenda.sessions': ({ sessions }) =>
    sessions.length === 0 ? unknown('agenda') : known(sessions.length),
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

function countListed({ dossier }: DossierFigures): Fact<number> {
  if (dossier.candidates.length === 0) return unknown('candidates')
  return known(dossier.candidates.filter(({ onList }) => onList).length)
}

/** How each measure of the agenda as a whole is computed. */
export const AGENDA_MEASURES: Readonly<Record<AgendaMeasureId, Compute>> = {
  'agenda.topics': ({ sessions }) => {
    const topics = sessions.flatMap(({ items }) => items.map(({ item }) => item.topic))
    return topics.length === 0 ? unknown('agenda') : known(topics)
  },
  'agenda.committeeVoteMode': readCommitteeVoteMode,
}

/** `secret` only when every item that elects the committee is. */
function readCommitteeVoteMode({ dossier }: DossierFigures): Fact<string> {
  if (dossier.agenda.length === 0) return unknown('agenda')
  const items = dossier.agenda.filter(({ topic }) => topic === 'elect-committee')
  if (items.length === 0) return notApplicable('chương trình chưa có mục bầu ban chấp hành')
  if (items.some(({ voteMode }) => voteMode === 'hand')) return known('hand')
  const open = items.filter(({ voteMode }) => voteMode === null)
  if (open.length > 0) return unknown(...open.map(({ id }) => `agenda.voteMode@${id}`))
  return known('secret')
}
