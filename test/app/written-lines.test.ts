import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { LAPTOP, eventually, openProgram } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'

/** A laptop at 200 %. */
const DOUBLED = { width: 683, height: 384 } as const
const COUNT = 18

test('any line of the day is put right or taken back, by keyboard, however many were written since', async () => {
  const { workspace, id } = await prepareHall(async (client, { id: own }) => {
    await client.run.clearDay({ id: own })
    const [first, second] = (await client.run.view({ id: own })).sessions
    const open = (sessionId = '') =>
      client.run.openSession({ id: own, sessionId, convened: 117, present: 116 })
    await open(first?.id)
    const { id: itemId = '' } = first?.items[0] ?? {}
    const counted = { present: 116, agree: 43, against: 73, other: 0, reason: '' }
    const subject = 'số lượng Đoàn Thư ký là 2 đồng chí'
    const vote = { id: own, itemId, slot: null, subject, counted, lost: true, next: null }
    await client.run.recordVote(vote)
    for (let place = 1; place < COUNT; place += 1) {
      await client.run.record({ id: own, itemId, speaker: 'Ban Tổ chức', gist: `Việc ${place}` })
    }
    await client.run.closeSession({ id: own, sessionId: first?.id ?? '', despite: 'để sau' })
    await open(second?.id)
    await client.run.incident({ id: own, what: 'Mất điện 5 phút', settled: '' })
  })
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.setViewportSize(LAPTOP)
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi`, page.url()).href)
  const all = page.getByRole('button', { name: `Cả biên bản đã ghi (${COUNT + 1})` })
  await all.waitFor()
  expect(await page.locator('.run-lines li').count()).toBe(2)
  await look('111-hai-dong-moi')
  await all.focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: 'Cả biên bản đã ghi' })
  await eventually(() => list.getByRole('listitem').count()).toBe(COUNT + 1)
  // Newest first, each session apart.
  expect(await list.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Phiên thứ hai (trọng thể)',
    'Phiên thứ nhất',
  ])
  await look('112-ca-bien-ban')
  expect(await findAxeFaults(page)).toEqual([])

  // The list is scrolled by its arrows; Tab enters the lines, arrows go from one to the next.
  const region = list.getByRole('region', { name: 'Các dòng đã ghi' })
  const depth = () => region.evaluate((element) => element.scrollTop)
  await eventually(() => region.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('End')
  await eventually(depth).toBeGreaterThan(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await eventually(focused).toBe('Sửa giờ, số có mặt: Phiên thứ hai (trọng thể)')
  await page.keyboard.press('ArrowDown')
  await eventually(focused).toMatch(new RegExp(`^Sửa: .*Việc ${COUNT - 1}`))
  for (let place = 1; place < COUNT; place += 1) await page.keyboard.press('ArrowDown')
  await eventually(focused).toMatch(/^Sửa: Biểu quyết số lượng Đoàn Thư ký/)
  await page.keyboard.press('Enter')
  const fix = page.getByRole('dialog', { name: 'Sửa dòng biên bản' })
  await fix.getByRole('textbox', { name: 'Nhất trí', exact: true }).fill('73')
  await fix.getByRole('textbox', { name: 'Không nhất trí', exact: true }).fill('43')
  await fix.getByRole('textbox', { name: 'Giờ' }).fill('chín giờ')
  await fix.getByRole('textbox', { name: 'Lý do sửa' }).fill('đọc ngược hai số')
  await page.keyboard.press('Enter')
  await fix.getByRole('alert').filter({ hasText: 'Gõ giờ và phút' }).waitFor()
  await fix.getByRole('textbox', { name: 'Giờ' }).fill('9:05')
  await fix.getByRole('combobox', { name: 'Mục chương trình' }).selectOption('Bầu Đoàn Thư ký')
  await look('113-sua-dong-cu')
  expect(await findAxeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await list.getByText(/73\/116/).waitFor()
  await list.getByText('9:05', { exact: true }).waitFor()
  // Where it was left the list goes on.
  await eventually(focused).toMatch(/^Sửa: Biểu quyết số lượng Đoàn Thư ký.*73\/116/)

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const gone = page.getByRole('dialog', { name: 'Lấy lại dòng này?' })
  await page.keyboard.press('Escape')
  await eventually(() => gone.count()).toBe(0)
  await list.getByRole('button', { name: /^Lấy lại: .*Việc 3\./ }).click()
  await gone.getByRole('button', { name: 'Lấy lại' }).click()
  await gone.getByRole('alert').filter({ hasText: 'Chưa có lý do' }).waitFor()
  await look('114-lay-lai-dong')
  expect(await findAxeFaults(page)).toEqual([])
  await gone.getByRole('textbox', { name: 'Lý do' }).fill('ghi hai lần')
  await page.keyboard.press('Enter')
  await eventually(() => list.getByRole('listitem').count()).toBe(COUNT)

  await page.setViewportSize(DOUBLED)
  await look('115-ca-bien-ban-200')
  expect(await findAxeFaults(page)).toEqual([])
  const foot = await list.getByRole('button', { name: 'Đóng' }).boundingBox()
  expect((foot?.y ?? 999) + (foot?.height ?? 0)).toBeLessThanOrEqual(DOUBLED.height)
  await page.keyboard.press('Escape')
  await eventually(() => list.count()).toBe(0)
  await page.getByRole('button', { name: `Cả biên bản đã ghi (${COUNT})` }).waitFor()
  program.expectQuiet()
})
