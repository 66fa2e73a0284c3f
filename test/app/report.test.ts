import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SMALLEST, openProgram } from './open-program.ts'

/** As Unikey and EVKey type: a letter, then Backspace and the letter with its mark. */
async function typeTelex(page: Page, before: string, letter: string) {
  await page.keyboard.type(before)
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText(letter)
}

test('targets are judged by their figures, a section is written with figures as chips, the review follows', async () => {
  const program = await openProgram()
  const { page, look } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+5')
  await page.getByRole('navigation', { name: 'Các mục của báo cáo' }).waitFor()
  await look('95-van-kien-moi')

  await page.getByRole('link', { name: /^Chỉ tiêu/ }).click()
  await page.getByRole('grid', { name: 'Chỉ tiêu nhiệm kỳ vừa qua' }).waitFor()
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
  await page.getByText('15 đạt').waitFor()
  await page.getByText('Chỉ tiêu 6 đang ghi “Đạt”. Năm 2020 là 98,7%, cần 100%.').waitFor()

  // The section on members: words as an input method types them, and a figure out of the targets.
  await page.getByRole('button', { name: /^5\. Phát triển đoàn viên/ }).click()
  const text = page.getByRole('textbox', { name: '5. Phát triển đoàn viên' })
  await text.click()
  await typeTelex(page, 'Kê', 'ế')
  await page.keyboard.type('t nạp ')
  await page.keyboard.press('Control+m')
  await page.getByRole('combobox', { name: 'Tìm số liệu' }).fill('ket nap moi doan vien ket qua')
  await page.getByRole('option', { name: /Kết nạp mới đoàn viên: kết quả/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('người, phong trào rất tích cực, gần 200 người.')
  await page.getByText('“gần 200”', { exact: false }).waitFor()
  await page.getByText('Lời khen chưa có con số').waitFor({ state: 'detached' })
  await look('96-van-kien-viet')
  await page.reload()
  await page.getByRole('button', { name: /^5\. Phát triển đoàn viên/ }).click()
  expect(await text.innerText()).toBe(
    'Kết nạp 1.247 người, phong trào rất tích cực, gần 200 người.',
  )

  // F8 walks through the remarks; rows are typed and pasted as anywhere.
  await page.keyboard.press('F8')
  await page.locator('.report-remarks button.on').waitFor()
  await page.getByRole('button', { name: /^Tồn tại, hạn chế/ }).click()
  await page.getByRole('button', { name: 'Thêm hạn chế' }).first().click()
  await page.getByText('Hạn chế 1 chưa có nguyên nhân.').waitFor()
  await look('97-van-kien-han-che')
  await page.getByRole('link', { name: 'Dự thảo' }).click()
  await page.getByText('Chưa ghi dự thảo nào').waitFor()
  await page.getByRole('link', { name: /^Chỉ tiêu/ }).click()
  await page.getByRole('button', { name: 'Đánh giá theo số liệu' }).click()
  await look('98-van-kien-chi-tieu')
  await page.setViewportSize(SMALLEST)
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
  await look('99-van-kien-nho')
  program.expectQuiet()
})
