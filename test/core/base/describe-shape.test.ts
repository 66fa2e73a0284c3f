import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeShape } from '#core/base/describe-shape.ts'

/** What is said of the first fault the shape finds in the value. */
function told(shape: z.ZodType, value: unknown): string[] {
  const parsed = shape.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map((issue) => describeShape(issue))
}

test.each<[string, z.ZodType, unknown, string]>([
  ['a text', z.string(), 3, 'phải là chữ'],
  ['a number', z.number(), 'ba', 'phải là số'],
  ['a whole number', z.number().int(), 1.5, 'phải là số nguyên'],
  ['yes or no', z.boolean(), 'có', 'phải là true hoặc false'],
  ['a list', z.array(z.string()), 'một', 'phải là danh sách'],
  ['keys', z.object({}), 'một', 'phải là nhóm các mục'],
  ['keys of any name', z.record(z.string(), z.string()), 'một', 'phải là nhóm các mục'],
  ['a kind without a word of its own', z.bigint(), 'một', 'phải là bigint'],
  ['nothing written', z.string(), undefined, 'chưa ghi'],
  ['a closed list', z.enum(['met', 'not-met']), 'x', 'phải là met hoặc not-met'],
  ['an empty text', z.string().min(1), '', 'còn trống hoặc quá ít'],
  ['too much', z.number().max(3), 4, 'không đúng dạng'],
  ['a text of another form', z.string().regex(/^a/), 'b', 'không đúng dạng'],
  ['our own words', z.string().min(1, { error: 'Ghi tên văn bản' }), '', 'Ghi tên văn bản'],
])('%s', (_, shape, value, sentence) => {
  expect(told(shape, value)).toEqual([sentence])
})
