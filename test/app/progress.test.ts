import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSchool } from './create-school.ts'
import { SMALLEST, openProgram } from './open-program.ts'

test('a new dossier gets its tasks, one is done, moved, undone by keyboard, and all go into the calendar', async () => {
  const program = await openProgram()
  const { page, look } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByText('56 trên 58 việc xong, 2 việc trễ hạn').waitFor()
  await look('60-tien-do')

  // By keyboard: open the first late task's box with the space bar, and take it back.
  const late = page.getByRole('checkbox', { name: 'Đã xong: Quyết toán kinh phí đại hội' })
  await late.focus()
  await page.keyboard.press('Space')
  await page.getByText('57 trên 58 việc xong, 1 việc trễ hạn').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('56 trên 58 việc xong, 2 việc trễ hạn').waitFor()

  const due = page.getByRole('textbox', { name: 'Hạn: Quyết toán kinh phí đại hội' })
  await due.focus()
  await due.fill('31/02/2099')
  await page.keyboard.press('Enter')
  await page.getByRole('alert', { name: /Tháng 2 năm 2099 chỉ có 28 ngày/ }).waitFor()
  await due.fill('01/03/2099')
  await page.keyboard.press('Enter')
  await page.getByText('56 trên 58 việc xong, 1 việc trễ hạn').waitFor()

  await page.getByRole('button', { name: 'Thêm việc' }).click()
  await page.getByRole('textbox', { name: 'Việc mới' }).fill('In phiếu bầu dự phòng')
  await page.keyboard.press('Enter')
  await page.getByText('56 trên 59 việc xong').waitFor()
  await page.getByText('chưa có ngày').waitFor()
  await look('61-tien-do-them-viec')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lấy tệp lịch (.ics)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('tien-do-dai-hoi.ics')
  const calendar = readFileSync(await download.path(), 'utf8')
  // The congress and 58 tasks with a day; the new one has none yet.
  expect(calendar.split('BEGIN:VEVENT').length - 1).toBe(59)

  await page.setViewportSize(SMALLEST)
  await look('62-tien-do-nho')
  program.expectQuiet()
})

test('an empty dossier offers the standard tasks', async () => {
  const program = await openProgram()
  const { page, look } = program
  await createSchool(page)
  await page.keyboard.press('Alt+2')
  await look('63-tien-do-trong')
  await page.getByRole('button', { name: 'Lấy 27 việc mẫu: Công đoàn cơ sở' }).click()
  await page.getByText('0 trên 27 việc xong').waitFor()
  // No first day yet: every date is still open, and says so.
  await page.getByText('chưa có ngày').first().waitFor()
  await look('64-tien-do-chua-co-ngay')
  program.expectQuiet()
})
