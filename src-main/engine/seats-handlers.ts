import type { ApportionmentSettings } from '#core/contract/seats-values.ts'
import type { Dossier, PlanUnit } from '#core/dossier/dossier.ts'
import { apportion } from '#core/seats/apportion.ts'
import { describeApportionmentFailure } from '#core/seats/apportionment-failure.ts'
import type { Apportionment, ApportionmentQuestion } from '#core/seats/apportionment.ts'
import { compareApportionments } from '#core/seats/compare-apportionments.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { requireDossier, takeOrRefuse, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

/** Apportionment of delegates to the units of the plan. */
export function seatsHandlers(api: EngineApi, parts: EngineParts) {
  return {
    seats: {
      answer: api.seats.answer.handler(({ input }) => answer(input)),
      apportion: api.seats.apportion.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        return {
          answer: answer(questionOf(dossier, input.settings)),
          units: dossier.units.map((unit) => ({
            id: unit.id,
            number: unit.number,
            name: unit.name,
            members: unit.members ?? 0,
            appointed: unit.delegatesAppointed ?? 0,
            planned: unit.delegatesElected,
          })),
        }
      }),
      compare: api.seats.compare.handler(({ input }) =>
        compareApportionments(
          questionOf(requireDossier(parts, input.id), input.settings),
          input.methods,
        ),
      ),
      apply: api.seats.apply.handler(({ input }) =>
        applyAnswer(parts, requireDossier(parts, input.id), input.settings),
      ),
    },
  }
}

function answer(question: ApportionmentQuestion): Apportionment {
  return takeOrRefuse(apportion(question), describeApportionmentFailure)
}

/** The question a dossier asks; the units must have their members, and the plan its totals. */
function questionOf(dossier: Dossier, settings: ApportionmentSettings): ApportionmentQuestion {
  const { units, plan } = dossier
  if (units.length === 0) {
    throw unusable('Hồ sơ chưa có đơn vị nào. Nhập biểu phân bổ ở trang Hồ sơ trước.', 'units')
  }
  const unknown = units.filter(({ members }) => members === null)
  if (unknown.length > 0) {
    const names = unknown.slice(0, 3).map(({ name }) => name)
    const more = unknown.length > 3 ? ` và ${unknown.length - 3} đơn vị khác` : ''
    throw unusable(
      `Chưa có số đoàn viên của ${names.join(', ')}${more}. Điền số đoàn viên rồi chia lại.`,
      'unit.members',
    )
  }
  if (plan.delegatesTotal === null) {
    throw unusable('Chưa có tổng số đại biểu. Điền ở trang Hồ sơ rồi chia lại.', 'delegatesTotal')
  }
  return {
    seats: plan.delegatesTotal,
    appointed: plan.delegatesAppointed ?? 0,
    base: settings.base,
    method: settings.method,
    membersPerDelegate: settings.membersPerDelegate,
    rounding: settings.rounding,
    settled: settings.settled,
    units: units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      members: unit.members ?? 0,
      exOfficio: unit.delegatesExOfficio ?? 0,
      cap: settings.caps[unit.id] ?? null,
      elected: settings.byHand[unit.id] ?? unit.delegatesElected,
    })),
  }
}

function applyAnswer(parts: EngineParts, dossier: Dossier, settings: ApportionmentSettings) {
  const { allocations, ties } = answer(questionOf(dossier, settings))
  if (ties.length > 0) {
    throw unusable(
      `Còn ${ties.length} đại biểu chưa rõ về đơn vị nào vì số dư bằng nhau. Ghi quyết định cho các đơn vị đó rồi ghi lại.`,
      'settled',
    )
  }
  const records = settings.settled.map(({ record }) => record)
  const decided = records.length > 0 ? ` (${[...new Set(records)].join('; ')})` : ''
  const label = `Đã ghi phân bổ đại biểu cho ${dossier.units.length} đơn vị${decided}`
  return runCommand(
    parts,
    { dossierId: dossier.id, name: 'apply-apportionment', label },
    (write) => {
      dossier.units.forEach((unit, at) => {
        const elected = allocations[at]?.elected ?? 0
        write.update('unit', unit.id, delegatesOf(unit, elected))
      })
    },
  )
}

function delegatesOf(unit: PlanUnit, elected: number) {
  const delegatesExOfficio = unit.delegatesExOfficio ?? 0
  const delegatesAppointed = unit.delegatesAppointed ?? 0
  return {
    delegatesExOfficio,
    delegatesAppointed,
    delegatesElected: elected,
    delegatesTotal: elected + delegatesExOfficio + delegatesAppointed,
  }
}
