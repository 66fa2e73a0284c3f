import { present } from '../base/invariant.ts'
import { formatInteger as say } from '../base/vietnamese-text.ts'
import type { PlanUnit } from '../dossier/dossier.ts'
import { capOf } from './apportionment-claims.ts'
import type { Allocation, WorkingStep } from './apportionment.ts'
import type { DossierApportionment } from './apportion-dossier.ts'
import type { SeatId } from './seat-id.ts'
import { formatFraction } from './unit-shares.ts'

interface Asked {
  readonly id: SeatId
  readonly members: number
  readonly cap: number
  readonly people: string
}

/** The number of one unit in plain sentences, each with the figures it rests on; empty for a unit nobody knows. */
export function explainAllocation(
  shared: DossierApportionment,
  { id, delegatesAppointed }: Pick<PlanUnit, 'id' | 'delegatesAppointed'>,
): string[] {
  const { question, answer, settings } = shared
  const unit = question.units.find((one) => one.id === id)
  if (unit === undefined) return []
  const allocation = present(
    answer.allocations.find((one) => one.id === id),
    'a unit of the question has no number',
  )
  const people = settings.basis === 'female' ? 'đoàn viên nữ' : 'đoàn viên'
  const asked = { id, members: unit.members, cap: capOf(unit), people }
  return [
    ...lastRounds(answer.working, id).flatMap((step) => explainStep(step, asked)),
    ...answer.ties
      .slice(0, 1)
      .flatMap(({ units }) =>
        units.includes(id)
          ? [
              `Bằng nhau với ${units.length - 1} đơn vị khác, còn ${answer.ties.length} đại biểu chưa giao cho ai.`,
            ]
          : [],
      ),
    sumUp(allocation, delegatesAppointed ?? 0),
  ]
}

/** Of several rounds only the one that decided for this unit: the earlier ones took other units out. */
function lastRounds(working: readonly WorkingStep[], id: SeatId): WorkingStep[] {
  const rounds = working.filter((step) => step.step === 'round')
  const last = rounds.findLast(({ rows }) => rows.some((row) => row.id === id))
  return working.filter((step) => step.step !== 'round' || step === last)
}

function sumUp({ elected, exOfficio, total }: Allocation, appointed: number): string {
  return `Cộng: bầu ${say(elected)}, đương nhiệm ${say(exOfficio)}, chỉ định ${say(appointed)}, thành ${say(total + appointed)} đại biểu.`
}

function explainStep(step: WorkingStep, asked: Asked): string[] {
  switch (step.step) {
    case 'seats':
      return [
        `Đại biểu bầu của cả đại hội: ${say(step.seats)} trừ ${say(step.exOfficio)} đương nhiệm, trừ ${say(step.appointed)} chỉ định, còn ${say(step.elected)}.`,
      ]
    case 'base':
      return [
        `Mỗi đơn vị được ${say(step.base)} trước, ${say(step.units)} đơn vị hết ${say(step.seats)}; còn ${say(step.left)} để chia theo ${asked.people}.`,
      ]
    case 'round':
      return explainRound(step, asked)
    case 'awards':
      return explainAwards(step, asked)
    case 'per-members':
      return explainPerMembers(step, asked)
    case 'by-hand':
      return explainByHand(step, asked)
    case 'difference':
      return []
    case 'settled':
      return step.seats.flatMap(({ unit, record }) =>
        unit === asked.id ? [`Được thêm 1 theo quyết định: ${record}.`] : [],
      )
  }
}

type Step<Name extends WorkingStep['step']> = Extract<WorkingStep, { step: Name }>

function explainRound(round: Step<'round'>, { id, people }: Asked): string[] {
  const row = rowOf(round, id)
  const exact = formatFraction(BigInt(round.seats) * BigInt(row.members), BigInt(round.members))
  const after = `${round.round - 1} lần tách riêng các đơn vị ở mức tối thiểu hoặc tối đa`
  const share = `Phần chính xác${round.round > 1 ? ` (sau ${after})` : ''}: ${say(round.seats)} × ${say(row.members)} ${people} / ${say(round.members)} = ${exact}.`
  if (row.fixed === 'cap') {
    return [share, `Vượt mức tối đa nên giữ ở mức tối đa; phần dôi chia lại cho các đơn vị khác.`]
  }
  if (row.fixed === 'minimum') {
    return [share, `Dưới mức tối thiểu nên nâng lên mức tối thiểu; các đơn vị khác chia lại.`]
  }
  return [share, describeRemainder(round, row)]
}

function rowOf<Row extends { readonly id: SeatId }>(
  { rows }: { readonly rows: readonly Row[] },
  id: SeatId,
): Row {
  return present(
    rows.find((row) => row.id === id),
    'a step that is told has no row of its unit',
  )
}

function describeRemainder(round: Step<'round'>, row: Step<'round'>['rows'][number]): string {
  const larger = round.rows.filter(({ remainder }) => remainder > row.remainder).length
  const whole = round.rows.reduce((sum, one) => sum + one.whole, 0)
  const left = round.seats - whole
  const rank = `Phần nguyên ${say(row.whole)}, số dư ${say(row.remainder)}/${say(round.members)} đứng thứ ${larger + 1} trong ${say(round.rows.length)} đơn vị`
  if (left === 0) return `${rank}; không còn đại biểu nào để thêm.`
  const given = row.extra === 1 ? 'được thêm 1' : 'không được thêm'
  return `${rank}; còn ${say(left)} đại biểu cho các số dư lớn nhất nên ${given}.`
}

function explainAwards({ awards }: Step<'awards'>, { id, members, people }: Asked): string[] {
  const won = awards.filter(({ unit }) => unit === id)
  const last = won.at(-1)
  if (last === undefined) {
    return [`${say(members)} ${people}: không có thương nào đủ lớn để được thêm đại biểu.`]
  }
  const quotient = formatFraction(BigInt(last.members), BigInt(last.divisor))
  return [
    `Được ${say(won.length)} đại biểu theo thương; thương cuối cùng còn được là ${say(last.members)} / ${say(last.divisor)} = ${quotient}, là đại biểu bầu thứ ${say(last.seat)}.`,
  ]
}

function explainPerMembers(step: Step<'per-members'>, { id, people }: Asked): string[] {
  const row = rowOf(step, id)
  return [
    `${say(row.members)} ${people} / ${say(step.membersPerDelegate)} = ${say(row.whole)}, dư ${say(row.remainder)}; sau khi làm tròn và giữ trong các mức là ${say(row.elected)}.`,
  ]
}

function explainByHand(step: Step<'by-hand'>, { id, cap }: Asked): string[] {
  return [
    'Số này do người làm ghi bằng tay.',
    ...(step.overCap.includes(id) ? [`Số này vượt mức tối đa ${say(cap)} của đơn vị.`] : []),
    ...(step.belowBase.includes(id) ? ['Số này thấp hơn số cơ bản của mỗi đơn vị.'] : []),
  ]
}
