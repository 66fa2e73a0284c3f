import { z } from 'zod'
import { appliedOverlay, finding, findingCounts } from './finding.ts'
import type { CheckReport } from './finding.ts'
import { plainDate } from '../dossier/day.ts'

const side = z.object({
  packId: z.string(),
  packTitle: z.string(),
  packVersion: z.string(),
  overlays: z.array(appliedOverlay),
  asOf: plainDate,
  counts: findingCounts,
})

/** The same dossier under two packs, or on two days. */
export const reportComparison = z.object({
  left: side,
  right: side,
  /** Findings whose answer, severity or sentence differs; null where the other side has no such rule. */
  changed: z.array(
    z.object({ key: z.string(), left: finding.nullable(), right: finding.nullable() }),
  ),
  /** How many findings are the same on both sides. */
  same: z.number(),
})
export type ReportComparison = z.infer<typeof reportComparison>

/** Pairs the findings of two reports by rule and subject and keeps those that differ, left order first. */
export function compareReports(left: CheckReport, right: CheckReport): ReportComparison {
  const ofLeft = new Map(left.findings.map((one) => [one.key, one]))
  const ofRight = new Map(right.findings.map((one) => [one.key, one]))
  const keys = [...new Set([...ofLeft.keys(), ...ofRight.keys()])]
  const pairs = keys.map((key) => ({
    key,
    left: ofLeft.get(key) ?? null,
    right: ofRight.get(key) ?? null,
  }))
  const changed = pairs.filter((pair) => signOf(pair.left) !== signOf(pair.right))
  return { left: sideOf(left), right: sideOf(right), changed, same: pairs.length - changed.length }
}

function signOf(one: CheckReport['findings'][number] | null): string {
  return one === null ? '' : JSON.stringify([one.status, one.severity, one.sentence, one.source])
}

function sideOf({
  packId,
  packTitle,
  packVersion,
  overlays,
  asOf,
  counts,
}: CheckReport): ReportComparison['left'] {
  return { packId, packTitle, packVersion, overlays, asOf, counts }
}
