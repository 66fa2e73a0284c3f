import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SMALLEST, openProgram } from './open-program.ts'

const AGENDA = 'C09-chuong-trinh-dai-hoi.docx'

test('a paper goes from draft to final and sent, one edited by hand is asked about and kept', async () => {
  const program = await openProgram()
  const { page, look, outFolder } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+9')
  await page.getByRole('heading', { level: 1, name: 'Văn bản' }).waitFor()
  const list = page.getByRole('region', { name: 'Danh sách văn bản' })
  const view = page.getByRole('region', { name: /^Bản xem/ })
  const rewrite = view.getByRole('button', { name: /^(Ghi bản này|Viết lại)$/ })
  await list.getByRole('button', { name: 'Chương trình đại hội', exact: true }).click()
  await page.getByRole('document').getByText('CHƯƠNG TRÌNH').first().waitFor()
  await rewrite.click()
  await page.getByText('Đã ghi 1 tệp vào thư mục').waitFor()
  await look('95-van-ban-du-thao')

  const [name = ''] = readdirSync(outFolder)
  const folder = path.join(outFolder, name)
  writeFileSync(path.join(folder, AGENDA), 'sửa tay')
  await rewrite.click()
  await page.getByText(`Tệp “${AGENDA}” đã được sửa ngoài chương trình. Ghi bản mới?`).waitFor()
  await look('96-van-ban-hoi')
  await page.getByRole('button', { name: 'Không ghi' }).click()
  expect(readdirSync(folder)).toEqual([AGENDA])
  await rewrite.click()
  await page.getByRole('button', { name: 'Ghi bản mới' }).click()
  const kept = page.getByText(new RegExp(`${AGENDA} cũ được giữ lại`))
  await kept.waitFor()
  const file = readdirSync(folder).find((found) => found.includes('bản đã sửa')) ?? ''
  expect(await kept.locator('..').textContent()).toContain(`“${file}”`)

  await view.getByRole('button', { name: 'Thành chính thức' }).click()
  await page.getByRole('button', { name: 'Chính thức 1', exact: true }).waitFor()
  await view.getByRole('button', { name: 'Số, ngày, gửi' }).click()
  await view.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('12/CTr-LĐLĐ')
  await view.getByRole('textbox', { name: 'Số, ký hiệu' }).press('Enter')
  await list.getByText('12/CTr-LĐLĐ').waitFor()
  await view.getByRole('button', { name: 'Đánh dấu đã gửi hôm nay' }).click()
  await page.getByRole('button', { name: 'Đã gửi 1', exact: true }).waitFor()
  await look('97-van-ban-da-gui')

  // A paper that lacks something says what, with the way there, and stays as it is.
  await list.getByRole('button', { name: 'Báo cáo thẩm tra tư cách đại biểu', exact: true }).click()
  await view.getByRole('button', { name: 'Thành chính thức' }).click()
  await view.getByText(/Chưa lập được bản chính thức, \d+ điều phải xong trước/).waitFor()
  await look('98-van-ban-chua-chinh-thuc')

  // One for each delegate, by name.
  await list.getByRole('button', { name: /^Giấy triệu tập đại biểu, 117 bản$/ }).click()
  await view.getByText('1 trên 117').waitFor()
  await view.getByRole('combobox', { name: 'Tìm theo tên' }).fill('Lù Văn Chiến')
  await page.getByRole('document').getByText('Lù Văn Chiến').first().waitFor()
  await look('99-giay-trieu-tap')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    view.getByRole('button', { name: 'Lưu Word' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^C01-.*-lu-van-chien\.docx$/)

  await page.getByRole('button', { name: 'Số liệu văn bản' }).click()
  await page.getByRole('heading', { level: 1, name: 'Số liệu văn bản' }).waitFor()
  await look('100-so-lieu-van-ban')
  await page.setViewportSize(SMALLEST)
  await look('101-so-lieu-van-ban-nho')
  await page.keyboard.press('Alt+9')
  await view.getByRole('button', { name: 'In' }).waitFor()
  await look('102-van-ban-nho')

  rmSync(outFolder, { recursive: true })
  writeFileSync(outFolder, 'a file where the folder should be')
  await rewrite.click()
  await page
    .getByRole('alert')
    .getByText(/Chưa ghi được/)
    .first()
    .waitFor()
  expect([await page.getByText(/Đã ghi \d tệp/).count(), existsSync(folder)]).toEqual([0, false])
  await look('103-van-ban-khong-ghi-duoc')
  program.expectQuiet()
})
