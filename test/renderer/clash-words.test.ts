import { expect, test } from 'vitest'
import type { Clash, ClashCount } from '#renderer/screens/repair/clash.ts'
import { describeTooMany } from '#renderer/screens/repair/clash.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'

/** Of 33 who may stand 20 count; the list needs `wanted`, at most `maximum` of them. */
function said(maximum: number | null, wanted: number): string | null {
  const dossier = aDossier().withCandidate({}, {}).build()
  const [candidate] = dossier.candidates
  const [person] = dossier.people
  if (!candidate || !person) throw new Error('there is one candidate')
  const requirement = {
    id: 'r1',
    code: 'C3',
    label: 'Từ 40 đến 50 tuổi',
    tag: 'age-between:40:50',
    minimum: 12,
    maximum,
    mandatory: true,
  }
  const count: ClashCount = {
    requirement,
    eligible: Array.from({ length: 20 }, () => ({ candidate, person })),
    barred: [],
  }
  const clash: Clash = {
    items: [],
    counts: [count],
    keep: [],
    size: false,
    wanted,
    eligible: 33,
    verdicts: new Map(),
  }
  return describeTooMany(clash, count)
}

test('a maximum that leaves too few others is told in numbers', () => {
  expect(said(14, 29)).toBe(
    'Ngoài những người này chỉ còn 13 người đủ điều kiện; thêm nhiều nhất 14 người là 27, danh sách cần 29.',
  )
})

test('nothing is said where the others would do, or there is no maximum', () => {
  expect([said(16, 29), said(14, 27), said(null, 40)]).toEqual([null, null, null])
})
