import { expect, test } from 'vitest'
import { makeScrubber } from '#core/base/scrub-names.ts'

test('names go out of free text in any case and tone style, the rest stays', () => {
  const scrub = makeScrubber(['Lò Thị Hòa', 'Lò Thị Hòa Bình', 'Dung'])
  expect(scrub('Đ/c LÒ  THỊ HOÀ, Chủ tịch; bà Lò Thị Hòa Bình')).toBe(
    'Đ/c (đã xóa), Chủ tịch; bà (đã xóa)',
  )
  expect(scrub('Lò Thị Hoa và Lò Thị')).toBe('Lò Thị Hoa và Lò Thị')
  expect([scrub('Nội dung'), scrub('Dung họp'), scrub(' dung ')]).toEqual([
    'Nội dung',
    'Dung họp',
    '(đã xóa)',
  ])
  expect(scrub('Lo\u0300 Thi\u0323 Ho\u0300a chủ trì')).toBe('(đã xóa) chủ trì')
})
