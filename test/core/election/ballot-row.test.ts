import { expect, test } from 'vitest'
import { countKindOf, figuresOfRow } from '#core/election/ballot-row.ts'
import { BODIES } from '#core/election/election-words.ts'

test.each([
  [BODIES.congressChair, 1, 'direct-chair'],
  [BODIES.delegation, 5, 'delegates'],
  [BODIES.delegation, 1, 'delegates'],
  ['Phó Chủ tịch', 1, 'single'],
  ['Phó Chủ tịch', 2, 'committee'],
] as const)('%s with %i places is counted as %s', (body, places, kind) => {
  expect(countKindOf(body, places)).toBe(kind)
})

function cells(told: Readonly<Record<string, string | number | boolean>>) {
  return {
    number: (name: string) => (typeof told[name] === 'number' ? told[name] : null),
    text: (name: string) => (typeof told[name] === 'string' ? told[name] : ''),
    isTrue: (name: string) => told[name] === true,
  }
}

test('a told row gives every figure of its ballot', () => {
  const signed = { left: 116, right: 117, by: 'Đỗ Thị Xướng', reason: 'mang phiếu ra ngoài' }
  const figures = {
    ...{ convened: 120, present: 119, voters: 118, printed: 130, issued: 117, exchanged: 2 },
    ...{ unused: 11, collected: 116, valid: 110, invalid: 6, exchangedIsIssued: true },
  }
  const row = figuresOfRow({
    own: cells({ body: BODIES.delegation, seats: 7, alternates: 2, ...figures }),
    names: [],
    causes: [cells({ reason: 'rách', ballots: 4 }), cells({ reason: 'không rõ' })],
    signed: [cells({ law: 'Thu về ít hơn phát ra', ...signed }), cells({ law: 'khác', ...signed })],
  })
  expect(row).toEqual({
    ...figures,
    ...{ kind: 'delegates', seats: 5, alternates: 2, names: [], invalidByReason: [4, null] },
    // Words that nobody knows sign for nothing.
    signed: [
      { law: 'ballots-lost', ...signed },
      { law: 'khác', ...signed },
    ],
  })
})
