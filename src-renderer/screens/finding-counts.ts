import type { Finding, Place } from '#core/checks/finding.ts'
import type { StateKind } from '../parts/state-glyph.tsx'

/** One of the five words a finding is filed under. */
export type FindingState = Extract<
  StateKind,
  'must-fix' | 'should-review' | 'cannot-tell' | 'met' | 'not-applicable'
>

export const FINDING_STATES: readonly FindingState[] = [
  'must-fix',
  'should-review',
  'cannot-tell',
  'met',
  'not-applicable',
]

export function stateOfFinding(finding: Finding): FindingState {
  return finding.status === 'not-met' ? finding.severity : finding.status
}

/** Findings of some places that ask for work, by state. */
export function countOpen(
  findings: readonly Finding[],
  places: readonly Place['step'][],
): Readonly<Record<FindingState, number>> {
  const counts: Record<FindingState, number> = {
    'must-fix': 0,
    'should-review': 0,
    'cannot-tell': 0,
    met: 0,
    'not-applicable': 0,
  }
  for (const finding of findings)
    if (places.includes(finding.place.step)) counts[stateOfFinding(finding)] += 1
  return counts
}
