import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Result } from '#core/base/result.ts'
import type { ApportionmentRow, ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import type { Dossier, PlanUnit } from '#core/dossier/dossier.ts'
import { apportionDossier } from '#core/seats/apportion-dossier.ts'
import type { ApportionmentGap, DossierApportionment } from '#core/seats/apportion-dossier.ts'
import type { ApportionmentMethod } from '#core/seats/apportionment.ts'
import { settingsOf } from '#core/seats/apportionment-settings.ts'
import { compareApportionments } from '#core/seats/compare-apportionments.ts'
import { readUnitShares } from '#core/seats/unit-shares.ts'
import type { UnitShare } from '#core/seats/unit-shares.ts'
import { sumShared } from '#core/seats/shared-totals.ts'

const COMPARED: readonly ApportionmentMethod[] = [
  'A',
  'B',
  'C',
  'sainte-lague',
  'dhondt',
  'per-members',
]

const kept = new WeakMap<Dossier, Result<DossierApportionment, ApportionmentGap>>()

/** The apportionment of a dossier; one revision has one. */
export function sharedOf(dossier: Dossier): Result<DossierApportionment, ApportionmentGap> {
  const found = kept.get(dossier) ?? apportionDossier(dossier)
  kept.set(dossier, found)
  return found
}

/** What the screen shows: every unit with its working, the other methods, ties and decisions. */
export function apportionmentSheetOf(dossier: Dossier): ApportionmentSheet {
  const shared = sharedOf(dossier)
  const { method, basis, base, membersPerDelegate, rounding } = settingsOf(dossier)
  const choice = { method, basis, base, membersPerDelegate, rounding }
  if (!shared.ok) {
    const decisions = dossier.tieDecisions.map((one) => ({ ...one, holds: false }))
    const rest = { rows: [], methods: [], ties: [], decisions, changes: 0 }
    return { choice, gap: shared.error, totals: NO_TOTALS, ...rest }
  }
  const { answer, decided } = shared.value
  const compared = compareMethods(shared.value)
  const rows = rowsOf(dossier, shared.value, compared)
  return {
    choice,
    gap: null,
    totals: sumShared(dossier, shared.value),
    rows,
    methods: compared.map(({ method: other, answer: its, refused }, at) => ({
      method: other,
      refused,
      changed: rows.filter((row) => (row.others[at] ?? row.elected) !== row.elected).length,
      open: its?.ties.length ?? 0,
    })),
    ties: answer.ties.map(({ seat, units }) => ({ seat, units: units.map(String) })),
    decisions: dossier.tieDecisions.map((one) => ({ ...one, holds: decided.includes(one) })),
    changes: rows.filter(({ changes }) => changes).length,
  }
}

const NO_TOTALS: ApportionmentSheet['totals'] = {
  members: 0,
  seats: 0,
  exOfficio: 0,
  appointed: 0,
  elected: 0,
  given: 0,
  open: 0,
  difference: 0,
  appointedElsewhere: 0,
}

/** Every other method that can be asked: one for N members only once N is told. */
function compareMethods({ question }: DossierApportionment) {
  const others = COMPARED.filter(
    (method) =>
      method !== question.method &&
      (method !== 'per-members' || question.membersPerDelegate !== null),
  )
  return compareApportionments(question, others).methods
}

function rowsOf(
  dossier: Dossier,
  { question, answer, settings }: DossierApportionment,
  compared: ReturnType<typeof compareMethods>,
): ApportionmentRow[] {
  const shares = readUnitShares(question, answer)
  return dossier.units.map((unit, at) => {
    const elected = answer.allocations[at]?.elected ?? 0
    const next = delegatesOf(unit, elected)
    return {
      id: unit.id,
      number: unit.number,
      name: unit.name,
      members: question.units[at]?.members ?? 0,
      exOfficio: next.delegatesExOfficio,
      appointed: next.delegatesAppointed,
      elected,
      total: next.delegatesTotal,
      planned: unit.delegatesElected,
      plannedTotal: unit.delegatesTotal,
      changes: Object.entries(next).some(
        ([field, value]) => unit[field as DelegateField] !== value,
      ),
      cap: settings.caps[unit.id] ?? null,
      byHand: settings.byHand[unit.id] ?? null,
      ...shownShare(shares[at]),
      others: compared.map((one) => one.answer?.allocations[at]?.elected ?? null),
    }
  })
}

function shownShare(share: UnitShare | undefined) {
  const { exact, whole, remainder, rank, extra, bound, tied } = share ?? NO_SHARE
  return { exact, whole, remainder, rank, extra, bound, tied }
}

const NO_SHARE = {
  exact: null,
  whole: null,
  remainder: null,
  rank: null,
  extra: null,
  bound: null,
  tied: false,
}

type DelegateField = keyof ReturnType<typeof delegatesOf>

/** The four numbers of a unit that fit together. */
export function delegatesOf(unit: PlanUnit, elected: number) {
  const delegatesExOfficio = unit.delegatesExOfficio ?? 0
  const delegatesAppointed = unit.delegatesAppointed ?? 0
  return {
    delegatesExOfficio,
    delegatesAppointed,
    delegatesElected: elected,
    delegatesTotal: elected + delegatesExOfficio + delegatesAppointed,
  }
}

/** Why the numbers may not be written yet; null: they may. */
export function whyNotWritten(dossier: Dossier, shared: DossierApportionment): string | null {
  const { open, difference, given, elected } = sumShared(dossier, shared)
  if (open > 0) {
    return `Còn ${open} đại biểu chưa rõ về đơn vị nào vì bằng nhau. Ghi quyết định cho các đơn vị đó rồi ghi lại.`
  }
  if (difference === 0) return null
  const apart =
    difference > 0 ? `thừa ${formatInteger(difference)}` : `thiếu ${formatInteger(-difference)}`
  return `Cách chia này cho ${formatInteger(given)} đại biểu bầu, kế hoạch là ${formatInteger(elected)}, ${apart}. Sửa cách chia hoặc số đại biểu rồi ghi lại.`
}
