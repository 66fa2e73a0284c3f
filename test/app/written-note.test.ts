import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openProgram } from './open-program.ts'

test('a paper edited by hand is kept and named, and an older note goes when a later write fails', async () => {
  const program = await openProgram()
  const { page, look, outFolder } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+9')
  const write = page.getByRole('button', { name: 'Ghi cả 8 văn bản' })
  await write.click()
  await page.getByText('Đã ghi 8 tệp vào thư mục').waitFor()
  const [name = ''] = readdirSync(outFolder)
  const folder = path.join(outFolder, name)
  writeFileSync(path.join(folder, 'agenda.docx'), 'sửa tay')
  await write.click()
  const kept = page.getByText(/agenda\.docx cũ đã có người sửa tay nên được giữ lại/)
  await kept.waitFor()
  const file = readdirSync(folder).find((found) => found.includes('bản đã sửa')) ?? ''
  expect(await kept.textContent()).toContain(`“${file}”`)
  await look('96-van-ban-giu-ban-sua')

  rmSync(outFolder, { recursive: true })
  writeFileSync(outFolder, 'a file where the folder should be')
  await write.click()
  await page
    .getByRole('alert')
    .getByText(/Chưa ghi được vào thư mục/)
    .waitFor()
  expect(await page.getByText(/Đã ghi \d tệp/).count()).toBe(0)
  await look('97-van-ban-khong-ghi-duoc')
})
