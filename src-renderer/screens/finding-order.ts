import type { Finding } from '#core/checks/finding.ts'
import { FINDING_STATES, stateOfFinding } from './finding-counts.ts'

/** Findings as the screen lists them: by state, inside a state in the order of the report. */
export function sortByState(findings: readonly Finding[]): Finding[] {
  return FINDING_STATES.flatMap((state) =>
    findings.filter((finding) => stateOfFinding(finding) === state),
  )
}

/** The next (or previous) finding that is not met, going round; null when all are met. */
export function nextOpenFinding(
  findings: readonly Finding[],
  openKey: string | null,
  direction: 1 | -1,
): Finding | null {
  const open = sortByState(findings).filter((finding) => finding.status === 'not-met')
  if (open.length === 0) return null
  const at = open.findIndex((finding) => finding.key === openKey)
  const from = at === -1 && direction === -1 ? 0 : at
  return open[(from + direction + open.length) % open.length] ?? null
}
