import { invariant } from '../base/invariant.ts'
import { factOf, known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { MEASURE_TERMS } from '../vocabulary/measures.ts'
import { isNamedGrassroots } from '../vocabulary/union-name.ts'
import type {
  AgendaMeasureId,
  CongressMeasureId,
  MeasureValue,
  PersonMeasureId,
  SessionMeasureId,
  UnitMeasureId,
} from '../vocabulary/measures.ts'
import type { UnionLevel } from '../vocabulary/terms.ts'
import type { TimedSession } from './agenda-clock.ts'
import type { Dossier, PlanUnit } from './dossier.ts'
import type { ListedCandidate } from './candidate-figures.ts'
import { serviceOfCandidate } from './eligibility.ts'
import { AGENDA_MEASURES } from './measures-agenda.ts'
import { CONGRESS_MEASURES } from './measures-congress.ts'
import type { MonthSpan } from './remaining-service.ts'
import { congressSubject, countDossier } from './subjects.ts'
import type { DossierFigures, Subject } from './subjects.ts'

type UnitCompute = (unit: PlanUnit, figures: DossierFigures) => Fact<MeasureValue>

function cell(field: keyof PlanUnit): UnitCompute {
  return (unit) => factOf(unit[field], `unit.${field}@${unit.id}`)
}

/** How each measure of a unit row of the plan is computed. */
const UNIT_MEASURES: Readonly<Record<UnitMeasureId, UnitCompute>> = {
  'unit.name': cell('name'),
  'unit.level': readUnitLevel,
  'unit.unitsBelow': cell('unitsBelow'),
  'unit.members': cell('members'),
  'unit.membersFemale': cell('membersFemale'),
  'unit.form': cell('form'),
  'unit.formConsent': cell('formConsent'),
  'unit.increaseConsent': cell('increaseConsent'),
  'unit.congressDelegates': (unit) =>
    unit.form === 'plenary'
      ? notApplicable('đại hội toàn thể, mọi đoàn viên đều dự')
      : factOf(unit.congressDelegates, `unit.congressDelegates@${unit.id}`),
  'unit.committeeSeats': cell('committeeSeats'),
  'unit.delegatesTotal': cell('delegatesTotal'),
  'unit.delegatesExOfficio': cell('delegatesExOfficio'),
  'unit.delegatesElected': cell('delegatesElected'),
  'unit.delegatesAppointed': cell('delegatesAppointed'),
  'unit.delegatesListed': readListedOfUnit,
  'unit.congressDate': cell('congressDate'),
  'unit.pilot': cell('pilot'),
}

/**
 * A union that calls itself one of the grassroots is one, also straight below a province. Unknown, not skipped, where
 * units of several levels may stand below: a rule that did not run is never met.
 */
function readUnitLevel(
  { id, name, level: own }: PlanUnit,
  { dossier, unitLevels }: DossierFigures,
): Fact<UnionLevel> {
  if (own !== null) return known(own)
  if (isNamedGrassroots(name)) return known('grassroots')
  const { level } = dossier.congress
  return level === null
    ? unknown('congress.level')
    : factOf(unitLevels[level] ?? null, `unit.level@${id}`)
}

function readListedOfUnit(unit: PlanUnit, { delegates: { byUnit } }: DossierFigures): Fact<number> {
  return byUnit.kind === 'known' ? known(byUnit.value.get(unit.id) ?? 0) : byUnit
}

const PERSON_MEASURES: Readonly<
  Record<PersonMeasureId, (listed: ListedCandidate, figures: DossierFigures) => Fact<MeasureValue>>
> = {
  'person.candidacy': ({ candidate: { id, candidacy } }) =>
    factOf(candidacy, `candidate.candidacy@${id}`),
  'person.meetingsMissed': ({ candidate: { id, meetingsMissed } }) =>
    factOf(meetingsMissed, `candidate.meetingsMissed@${id}`),
  'person.exOfficioDelegate': ({ candidate: { personId } }, { dossier: { delegates } }) => {
    if (delegates.length === 0) return unknown('delegates')
    const own = delegates.filter((one) => one.personId === personId)
    if (own.some(({ kind }) => kind === 'ex-officio')) return known(true)
    const open = own.filter(({ kind }) => kind === null)
    return open.length === 0
      ? known(false)
      : unknown(...open.map(({ id }) => `delegate.kind@${id}`))
  },
  'person.serviceMonths': (listed, figures) => {
    const span = serviceOf(listed, figures)
    if (span.kind !== 'known') return span
    const { least, most } = span.value
    return least === most ? known(least) : unknown(`candidate.birth@${listed.candidate.id}`)
  },
  'person.serviceMonthsLeast': (listed, figures) => endOf(serviceOf(listed, figures), 'least'),
  'person.serviceMonthsMost': (listed, figures) => endOf(serviceOf(listed, figures), 'most'),
  // Nothing recorded is no consent: the condition is not met until the superior has decided (conventions, Findings).
  'person.superiorConsent': ({ candidate: { superiorConsent } }) => known(superiorConsent === true),
}

/** Months a person of the list may still serve; a birth known by its year leaves two ends. */
function serviceOf(
  { candidate, person }: ListedCandidate,
  { dossier, retirement }: DossierFigures,
): Fact<MonthSpan> {
  if (person === null) return unknown(`candidate.birth@${candidate.id}`)
  return serviceOfCandidate({ candidate, person, dossier }, retirement)
}

function endOf(span: Fact<MonthSpan>, end: keyof MonthSpan): Fact<number> {
  return span.kind === 'known' ? known(span.value[end]) : span
}

const SESSION_MEASURES: Readonly<
  Record<SessionMeasureId, (session: TimedSession) => Fact<MeasureValue>>
> = {
  'session.minutes': ({ items, minutes }) =>
    items.length === 0 ? unknown('agenda') : known(minutes),
}

/**
 * One measure of one subject. Measures of the congress can be read from every subject; asking a subject for a
 * measure of another kind is a bug (the parser of the packs refuses such rules).
 */
export function readMeasure(subject: Subject, measureId: string): Fact<MeasureValue> {
  const term = MEASURE_TERMS.get(measureId)
  invariant(term, `there is no measure ${measureId}`)
  const { figures } = subject
  // The terms of one subject kind carry exactly its ids; the casts below follow term.subject.
  if (term.subject === 'congress') return CONGRESS_MEASURES[term.id as CongressMeasureId](figures)
  invariant(term.subject === subject.kind, `${measureId} is not a measure of a ${subject.kind}`)
  if (subject.kind === 'unit') return UNIT_MEASURES[term.id as UnitMeasureId](subject.unit, figures)
  if (subject.kind === 'session') {
    return SESSION_MEASURES[term.id as SessionMeasureId](subject.session)
  }
  if (subject.kind === 'person') {
    return PERSON_MEASURES[term.id as PersonMeasureId](subject.listed, figures)
  }
  return AGENDA_MEASURES[term.id as AgendaMeasureId](figures)
}

/** Reader of the measures of the whole congress, for screens and papers; the counting is done once. */
export function readCongressMeasures(
  dossier: Dossier,
): (measureId: CongressMeasureId) => Fact<MeasureValue> {
  const subject = congressSubject(countDossier(dossier))
  return (measureId) => readMeasure(subject, measureId)
}
