import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { expectFocusOn } from './keyboard.ts'
import { eventually, openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

/** Half of what the window has at 200 %. */
const ENLARGED = { width: 683, height: 384 } as const

/** The sample with its first session open and one person fewer than two thirds left in the hall. */
async function prepareLostQuorum() {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    const { delegates } = (await client.dossier.get({ id })).dossier
    const personIds = delegates.slice(0, 78).map(({ personId }) => personId)
    await client.attendance.arrive({ id, personIds })
    const { sessionId, sessions } = await client.run.view({ id })
    await client.run.openSession({ id, sessionId: sessionId ?? '', convened: 117, present: 78 })
    const item = sessions[0]?.items.find(({ topic }) => topic === 'elect-presidium')
    await client.run.beginItem({ id, itemId: item?.id ?? '' })
    await client.attendance.leave({ id, personId: personIds[0] ?? '', reason: 'ốm' })
  })
  return { workspace, id }
}

test('a lost quorum is offered by itself; another situation is found by its other name and followed by one key', async () => {
  const { workspace, id } = await prepareLostQuorum()
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi`, page.url()).href)
  await page.getByText('77 trên 77, chưa đủ 78 người để biểu quyết').waitFor()
  expect(await page.getByText(/^Đạt/).count()).toBe(0)
  await look('g0-thieu-nguoi-bieu-quyet')
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/tinh-huong`, page.url()).href)
  const search = page.getByRole('textbox', { name: /^Tìm tình huống/ })
  await expectFocusOn(page, search)
  const detail = page.getByRole('region', { name: 'Không đủ số người có mặt' })
  await detail.getByText(/hiện có 77 trên 117 người có mặt/).waitFor()
  await page.getByText('Đang xảy ra: không đủ số người có mặt').waitFor()
  await look('g1-thieu-nguoi')
  expect(await findAxeFaults(page)).toEqual([])

  // No box of this congress held too many: nothing is offered to the minutes.
  await search.fill('thua phieu')
  await page.getByRole('region', { name: 'Phiếu thu về nhiều hơn phiếu phát ra' }).waitFor()
  await page.getByText(/^Không cuộc bầu nào đã phát phiếu mà thu về nhiều hơn/).waitFor()
  expect(await page.getByRole('button', { name: 'Ghi vào biên bản' }).isDisabled()).toBe(true)
  await look('g2-phieu-thua')
  await search.fill('ngang phieu')
  await page.getByRole('region', { name: 'Bằng phiếu ở chỗ cuối' }).waitFor()
  // One key follows it, also from the field in which it was found.
  await page.keyboard.press('Control+Enter')
  await eventually(() => page.getByText(/^Đã ghi lúc \d+:\d\d\.$/).count()).toBe(1)

  await page.setViewportSize(ENLARGED)
  await look('g3-phong-to')
  const button = page.getByRole('button', { name: 'Ghi vào biên bản' })
  await button.scrollIntoViewIfNeeded()
  expect(await button.isVisible()).toBe(true)
  program.expectQuiet()
})
