import type { CheckReport, Finding } from '../checks/finding.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'

/** Which findings stand together, what must be done first. */
const GROUPS = ['must-fix', 'should-review', 'cannot-tell', 'met', 'not-applicable'] as const
type Group = (typeof GROUPS)[number]

/** A report as facts: by what came of it, inside that by rule, nothing left out. */
export function checkFacts(report: CheckReport): FactTree {
  const groups = Map.groupBy(report.findings, groupOf)
  const byRule = Map.groupBy(report.findings, ({ ruleId }) => ruleId)
  const totals = new Map([...byRule].map(([ruleId, ofRule]) => [ruleId, ofRule.length]))
  return {
    asOf: known(report.asOf),
    pack: known(report.packTitle),
    packId: known(report.packId),
    packVersion: known(report.packVersion),
    packHash: known(shortHash(report.packHash)),
    overlays: report.overlays.map(({ title, version, hash }) => ({
      title: known(title),
      version: known(version),
      hash: known(shortHash(hash)),
    })),
    faults: report.overlayFaults.map((sentence) => ({ sentence: known(sentence) })),
    total: known(report.counts.total),
    mustFix: known(report.counts.mustFix),
    shouldReview: known(report.counts.shouldReview),
    cannotTell: known(report.counts.cannotTell),
    met: known(report.counts.met),
    notApplicable: known(report.counts.notApplicable),
    blocking: known(report.findings.filter(({ blocking }) => blocking).length),
    groups: GROUPS.map((kind) => groupFacts(kind, groups.get(kind) ?? [], totals)),
    missing: missingFacts(report.findings),
  }
}

function groupOf({ status, severity }: Finding): Group {
  return status === 'not-met' ? severity : status
}

/** Long enough to tell two packs apart on paper. */
function shortHash(hash: string): string {
  return hash.slice(0, 16)
}

/** How many findings a rule has in all groups together. */
type Totals = ReadonlyMap<string, number>

function groupFacts(kind: Group, findings: readonly Finding[], totals: Totals): FactTree {
  const rules = Map.groupBy(findings, ({ ruleId, source, confidence }) =>
    [ruleId, source, confidence].join('\n'),
  )
  return {
    kind: known(kind),
    count: known(findings.length),
    rules: [...rules.values()].map((ofRule, at, all) => ({
      ...ruleFacts(
        ofRule,
        all.slice(0, at).reduce((sum, before) => sum + before.length, 0),
      ),
      total: known(totals.get(ofRule[0]?.ruleId ?? '') ?? 0),
    })),
  }
}

/** `before`: findings of the group that stand above, so that the numbers run through. */
function ruleFacts(findings: readonly Finding[], before: number) {
  const [first] = findings
  return {
    title: known(first?.ruleTitle ?? ''),
    source: known(first?.source ?? ''),
    confidence: known(first?.confidence ?? 'C'),
    count: known(findings.length),
    subjectKind: known(first?.subject.kind ?? 'congress'),
    subjects: known(findings.map(({ subject }) => subject.label).join('; ')),
    findings: findings.map((finding, at) => findingFacts(finding, before + at)),
  }
}

function findingFacts(finding: Finding, place: number): FactTree {
  return {
    index: known(place + 1),
    subject: known(finding.subject.label),
    sentence: known(finding.sentence),
    working: known(finding.working.map(({ label, value }) => `${label}: ${value}`).join('; ')),
    remedy: known(finding.remedy ?? ''),
    missing: known(finding.missing.map(({ label }) => label).join('; ')),
    isBlocking: known(finding.blocking),
  }
}

/** Every fact somebody has to find out, with the number of findings that wait for it. */
function missingFacts(findings: readonly Finding[]): FactTree[] {
  const labels = findings.flatMap(({ missing }) => [...new Set(missing.map(({ label }) => label))])
  const counts = Map.groupBy(labels, (label) => label)
  return [...counts].map(([label, waiting], place) => ({
    index: known(place + 1),
    label: known(label),
    count: known(waiting.length),
  }))
}
