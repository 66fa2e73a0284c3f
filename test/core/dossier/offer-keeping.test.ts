import { expect, test } from 'vitest'
import { EMPTY_CONGRESS } from '#core/dossier/empty-rows.ts'
import { offerKeeping, retentionOn } from '#core/dossier/offer-keeping.ts'

const congress = { ...EMPTY_CONGRESS, startDate: '2026-04-29', endDate: '2026-04-30' }
const defaults = { purpose: 'Tổ chức đại hội', keepMonths: 10, before: null }

test('the end of keeping is counted from the last day, and never lies behind', () => {
  const until = (today: string, endDate: string | null) =>
    offerKeeping({ ...congress, startDate: null, endDate }, defaults, today).retainUntil
  expect(until('2026-01-01', '2026-04-30')).toBe('2027-02-28')
  expect(until('2029-01-31', '2026-04-30')).toBe('2029-11-30')
  expect(until('2026-01-15', null)).toBe('2026-11-15')
})

test('what the office noted before counts before the suggestion, what stands here before both', () => {
  const before = {
    ...congress,
    endDate: '2025-01-01',
    dataPurpose: 'Như mọi kỳ',
    dataResponsible: 'Lò Thị Ánh',
    retainUntil: '2025-01-31',
  }
  expect(offerKeeping(congress, { ...defaults, before }, '2026-01-01')).toEqual({
    purpose: 'Như mọi kỳ',
    responsible: 'Lò Thị Ánh',
    retainUntil: '2026-05-30',
  })
  const noted = { ...congress, dataPurpose: 'Riêng', retainUntil: '2027-01-01' }
  expect(offerKeeping(noted, { ...defaults, before }, '2026-01-01')).toEqual({
    purpose: 'Riêng',
    responsible: 'Lò Thị Ánh',
    retainUntil: '2027-01-01',
  })
})

test('a reminder comes from thirty days before, and turns on the day after the last', () => {
  const on = (today: string) => retentionOn('2026-03-31', today, 30)?.state ?? null
  expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([
    null,
    'soon',
    'soon',
    'past',
  ])
  expect(retentionOn(null, '2026-04-01', 30)).toBeNull()
})
