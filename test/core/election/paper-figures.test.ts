import { describe, expect, test } from 'vitest'
import { figureLines } from '#core/election/paper-figures.ts'
import { sumTotals } from '#core/election/sum-totals.ts'
import type { FigureLaw } from '#core/election/paper-figures.ts'
import type { PaperFigures } from '#core/election/signed-reasons.ts'
import { EACH_NAME, PLACES } from './a-ballot.ts'

const PAPER: PaperFigures = {
  ...{ convened: 117, present: 117, voters: 117, printed: 125, issued: 117, exchanged: 1 },
  ...{ exchangedIsIssued: false, unused: 7, collected: 116 },
}
const FORM = { marks: PLACES, names: 29, places: 27 } as const
const PASS = { entered: 64, valid: 61, invalid: 3, marks: 1573 }

const linesOf = (paper: Partial<PaperFigures> = {}, pass: Partial<typeof PASS> = {}) =>
  figureLines({ ...PAPER, ...paper }, { ...PASS, ...pass }, FORM)
const lineOf = (law: FigureLaw, ...given: Parameters<typeof linesOf>) =>
  linesOf(...given).find((one) => one.law === law)

test('the lines of a count half way, as they stand beside the entry', () => {
  expect(linesOf()).toEqual([
    {
      ...{ law: 'issued-to-voters', state: 'holds', label: 'Phát ra, người bỏ phiếu' },
      ...{ value: '117 = 117', remark: null, left: 117, right: 117 },
    },
    {
      ...{ law: 'printed-in-full', state: 'holds', label: 'Phiếu in', value: '125 = 125' },
      ...{ remark: 'phát ra 117, đổi hỏng 1, chưa dùng 7', left: 125, right: 125 },
    },
    {
      ...{ law: 'ballots-lost', state: 'broken', label: 'Thu về ít hơn phát ra' },
      ...{ value: '116 / 117', remark: '1 phiếu không thu về', left: 116, right: 117 },
    },
    {
      ...{ law: 'valid-and-invalid', state: 'holds', label: 'Hợp lệ cộng không hợp lệ' },
      ...{ value: '61 + 3 = 64', remark: 'bằng số phiếu đã nhập', left: 64, right: 64 },
    },
    {
      ...{ law: 'marks-within-ballots', state: 'holds', label: 'Tổng phiếu bầu', value: '1.573' },
      ...{ remark: 'không quá 61 × 27 = 1.647', left: 1573, right: 1647 },
    },
    {
      ...{ law: 'entered', state: 'open', label: 'Đã nhập trên thu về', value: '64 / 116' },
      ...{ remark: null, left: 64, right: 116 },
    },
  ])
})

test('nobody has more votes than there are valid ballots, once both are told', () => {
  const totals = [
    { item: 'invalid', value: 2 },
    { item: 'name:n1', value: 90 },
    { item: 'name:n2', value: 113 },
  ]
  const drawn = (valid: number) =>
    figureLines(PAPER, sumTotals([...totals, { item: 'valid', value: valid }]), FORM).filter(
      ({ law }) => law === 'votes-within-valid',
    )
  expect(drawn(112)).toMatchObject([
    { state: 'broken', label: 'Phiếu của một người không quá hợp lệ', value: '113 / 112' },
  ])
  expect([drawn(113), drawn(0)]).toEqual([[], []])
})

describe('ballots issued', () => {
  test.each([
    [{ voters: 116 }, 'broken', '117 = 116'],
    [{ issued: 116 }, 'broken', '116 = 117'],
    [{ issued: null }, 'open', '? = 117'],
    [{ voters: null }, 'open', '117 = ?'],
    [{ exchangedIsIssued: true, issued: 118 }, 'holds', '118 = 118'],
    [{ exchangedIsIssued: true }, 'broken', '117 = 118'],
    [{ exchangedIsIssued: true, exchanged: null }, 'holds', '117 = 117'],
  ] as const)('%j: %s', (paper, state, value) => {
    expect(lineOf('issued-to-voters', paper)).toMatchObject({ state, value })
  })

  test('name the exchange where it counts among them', () => {
    const label = (paper: Partial<PaperFigures>) => lineOf('issued-to-voters', paper)?.label
    expect(label({ exchangedIsIssued: true })).toBe('Phát ra, người bỏ phiếu và đổi phiếu')
    expect(label({ exchangedIsIssued: true, exchanged: 0 })).toBe('Phát ra, người bỏ phiếu')
  })
})

describe('ballots printed', () => {
  test.each([
    [{ printed: 124 }, 'broken', '124 = 125'],
    [{ exchanged: null, printed: 124 }, 'holds', '124 = 124'],
    [{ exchangedIsIssued: true, printed: 124 }, 'holds', '124 = 124'],
  ] as const)('%j: %s', (paper, state, value) => {
    expect(lineOf('printed-in-full', paper)).toMatchObject({ state, value })
  })

  test.each([{ printed: null }, { issued: null }, { unused: null }])(
    'are not spoken of while %j',
    (paper) => {
      expect(lineOf('printed-in-full', paper)).toBe(undefined)
    },
  )
})

test('more ballots handed out than printed is said, and only then', () => {
  const paper = { printed: 117, unused: null }
  expect(lineOf('issued-within-printed', paper)).toEqual({
    ...{ law: 'issued-within-printed', state: 'broken', value: '118 / 117', remark: null },
    ...{ label: 'Phát ra và đổi hỏng không quá số in', left: 118, right: 117 },
  })
  const fine = [{}, { printed: null }, { issued: null }, { ...paper, exchangedIsIssued: true }]
  for (const one of fine) expect(lineOf('issued-within-printed', one)).toBe(undefined)
})

test('more voters than people present is said, and only then', () => {
  expect(lineOf('voters-within-present', { voters: 118 })).toEqual({
    ...{ law: 'voters-within-present', state: 'broken', label: 'Người bỏ phiếu không quá có mặt' },
    ...{ value: '118 / 117', remark: null, left: 118, right: 117 },
  })
  for (const paper of [{}, { voters: null }, { present: null, voters: 500 }, { voters: 116 }])
    expect(lineOf('voters-within-present', paper)).toBe(undefined)
})

describe('ballots collected', () => {
  test.each([
    [{ collected: 117 }, 'holds', '117 / 117', null],
    [{ collected: 118 }, 'broken', '118 / 117', null],
    [{ collected: null }, 'open', '? / 117', null],
    [{ issued: null }, 'open', '116 / ?', null],
  ] as const)('%j: %s', (paper, state, value, remark) => {
    expect(lineOf('collected-within-issued', paper)).toMatchObject({ state, value, remark })
    expect(lineOf('ballots-lost', paper)).toBe(undefined)
  })

  test('are lost where fewer come back than went out', () => {
    expect(lineOf('ballots-lost', { collected: 115 })).toMatchObject({
      ...{ state: 'broken', value: '115 / 117', remark: '2 phiếu không thu về' },
    })
    expect(lineOf('collected-within-issued', { collected: 115 })).toBe(undefined)
  })
})

describe('the pass', () => {
  test.each([
    ['valid-and-invalid', { entered: 65 }, 'broken'],
    ['marks-within-ballots', { marks: 1647 }, 'holds'],
    ['marks-within-ballots', { marks: 1648 }, 'broken'],
    ['entered', { entered: 116 }, 'holds'],
    ['entered', { entered: 117 }, 'broken'],
    ['entered', { entered: 115 }, 'open'],
  ] as const)('%s with %j: %s', (law, pass, state) => {
    expect(lineOf(law, {}, pass)?.state).toBe(state)
  })

  test('is open while nobody has said how many were collected', () => {
    expect(lineOf('entered', { collected: null }, { entered: 116 })).toMatchObject({
      ...{ state: 'open', value: '116 / ?' },
    })
  })

  test('can give no more votes than names where fewer stand than seats', () => {
    const lines = figureLines(PAPER, { ...PASS, marks: 61 * 3 }, { ...FORM, names: 3, places: 5 })
    expect(lines.find(({ law }) => law === 'marks-within-ballots')).toMatchObject({
      ...{ state: 'holds', right: 183 },
    })
  })
})

test('a chair is agreed to name by name: only the valid ballots times the names bound the sum', () => {
  const chair = { ...FORM, marks: EACH_NAME, names: 2, places: 1 } as const
  const lines = (marks: number) => figureLines(PAPER, { ...PASS, marks }, chair)
  const state = (marks: number) => lines(marks).find(({ law }) => law === 'marks-within-ballots')
  expect(state(122)).toMatchObject({ state: 'holds', right: 122 })
  expect(state(123)).toMatchObject({ state: 'broken' })
})

test('votes told by totals are at least the valid ballots, once every name is told; one name alone needs none', () => {
  const marksOf = (votes: readonly number[], names: number) => {
    const told = votes.map((value, at) => ({ item: `name:n${at}`, value }))
    const summary = sumTotals([...told, { item: 'valid', value: 42 }])
    const lines = figureLines(PAPER, summary, { marks: PLACES, names, places: 1 })
    return lines.find(({ law }) => law === 'marks-within-ballots')
  }
  expect(marksOf([20, 12, 7], 4)?.state).toBe('open')
  expect(marksOf([20, 12, 7, 2], 4)).toMatchObject({
    ...{ state: 'broken', left: 41, right: 42 },
    remark: 'không dưới 42: phiếu hợp lệ nào cũng còn tên',
  })
  expect(marksOf([20, 12, 7, 3], 4)).toMatchObject({ state: 'holds', right: 42 })
  expect(marksOf([20, 12, 7, 4], 4)?.state).toBe('broken')
  expect(marksOf([0], 1)?.state).toBe('holds')
})
