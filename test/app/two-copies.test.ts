import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { eventually, openProgram } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'

test('a second copy of the program says so, loses nothing, and goes on alone once the first has died', async () => {
  const { workspace, id, codes } = await prepareHall(() => Promise.resolve())
  const first = await openProgram({ workspace })
  const second = await openProgram({ workspace })
  const told = (page: Page) => page.getByText('Chương trình đang mở hai lần.')
  await told(second.page).waitFor()
  expect(await told(first.page).count()).toBe(0)
  await second.look('q1-mo-hai-lan')
  expect(await findAxeFaults(second.page)).toEqual([])

  const pages = [first.page, second.page]
  for (const page of pages) {
    await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/diem-danh`, page.url()).href)
    await page.getByRole('combobox', { name: /^Tìm tên/ }).waitFor()
  }
  const scan = async (page: Page, code: string) => {
    await page.getByRole('combobox', { name: /^Tìm tên/ }).fill(code)
    await page.keyboard.press('Enter')
  }
  for (const [at, code] of codes.slice(0, 10).entries()) {
    const page = at % 2 === 0 ? first.page : second.page
    await scan(page, code)
    await eventually(() => page.locator('.check-in-last').textContent()).toContain('có mặt')
  }
  // Whoever was there first is told too, from the first thing written on.
  await told(first.page).waitFor()
  expect(await findAxeFaults(first.page)).toEqual([])
  // The same card at both: the second is told, and one is written.
  await scan(second.page, codes[0] ?? '')
  await eventually(() => second.page.locator('.check-in-last').textContent()).toMatch(
    /đã điểm danh/,
  )
  await second.page.reload()
  await eventually(() => second.page.locator('.door-quorum').textContent()).toContain('10 trên 117')

  await first.killHost()
  await told(second.page).waitFor({ state: 'detached' })
  await scan(second.page, codes[10] ?? '')
  await eventually(() => second.page.locator('.door-quorum').textContent()).toContain('11 trên 117')
})
