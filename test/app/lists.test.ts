import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SMALLEST, openProgram } from './open-program.ts'

test('numbers open the people behind them, and lists go out with a record of what left', async () => {
  const program = await openProgram()
  const { page, look } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+3')

  await look('79-dai-bieu')
  await page.getByRole('button', { name: 'Thống kê' }).click()
  await page.getByText('117 đại biểu, tuổi tính đến ngày 13/7/2023').waitFor()
  await page.getByRole('button', { name: '9 người: Trình độ chuyên môn, Trên đại học' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Trên đại học' }).waitFor()
  await page.locator('.people-behind li').nth(8).waitFor()
  expect(await page.locator('.people-behind li').count()).toBe(9)
  await look('80-thong-ke')
  await page.getByRole('button', { name: 'Tuổi theo năm sinh' }).click()
  await page.getByRole('button', { name: '44 người: Tuổi, Dưới 40 tuổi' }).waitFor()

  await page.getByRole('button', { name: 'Xuất bảng thống kê' }).click()
  await page.getByRole('cell', { name: 'BẢNG THỐNG KÊ' }).waitFor()
  await page.getByRole('cell', { name: '81,20' }).waitFor()
  await look('81-xuat-thong-ke')
  await page.goBack()
  await page.getByRole('button', { name: '1 số lẻ' }).click()
  await page.locator('[aria-pressed=true]', { hasText: '1 số lẻ' }).waitFor()
  await page.goForward()
  await page.getByRole('cell', { name: '81,2', exact: true }).waitFor()

  await page.keyboard.press('Alt+3')
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  await page.getByText(/117 người, khoảng \d+ trang A4 ngang/).waitFor()
  const religion = page.getByRole('checkbox', { name: /Tôn giáo/ })
  await religion.focus()
  await page.keyboard.press('Space')
  await page.getByText('dữ liệu cá nhân nhạy cảm').waitFor()
  await page.getByRole('cell', { name: 'Tôn giáo' }).waitFor()
  await look('82-xuat-danh-sach')
  await page.getByRole('button', { name: 'Ghi vào thư mục' }).click()
  await page.getByText('Đã ghi 1 tệp vào thư mục').waitFor()
  const [folder = ''] = readdirSync(program.outFolder)
  expect(existsSync(path.join(program.outFolder, folder, 'danh-sach-dai-bieu.xlsx'))).toBe(true)

  await page.getByRole('combobox', { name: 'Danh sách' }).click()
  await page.getByText('Thẻ đại biểu (117)').click()
  const card = page.getByRole('document', { name: 'Thẻ đại biểu' })
  await card.getByText('ĐẠI BIỂU CHÍNH THỨC').first().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+s'),
  ])
  expect(download.suggestedFilename()).toBe('the-dai-bieu.docx')
  await look('83-the-dai-bieu')
  await page.getByRole('button', { name: 'Đã xuất 2' }).click()
  await page.getByText('có dữ liệu nhạy cảm').waitFor()
  await page.setViewportSize(SMALLEST)
  await look('84-da-xuat-nho')
  await page.keyboard.press('Alt+3')
  await page.getByRole('button', { name: 'Xuất Excel' }).waitFor()
  await look('85-dai-bieu-nho')
  program.expectQuiet()
})
