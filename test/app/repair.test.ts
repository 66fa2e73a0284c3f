import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openProgram } from './open-program.ts'
import type { Program } from './open-program.ts'

async function openSample({ page }: Program): Promise<void> {
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+4')
  await page.getByRole('heading', { level: 1, name: 'Nhân sự' }).waitFor()
}

test('look', async () => {
  const program = await openProgram()
  const { page, look } = program
  await openSample(program)
  await page.getByText('Điều kiện ứng cử').waitFor()
  await look('70-nhan-su').catch(console.error)
  await page.getByRole('button', { name: 'Cán bộ nữ', exact: true }).click()
  await look('71-sua').catch(console.error)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Đề xuất sửa' }).click()
  await page.getByRole('heading', { level: 1, name: /^Thay/ }).waitFor()
  await look('72-de-xuat').catch(console.error)
  await page.getByRole('button', { name: 'Giữ Hoàng Hữu Hùng' }).click()
  await page.getByRole('heading', { level: 1, name: /^Không có/ }).waitFor()
  await look('73-khong-the').catch(console.error)
})
