import type { CheckReport, FindingCounts } from '#core/checks/finding.ts'
import { compareReports } from '#core/checks/compare-reports.ts'
import { repeatChecks, runChecks, startChecks } from '#core/checks/run-checks.ts'
import { checkDate, findUsualDay } from '#core/checks/usual-day.ts'
import type { CheckRun } from '#core/checks/run-checks.ts'
import { contextOf } from '#core/checks/scope-for.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import { congressSubject, countDossier } from '#core/dossier/subjects.ts'
import { parameterFor } from '#core/regulation/citation.ts'
import type { EngineApi } from './api.ts'
import { notFound, requireDossier } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

export function checkHandlers(api: EngineApi, parts: EngineParts) {
  return {
    checks: {
      report: api.checks.report.handler(({ input }) =>
        reportFor(parts, requireDossier(parts, input.id), input.asOf),
      ),
      explain: api.checks.explain.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const { findings } = reportFor(parts, dossier, input.asOf)
        const found = findings.filter((finding) => finding.ruleId === input.ruleId)
        if (found.length === 0) {
          const ids = [...new Set(findings.map((finding) => finding.ruleId))].join(', ')
          throw notFound(
            `Không có quy định “${input.ruleId}” trong bộ ${dossier.packId}. Các quy định đang dùng: ${ids}.`,
          )
        }
        return found
      }),
      usualDay: api.checks.usualDay.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        return findUsualDay(requirePack(parts, dossier), dossier, parts.today())
      }),
      compare: api.checks.compare.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        return compareReports(
          judgeBy(parts, dossier, input.left),
          judgeBy(parts, dossier, input.right),
        )
      }),
    },
  }
}

const reports = new WeakMap<Dossier, CheckReport>()
/** The last run of each dossier, so that the next costs only what an edit touched. */
const lastRuns = new Map<string, CheckRun>()

/** The report of a dossier; kept as long as the same revision is in memory, because every screen asks for it. */
export function reportFor(
  parts: EngineParts,
  dossier: Dossier,
  asOf: PlainDate | null = null,
): CheckReport {
  const pack = requirePack(parts, dossier)
  const usual = checkDate(pack, dossier, parts.today())
  const day = asOf ?? usual
  // A day somebody only looks at must not push out what every screen keeps asking for.
  if (day !== usual) return withFaults(parts, runChecks(pack, dossier, day))
  const kept = reports.get(dossier)
  if (kept?.asOf === day && lastRuns.get(dossier.id)?.pack === pack) return kept
  const before = lastRuns.get(dossier.id)
  const run =
    before?.pack === pack && before.asOf === day
      ? repeatChecks(before, dossier)
      : startChecks(pack, dossier, day)
  lastRuns.set(dossier.id, run)
  const report = withFaults(parts, run.report)
  reports.set(dossier, report)
  return report
}

function withFaults(parts: EngineParts, report: CheckReport): CheckReport {
  return { ...report, overlayFaults: [...parts.overlays.current().faults] }
}

interface JudgedBy {
  readonly packId: string | null
  readonly asOf: PlainDate | null
}

function judgeBy(parts: EngineParts, dossier: Dossier, by: JudgedBy): CheckReport {
  const pack = requirePack(parts, dossier, by.packId ?? dossier.packId)
  const day = by.asOf ?? checkDate(pack, dossier, parts.today())
  return withFaults(parts, runChecks(pack, dossier, day))
}

export function countFindings(parts: EngineParts, dossier: Dossier): FindingCounts {
  return reportFor(parts, dossier).counts
}

export interface AgendaLimits {
  readonly sessionMinutes: number | null
  readonly maxSessions: { readonly value: number; readonly source: string } | null
}

/** Limits shown beside the agenda: the plan's number of half-days binds before the pack's. */
export function agendaLimits(parts: EngineParts, dossier: Dossier): AgendaLimits {
  const pack = requirePack(parts, dossier)
  const context = contextOf(congressSubject(countDossier(dossier)))
  const asOf = checkDate(pack, dossier, parts.today())
  const minutes = parameterFor(pack, 'session.minutes-max', { context, asOf })
  const sessions = parameterFor(pack, 'congress.sessions-max', { context, asOf })
  const planned = dossier.plan.maxSessions
  return {
    sessionMinutes: typeof minutes?.value === 'number' ? minutes.value : null,
    maxSessions:
      planned !== null
        ? { value: planned, source: `Kế hoạch ${dossier.plan.documentNumber ?? 'của cấp trên'}` }
        : typeof sessions?.value === 'number'
          ? { value: sessions.value, source: sessions.source }
          : null,
  }
}
