import type { CheckReport, FindingCounts } from '#core/checks/finding.ts'
import { checkDate, contextOf, runChecks } from '#core/checks/run-checks.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import { congressSubject, countDossier } from '#core/dossier/subjects.ts'
import { parameterFor } from '#core/regulation/citation.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { EngineApi } from './api.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
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
    },
  }
}

export function requirePack(parts: EngineParts, dossier: Dossier): Pack {
  const pack = parts.packs.get(dossier.packId)
  if (!pack) {
    throw unusable(
      `Chương trình không có bộ quy định ${dossier.packId}. Chọn bộ quy định khác ở trang Hồ sơ.`,
      'packId',
    )
  }
  return pack
}

const reports = new WeakMap<Dossier, CheckReport>()

/** The report of a dossier; kept as long as the same revision is in memory, because every screen asks for it. */
export function reportFor(
  parts: EngineParts,
  dossier: Dossier,
  asOf: PlainDate | null = null,
): CheckReport {
  const pack = requirePack(parts, dossier)
  const day = asOf ?? checkDate(pack, dossier, parts.today())
  const kept = reports.get(dossier)
  if (kept?.asOf === day) return kept
  const report = runChecks(pack, dossier, day)
  reports.set(dossier, report)
  return report
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
