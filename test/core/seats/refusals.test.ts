import { describe, expect, test } from 'vitest'
import { describeApportionmentFailure } from '#core/seats/apportionment-failure.ts'
import type { ApportionmentFailure } from '#core/seats/apportionment-failure.ts'
import { compareApportionments } from '#core/seats/compare-apportionments.ts'
import { describeRepairFailure } from '#core/seats/repair-problem.ts'
import type { RepairFailure } from '#core/seats/repair-problem.ts'
import { aQuestion, aUnit } from './an-apportionment.ts'
import { aProblem } from './a-repair.ts'

/** What the officer reads when a question has no answer: the whole sentence, every number in it. */

describe('a question of apportionment without an answer', () => {
  test.each<[ApportionmentFailure, string]>([
    [{ kind: 'same-id', id: 'a' }, 'Hai đơn vị cùng mã a: cho mỗi đơn vị một mã riêng.'],
    [
      { kind: 'members-too-many' },
      'Tổng số đoàn viên quá lớn để tính chính xác: xem lại số đoàn viên của các đơn vị.',
    ],
    [
      { kind: 'no-elected-seats', seats: 1117, taken: 1118 },
      'Đương nhiệm và chỉ định đã là 1.118 đại biểu, nhiều hơn tổng số 1.117: xem lại các số này.',
    ],
    [
      { kind: 'too-few-seats', seats: 61, needed: 62 },
      'Chỉ có 61 đại biểu để chia mà các mức tối thiểu cần 62: tăng tổng số đại biểu hoặc hạ số đại biểu cơ bản.',
    ],
    [
      { kind: 'caps-too-low', seats: 96, room: 95 },
      'Có 96 đại biểu để chia mà các mức tối đa chỉ nhận 95: nâng mức tối đa hoặc giảm tổng số đại biểu.',
    ],
    [
      { kind: 'cap-below-minimum', unit: 'CĐCS a', cap: 3, minimum: 4 },
      'CĐCS a: mức tối đa 3 nhỏ hơn số đại biểu chắc chắn có là 4: nâng mức tối đa của đơn vị này.',
    ],
    [
      { kind: 'no-members-per-delegate' },
      'Cách chia này cần số đoàn viên cho một đại biểu: ghi số đó ở membersPerDelegate.',
    ],
    [
      { kind: 'no-hand-figure', unit: 'CĐCS a' },
      'CĐCS a: chưa có số đại biểu bầu ghi bằng tay: điền số của đơn vị này.',
    ],
    [
      { kind: 'not-tied', unit: 'CĐCS a' },
      'Đơn vị CĐCS a không nằm trong các đơn vị đang bằng nhau: bỏ quyết định này hoặc sửa tên đơn vị.',
    ],
  ])('%o is told in one sentence', (failure, sentence) => {
    expect(describeApportionmentFailure(failure)).toBe(sentence)
  })

  test('of a kind nobody has written a sentence for is a bug', () => {
    const strange = { kind: 'planted' } as unknown as ApportionmentFailure
    expect(() => describeApportionmentFailure(strange)).toThrow(
      'Program error: unexpected {"kind":"planted"}',
    )
  })

  test('by any method leaves the units without totals and without a difference', () => {
    const question = aQuestion({ seats: 1, base: 1, units: [aUnit('a', 1), aUnit('b', 2)] })
    expect(compareApportionments(question, ['A', 'by-hand'])).toEqual({
      methods: [
        {
          method: 'A',
          answer: null,
          refused:
            'Chỉ có 1 đại biểu để chia mà các mức tối thiểu cần 2: tăng tổng số đại biểu hoặc hạ số đại biểu cơ bản.',
        },
        {
          method: 'by-hand',
          answer: null,
          refused: 'CĐCS a: chưa có số đại biểu bầu ghi bằng tay: điền số của đơn vị này.',
        },
      ],
      units: [
        { id: 'a', name: 'CĐCS a', members: 1, totals: [null, null], spread: 0 },
        { id: 'b', name: 'CĐCS b', members: 2, totals: [null, null], spread: 0 },
      ],
    })
  })
})

describe('a question of repair that cannot be asked', () => {
  test.each<[RepairFailure, string]>([
    [
      { kind: 'twice', what: 'require', id: 'R1' },
      'Mã R1 đứng hai lần ở require: giữ một, bỏ một.',
    ],
    [{ kind: 'twice', what: 'people', id: '7' }, 'Mã 7 đứng hai lần ở people: giữ một, bỏ một.'],
    [{ kind: 'twice', what: 'list', id: '7' }, 'Mã 7 đứng hai lần ở list: giữ một, bỏ một.'],
    [
      { kind: 'nobody', where: 'keep', id: '7' },
      'Mã 7 ở keep không có trong people: thêm người này hoặc bỏ mã.',
    ],
  ])('%o is told in one sentence', (failure, sentence) => {
    expect(describeRepairFailure(failure)).toBe(sentence)
  })
})

test('people are put into list order from any order: numbers by size, then texts by their letters', () => {
  const orders = [
    ['a', 'b', 9, 10, 'c'],
    ['c', 10, 'b', 'a', 9],
    [10, 'c', 9, 'b', 'a'],
  ]
  const sorted = orders.map((ids) =>
    aProblem({ people: ids.map((id) => ({ id })), list: [], size: 1 }).people.map(({ id }) => id),
  )
  expect(sorted).toEqual([
    [9, 10, 'a', 'b', 'c'],
    [9, 10, 'a', 'b', 'c'],
    [9, 10, 'a', 'b', 'c'],
  ])
})
