import { expect, test } from 'vitest'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'
import { button, fillAll, textbox } from './walk-election.ts'

const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }

/** The committee of the sample as a grassroots union elects it: set up, or with its ballots printed. */
async function prepareCommittee(isPrinted: boolean) {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    await client.dossier.setCongress({ id, changes: { level: 'grassroots', committeeSeats: 15 } })
    const { dossier } = await client.dossier.get({ id })
    const ballots = dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
    await client.facts.removeRows({ id, rowIds: ballots.map((row) => row.id) })
    const { ballotId } = await client.elections.begin({ id, kind: 'committee' })
    const take = (step: ElectionStepId, more: Partial<StepInput> = {}) =>
      client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
    if (!isPrinted) return
    await take('seats', { seats: 15, vote: ALL })
    await take('nominations')
    await take('withdrawals')
    await take('list', { vote: ALL })
    const counters = (await client.elections.view({ id })).elections[0]?.counters ?? []
    await take('election-committee', { counters, vote: ALL })
    await take('printed', { figures: { printed: 125 } })
  })
  return { workspace, id }
}

test('handing out asks only for the reason it lacks, and says once what differs', async () => {
  const { workspace, id } = await prepareCommittee(true)
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
  const { workspace, id } = await prepareCommittee(false)
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
