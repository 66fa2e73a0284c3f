import { expect, test } from 'vitest'
import { readTargetFigure } from '#core/dossier/read-target-figure.ts'
import { targetInWords, targetSentence } from '#core/report/target-words.ts'
import { row } from './a-report.ts'

const next = (cells: Record<string, string | number>) =>
  targetInWords(row('targets.next', 'n1', { text: 'Việc', ...cells }))

test.each([
  ['Không quá 01 vụ/năm', 1, 'Không quá 01'],
  ['Hằng năm từ 90% trở lên', 90, 'Từ 90 trở lên'],
  ['Hằng năm trên 90%', 90, 'Trên 90'],
  ['Đến năm 2028 đạt 75% trở lên', 75, '75 trở lên'],
  ['Hằng năm đạt 100% dự toán trở lên', 100, '100 trở lên'],
  ['Cả nhiệm kỳ 1.000 người', 1000, '1.000'],
  ['Dưới 0,5%', 0.5, 'Dưới 0,5'],
])('the table keeps the words of “%s”', (statement, value, words) => {
  expect(readTargetFigure(statement)?.value).toBe(value)
  expect(next({ statement, value })).toBe(words)
})

test('another figure adopted by the congress keeps the direction', () => {
  expect(next({ statement: 'Không quá 01 vụ/năm', value: 1, adopted: 2 })).toBe('Không quá 2')
})

test('without a sentence the way of judging tells that more is worse', () => {
  expect(next({ value: 2, method: 'Không quá' })).toBe('Không quá 2')
  expect(next({ value: 2, method: 'Hằng năm' })).toBe('2')
  expect(next({ value: 0, method: 'Không quá' })).toBe('0')
})

test('several figures, or one of each union, are none of the whole', () => {
  expect(readTargetFigure('Từ 80 đến 85%')).toBeNull()
  expect(readTargetFigure('Bình quân mỗi CĐCS 01 người/năm')).toBeNull()
  expect(next({ statement: 'Bình quân mỗi CĐCS 01 người/năm' })).toBe('')
})

test('the sentence carries the figure that was voted, its year untouched', () => {
  const sentence = (statement: string, adopted: number) =>
    targetSentence(row('targets.next', 'n1', { statement, value: 20, adopted }))
  expect(sentence('Đến năm 2020 đạt 20% trở lên', 25)).toBe('Đến năm 2020 đạt 25% trở lên')
  expect(sentence('Không quá 01 vụ/năm', 2)).toBe('Không quá 2 vụ/năm')
  expect(sentence('Không quá 01 vụ/năm', 1)).toBe('Không quá 01 vụ/năm')
  expect(sentence('Không có', 2)).toBe('2')
})
