import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { LAPTOP, eventually, openProgram } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'

test('a second copy of the program says so, loses nothing, and goes on alone once the first has died', async () => {
  const { workspace, id, codes } = await prepareHall(() => Promise.resolve())
  const first = await openProgram({ workspace, ownProcess: true })
  const second = await openProgram({ workspace, ownProcess: true })
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

test('at the run of show both copies are told, and a repeat that is refused shows what the other has recorded', async () => {
  const { workspace, id } = await prepareHall(async (client, { id: own }) => {
    await client.run.clearDay({ id: own })
    const [session] = (await client.run.view({ id: own })).sessions
    const opening = { convened: 117, present: 116 }
    await client.run.openSession({ id: own, sessionId: session?.id ?? '', ...opening })
    const item = session?.items.find(({ topic }) => topic === 'elect-presidium')
    await client.run.beginItem({ id: own, itemId: item?.id ?? '' })
  })
  const first = await openProgram({ workspace, ownProcess: true })
  const second = await openProgram({ workspace, ownProcess: true })
  const told = (page: Page) => page.getByText('Chương trình đang mở hai lần.')
  for (const { page } of [first, second]) {
    await page.setViewportSize(LAPTOP)
    await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi`, page.url()).href)
    await page.getByText('biểu quyết lần 1 trên 2').waitFor()
  }
  await told(second.page).waitFor()
  // A window that is not looked at asks for nothing by itself.
  await second.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  const vote = async (page: Page) => {
    await page.getByRole('textbox', { name: 'Không nhất trí' }).fill('1')
    await page.getByRole('button', { name: /^Ghi kết quả/ }).click()
  }
  await vote(first.page)
  await first.page.getByText('biểu quyết lần 2 trên 2').waitFor()
  await told(first.page).waitFor()
  await first.look('q2-mo-hai-lan-dieu-hanh')
  expect(await findAxeFaults(first.page)).toEqual([])
  await second.page.getByText('biểu quyết lần 1 trên 2').waitFor()
  await vote(second.page)
  await second.page.getByText('biểu quyết lần 2 trên 2').waitFor()
  await second.page.getByText(/115\/116/).waitFor()
  await second.page.getByText(/Lần biểu quyết này đã ghi rồi/).waitFor()
  await second.look('q3-da-ghi-o-ban-kia')
  for (const { page } of [first, second]) {
    const next = await page.getByRole('button', { name: /^Ghi kết quả/ }).boundingBox()
    expect((next?.y ?? 999) + (next?.height ?? 0)).toBeLessThanOrEqual(LAPTOP.height)
  }
})
