import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Workbook } from 'exceljs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { notePurpose } from './note-purpose.ts'
import { eventually, openProgram } from './open-program.ts'
import { lookAtEveryScreen, makeDossier } from './every-screen.ts'

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.getByLabel('Chọn tệp Excel').setInputFiles(file)
}

test('an empty dossier says on every screen what to do first', async () => {
  const program = await openProgram()
  const address = await makeDossier(program, 'Công đoàn xã Bản Bo')
  await lookAtEveryScreen(program, address, '60-trong')
  program.expectQuiet()
})

test('a dossier asked for before the program has answered waits for the term it suggests', async () => {
  const { page, context } = await openProgram()
  let answer = () => {}
  const asked = new Promise<void>((resolve) => (answer = resolve))
  await context.route('**/rpc/workspace/status', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(new URL('/#/lap-ho-so', page.url()).href)
  await page.reload()
  const make = page.getByRole('button', { name: 'Lập hồ sơ' })
  await make.waitFor()
  expect(await page.getByRole('textbox', { name: 'Nhiệm kỳ từ năm' }).inputValue()).toBe('')
  expect(await make.isDisabled()).toBe(true)
  answer()
  await eventually(() => make.isEnabled()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'Nhiệm kỳ từ năm' }).inputValue()).toBe('2025')
})

test('a file that is no workbook is refused in a sentence, and nothing is written', async () => {
  const program = await openProgram()
  const { page, look } = program
  const address = await makeDossier(program, 'Công đoàn xã Bản Bo')
  const file = path.join(temporaryFolder(), 'danh-sach.xlsx')
  writeFileSync(file, 'Đây không phải là một bảng tính.')
  await page.goto(`${address}/nhap?loai=delegates`)
  await chooseFile(page, file)
  const said = page.locator('.note.bad')
  await said.waitFor()
  expect((await said.innerText()).length).toBeGreaterThan(20)
  await look('62-tep-hong')
  await page.goto(`${address}/dai-bieu`)
  await page.getByText('Chưa có đại biểu nào').waitFor()
  program.expectQuiet()
})

test('an unknown dossier in the address is said, with a way back', async () => {
  const { page, look } = await openProgram()
  await page.goto(new URL('/#/d/khong-co/kiem-tra', page.url()).href)
  await page.getByRole('heading', { name: 'Chưa mở được hồ sơ này' }).waitFor()
  await look('63-khong-co-ho-so')
  expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Về Trang đầu' }).click()
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()

  // Inside one that is there: an address that leads nowhere, an election that is gone.
  const base = page.url()
  await page.goto(`${base}/ngay-dai-hoi/xyz`)
  await page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
  await page.goto(`${base}/ngay-dai-hoi/bau-cu/khong-co`)
  await page.getByRole('heading', { name: 'Chưa mở được cuộc bầu này' }).waitFor()
  expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Về Bầu cử' }).click()
  await page.goto(`${base}/ngay-dai-hoi/bau-cu?phieu=khong-co`)
  await page.getByText(/Cuộc bầu này không còn trong hồ sơ: đã được bỏ/).waitFor()
})

test('when the program stops, what is typed stays, and the screen goes on when it is back', async () => {
  const program = await openProgram({ ownProcess: true })
  const { page, look } = program
  const address = await makeDossier(program, 'Công đoàn xã Bản Bo')
  await page.goto(`${address}/ho-so`)
  const venue = page.getByRole('textbox', { name: 'Địa điểm' })
  await venue.fill('Hội trường Ủy ban nhân dân xã')
  program.expectQuiet()
  await program.killHost()
  await venue.press('Tab')
  const alert = page.getByRole('alert').filter({ hasText: 'Mất liên lạc với chương trình' })
  await alert.waitFor()
  expect(await venue.inputValue()).toBe('Hội trường Ủy ban nhân dân xã')
  await look('64-mat-lien-lac')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Đại biểu/ })
    .click()
  await page.getByRole('navigation').getByRole('link', { name: /Hồ sơ/ }).click()
  await eventually(() => venue.inputValue()).toBe('Hội trường Ủy ban nhân dân xã')

  const host = await program.restartHost()
  // What opening the program again does: a second page of the same browser takes the new session.
  const second = await program.context.newPage()
  await second.goto(host.address)
  await second.close()
  await eventually(() => alert.count()).toBe(0)
  await eventually(() => venue.inputValue()).toBe('Hội trường Ủy ban nhân dân xã')
  await venue.press('Enter')
  await page.getByRole('button', { name: 'Hoàn tác' }).and(page.locator(':enabled')).waitFor()
  await page.reload()
  await eventually(() => venue.inputValue()).toBe('Hội trường Ủy ban nhân dân xã')
  await look('65-noi-lai')
})

const MANY = 5_000
/** Rows that may stand in the page however long the list is. */
const MOST_ROWS_DRAWN = 80

test('5,000 delegates are imported, scrolled and filtered with a handful of rows in the page', async () => {
  const program = await openProgram()
  const { page, look } = program
  const address = await makeDossier(program, 'Liên đoàn Lao động thành phố')
  const file = path.join(temporaryFolder(), 'nghin-dai-bieu.xlsx')
  const book = new Workbook()
  const sheet = book.addWorksheet('Danh sach')
  sheet.addRow([
    'STT',
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Dân tộc',
    'Loại đại biểu',
    'Ghi chú',
  ])
  for (let number = 1; number <= MANY; number += 1) {
    const day = new Date(Date.UTC(1960 + (number % 40), number % 12, 1 + (number % 28)))
    sheet.addRow([
      number,
      `Trần Văn Số ${number}`,
      number % 2 ? 'Nam' : 'Nữ',
      day,
      number % 3 ? 'Kinh' : 'Thái',
      'Bầu',
    ])
  }
  await book.xlsx.writeFile(file)
  await page.goto(`${address}/nhap?loai=delegates`)
  await chooseFile(page, file)
  await page.getByRole('button', { name: 'Nhập 5.000 người' }).click({ timeout: 60_000 })
  await notePurpose(page)
  const grid = page.getByRole('grid', { name: 'Danh sách đại biểu' })
  await grid.waitFor({ timeout: 60_000 })
  const drawn = () => grid.getByRole('row').count()
  await grid.getByText('Trần Văn Số 1', { exact: true }).waitFor()
  expect(await drawn()).toBeLessThan(MOST_ROWS_DRAWN)
  await page.getByLabel(/^Họ và tên, /).click()
  await page.keyboard.press('Control+End')
  await grid.getByText('Trần Văn Số 5000', { exact: true }).waitFor()
  expect(await drawn()).toBeLessThan(MOST_ROWS_DRAWN)
  await look('67-nam-nghin')
  await page.getByRole('searchbox', { name: 'Tìm trong danh sách' }).fill('so 4321')
  await grid.getByText('Trần Văn Số 4321', { exact: true }).waitFor()
  await eventually(drawn).toBe(2)
  await look('68-loc-nam-nghin')
  program.expectQuiet()
})
