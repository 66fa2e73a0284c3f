import { expect, test } from 'vitest'
import { reviewOf, withText } from './a-report.ts'

const saidOf = (text: string, fact = 'sections.targets') =>
  reviewOf(withText(fact, text)).flatMap(({ rule, sentence }) =>
    rule === 'PR-28' ? [sentence] : [],
  )
const TABLE = '1/2 đạt và vượt (vượt 1, đạt 0), 1 chưa đạt'

test.each([
  ['Có 2/2 chỉ tiêu đạt và vượt.', '2/2 chỉ tiêu đạt và vượt'],
  ['Hoàn thành 2 trong tổng số 2 chỉ tiêu.', '2 trong tổng số 2 chỉ tiêu'],
  ['Có 2 chỉ tiêu chưa đạt.', '2 chỉ tiêu chưa đạt'],
  ['Có 0/2 chỉ tiêu vượt, còn lại chưa đạt.', '0/2 chỉ tiêu vượt'],
  ['Có 17/20 chỉ tiêu đạt và vượt.', '17/20 chỉ tiêu đạt và vượt'],
])('“%s” contradicts the table', (text, quote) => {
  expect(saidOf(text)).toEqual([`“${quote}” khác bảng chỉ tiêu: ${TABLE}.`])
})

test.each([
  'Có 1/2 chỉ tiêu đạt và vượt, 1 chỉ tiêu chưa đạt.',
  'Năm 2020 có 2/2 chỉ tiêu đạt.',
  'Trong 2 chỉ tiêu về tài chính có một việc chậm.',
  'Có 2 chỉ tiêu đạt 100%.',
])('“%s” is left alone', (text) => {
  expect(saidOf(text)).toEqual([])
})

test('the summary read aloud is looked at; the targets of others are not', () => {
  expect(saidOf('Có 2/2 chỉ tiêu đạt và vượt.', 'sections.summary')).toHaveLength(1)
  expect(saidOf('Đạt 9/10 chỉ tiêu cấp trên giao.', 'sections.finance')).toEqual([])
})
