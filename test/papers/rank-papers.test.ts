import { expect, test } from 'vitest'
import { aToldBallot } from './a-told-dossier.ts'
import { textOf } from './text-of-paper.ts'

const UP = { body: 'Đại biểu dự đại hội cấp trên', collected: 44, issued: 44 }
const RANKED = aToldBallot(
  { ...UP, seats: 3, alternates: 1 },
  { 'Lò Kiên': 40, 'Lò Hoa': 30, 'Lò Lan': 30, 'Lò Liên': 20 },
)
const RANK_ROUND = { ...UP, round: 2, seats: 1 }

test('whom a ballot on rank leaves an alternate is so named, with the votes that elected', () => {
  const decided = [RANKED, aToldBallot(RANK_ROUND, { 'Lò Lan': 24, 'Lò Hoa': 20 })]
  for (const slug of ['counting-minutes', 'congress-minutes']) {
    const text = textOf(slug, decided)
    expect(text).toContain('Đồng chí Lò Hoa: 30/44 phiếu ở lần bầu thứ 1, đạt 68,18%.')
    expect(text).toContain('trúng cử đại biểu chính thức')
    expect(text).toContain('ở vị trí đại biểu chính thức cuối cùng')
  }
  const profiles = textOf('elected-profile-list', decided)
  expect(profiles).toContain('30 (68,18%)')
  expect(profiles).not.toContain('20 (45,45%)')
})

test('a ballot on rank that elects nobody leaves open who is the alternate, and no seat is missing', () => {
  const open = [RANKED, aToldBallot(RANK_ROUND, { 'Lò Lan': 21, 'Lò Hoa': 20 })]
  for (const slug of ['counting-minutes', 'congress-minutes']) {
    const text = textOf(slug, open)
    expect(text).toMatch(/người dự khuyết giữa các đồng chí Lò Hoa[^.]*, Lò Lan/)
    expect(text).not.toContain('còn thiếu 1 người')
  }
  const settled = textOf('elected-profile-list', [
    ...open,
    aToldBallot({ ...RANK_ROUND, round: 3 }, { 'Lò Lan': 24, 'Lò Hoa': 20 }),
  ])
  expect(settled).toContain('30 (68,18%)')
})

test('votes of a later ballot say so wherever people of several ballots stand together', () => {
  const decided = [RANKED, aToldBallot(RANK_ROUND, { 'Lò Lan': 24, 'Lò Hoa': 20 })]
  const file = textOf('delegation-file', decided)
  expect(file).toMatch(/Lò Lan .*\| 24 \(lần bầu thứ 2\)$/m)
  expect(file).toMatch(/Lò Hoa .*\| 30 \(lần bầu thứ 1\)$/m)
  expect(file).toMatch(/Đại biểu dự khuyết, theo thứ tự\W*$/m)
  const profiles = textOf('elected-profile-list', decided)
  expect(profiles).toMatch(/Lò Lan .*\| 24 \(54,55%\) lần 2$/m)
  expect(profiles).toMatch(/Lò Hoa .*\| 30 \(68,18%\) lần 1$/m)
  const once = textOf('delegation-file', [
    aToldBallot({ ...UP, seats: 2, alternates: 1 }, { 'Lò Kiên': 40, 'Lò Hoa': 30 }),
  ])
  expect(once).toContain('theo thứ tự số phiếu')
  expect(once).not.toContain('lần bầu thứ')
})
