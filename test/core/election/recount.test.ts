import { expect, test } from 'vitest'
import { questionOfRecount, questionOfTable } from '#core/election/recount.ts'
import { count } from './a-question.ts'

const SETTING = {
  ...{ kind: 'committee' as const, seats: 1, alternates: 0 },
  ...{ convened: 4, present: 3, voters: 3, issued: 3 },
}
const NAMES = ['Lò Văn Ín', 'Tẩn Thị Mẩy']
const BALLOTS = [
  { no: 1, kept: [1], invalid: null },
  { no: 2, kept: [1, 2], invalid: null },
  { no: 3, kept: [1], invalid: 'rách' },
]

test('a recount asks by the numbers on the ballot', () => {
  expect(questionOfRecount({ setting: SETTING, names: NAMES, ballots: BALLOTS })).toEqual({
    ...SETTING,
    ...{ collected: null, valid: null, invalid: null },
    candidates: [
      { id: 1, name: 'Lò Văn Ín', votes: null },
      { id: 2, name: 'Tẩn Thị Mẩy', votes: null },
    ],
    ballots: BALLOTS,
  })
})

test('a table of the same ballots asks the same, to the same hash', () => {
  const rows = [
    ['Số phiếu', 'Lý do không hợp lệ', ...NAMES],
    ['1', '', '1', '0'],
    ['2', '', '1', '1'],
    ['3', 'rách', '1', '0'],
  ]
  const question = questionOfTable(rows, SETTING)
  const own = questionOfRecount({ setting: SETTING, names: NAMES, ballots: BALLOTS })
  expect(question).toEqual({ ok: true, value: own })
  expect(question.ok && count(question.value).answer.hash).toBe(count(own).answer.hash)
})

test('the lines of a table are the ballots issued where nobody says how many', () => {
  const rows = [
    ['Số phiếu', 'Thu về', 'A'],
    ['1', '1', '1'],
    ['2', '0', ''],
  ]
  const asked = (issued: number | null) => questionOfTable(rows, { ...SETTING, issued })
  expect(asked(null)).toMatchObject({ value: { issued: 2, ballots: [{ no: 1 }] } })
  expect(asked(5)).toMatchObject({ value: { issued: 5 } })
})

test('what is no table asks nothing', () => {
  expect(questionOfTable([], SETTING)).toEqual({ ok: false, error: { kind: 'no-head' } })
})
