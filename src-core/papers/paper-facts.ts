import { invariant } from '../base/invariant.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { sittingsOf, timeAgenda } from '../dossier/agenda-clock.ts'
import { congressWords } from '../dossier/congress-title.ts'
import type { CongressFacts, Dossier, PlanUnit, SuperiorPlan } from '../dossier/dossier.ts'
import { readCongressMeasures } from '../dossier/measures.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { sumUnits } from '../dossier/unit-figures.ts'
import { factOf, known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { MeasureValue } from '../vocabulary/measures.ts'
import { NO_BASIS } from './fact-basis.ts'
import type { FactBasis } from './fact-basis.ts'
import { agendaFacts } from './agenda-facts.ts'
import { delegateFacts } from './delegate-facts.ts'
import { combine } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { taskFacts } from './task-facts.ts'
import { mergeTrees, typedFactTree } from './typed-fact-tree.ts'
import { computedFacts } from './computed-facts.ts'

/** Every fact a paper may name, by the dotted names of docs/glossary.md; `asOf` dates office papers. */
export function paperFacts(
  dossier: Dossier,
  asOf: PlainDate,
  basis: FactBasis = NO_BASIS,
): FactTree {
  const typed = mergeTrees(HEAD_FACTS, typedFactTree(dossier, basis.definitions))
  const told = mergeTrees(typed, ownFacts(dossier, asOf))
  return computedFacts.reduce(
    (tree, compute) => mergeTrees(tree, compute(dossier, tree, basis)),
    told,
  )
}

/** Named by the head of the superior, also where no definitions say that they can be told. */
const HEAD_FACTS: FactTree = {
  superior: {
    superiorName: unknown('superior.superiorName'),
    place: unknown('superior.place'),
  },
}

/** What the dossier proper tells. */
function ownFacts(dossier: Dossier, asOf: PlainDate): FactTree {
  return {
    union: unionFacts(dossier.congress),
    superior: { name: factOf(dossier.congress.superiorName, 'congress.superiorName') },
    party: { name: factOf(dossier.congress.partyCommitteeName, 'congress.partyCommitteeName') },
    congress: congressTree(dossier),
    membership: membershipFacts(dossier),
    delegates: delegateFacts(dossier),
    committee: committeeFacts(dossier),
    units: unitFacts(dossier.units),
    plan: planFacts(dossier.plan),
    agenda: agendaFacts(dossier),
    tasks: taskFacts(dossier),
    paper: {
      date: known(asOf),
      isRegistered: known(false),
      // Known once the office has registered that one paper.
      number: { ...unknown('paper.number'), label: 'Số, ký hiệu văn bản' },
      percentDecimals: known(percentDecimalsOf(dossier.congress)),
    },
  }
}

function unionFacts(congress: CongressFacts): FactTree {
  const shortName = factOf(congress.unionShortName, 'congress.unionShortName')
  return {
    name: factOf(congress.unionName, 'congress.unionName'),
    shortName,
    nameInCongress: combine([shortName], () => `Công đoàn ${congress.unionShortName}`),
    place: factOf(congress.place, 'congress.place'),
    chair: factOf(congress.chairName, 'congress.chairName'),
  }
}

function congressTree(dossier: Dossier): FactTree {
  const { congress } = dossier
  const sessions = sittingsOf(timeAgenda(dossier))
  const form = factOf(congress.form, 'congress.form')
  const ordinal = factOf(congress.ordinal, 'congress.ordinal')
  return {
    kindName: combine([form], () => congressWords(congress)),
    isPlenary: combine([form], () => congress.form === 'plenary'),
    isAppointment: combine(
      [factOf(congress.case, 'congress.case')],
      () => congress.case === 'appoint',
    ),
    ordinal,
    previousOrdinal:
      congress.ordinal === 1
        ? notApplicable('đại hội đầu tiên')
        : combine([ordinal], () => (congress.ordinal ?? 0) - 1),
    ...termFacts(congress),
    startDate: factOf(congress.startDate, 'congress.startDate'),
    endDate: factOf(congress.endDate, 'congress.endDate'),
    startClock: factOf(sessions[0]?.session.startMinute ?? null, 'sessions'),
    sessions: factOf(sessions.length > 0 ? sessions.length : null, 'sessions'),
    venue: factOf(congress.venue, 'congress.venue'),
    theme: factOf(congress.theme, 'congress.theme'),
  }
}

function termFacts(congress: CongressFacts): FactTree {
  const start = factOf(congress.previousTermFrom, 'congress.previousTermFrom')
  const from = factOf(congress.termFrom, 'congress.termFrom')
  const to = factOf(congress.termTo, 'congress.termTo')
  return {
    term: combine([from, to], () => formatTerm(congress.termFrom ?? 0, congress.termTo ?? 0)),
    termTo: combine([to], () => String(congress.termTo)),
    previousTerm: combine([start, from], () =>
      formatTerm(congress.previousTermFrom ?? 0, congress.termFrom ?? 0),
    ),
    previousYears: yearsBetween(congress.previousTermFrom, congress.termFrom),
  }
}

/** The years a term reports on: its first one, up to the one before the next begins. */
function yearsBetween(from: number | null, to: number | null): FactTree[] {
  if (from === null || to === null) return []
  return Array.from({ length: Math.max(0, to - from) }, (_, year) => ({
    year: known(String(from + year)),
  }))
}

/** "2023 - 2028" with spaces, as QĐ 933 writes it, and never broken over two lines. */
function formatTerm(from: number, to: number): string {
  return `${from}\u00a0-\u00a0${to}`
}

/** The same measures that the checks judge. */
function membershipFacts(dossier: Dossier): FactTree {
  const measure = readCongressMeasures(dossier)
  const total = printable(measure('congress.members'))
  const female = printable(measure('units.membersFemale'))
  // Where all members meet, their list is the list of those convened.
  const isWholeList =
    dossier.congress.form === 'plenary' &&
    total.kind === 'known' &&
    total.value === dossier.delegates.length
  return {
    total,
    female:
      female.kind === 'known' || !isWholeList ? female : printable(measure('delegates.female')),
  }
}

function printable(fact: Fact<MeasureValue>): Fact<PaperValue> {
  if (fact.kind !== 'known') return fact
  const { value } = fact
  invariant(typeof value !== 'object', 'a list of topics is no printed value')
  return known(value)
}

function committeeFacts({ congress, candidates, plan }: Dossier): FactTree {
  const listed = candidates.filter((candidate) => candidate.onList).length
  return {
    seats: factOf(congress.committeeSeats, 'congress.committeeSeats'),
    listed: factOf(listed > 0 ? listed : plan.candidateListSize, 'plan.candidateListSize'),
  }
}

function unitFacts(units: readonly PlanUnit[]): FactTree {
  return {
    total: sumUnits(units).count,
    list: units.map((unit, index) => ({
      index: known(index + 1),
      number: factOf(unit.number, 'unit.number'),
      name: known(unit.name),
      group: text(unit.group),
      sector: factOf(unit.sector, 'unit.sector'),
      members: factOf(unit.members, 'unit.members'),
      female: factOf(unit.membersFemale, 'unit.membersFemale'),
      committeeSeats: factOf(unit.committeeSeats, 'unit.committeeSeats'),
      delegates: factOf(unit.delegatesTotal, 'unit.delegatesTotal'),
      congressDate: factOf(unit.congressDate, 'unit.congressDate'),
      note: text(unit.note),
    })),
  }
}

/** A remark nobody wrote is no remark, not something unknown. */
function text(value: string | null): Fact<PaperValue> {
  return known(value ?? '')
}

function planFacts(plan: SuperiorPlan): FactTree {
  return {
    number: factOf(plan.documentNumber, 'plan.documentNumber'),
    date: factOf(plan.documentDate, 'plan.documentDate'),
    issuer: factOf(plan.issuer, 'plan.issuer'),
    grassrootsBefore: factOf(plan.grassrootsBefore, 'plan.grassrootsBefore'),
    ownBefore: factOf(plan.ownBefore, 'plan.ownBefore'),
  }
}
