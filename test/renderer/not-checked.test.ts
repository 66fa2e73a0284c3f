import { expect, test } from 'vitest'
import { notCheckedWords } from '#renderer/screens/not-checked.tsx'

test('a day without rules is told as not checked, with the pack and the day', () => {
  expect(notCheckedWords({ packTitle: 'Bộ quy định 2023-2028', asOf: '2025-01-20' })).toBe(
    'Chưa kiểm tra: Bộ quy định 2023-2028 không có quy định nào có hiệu lực vào ngày 20/1/2025.',
  )
})
