import { expect, test } from 'vitest'
import { countWords } from '#renderer/screens/counting/result-words.ts'

const RESULT = { places: 4, alternates: 0, threshold: 58, collected: 115 }
const names = (...states: ('elected' | 'alternate' | 'not-elected' | 'open')[]) =>
  states.map((state) => ({ state }))

test('the head of a result counts full members and alternates by themselves', () => {
  const all = names('elected', 'elected', 'elected', 'alternate', 'not-elected')
  expect(countWords({ ...RESULT, alternates: 1, names: all })).toBe(
    '3 trên 3 người chính thức, 1 trên 1 dự khuyết; trúng cử từ 58 phiếu trên 115 thu về',
  )
  expect(countWords({ ...RESULT, names: all })).toBe(
    '3 trên 4 người; trúng cử từ 58 phiếu trên 115 thu về',
  )
  expect(countWords({ ...RESULT, names: names('elected', 'open') })).toBe('chưa có kết quả')
})
