import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openProgram } from './open-program.ts'

test('a paper goes from a draft to final and sent, and says what has changed since', async () => {
  const program = await openProgram()
  const { page, look, outFolder } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+9')
  await page.getByRole('heading', { level: 1, name: 'Văn bản' }).waitFor()
  await look('100-van-ban')

  const list = page.getByRole('region', { name: 'Danh sách văn bản' })
  const view = page.getByRole('region', { name: /^Bản xem/ })
  await list.getByRole('button', { name: /^Chương trình đại hội/ }).click()
  await page
    .getByRole('document', { name: 'Chương trình đại hội' })
    .getByText('CHƯƠNG TRÌNH')
    .first()
    .waitFor()
  await view.getByRole('button', { name: 'Ghi bản này' }).click()
  await page.getByText('Đã ghi 1 tệp vào thư mục').waitFor()
  await look('101-van-ban-da-ghi')
  await view.getByRole('button', { name: 'Thành chính thức' }).click()
  await page
    .getByText(/Chưa lập được bản chính thức|Chính thức 1/)
    .first()
    .waitFor()
  await look('102-van-ban-chinh-thuc')
  await view.getByRole('button', { name: 'Số, ngày, gửi' }).click()
  await look('103-van-ban-the')
  await page.getByRole('button', { name: 'Số liệu văn bản' }).click()
  await page.getByRole('heading', { level: 1, name: 'Số liệu văn bản' }).waitFor()
  await look('104-so-lieu-van-ban')
  const [folder = ''] = readdirSync(outFolder)
  expect(readdirSync(path.join(outFolder, folder))).toEqual([])
})
