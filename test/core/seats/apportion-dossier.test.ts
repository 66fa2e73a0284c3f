import { describe, expect, test } from 'vitest'
import type { TieDecision } from '#core/dossier/apportionment-choice.ts'
import type { CongressFacts, Dossier, PlanUnit, SuperiorPlan } from '#core/dossier/dossier.ts'
import { apportionDossier, formatDecision } from '#core/seats/apportion-dossier.ts'
import type { DossierApportionment } from '#core/seats/apportion-dossier.ts'
import { explainAllocation } from '#core/seats/explain-allocation.ts'
import { sumShared } from '#core/seats/shared-totals.ts'
import { formatFraction, readUnitShares } from '#core/seats/unit-shares.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'

const PLAN = { delegatesTotal: 12, delegatesAppointed: 1, delegatesExOfficio: 1 }
const UNITS: readonly Partial<PlanUnit>[] = [
  { id: 'u1', name: 'Một', members: 120, membersFemale: 10, delegatesExOfficio: 1 },
  { id: 'u2', name: 'Hai', members: 60, membersFemale: 50, delegatesAppointed: 1 },
  { id: 'u3', name: 'Ba', members: 30, membersFemale: 30 },
]

function shared(
  congress: Partial<CongressFacts> = {},
  units: readonly Partial<PlanUnit>[] = UNITS,
  plan: Partial<SuperiorPlan> = {},
): { dossier: Dossier; value: DossierApportionment } {
  const dossier = aDossier()
    .withCongress(congress)
    .withPlan({ ...PLAN, ...plan })
    .withUnits(units)
    .build()
  const outcome = apportionDossier(dossier)
  if (!outcome.ok) throw new Error(outcome.error.sentence)
  return { dossier, value: outcome.value }
}

function gap(
  congress: Partial<CongressFacts>,
  units: readonly Partial<PlanUnit>[],
  plan: Partial<SuperiorPlan> = {},
) {
  const dossier = aDossier()
    .withCongress(congress)
    .withPlan({ ...PLAN, ...plan })
    .withUnits(units)
    .build()
  const outcome = apportionDossier(dossier)
  return outcome.ok ? null : outcome.error
}

const words = (congress: Partial<CongressFacts>, at: number, units = UNITS) => {
  const { dossier, value } = shared(congress, units)
  const unit = dossier.units[at]
  if (!unit) throw new Error('no such unit')
  return explainAllocation(value, unit)
}

describe('a dossier that cannot be shared yet', () => {
  test('names the fact it waits for, and takes no blank for nought', () => {
    expect([
      gap({}, []),
      gap({}, [{ name: 'Bốn', members: null }, ...UNITS]),
      gap({ shareBasis: 'female' }, [{ name: 'Bốn', members: 9 }]),
      gap({}, UNITS, { delegatesTotal: null }),
      gap({}, UNITS, { delegatesAppointed: null }),
      gap({}, [{ members: 9 }]),
      gap({ shareMethod: 'per-members' }, UNITS),
      gap({}, UNITS, { delegatesTotal: 1 }),
    ]).toEqual([
      {
        field: 'units',
        sentence: 'Hồ sơ chưa có đơn vị nào. Nhập biểu phân bổ ở trang Hồ sơ trước.',
      },
      {
        field: 'unit.members',
        sentence: 'Chưa có số đoàn viên của Bốn. Điền số đoàn viên rồi chia lại.',
      },
      {
        field: 'unit.membersFemale',
        sentence: 'Chưa có số đoàn viên nữ của Bốn. Điền số đoàn viên nữ rồi chia lại.',
      },
      {
        field: 'plan.delegatesTotal',
        sentence: 'Chưa có tổng số đại biểu. Điền ở trang Hồ sơ rồi chia lại.',
      },
      {
        field: 'plan.delegatesAppointed',
        sentence:
          'Chưa có số đại biểu chỉ định. Điền ở trang Hồ sơ (không có thì điền 0) rồi chia lại.',
      },
      {
        field: 'unit.delegatesExOfficio',
        sentence:
          'Chưa có số đại biểu đương nhiệm của đơn vị nào. Điền ở bảng đơn vị (không có thì điền 0) rồi chia lại.',
      },
      {
        field: 'congress.membersPerDelegate',
        sentence: 'Chưa ghi bao nhiêu đoàn viên thì có một đại biểu. Ghi số đó cạnh cách chia.',
      },
      {
        field: 'plan.delegatesTotal',
        sentence:
          'Đương nhiệm và chỉ định đã là 2 đại biểu, nhiều hơn tổng số 1: xem lại các số này.',
      },
    ])
    expect(gap({}, [{ members: 9 }], { delegatesExOfficio: 0 })).toBeNull()
  })

  test('three units without members are named, all of them', () => {
    const units = ['a', 'b', 'c'].map((name) => ({ id: name, name, members: null }))
    expect(gap({}, units)?.sentence).toBe(
      'Chưa có số đoàn viên của a, b, c. Điền số đoàn viên rồi chia lại.',
    )
  })

  test('four units without members are three names and one more', () => {
    const units = ['a', 'b', 'c', 'd'].map((name) => ({ id: name, name, members: null }))
    const outcome = apportionDossier(aDossier().withPlan(PLAN).withUnits(units).build())
    expect(outcome).toMatchObject({
      ok: false,
      error: {
        sentence:
          'Chưa có số đoàn viên của a, b, c và 1 đơn vị khác. Điền số đoàn viên rồi chia lại.',
      },
    })
  })
})

describe('the sums', () => {
  test.each(['A', 'B', 'C', 'sainte-lague', 'dhondt'] as const)('of %s fit', (shareMethod) => {
    const { dossier, value } = shared({ shareMethod })
    const sums = sumShared(dossier, value)
    expect(sums.given + sums.open + sums.exOfficio + sums.appointed).toBe(12)
    expect([sums.difference, sums.appointedElsewhere, sums.members]).toEqual([0, 0, 210])
  })

  test('by the women among the members other units gain', () => {
    const all = shared({}).value.answer.allocations.map(({ elected }) => elected)
    const women = shared({ shareBasis: 'female' }).value.answer.allocations
    expect([all, women.map(({ elected }) => elected)]).toEqual([
      [5, 3, 2],
      [2, 5, 3],
    ])
  })
})

describe('a number in plain words', () => {
  test('by A: base, exact share, remainder and its place', () => {
    expect(words({}, 1)).toEqual([
      'Đại biểu bầu của cả đại hội: 12 trừ 1 đương nhiệm, trừ 1 chỉ định, còn 10.',
      'Mỗi đơn vị được 1 trước, 3 đơn vị hết 3; còn 7 để chia theo đoàn viên.',
      'Phần chính xác: 7 × 60 đoàn viên / 210 = 2,0000.',
      'Phần nguyên 2, số dư 0/210 đứng thứ 1 trong 3 đơn vị; không còn đại biểu nào để thêm.',
      'Cộng: bầu 3, đương nhiệm 0, chỉ định 1, thành 4 đại biểu.',
    ])
  })

  test('with and without a seat for the remainder', () => {
    const units = UNITS.map((unit, at) => ({ ...unit, members: [100, 61, 30][at] ?? 0 }))
    const all = [0, 1, 2].flatMap((at) => words({}, at, units))
    expect(all.filter((line) => line.includes('được thêm 1')).length).toBeGreaterThan(0)
    expect(all.filter((line) => line.includes('không được thêm')).length).toBeGreaterThan(0)
  })

  test('by B the lifted and the capped say so, and only the round that decided is told', () => {
    const units = [
      { id: 'u1', name: 'Một', members: 1000, delegatesExOfficio: 0, delegatesCap: 6 },
      { id: 'u2', name: 'Hai', members: 3 },
      { id: 'u3', name: 'Ba', members: 400 },
    ]
    const told = [0, 1, 2].map((at) => words({ shareMethod: 'B' }, at, units).join(' '))
    expect(told[0]).toContain('giữ ở mức tối đa')
    expect(told[1]).toContain('nâng lên mức tối thiểu')
    expect(told[2]?.match(/Phần chính xác/g)).toHaveLength(1)
    expect(told[2]).toContain('lần tách riêng')
  })

  test('by quotients: the last one that won, or that none did', () => {
    const units = [...UNITS, { id: 'u4', name: 'Bốn', members: 1 }]
    expect(words({ shareMethod: 'dhondt' }, 0, units).join(' ')).toMatch(
      /Được \d đại biểu theo thương; thương cuối cùng còn được là 120 \/ \d = /,
    )
    expect(words({ shareMethod: 'sainte-lague' }, 3, units).join(' ')).toContain(
      'không có thương nào đủ lớn',
    )
  })

  test('one for N members, and by hand outside the bounds', () => {
    expect(words({ shareMethod: 'per-members', membersPerDelegate: 50 }, 0)).toContain(
      '120 đoàn viên / 50 = 2, dư 20; sau khi làm tròn và giữ trong các mức là 2.',
    )
    const units = UNITS.map((unit, at) => ({ ...unit, delegatesByHand: at === 0 ? 9 : 0 }))
    const capped = units.map((unit) => ({ ...unit, delegatesCap: 5 }))
    const told = words({ shareMethod: 'by-hand' }, 0, capped)
    expect(told).toContain('Số này do người làm ghi bằng tay.')
    expect(told).toContain('Số này vượt mức tối đa 5 của đơn vị.')
    expect(words({ shareMethod: 'by-hand' }, 1, capped)).toContain(
      'Số này thấp hơn số cơ bản của mỗi đơn vị.',
    )
  })

  test('a unit that is not of the question has no words', () => {
    const { value } = shared()
    expect(explainAllocation(value, { id: 'x', delegatesAppointed: null })).toEqual([])
  })
})

describe('a tie', () => {
  const EQUAL = ['a', 'b', 'c'].map((name) => ({
    id: name,
    name,
    members: 10,
    delegatesExOfficio: 0,
  }))
  const OPEN = { delegatesTotal: 5, delegatesAppointed: 0, delegatesExOfficio: 0 }
  const decision = (facts: Partial<TieDecision> = {}): TieDecision => ({
    id: 'q',
    unitId: 'b',
    method: 'A',
    seat: 4,
    tied: 'a\nb\nc',
    decidedBy: 'Ban Thường vụ',
    decidedOn: '2023-03-02',
    record: 'Biên bản số 5',
    ...facts,
  })
  const decided = (...tieDecisions: TieDecision[]) => {
    const dossier = {
      ...aDossier()
        .withPlan({ ...PLAN, ...OPEN })
        .withUnits(EQUAL)
        .build(),
      tieDecisions,
    }
    const outcome = apportionDossier(dossier)
    if (!outcome.ok) throw new Error(outcome.error.sentence)
    return { dossier, value: outcome.value }
  }

  test('is told to the units it concerns, and a decision with its record', () => {
    const { dossier, value } = decided(decision())
    const [a, b] = dossier.units
    if (!a || !b) throw new Error('two units')
    expect(explainAllocation(value, a)).toContain(
      'Bằng nhau với 1 đơn vị khác, còn 1 đại biểu chưa giao cho ai.',
    )
    expect(explainAllocation(value, b)).toContain(
      'Được thêm 1 theo quyết định: Biên bản số 5 ngày 2/3/2023 (Ban Thường vụ).',
    )
    const shares = readUnitShares(value.question, value.answer)
    expect(shares.map(({ tied }) => tied)).toEqual([true, false, true])
    expect(shares.map(({ record }) => record)).toEqual([null, formatDecision(decision()), null])
  })

  test('with an open seat fits the sums too, and two decisions close it', () => {
    const sums = ({ dossier, value }: ReturnType<typeof decided>) => {
      const { given, open, difference } = sumShared(dossier, value)
      return [given, open, difference, value.decided.length]
    }
    const two = [decision(), decision({ id: 'r', unitId: 'c', seat: 5 })]
    expect([sums(decided()), sums(decided(...two))]).toEqual([
      [3, 2, 0, 0],
      [5, 0, 0, 2],
    ])
    expect(decided(...two).value.answer.allocations.map(({ elected }) => elected)).toEqual([
      1, 2, 2,
    ])
  })

  test.each([
    ['of another method', { method: 'B' }],
    ['for a seat that is not open', { seat: 3 }],
    ['between others', { tied: 'a\nb' }],
    ['for a unit that is not tied', { unitId: 'x' }],
  ] as const)('a decision %s gives nobody a seat', (_, facts) => {
    const { value } = decided(decision(facts))
    expect([value.decided, value.lapsed.length, value.answer.ties.length]).toEqual([[], 1, 2])
  })

  test('of two decisions for one unit or one seat the first holds', () => {
    const first = decision()
    const again = decision({ id: 'r', seat: 5 })
    const sameSeat = decision({ id: 's', unitId: 'c' })
    const { value } = decided(first, again, sameSeat)
    expect([value.decided, value.lapsed]).toEqual([[first], [again, sameSeat]])
  })
})

describe('fractions', () => {
  test('have four decimals, rounded half up, with dots of thousands', () => {
    expect([
      formatFraction(0n, 7n),
      formatFraction(1n, 3n),
      formatFraction(2n, 3n),
      formatFraction(1n, 20000n),
      formatFraction(123456n, 10n),
    ]).toEqual(['0,0000', '0,3333', '0,6667', '0,0001', '12.345,6000'])
  })

  test('a unit without members has no share', () => {
    const { value } = shared({}, [...UNITS, { id: 'u4', name: 'Bốn', members: 0 }])
    expect(readUnitShares(value.question, value.answer)[3]).toEqual({
      id: 'u4',
      exact: null,
      whole: null,
      remainder: null,
      rank: null,
      extra: null,
      bound: null,
      tied: false,
      record: null,
    })
  })
})
