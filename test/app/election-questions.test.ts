import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { openProgram } from './open-program.ts'
import { prepareCommittee } from './prepare-committee.ts'
import { button, fillAll, textbox } from './walk-election.ts'

test('handing out asks only for the reason it lacks, and says once what differs', async () => {
  const { workspace, id } = await prepareCommittee({ level: 'grassroots', seats: 15 })
  const program = await openProgram({ workspace })
  const { page, look } = program
  const elections = new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href
  await page.goto(elections)
  const despite = textbox(page, 'Lý do vẫn phát phiếu')
  const issue = button(page, 'Ghi đã phát phiếu')

  // Enough are there: one ballot more than voters asks for its reason and for nothing else.
  await fillAll(page, { 'Triệu tập': '117', 'Có mặt': '117', 'Tham gia bỏ phiếu': '117' })
  await fillAll(page, { 'Phiếu phát ra': '118' })
  await issue.click()
  await page.getByRole('alert').getByText('Đếm lại; nếu đúng như vậy thì ghi lý do').waitFor()
  expect(await page.getByText('Phát ra 118 phiếu cho 117 người', { exact: false }).count()).toBe(1)
  expect(await despite.count()).toBe(0)
  await look('q1-phat-thua')
  // Fewer than a quorum vote: now that reason is asked for.
  await fillAll(page, { 'Tham gia bỏ phiếu': '40', 'Phiếu phát ra': '40' })
  await issue.click()
  await despite.waitFor()
  expect(await findAxeFaults(page)).toEqual([])
  program.expectQuiet()
})

test('what the superior has to agree to leads to its place in the dossier', async () => {
  const { workspace, id } = await prepareCommittee({ level: 'grassroots' })
  const program = await openProgram({ workspace })
  const { page, look } = program
  const elections = new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href
  await page.goto(elections)
  await page.getByText('Chưa ghi ý kiến đồng ý của công đoàn cấp trên', { exact: false }).waitFor()
  await look('q2-y-kien-cap-tren')
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Tới mục này ở Hồ sơ' }).click()
  const answer = page.getByText('Bầu trực tiếp chủ tịch tại đại hội', { exact: true })
  await answer.waitFor()
  await look('q3-ho-so')
  program.expectQuiet()
})
