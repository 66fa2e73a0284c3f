import { expect, test } from 'vitest'
import { placeOfFact, sortMissing, wordsForByHand } from '#renderer/screens/papers/sort-missing.ts'

test('what a field can fill stands apart from what is written at the congress', () => {
  const theme = { fact: 'congress.theme', label: 'Chủ đề đại hội' }
  const present = { fact: 'day.Số đại biểu có mặt', label: 'Số đại biểu có mặt' }
  expect(sortMissing([present, theme])).toEqual({ now: [theme], byHand: [present] })
})

test('the words for the rest go by the phase of the paper', () => {
  expect([wordsForByHand('congress'), wordsForByHand('preparation')]).toEqual([
    'Ghi khi đại hội diễn ra',
    'Viết tiếp trong tệp Word',
  ])
})

test('a fact path leads to its field and row; an unknown one leads nowhere', () => {
  expect([
    placeOfFact('d1', 'congress.theme'),
    placeOfFact('d1', 'delegate.unitId@p7'),
    placeOfFact('d1', 'gì đó'),
  ]).toEqual(['/d/d1/ho-so?o=congress.theme', '/d/d1/dai-bieu?o=delegate.unitId&dong=p7', null])
})
