import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectFocusOn, tabTo } from './keyboard.ts'
import { SMALLEST, eventually, openProgram } from './open-program.ts'

async function setVenue(page: Page, venue: string): Promise<void> {
  await page.keyboard.press('Alt+1')
  const field = page.getByRole('textbox', { name: 'Địa điểm' })
  await field.fill(venue)
  await page.keyboard.press('Enter')
}

const steps = (page: Page) => page.getByRole('listbox', { name: /Các lần thay đổi/ })

test('the history is filtered, tells before and after, and the dossier is looked at as it was', async () => {
  const program = await openProgram()
  const { page, look } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await setVenue(page, 'Hội trường A')
  await page.getByRole('button', { name: 'Hoàn tác' }).and(page.locator(':enabled')).waitFor()
  await setVenue(page, 'Hội trường B')
  await eventually(() => page.getByText('Hội trường B').count()).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Alt+0')
  await page.getByRole('region', { name: 'Vừa thay đổi' }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Lịch sử', exact: true }).waitFor()
  const list = steps(page)
  const options = list.getByRole('option')
  await options.filter({ hasText: 'Đã sửa thông tin đại hội' }).nth(1).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await options.filter({ hasText: 'đã hoàn tác' }).waitFor()
  await look('70-lich-su')

  // By keyboard: the second line, then its values before and after.
  await tabTo(page, list)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const detail = page.getByRole('region', { name: 'Một lần thay đổi' })
  await detail.getByRole('cell', { name: 'Hội trường B' }).waitFor()
  expect(await detail.getByRole('row').last().getByRole('cell').allTextContents()).toEqual([
    'Địa điểm',
    'Hội trường A',
    'Hội trường B',
  ])
  await look('71-lich-su-chi-tiet')

  await page.getByRole('searchbox', { name: 'Tìm trong lịch sử' }).fill('lap ho so')
  await page.getByText('1 lần thay đổi theo lọc').waitFor()
  await page.getByRole('searchbox', { name: 'Tìm trong lịch sử' }).fill('')
  await page.getByRole('combobox', { name: 'Sửa ở đâu' }).selectOption({ label: 'Đại biểu' })
  await page.getByText('1 lần thay đổi theo lọc').waitFor()
  await page.getByRole('textbox', { name: 'Từ ngày' }).fill('31/02/2023')
  await page.getByRole('alert').getByText('Tháng 2 năm 2023 chỉ có 28 ngày').waitFor()
  await page.getByRole('textbox', { name: 'Từ ngày' }).fill('01/01/2090')
  await page.getByText('Không có lần thay đổi nào như vậy').waitFor()
  await look('72-lich-su-loc-het')
  await page.getByRole('button', { name: 'Bỏ mọi lọc' }).first().click()
  await options.first().waitFor()

  // As it was after the step "Hội trường A": one key back to now.
  await options.filter({ hasText: 'Đã sửa thông tin đại hội' }).last().click()
  await page.getByRole('button', { name: 'Xem hồ sơ như lúc này' }).click()
  await page.getByText(/^Đang xem hồ sơ như lúc \d+:\d\d ngày \d\d\/\d+\/\d{4}, chỉ đọc$/).waitFor()
  await page.getByText('Hội trường A').waitFor()
  await look('73-nhu-luc')
  expect(await page.getByRole('button', { name: /Hoàn tác/ }).count()).toBe(0)
  expect(await page.locator('.main input, .main [role="gridcell"]').count()).toBe(0)
  await page.keyboard.press('Control+z')
  for (const [name, file] of [
    [/^Đơn vị/, '74-nhu-luc-don-vi'],
    [/^Đại biểu/, '75-nhu-luc-dai-bieu'],
    [/^Chương trình/, '76-nhu-luc-chuong-trinh'],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await look(file)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Lịch sử', exact: true }).waitFor()

  // A day before there was a dossier is a sentence and a way on.
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await page.getByRole('alert').getByText('Gõ ngày muốn xem').waitFor()
  await page.getByRole('textbox', { name: 'Ngày muốn xem' }).fill('05/03/2023')
  await page.getByRole('textbox', { name: /Giờ muốn xem/ }).fill('14:32')
  await page.keyboard.press('Enter')
  await page.getByText('Lúc đó chưa có hồ sơ này').waitFor()
  await look('77-nhu-luc-chua-co')
  await expectFocusOn(page, page.getByRole('button', { name: 'Về hiện nay' }))
  await page.keyboard.press('Enter')
  await options.first().waitFor()
  await page.setViewportSize(SMALLEST)
  await look('78-lich-su-nho')
  program.expectQuiet()
})

test('undo asks before it takes back what another window did', async () => {
  const program = await openProgram()
  const { page, context, look } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await setVenue(page, 'Hội trường A')
  const undo = page.getByRole('button', { name: 'Hoàn tác' })
  await undo.and(page.locator(':enabled')).waitFor()
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('textbox', { name: 'Địa danh' }).fill('Bản Bo')
  await other.keyboard.press('Enter')
  await other.getByText('Bản Bo XI').waitFor()

  await undo.click()
  const question = page.getByRole('dialog', { name: 'Hoàn tác việc làm ở nơi khác?' })
  await question.getByText(/“Đã sửa thông tin đại hội”, lúc .* ghi/).waitFor()
  await look('79-hoan-tac-noi-khac')
  await page.keyboard.press('Escape')
  // The other's work still stands, and this window has seen it by now.
  await page.getByText('Bản Bo XI').waitFor()
  await undo.click()
  await question.getByRole('button', { name: 'Hoàn tác việc đó' }).click()
  await page.getByText('Tam Đường XI').first().waitFor()
  // The change below it is this window's own: no question.
  await undo.click()
  await eventually(() => page.getByRole('textbox', { name: 'Địa điểm' }).inputValue()).not.toBe(
    'Hội trường A',
  )
  expect(await question.count()).toBe(0)
  program.expectQuiet()
})
