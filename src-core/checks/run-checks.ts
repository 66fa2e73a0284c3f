import { invariant } from '../base/invariant.ts'
import { addDays } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { readMeasure } from '../dossier/measures.ts'
import { listSubjects } from '../dossier/subjects.ts'
import type { Subject } from '../dossier/subjects.ts'
import type { Scope } from '../regulation/operand.ts'
import { isInForce } from '../regulation/pack-shape.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { contextFor } from '../regulation/parameters.ts'
import type { ParameterContext } from '../regulation/parameters.ts'
import type { CheckReport, Finding, FindingCounts } from './finding.ts'
import { makeFinding } from './make-finding.ts'

/** Judges a dossier by the rules of a pack in force on `asOf`: one finding per rule and subject, none skipped. */
export function runChecks(pack: Pack, dossier: Dossier, asOf: PlainDate): CheckReport {
  const rules = pack.rules.filter((rule) => isInForce(rule.inForce, asOf))
  const subjects = listSubjects(dossier, pack.header.unitLevels).map((subject) => ({
    subject,
    scope: scopeFor(pack, subject, asOf),
  }))
  const findings = rules.flatMap((rule) =>
    subjects
      .filter(({ subject }) => subject.kind === rule.subject)
      .map(({ subject, scope }) => makeFinding(rule, subject, scope)),
  )
  assertEachPairOnce(findings, countPairs(rules, dossier))
  return {
    packId: pack.header.id,
    packVersion: pack.header.version,
    packTitle: pack.header.title,
    dossierId: dossier.id,
    dossierRevision: dossier.revision,
    asOf,
    counts: countFindings(findings),
    findings: sortFindings(findings),
  }
}

/** Everything the rules may read about one subject on one day. */
export function scopeFor(pack: Pack, subject: Subject, asOf: PlainDate): Scope {
  const read = (measureId: string) => readMeasure(subject, measureId)
  return { pack, asOf, read, context: contextOf(subject) }
}

/** What the tables of a pack look at for this subject; for `parameterFor`. */
export function contextOf(subject: Subject): ParameterContext {
  return contextFor(subject.kind, (measureId) => readMeasure(subject, measureId))
}

/**
 * The day a dossier is judged on: its first day, else the last day the plan or the units name (a rule of that
 * campaign must not fall out because the congress has no date yet), else today; kept inside the time of the pack.
 */
export function checkDate(pack: Pack, dossier: Dossier, today: PlainDate): PlainDate {
  const { startDate } = dossier.congress
  if (startDate !== null) return startDate
  const day = lastPlannedDay(dossier) ?? today
  const { from, until } = pack.header.inForce
  if (day < from) return from
  return until === null || day < until ? day : addDays(until, -1)
}

function lastPlannedDay({ congress, plan, units }: Dossier): PlainDate | null {
  const days = [
    congress.endDate,
    plan.ownBefore,
    plan.grassrootsBefore,
    ...units.map(({ congressDate }) => congressDate),
  ]
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last))
}

/** Counted another way than the findings are made, so that a rule cannot fall out unseen. */
function countPairs(rules: Pack['rules'], dossier: Dossier): number {
  const perKind: Record<Pack['rules'][number]['subject'], number> = {
    congress: 1,
    unit: dossier.units.length,
    agenda: 1,
    session: dossier.sessions.length,
  }
  return rules.reduce((so, rule) => so + perKind[rule.subject], 0)
}

function assertEachPairOnce(findings: readonly Finding[], pairs: number): void {
  const keys = new Set(findings.map(({ key }) => key))
  invariant(
    findings.length === pairs && keys.size === pairs,
    `${pairs} pairs of rule and subject gave ${findings.length} findings, ${keys.size} of them distinct`,
  )
}

function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length
  return {
    mustFix: count(({ status, severity }) => status === 'not-met' && severity === 'must-fix'),
    shouldReview: count(
      ({ status, severity }) => status === 'not-met' && severity === 'should-review',
    ),
    cannotTell: count(({ status }) => status === 'cannot-tell'),
    met: count(({ status }) => status === 'met'),
    notApplicable: count(({ status }) => status === 'not-applicable'),
    total: findings.length,
  }
}

const RANKS: Readonly<Record<Finding['status'], number>> = {
  'not-met': 0,
  'cannot-tell': 2,
  met: 3,
  'not-applicable': 4,
}

/** What must be done first stands first; inside a group by rule, then in the order of the plan. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = ({ status, severity }: Finding) =>
    RANKS[status] + (status === 'not-met' && severity === 'should-review' ? 1 : 0)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}
