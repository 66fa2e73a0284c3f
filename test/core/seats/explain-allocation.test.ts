import { expect, test } from 'vitest'
import type { TieDecision } from '#core/dossier/apportionment-choice.ts'
import type { CongressFacts, PlanUnit } from '#core/dossier/dossier.ts'
import { apportionDossier } from '#core/seats/apportion-dossier.ts'
import { explainAllocation } from '#core/seats/explain-allocation.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'

/** What the officer reads out before sixty unions: every sentence, every number in it. */

interface Case {
  readonly congress?: Partial<CongressFacts>
  readonly plan?: { readonly delegatesTotal: number; readonly delegatesAppointed?: number }
  readonly units: readonly Partial<PlanUnit>[]
  readonly decisions?: readonly Partial<TieDecision>[]
}

/** The sentences of every unit, without the first, which all have in common. */
function told({ congress = {}, plan, units, decisions = [] }: Case): string[][] {
  const dossier = aDossier()
    .withCongress(congress)
    .withPlan({ delegatesTotal: 12, delegatesAppointed: 0, delegatesExOfficio: 0, ...plan })
    .withUnits(units.map((unit) => ({ name: unit.id ?? '', ...unit })))
    .build()
  const tieDecisions = decisions.map((one, at) => ({ ...DECISION, id: `q${at}`, ...one }))
  const outcome = apportionDossier({ ...dossier, tieDecisions })
  if (!outcome.ok) throw new Error(outcome.error.sentence)
  const { value } = outcome
  const all = dossier.units.map((unit) => explainAllocation(value, unit))
  const [seats] = all[0] ?? []
  expect(new Set(all.map(([first]) => first))).toEqual(new Set([seats]))
  return all.map((lines) => lines.slice(1))
}

const DECISION: TieDecision = {
  id: 'q',
  unitId: 'b',
  method: 'A',
  seat: 4,
  tied: 'a\nb\nc',
  decidedBy: 'Ban Thường vụ',
  decidedOn: '2023-03-02',
  record: 'Biên bản số 5',
}

const FOUR = [
  { id: 'a', members: 600, delegatesAppointed: 2 },
  { id: 'b', members: 300 },
  { id: 'c', members: 90 },
  { id: 'd', members: 10 },
]

test('by remainders each place, and who has one of the seats left', () => {
  const base = 'Mỗi đơn vị được 1 trước, 4 đơn vị hết 4; còn 8 để chia theo đoàn viên.'
  expect(told({ units: FOUR })).toEqual([
    [
      base,
      'Phần chính xác: 8 × 600 đoàn viên / 1.000 = 4,8000.',
      'Phần nguyên 4, số dư 800/1.000 đứng thứ 1 trong 4 đơn vị; còn 2 đại biểu cho các số dư lớn nhất nên được thêm 1.',
      'Cộng: bầu 6, đương nhiệm 0, chỉ định 2, thành 8 đại biểu.',
    ],
    [
      base,
      'Phần chính xác: 8 × 300 đoàn viên / 1.000 = 2,4000.',
      'Phần nguyên 2, số dư 400/1.000 đứng thứ 3 trong 4 đơn vị; còn 2 đại biểu cho các số dư lớn nhất nên không được thêm.',
      'Cộng: bầu 3, đương nhiệm 0, chỉ định 0, thành 3 đại biểu.',
    ],
    [
      base,
      'Phần chính xác: 8 × 90 đoàn viên / 1.000 = 0,7200.',
      'Phần nguyên 0, số dư 720/1.000 đứng thứ 2 trong 4 đơn vị; còn 2 đại biểu cho các số dư lớn nhất nên được thêm 1.',
      'Cộng: bầu 2, đương nhiệm 0, chỉ định 0, thành 2 đại biểu.',
    ],
    [
      base,
      'Phần chính xác: 8 × 10 đoàn viên / 1.000 = 0,0800.',
      'Phần nguyên 0, số dư 80/1.000 đứng thứ 4 trong 4 đơn vị; còn 2 đại biểu cho các số dư lớn nhất nên không được thêm.',
      'Cộng: bầu 1, đương nhiệm 0, chỉ định 0, thành 1 đại biểu.',
    ],
  ])
})

test('the women where women are counted', () => {
  const units = [
    { id: 'a', members: 600, membersFemale: 100 },
    { id: 'b', members: 300, membersFemale: 300 },
  ]
  expect(told({ congress: { shareBasis: 'female' }, units })[0]).toEqual([
    'Mỗi đơn vị được 1 trước, 2 đơn vị hết 2; còn 10 để chia theo đoàn viên nữ.',
    'Phần chính xác: 10 × 100 đoàn viên nữ / 400 = 2,5000.',
    // Both remainders are a half: the seat is open.
    'Phần nguyên 2, số dư 200/400 đứng thứ 1 trong 2 đơn vị; còn 1 đại biểu cho các số dư lớn nhất nên không được thêm.',
    'Bằng nhau với 1 đơn vị khác, còn 1 đại biểu chưa giao cho ai.',
    'Cộng: bầu 3, đương nhiệm 0, chỉ định 0, thành 3 đại biểu.',
  ])
})

test('a bound in the round it took its unit out, the others in the last', () => {
  const units = [
    { id: 'a', members: 900, delegatesCap: 4, delegatesExOfficio: 1 },
    { id: 'b', members: 60 },
    { id: 'c', members: 37 },
    { id: 'd', members: 3 },
    { id: 'e', members: 0 },
  ]
  const congress = { shareMethod: 'B' } as const
  expect(told({ congress, plan: { delegatesTotal: 13 }, units })).toEqual([
    [
      'Phần chính xác: 11 × 900 đoàn viên / 1.000 = 9,9000.',
      'Vượt mức tối đa nên giữ ở mức tối đa; phần dôi chia lại cho các đơn vị khác.',
      'Cộng: bầu 3, đương nhiệm 1, chỉ định 0, thành 4 đại biểu.',
    ],
    [
      'Phần chính xác (sau 2 lần tách riêng các đơn vị ở mức tối thiểu hoặc tối đa): 7 × 60 đoàn viên / 97 = 4,3299.',
      'Phần nguyên 4, số dư 32/97 đứng thứ 2 trong 2 đơn vị; còn 1 đại biểu cho các số dư lớn nhất nên không được thêm.',
      'Cộng: bầu 4, đương nhiệm 0, chỉ định 0, thành 4 đại biểu.',
    ],
    [
      'Phần chính xác (sau 2 lần tách riêng các đơn vị ở mức tối thiểu hoặc tối đa): 7 × 37 đoàn viên / 97 = 2,6701.',
      'Phần nguyên 2, số dư 65/97 đứng thứ 1 trong 2 đơn vị; còn 1 đại biểu cho các số dư lớn nhất nên được thêm 1.',
      'Cộng: bầu 3, đương nhiệm 0, chỉ định 0, thành 3 đại biểu.',
    ],
    [
      'Phần chính xác (sau 1 lần tách riêng các đơn vị ở mức tối thiểu hoặc tối đa): 8 × 3 đoàn viên / 100 = 0,2400.',
      'Dưới mức tối thiểu nên nâng lên mức tối thiểu; các đơn vị khác chia lại.',
      'Cộng: bầu 1, đương nhiệm 0, chỉ định 0, thành 1 đại biểu.',
    ],
    ['Cộng: bầu 1, đương nhiệm 0, chỉ định 0, thành 1 đại biểu.'],
  ])
})

test('the last quotient that won, or that none did', () => {
  const congress = { shareMethod: 'dhondt', shareBase: 0 } as const
  const base = 'Mỗi đơn vị được 0 trước, 4 đơn vị hết 0; còn 13 để chia theo đoàn viên.'
  const [a, , , d] = told({ congress, plan: { delegatesTotal: 13 }, units: FOUR })
  expect([a, d]).toEqual([
    [
      base,
      'Được 8 đại biểu theo thương; thương cuối cùng còn được là 600 / 8 = 75,0000, là đại biểu bầu thứ 12.',
      'Cộng: bầu 8, đương nhiệm 0, chỉ định 2, thành 10 đại biểu.',
    ],
    [
      base,
      '10 đoàn viên: không có thương nào đủ lớn để được thêm đại biểu.',
      'Cộng: bầu 0, đương nhiệm 0, chỉ định 0, thành 0 đại biểu.',
    ],
  ])
})

test('one for N members, each unit with its own figures', () => {
  const congress = { shareMethod: 'per-members', membersPerDelegate: 100 } as const
  expect(told({ congress, units: FOUR }).slice(1, 3)).toEqual([
    [
      '300 đoàn viên / 100 = 3, dư 0; sau khi làm tròn và giữ trong các mức là 3.',
      'Cộng: bầu 3, đương nhiệm 0, chỉ định 0, thành 3 đại biểu.',
    ],
    [
      '90 đoàn viên / 100 = 0, dư 90; sau khi làm tròn và giữ trong các mức là 1.',
      'Cộng: bầu 1, đương nhiệm 0, chỉ định 0, thành 1 đại biểu.',
    ],
  ])
})

test('by hand: what is over the cap, at a bound and below the base', () => {
  const units = [
    { id: 'a', members: 1, delegatesByHand: 4, delegatesCap: 5, delegatesExOfficio: 2 },
    { id: 'b', members: 1, delegatesByHand: 5, delegatesCap: 5 },
    { id: 'c', members: 1, delegatesByHand: 0 },
    { id: 'd', members: 1, delegatesByHand: 1 },
  ]
  const own = 'Số này do người làm ghi bằng tay.'
  expect(told({ congress: { shareMethod: 'by-hand' }, units })).toEqual([
    [
      own,
      'Số này vượt mức tối đa 5 của đơn vị.',
      'Cộng: bầu 4, đương nhiệm 2, chỉ định 0, thành 6 đại biểu.',
    ],
    [own, 'Cộng: bầu 5, đương nhiệm 0, chỉ định 0, thành 5 đại biểu.'],
    [
      own,
      'Số này thấp hơn số cơ bản của mỗi đơn vị.',
      'Cộng: bầu 0, đương nhiệm 0, chỉ định 0, thành 0 đại biểu.',
    ],
    [own, 'Cộng: bầu 1, đương nhiệm 0, chỉ định 0, thành 1 đại biểu.'],
  ])
})

test('two seats of a tie are told once, and a decision only to the unit it was taken for', () => {
  const units = [
    { id: 'a', members: 10 },
    { id: 'b', members: 10 },
    { id: 'c', members: 10 },
    { id: 'd', members: 30 },
  ]
  const tied = (case_: Omit<Case, 'units'>) =>
    told({ congress: { shareBase: 0 }, plan: { delegatesTotal: 10 }, units, ...case_ }).map(
      (lines) => lines.slice(3),
    )
  const open = (count: number, rivals: number) =>
    `Bằng nhau với ${rivals} đơn vị khác, còn ${count} đại biểu chưa giao cho ai.`
  const sum = (elected: number) =>
    `Cộng: bầu ${elected}, đương nhiệm 0, chỉ định 0, thành ${elected} đại biểu.`
  expect(tied({})).toEqual([
    [open(2, 2), sum(1)],
    [open(2, 2), sum(1)],
    [open(2, 2), sum(1)],
    [sum(5)],
  ])
  expect(tied({ decisions: [{ seat: 9 }] })).toEqual([
    [open(1, 1), sum(1)],
    ['Được thêm 1 theo quyết định: Biên bản số 5 ngày 2/3/2023 (Ban Thường vụ).', sum(2)],
    [open(1, 1), sum(1)],
    [sum(5)],
  ])
})
