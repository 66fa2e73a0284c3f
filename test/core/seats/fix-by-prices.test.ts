import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BinaryModel, ModelRow } from '#core/seats/binary-model.ts'
import { fixByPrices } from '#core/seats/fix-by-prices.ts'
import { askHere } from './a-repair.ts'

const ones = (variables: readonly number[]) =>
  variables.map((variable) => ({ variable, weight: 1 }))

/** Five people worth 9, 5, 4, 3, 1, of whom exactly two are taken. */
const TWO_OF_FIVE: BinaryModel = {
  variables: 5,
  maximize: [9, 5, 4, 3, 1].map((weight, variable) => ({ variable, weight })),
  rows: [{ terms: ones([0, 1, 2, 3, 4]), atLeast: 2, atMost: 2 }],
  never: [],
  always: [],
  priced: false,
}

/** With the price 4 of a seat nothing is worth more than 2 x 4 + (9 - 4) + (5 - 4) = 14. */
test.each([
  [14, [3, 4], [0, 1]],
  [13, [4], [0]],
  [12, [4], [0]],
  [11, [], [0]],
  [9, [], []],
])('with at least %i points those stay out and these stay in', (floor, never, always) => {
  expect(fixByPrices(TWO_OF_FIVE, { floor, prices: [4] })).toEqual({
    ...TWO_OF_FIVE,
    never,
    always,
  })
})

test('who is fixed already stays so, and counts in the bound', () => {
  const model = { ...TWO_OF_FIVE, never: [0], always: [4] }
  // 2 x 4 - (4 - 1) + (5 - 4): one of 1, 2 and 3 beside the last.
  expect(fixByPrices(model, { floor: 6, prices: [4] })).toEqual({
    ...model,
    never: [0, 3],
    always: [4, 1],
  })
})

test('a lower limit has a price below zero', () => {
  const rows: ModelRow[] = [
    { terms: ones([0, 1, 2, 3, 4]), atLeast: null, atMost: 2 },
    { terms: ones([3, 4]), atLeast: 1, atMost: null },
  ]
  // 2 x 5 - 1 x 2 + (9 - 5): the best is 9 + 3.
  expect(fixByPrices({ ...TWO_OF_FIVE, rows }, { floor: 12, prices: [5, -2] })).toEqual({
    ...TWO_OF_FIVE,
    rows,
    never: [2, 4],
    always: [0],
  })
  expect(fixByPrices({ ...TWO_OF_FIVE, rows }, { floor: 12, prices: [-5, 2] })).toEqual({
    ...TWO_OF_FIVE,
    rows,
  })
})

const anyModel = fc.integer({ min: 1, max: 7 }).chain((variables) => {
  const place = fc.nat({ max: variables - 1 })
  const whole = fc.integer({ min: -6, max: 6 })
  const row = fc.record({
    terms: fc.uniqueArray(fc.record({ variable: place, weight: whole }), {
      selector: ({ variable }) => variable,
    }),
    atLeast: fc.option(whole),
    atMost: fc.option(whole),
  })
  return fc.record({
    variables: fc.constant(variables),
    maximize: fc
      .array(whole, { minLength: variables, maxLength: variables })
      .map((weights) => weights.map((weight, variable) => ({ variable, weight }))),
    rows: fc.array(row, { maxLength: 4 }),
    never: fc.uniqueArray(place, { maxLength: 1 }),
    always: fc.constant([]),
    priced: fc.constant(true),
  })
})

function choicesOf(model: BinaryModel): boolean[][] {
  return Array.from({ length: 2 ** model.variables }, (_, bits) =>
    Array.from({ length: model.variables }, (_, at) => (bits & (1 << at)) > 0),
  ).filter((choice) => {
    const sum = ({ terms }: Pick<ModelRow, 'terms'>) =>
      terms.reduce((so, { variable, weight }) => so + (choice[variable] ? weight : 0), 0)
    return (
      model.rows.every(
        (row) => sum(row) >= (row.atLeast ?? -Infinity) && sum(row) <= (row.atMost ?? Infinity),
      ) && !model.never.some((variable) => choice[variable])
    )
  })
}

const worth = ({ maximize }: BinaryModel, choice: readonly boolean[]) =>
  maximize.reduce((so, { variable, weight }) => so + (choice[variable] ? weight : 0), 0)

test('whatever the prices, no choice worth the floor is cut off', () => {
  const price = fc.oneof(
    fc.integer({ min: -8, max: 8 }),
    fc.double({ noNaN: true, min: -9, max: 9 }),
  )
  fc.assert(
    fc.property(
      anyModel,
      fc.array(price, { maxLength: 5 }),
      fc.nat({ max: 3 }),
      (model, prices, below) => {
        const choices = choicesOf(model)
        const floor = Math.max(...choices.map((choice) => worth(model, choice))) - below
        const { never, always } = fixByPrices(model, { floor, prices })
        const cut = choices.filter(
          (choice) =>
            worth(model, choice) >= floor &&
            (never.some((variable) => choice[variable]) ||
              always.some((variable) => !choice[variable])),
        )
        expect(cut).toEqual([])
      },
    ),
    { numRuns: 2000 },
  )
})

test('the solver prices a model it was asked to, and its prices settle who is in and who is out', async () => {
  const answer = await askHere({ ...TWO_OF_FIVE, priced: true }, 'fewest-swaps')
  if (answer.kind !== 'optimal') throw new Error(answer.kind)
  const { never, always } = fixByPrices(TWO_OF_FIVE, { floor: 14, prices: answer.prices })
  expect([never.includes(4), always.includes(0)]).toEqual([true, true])
  expect(await askHere(TWO_OF_FIVE, 'fewest-swaps')).toMatchObject({ prices: [] })
})
