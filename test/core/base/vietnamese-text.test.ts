import { expect, test } from 'vitest'
import { formatClock, formatClockInWords } from '#core/base/vietnamese-text.ts'

test.each([
  [0, '0:00', '0 giờ'],
  [450, '7:30', '7 giờ 30'],
  [1439, '23:59', '23 giờ 59'],
  [1440, '24:00', '24 giờ'],
  [1441, '0:01 hôm sau', '0 giờ 01 hôm sau'],
  [1500, '1:00 hôm sau', '1 giờ hôm sau'],
])('%i minutes since midnight is an hour of a clock, never 25:00', (minutes, clock, words) => {
  expect([formatClock(minutes), formatClockInWords(minutes)]).toEqual([clock, words])
})
