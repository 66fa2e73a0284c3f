import { invariant } from '../base/invariant.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { readMeasure } from '../dossier/measures.ts'
import { listSubjects } from '../dossier/subjects.ts'
import type { Subject } from '../dossier/subjects.ts'
import { isInForce } from '../regulation/pack-shape.ts'
import type { Pack, Rule } from '../regulation/pack-shape.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { MeasureValue } from '../vocabulary/measures.ts'
import type { CheckReport, Finding } from './finding.ts'
import { countFindings, sortFindings } from './finding-order.ts'
import { isUnchanged, noteReads, rememberReads, wordsOf } from './inputs.ts'
import type { Inputs, Reader } from './inputs.ts'
import { retirementAges } from './eligibility-limits.ts'
import { makeFinding } from './make-finding.ts'
import { scopeOf } from './scope-for.ts'

export { checkDate } from './usual-day.ts'

interface Traced {
  readonly finding: Finding
  readonly inputs: Inputs
}

/** By rule, then by the id of the subject: a rule has subjects of one kind. */
type TracedFindings = ReadonlyMap<Rule, ReadonlyMap<string, Traced>>

/** A report with what each of its findings was made from, so that the next one costs only what changed. */
export interface CheckRun {
  readonly report: CheckReport
  readonly pack: Pack
  readonly asOf: PlainDate
  readonly traced: TracedFindings
  /** How many findings were made anew. */
  readonly recomputed: number
}

/** Judges a dossier by the rules of a pack in force on `asOf`: one finding per rule and subject, none skipped. */
export function runChecks(pack: Pack, dossier: Dossier, asOf: PlainDate): CheckReport {
  return startChecks(pack, dossier, asOf).report
}

/** As `runChecks`, and remembers what each finding rests on. */
export function startChecks(pack: Pack, dossier: Dossier, asOf: PlainDate): CheckRun {
  return judgeAll({ pack, asOf, before: new Map() }, dossier)
}

/** The same report as a full run gives; only findings of which an input changed are made anew. */
export function repeatChecks(before: CheckRun, dossier: Dossier): CheckRun {
  return judgeAll({ pack: before.pack, asOf: before.asOf, before: before.traced }, dossier)
}

interface Setting {
  readonly pack: Pack
  readonly asOf: PlainDate
  readonly before: TracedFindings
}

function judgeAll(setting: Setting, dossier: Dossier): CheckRun {
  const { pack, asOf, before } = setting
  const rules = pack.rules.filter((rule) => isInForce(rule.inForce, asOf))
  const shared = new Map<string, Fact<MeasureValue>>()
  const subjects = Map.groupBy(
    listSubjects(dossier, pack.unitLevels, retirementAges(pack, asOf)).map((subject) => ({
      subject,
      read: rememberReads((measureId) => readMeasure(subject, measureId), shared),
    })),
    ({ subject }) => subject.kind,
  )
  const traced = new Map<Rule, Map<string, Traced>>()
  const findings: Finding[] = []
  let recomputed = 0
  for (const rule of rules) {
    const ofRule = new Map<string, Traced>()
    traced.set(rule, ofRule)
    for (const { subject, read } of subjects.get(rule.subject) ?? []) {
      const kept = keep(before.get(rule)?.get(subject.id), subject, read)
      if (kept === null) recomputed += 1
      const one = kept ?? trace(rule, subject, { ...setting, read })
      ofRule.set(subject.id, one)
      findings.push(one.finding)
    }
  }
  assertEachPairOnce(findings, countPairs(rules, dossier))
  return { report: reportOf(setting, dossier, findings), pack, asOf, traced, recomputed }
}

function keep(before: Traced | undefined, subject: Subject, read: Reader): Traced | null {
  if (before === undefined) return null
  const words = wordsOf(subject, before.finding)
  return isUnchanged(before.inputs, words, read) ? before : null
}

function trace(
  rule: Rule,
  subject: Subject,
  { pack, asOf, read }: Setting & { readonly read: Reader },
): Traced {
  const noted = noteReads(read)
  const finding = makeFinding(rule, subject, scopeOf({ pack, asOf }, subject, noted.read))
  return { finding, inputs: { measures: noted.measures, words: wordsOf(subject, finding) } }
}

function reportOf(
  { pack, asOf }: Setting,
  dossier: Dossier,
  findings: readonly Finding[],
): CheckReport {
  return {
    packId: pack.header.id,
    packVersion: pack.header.version,
    packTitle: pack.header.title,
    packHash: pack.hash,
    overlays: [...pack.overlays],
    overlayFaults: [],
    awaits: pack.header.awaits ?? null,
    dossierId: dossier.id,
    dossierRevision: dossier.revision,
    asOf,
    counts: countFindings(findings),
    findings: sortFindings(findings),
  }
}

/** Counted another way than the findings are made, so that a rule cannot fall out unseen. */
function countPairs(rules: readonly Rule[], dossier: Dossier): number {
  const perKind: Record<Rule['subject'], number> = {
    congress: 1,
    unit: dossier.units.length,
    agenda: 1,
    session: dossier.sessions.length,
    person: dossier.candidates.filter(({ onList }) => onList).length,
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
