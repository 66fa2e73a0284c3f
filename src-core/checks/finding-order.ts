import type { Finding, FindingCounts } from './finding.ts'

export function countFindings(findings: readonly Finding[]): FindingCounts {
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
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = ({ status, severity }: Finding) =>
    RANKS[status] + (status === 'not-met' && severity === 'should-review' ? 1 : 0)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}
