import { test } from 'vitest'
import { lookAtEveryScreen, makeDossier } from './every-screen.ts'
import { SMALLEST, openProgram } from './open-program.ts'

const LONG_NAME =
  'Công đoàn cơ sở Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất, Thương mại, Dịch vụ và Xuất nhập khẩu ' +
  'Chè Ô long Tây Bắc Nguyễn Phước Bảo Hoàng Liên Sơn chi nhánh thị trấn Tam Đường huyện Tam Đường tỉnh Lai Châu'

test('every screen of the sample can be used in the smallest window', async () => {
  const program = await openProgram()
  const { page, look } = program
  await page.setViewportSize(SMALLEST)
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).waitFor()
  await look('61-nho-dau')
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  const address = page.url()
  await lookAtEveryScreen(program, address, '61-nho')
  await page.goto(new URL('/#/lap-ho-so', page.url()).href)
  await page.getByRole('heading', { name: 'Lập hồ sơ mới' }).waitFor()
  await look('61-nho-lap-ho-so')
  await page.goto(new URL('/#/', page.url()).href)
  await page.getByRole('heading', { name: 'Hồ sơ đại hội' }).waitFor()
  await look('61-nho-danh-sach')
  program.expectQuiet()
})

test('very long names break no screen', async () => {
  const program = await openProgram()
  const { page, look } = program
  const address = await makeDossier(program, LONG_NAME)
  await page.goto(`${address}/dai-bieu`)
  await page.getByRole('button', { name: 'Thêm người' }).first().click()
  await page
    .getByRole('textbox', { name: /Họ và tên|Tên/ })
    .last()
    .fill('Nguyễn Phước Bảo Hoàng Công Tằng Tôn Nữ Diệu Huyền Thanh Thảo Nguyên '.repeat(2))
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: 'Danh sách đại biểu' }).waitFor()
  await lookAtEveryScreen(program, address, '66-ten-dai')
  await page.goto(new URL('/#/', page.url()).href)
  await page.getByRole('heading', { name: 'Hồ sơ đại hội' }).waitFor()
  await look('66-ten-dai-danh-sach')
  program.expectQuiet()
})
