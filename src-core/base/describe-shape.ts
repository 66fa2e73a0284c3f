import type { z } from 'zod'

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm các mục',
  record: 'nhóm các mục',
}

/** What is wrong with the shape of one place, for people who write these files; the schema library says it in English. */
export function describeShape(issue: z.core.$ZodIssue): string {
  // Our own words stand as they are.
  if (!/^(?:Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'không có mục này'
  if (issue.message.endsWith('received undefined')) return 'chưa ghi'
  if (issue.code === 'invalid_type') return `phải là ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value')
    return `phải là ${issue.values.map((value) => String(value)).join(' hoặc ')}`
  if (issue.code === 'too_small') return 'còn trống hoặc quá ít'
  return 'không đúng dạng'
}
