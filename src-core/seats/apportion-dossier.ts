import { invariant } from '../base/invariant.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { formatDateInText } from '../base/vietnamese-text.ts'
import type { TieDecision } from '../dossier/apportionment-choice.ts'
import type { Dossier, PlanUnit } from '../dossier/dossier.ts'
import type { ShareBasis } from '../vocabulary/terms.ts'
import { apportion } from './apportion.ts'
import { describeApportionmentFailure } from './apportionment-failure.ts'
import { settingsOf } from './apportionment-settings.ts'
import type { ApportionmentSettings } from './apportionment-settings.ts'
import type {
  Apportionment,
  ApportionmentQuestion,
  ApportionmentUnit,
  TiedSeat,
} from './apportionment.ts'

/** Why a dossier cannot be apportioned: one sentence, and the fact it is about. */
export interface ApportionmentGap {
  readonly sentence: string
  readonly field: string
}

export interface DossierApportionment {
  readonly settings: ApportionmentSettings
  /** With the decisions that hold. */
  readonly question: ApportionmentQuestion
  readonly answer: Apportionment
  /** The tie before any decision: every open seat with all its rivals. */
  readonly ties: readonly TiedSeat[]
  readonly decided: readonly TieDecision[]
  /** Decisions about a tie that no longer stands so; they give nobody a seat. */
  readonly lapsed: readonly TieDecision[]
}

/** The delegates of a dossier by what the office has chosen and decided. */
export function apportionDossier(dossier: Dossier): Result<DossierApportionment, ApportionmentGap> {
  const settings = settingsOf(dossier)
  const open = questionOfDossier(dossier, settings)
  if (!open.ok) return open
  const first = apportion(open.value)
  if (!first.ok) return failed(gapOf(describeApportionmentFailure(first.error)))
  const { ties } = first.value
  const decided = holdingDecisions(dossier, { ties, method: settings.method })
  const settled = decided.map((one) => ({ unit: one.unitId, record: formatDecision(one) }))
  const question = { ...open.value, settled }
  const answer = apportion(question)
  invariant(answer.ok, 'a decision that holds was refused')
  const lapsed = dossier.tieDecisions.filter((one) => !decided.includes(one))
  return ok({ settings, question, answer: answer.value, ties, decided, lapsed })
}

/** "Biên bản số 05/BB ngày 2/3/2023 (Ban Thường vụ)". */
export function formatDecision({ record, decidedOn, decidedBy }: TieDecision): string {
  return `${record} ngày ${formatDateInText(decidedOn)} (${decidedBy})`
}

/** The names of a tie, one a line, in the order of the plan: what a decision is bound to. */
export function namesOfTie(units: readonly PlanUnit[], tie: TiedSeat): string {
  const ids = new Set(tie.units)
  return units.flatMap(({ id, name }) => (ids.has(id) ? [name] : [])).join('\n')
}

/** A decision holds for the method, the seat and the rivals it was taken for, and for one seat each. */
function holdingDecisions(
  { tieDecisions, units }: Dossier,
  { ties, method }: { ties: readonly TiedSeat[]; method: ApportionmentSettings['method'] },
): TieDecision[] {
  const [tie] = ties
  if (tie === undefined) return []
  const names = namesOfTie(units, tie)
  const held: TieDecision[] = []
  for (const one of tieDecisions) {
    const same = one.method === method && one.tied === names
    const seatStands = ties.some(({ seat }) => seat === one.seat)
    const isFree = !held.some(({ unitId, seat }) => unitId === one.unitId || seat === one.seat)
    if (same && seatStands && isFree && tie.units.includes(one.unitId)) held.push(one)
  }
  return held
}

/** The question a dossier asks; the units must have their members, and the plan its totals. */
export function questionOfDossier(
  { units, plan }: Dossier,
  settings: ApportionmentSettings,
): Result<ApportionmentQuestion, ApportionmentGap> {
  if (units.length === 0) {
    return failed({
      sentence: 'Hồ sơ chưa có đơn vị nào. Nhập biểu phân bổ ở trang Hồ sơ trước.',
      field: 'units',
    })
  }
  const unknown: PlanUnit[] = []
  const counted: ApportionmentUnit[] = []
  for (const unit of units) {
    const members = countOf(unit, settings.basis)
    if (members === null) unknown.push(unit)
    else counted.push(askedOf(unit, members, settings))
  }
  if (unknown.length > 0) return failed(uncounted(unknown, settings.basis))
  const totals = readTotals({ units, plan })
  if (!totals.ok) return totals
  if (settings.method === 'per-members' && settings.membersPerDelegate === null) {
    return failed({
      sentence: 'Chưa ghi bao nhiêu đoàn viên thì có một đại biểu. Ghi số đó cạnh cách chia.',
      field: 'congress.membersPerDelegate',
    })
  }
  return ok({
    ...totals.value,
    base: settings.base,
    method: settings.method,
    membersPerDelegate: settings.membersPerDelegate,
    rounding: settings.rounding,
    settled: settings.settled,
    units: counted,
  })
}

function askedOf(
  unit: PlanUnit,
  members: number,
  { caps, byHand }: ApportionmentSettings,
): ApportionmentUnit {
  return {
    id: unit.id,
    name: unit.name,
    members,
    exOfficio: unit.delegatesExOfficio ?? 0,
    cap: caps[unit.id] ?? null,
    elected: byHand[unit.id] ?? unit.delegatesElected,
  }
}

/** The totals, all told: a blank is not a nought, and a seat taken for nought goes to the wrong unit. */
function readTotals({
  units,
  plan,
}: Pick<Dossier, 'units' | 'plan'>): Result<
  Pick<ApportionmentQuestion, 'seats' | 'appointed'>,
  ApportionmentGap
> {
  const { delegatesTotal: seats, delegatesAppointed: appointed } = plan
  if (seats === null) {
    return failed({
      sentence: 'Chưa có tổng số đại biểu. Điền ở trang Hồ sơ rồi chia lại.',
      field: 'plan.delegatesTotal',
    })
  }
  if (appointed === null) {
    return failed({
      sentence:
        'Chưa có số đại biểu chỉ định. Điền ở trang Hồ sơ (không có thì điền 0) rồi chia lại.',
      field: 'plan.delegatesAppointed',
    })
  }
  const noneTold = units.every(({ delegatesExOfficio }) => delegatesExOfficio === null)
  if (!noneTold || plan.delegatesExOfficio === 0) return ok({ seats, appointed })
  return failed({
    sentence:
      'Chưa có số đại biểu đương nhiệm của đơn vị nào. Điền ở bảng đơn vị (không có thì điền 0) rồi chia lại.',
    field: 'unit.delegatesExOfficio',
  })
}

function countOf(unit: PlanUnit, basis: ShareBasis): number | null {
  return basis === 'female' ? unit.membersFemale : unit.members
}

function uncounted(units: readonly PlanUnit[], basis: ShareBasis): ApportionmentGap {
  const what = basis === 'female' ? 'số đoàn viên nữ' : 'số đoàn viên'
  const names = units.slice(0, 3).map(({ name }) => name)
  const more = units.length > 3 ? ` và ${units.length - 3} đơn vị khác` : ''
  return {
    sentence: `Chưa có ${what} của ${names.join(', ')}${more}. Điền ${what} rồi chia lại.`,
    field: basis === 'female' ? 'unit.membersFemale' : 'unit.members',
  }
}

function gapOf(sentence: string): ApportionmentGap {
  return { sentence, field: 'plan.delegatesTotal' }
}
