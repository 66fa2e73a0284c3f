import { expect, test } from 'vitest'
import { expectFocusOn, isFocused, tabTo } from './keyboard.ts'
import { SMALLEST, eventually, openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

test('a change is made, the backup of the start is restored, and the screens show the old value', async () => {
  const { workspace, id } = await prepareWorkspace(async (client, dossier) => {
    await client.dossier.setCongress({ id: dossier, changes: { venue: 'Hội trường cũ' } })
  })
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.getByRole('heading', { name: 'Hồ sơ đại hội' }).waitFor()
  await look('70-trang-dau')
  await page.goto(new URL(`/#/d/${id}/ho-so`, page.url()).href)
  const venue = page.getByRole('textbox', { name: 'Địa điểm' })
  await eventually(() => venue.inputValue()).toBe('Hội trường cũ')
  await venue.fill('Hội trường mới')
  await venue.press('Tab')
  await page.getByRole('button', { name: 'Hoàn tác' }).and(page.locator(':enabled')).waitFor()

  await page.getByRole('link', { name: 'Sao lưu và khôi phục' }).click()
  const list = page.getByRole('listbox', { name: 'Các bản sao lưu' })
  await list.getByRole('option', { name: /Lúc mở chương trình/ }).waitFor()
  expect(await list.getByRole('option').count()).toBe(2)
  await look('71-sao-luu')
  await list.getByRole('option', { name: /Lúc mở chương trình/ }).click()
  const detail = page.getByRole('region', { name: 'Bản đang xem' })
  await detail.getByText('1 trên 1 hồ sơ khác đi').waitFor()
  await detail.getByText('thông tin đại hội').waitFor()
  await look('72-xem-truoc')

  const restore = detail.getByRole('button', { name: 'Khôi phục bản này' })
  await restore.click()
  const question = page.getByRole('dialog', { name: /^Khôi phục về lúc/ })
  await question.getByText(/số liệu hiện nay được sao lưu/).waitFor()
  await look('73-hoi')
  await question.getByRole('button', { name: 'Không khôi phục' }).click()
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  await eventually(() => isFocused(restore)).toBe(true)
  await restore.click()
  await question.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  const said = page.getByRole('status').filter({ hasText: 'Đã khôi phục về lúc' })
  await said.waitFor()
  await list.getByRole('option', { name: /Trước khi khôi phục/ }).waitFor()
  expect(await list.getByRole('option').count()).toBe(3)
  await look('74-da-khoi-phuc')

  await page.goto(new URL(`/#/d/${id}/ho-so`, page.url()).href)
  await eventually(() => venue.inputValue()).toBe('Hội trường cũ')
  // And the way back: the state before the restore is a backup like any other.
  await page.keyboard.press('Control+b')
  await page.getByRole('button', { name: 'Xem bản trước khi khôi phục' }).click()
  await detail.getByText('Bản sao lưu mới hơn hiện nay.').waitFor()
  await detail.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await question.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await eventually(() => list.getByRole('option').count()).toBe(4)
  await page.goto(new URL(`/#/d/${id}/ho-so`, page.url()).href)
  await eventually(() => venue.inputValue()).toBe('Hội trường mới')
  program.expectQuiet()
})

test('a dossier that was deleted comes back, a delegate added since is named; by keyboard only', async () => {
  const { workspace } = await prepareWorkspace(async (client, id) => {
    await client.delegates.add({
      id,
      person: { fullName: 'Vàng Thị Mỷ' },
      delegate: { kind: 'elected' },
    })
    await client.dossiers.openSample()
    await client.dossiers.remove({ id })
  })
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.getByRole('heading', { name: 'Hồ sơ đại hội' }).waitFor()
  expect(await page.getByRole('link', { name: /Suối Bạc/ }).count()).toBe(0)
  await page.keyboard.press('Control+b')
  const list = page.getByRole('listbox', { name: 'Các bản sao lưu' })
  await list.getByRole('option').first().waitFor()
  await expectFocusOn(page, list)
  await page.keyboard.press('End')
  const detail = page.getByRole('region', { name: 'Bản đang xem' })
  await detail.getByText('Hồ sơ này đã xóa sau lúc sao lưu; khôi phục thì có lại.').waitFor()
  await detail.getByText('1 đại biểu (Vàng Thị Mỷ)').waitFor()
  await detail.getByText('Sẽ mất hồ sơ này').waitFor()
  await page.setViewportSize(SMALLEST)
  await look('75-ho-so-da-xoa-nho')
  await page.setViewportSize({ width: 1366, height: 768 })
  await look('75-ho-so-da-xoa')
  await page.keyboard.press('Enter')
  await expectFocusOn(page, detail.getByRole('button', { name: 'Khôi phục bản này' }))
  await page.keyboard.press('Enter')
  await expectFocusOn(page, page.getByRole('button', { name: 'Không khôi phục' }))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const home = page.getByRole('button', { name: 'Về Trang đầu' })
  await expectFocusOn(page, list)
  await tabTo(page, home, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /Suối Bạc/ }).waitFor()
  await look('76-co-lai')
  program.expectQuiet()
})

test('without a backup the screen says when one is made, and Sao lưu ngay makes one', async () => {
  const program = await openProgram()
  const { page, look } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).waitFor()
  await page.keyboard.press('Control+b')
  await page.getByRole('heading', { name: 'Chưa có bản sao lưu nào' }).waitFor()
  await look('77-chua-co-ban-nao')
  await page.keyboard.press('F1')
  await page.getByRole('complementary', { name: 'Trợ giúp: Sao lưu và khôi phục' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await page.getByRole('option', { name: /Sao lưu theo yêu cầu/ }).waitFor()
  await page.getByText('Bản này giống hệt hiện nay.').waitFor()
  await look('78-sao-luu-ngay')
  program.expectQuiet()
})
