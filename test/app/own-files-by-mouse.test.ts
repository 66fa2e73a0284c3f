import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { notePurpose } from './note-purpose.ts'
import { eventually, openProgram } from './open-program.ts'

const SAMPLE = path.join(PROGRAM_FOLDER, 'templates', 'samples', 'tam-duong-xi')

async function chooseWorkbook(page: Page, name: string): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByLabel('Chọn tệp Excel').click()
  await (await asked).setFiles(path.join(SAMPLE, name))
}

test('a newcomer makes her own dossier from her three workbooks, by mouse', async () => {
  const program = await openProgram()
  const { page, look } = program
  const nav = page.getByRole('navigation', { name: 'Các bước' })
  const toast = page.getByText('Đã nhập 117 đại biểu')

  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('heading', { name: 'Lập hồ sơ mới' }).waitFor()
  await page.getByRole('textbox', { name: 'Ngày khai mạc dự kiến' }).fill('31/6/2023')
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  for (const said of [
    'Chưa có tên công đoàn. Gõ tên đầy đủ như trên con dấu.',
    'Chưa chọn cấp công đoàn.',
    'Chưa chọn toàn thể hay đại biểu.',
    'Tháng 6 năm 2023 chỉ có 30 ngày. Gõ lại ngày.',
  ]) {
    await page.getByText(said).waitFor()
  }
  await look('20-lap-ho-so-loi')
  await page
    .getByRole('textbox', { name: 'Tên đầy đủ của công đoàn' })
    .fill('Liên đoàn Lao động huyện Tam Đường')
  await page.getByRole('combobox', { name: 'Cấp công đoàn' }).click()
  await page.getByText('Công đoàn cấp trên trực tiếp cơ sở').last().click()
  await page.getByRole('radio', { name: 'Đại biểu' }).click()
  await page.getByRole('textbox', { name: 'Đại hội lần thứ' }).fill('11')
  await page.getByRole('textbox', { name: 'Ngày khai mạc dự kiến' }).fill('13/7/2023')
  await page.getByText('Là thứ Năm.').waitFor()
  await look('21-lap-ho-so')
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()

  await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor()
  await page.getByRole('link', { name: '0 đơn vị trong kế hoạch' }).click()
  await page.getByText('Chưa có đơn vị nào').waitFor()
  await look('22-chua-co-don-vi')
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click()

  await chooseWorkbook(page, 'ke-hoach-phan-bo-2023.xlsx')
  await page.getByRole('heading', { name: 'Nhập kế hoạch phân bổ từ Excel' }).waitFor()
  await page.getByText('Chưa ghi gì vào hồ sơ.').waitFor()
  await page.getByRole('heading', { name: /^Dòng bỏ qua/ }).waitFor()
  await look('23-xem-truoc-ke-hoach')
  await page.getByText('3 chỗ ở Ngày đại hội dự kiến:').waitFor()
  await page.getByRole('radio', { name: 'Chỉ chỗ nghi ngờ 3' }).click()
  const doubted = page.getByRole('grid', { name: 'Các dòng sẽ nhập' })
  await eventually(() => doubted.getByRole('row').count()).toBe(4)
  await doubted.getByText('22/03/2023').waitFor()
  await look('23b-ba-ngay-go-chu')
  await page.getByRole('button', { name: 'Nhập 62 đơn vị' }).click()
  await page.getByRole('link', { name: '62 đơn vị trong kế hoạch' }).waitFor()
  await look('24-da-nhap-ke-hoach')

  await nav.getByRole('link', { name: /Đại biểu/ }).click()
  await page.getByText('Chưa có đại biểu nào').waitFor()
  await look('25-chua-co-dai-bieu')
  await page.getByRole('button', { name: 'Nhập từ Excel' }).first().click()
  await chooseWorkbook(page, 'dai-bieu-dai-hoi-huyen.xlsx')
  await page.getByRole('button', { name: 'Nhập 117 người' }).waitFor()
  await look('26-xem-truoc-dai-bieu')
  await page.getByRole('radio', { name: /^Chỉ chỗ nghi ngờ/ }).click()
  await look('27-cho-nghi-ngo')
  await nav.getByRole('link', { name: /Đại biểu/ }).click()
  await page.getByText('Chưa có đại biểu nào').waitFor()
  await page.getByRole('button', { name: 'Nhập từ Excel' }).first().click()
  await chooseWorkbook(page, 'dai-bieu-dai-hoi-huyen.xlsx')
  await page.getByRole('button', { name: 'Nhập 117 người' }).click()
  await page.getByRole('textbox', { name: 'Ai chịu trách nhiệm' }).waitFor()
  await look('27b-muc-dich')
  await notePurpose(page)
  await toast.waitFor()
  await page
    .getByText('khớp kế hoạch 117')
    .or(page.getByText('117', { exact: true }))
    .first()
    .waitFor()
  await look('28-da-nhap-dai-bieu')
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Chưa có đại biểu nào').waitFor()
  await page.getByRole('button', { name: 'Làm lại' }).click()
  await page.getByRole('grid', { name: 'Danh sách đại biểu' }).waitFor()

  await nav.getByRole('link', { name: /Nhân sự/ }).click()
  await page.getByText('Nhập từ Excel').first().click()
  await chooseWorkbook(page, 'nhan-su-bch.xlsx')
  await page.getByRole('button', { name: 'Nhập 41 người' }).waitFor()
  await look('29-xem-truoc-nhan-su')
  await page.getByRole('button', { name: 'Nhập 41 người' }).click()
  await page.getByRole('grid', { name: /nhân sự|Nguồn/i }).waitFor()
  await look('30-da-nhap-nhan-su')

  await nav.getByRole('link', { name: /Chương trình/ }).click()
  await page.getByText('Chưa có chương trình').waitFor()
  await look('31-chua-co-chuong-trinh')
  await page.getByRole('button', { name: /^Lập theo mẫu/ }).click()
  const minutes = page.getByRole('textbox', { name: 'Số phút, mục 1' }).first()
  await minutes.waitFor()
  await look('32-chuong-trinh')
  const titles = () =>
    page
      .getByRole('textbox', { name: /^Nội dung, mục/ })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  const before = await titles()
  const from = await page
    .getByRole('button', { name: /^Dời mục 3,/ })
    .first()
    .boundingBox()
  const to = await page
    .getByRole('button', { name: /^Dời mục 6,/ })
    .first()
    .boundingBox()
  expect(from && to).toBeTruthy()
  if (from && to) {
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 8, from.y + 30, { steps: 4 })
    await page.mouse.move(to.x + 8, to.y + 12, { steps: 8 })
    await look('33-dang-keo')
    await page.mouse.up()
  }
  const moved = before.toSpliced(2, 1).toSpliced(5, 0, before[2] ?? '')
  await eventually(titles).toEqual(moved)
  // Its Hoàn tác would now take back the move.
  await eventually(() => page.getByText('Đã lập chương trình theo mẫu').count()).toBe(0)
  await page.getByText(/^Kết thúc \d+:\d\d/).waitFor()
  await look('34-da-doi')

  await page.getByRole('button', { name: 'Văn bản chương trình' }).click()
  await page.getByRole('checkbox', { name: 'Chọn Chương trình đại hội', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Chọn Danh sách đại biểu', exact: true }).check()
  await look('35-chon-van-ban')
  await page.getByRole('button', { name: 'Ghi 2 văn bản đã chọn' }).click()
  await page.getByText('Đã ghi 2 tệp vào thư mục').waitFor()
  await look('36-da-ghi-hai')
  const [folder = ''] = readdirSync(program.outFolder)
  expect(readdirSync(path.join(program.outFolder, folder)).toSorted()).toEqual([
    'C03-danh-sach-dai-bieu.xlsx',
    'C09-chuong-trinh-dai-hoi.docx',
  ])
  program.expectQuiet()
})
