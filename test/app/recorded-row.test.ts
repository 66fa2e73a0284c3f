import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { LAPTOP, openProgram } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'

test('a vote of the hall is refused beside its row among the facts, with the way to put it right', async () => {
  const { workspace, id } = await prepareHall(async (client, { id: own }) => {
    await client.run.clearDay({ id: own })
    const [first] = (await client.run.view({ id: own })).sessions
    const opening = { id: own, sessionId: first?.id ?? '', convened: 117, present: 116 }
    await client.run.openSession(opening)
    const counted = { present: 116, agree: 116, against: 0, other: 0, reason: '' }
    const vote = { slot: null, subject: 'quy chế làm việc', counted, next: null }
    await client.run.recordVote({ id: own, itemId: first?.items[0]?.id ?? '', ...vote })
  })
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.setViewportSize(LAPTOP)
  const address = `/#/d/${id}/van-ban/so-lieu?muc=proceedings.handVotes`
  await page.goto(new URL(address, page.url()).href)
  const grid = page.getByRole('grid', { name: /^Các lần biểu quyết/ })
  await grid.locator('[data-cell="agree"]').last().click()
  await page.keyboard.type('113')
  await page.keyboard.press('Enter')
  await page.getByText(/Dòng này được ghi lúc .* Mở Điều hành, bấm Cả biên bản đã ghi/).waitFor()
  await look('116-dong-da-ghi')
  expect(await findAxeFaults(page)).toEqual([])
  program.expectQuiet()
})

test('figures of a session are refused beside their row as well, and put right in the hall with a reason', async () => {
  const { workspace, id } = await prepareHall(async (client, { id: own }) => {
    await client.run.clearDay({ id: own })
    const [first] = (await client.run.view({ id: own })).sessions
    const opening = { id: own, sessionId: first?.id ?? '', convened: 117, present: 110 }
    await client.run.openSession(opening)
  })
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.setViewportSize(LAPTOP)
  const address = `/#/d/${id}/van-ban/so-lieu?muc=proceedings.sessions`
  await page.goto(new URL(address, page.url()).href)
  const grid = page.getByRole('grid', { name: /^Thời gian và số người có mặt/ })
  await grid.locator('[data-cell="present"]').first().click()
  await page.keyboard.type('111')
  await page.keyboard.press('Enter')
  await page.getByText(/Phiên này được ghi lúc .* bấm Cả biên bản đã ghi rồi Sửa/).waitFor()
  await look('117-phien-da-ghi')
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi`, page.url()).href)
  await page.getByRole('button', { name: 'Cả biên bản đã ghi (0)' }).click()
  await page.getByRole('button', { name: 'Sửa giờ, số có mặt: Phiên thứ nhất' }).click()
  const fix = page.getByRole('dialog', { name: 'Sửa giờ, số có mặt của phiên' })
  await fix.getByRole('textbox', { name: 'Bắt đầu' }).fill('7:30')
  await fix.getByRole('textbox', { name: 'Có mặt' }).fill('111')
  await fix.getByRole('textbox', { name: 'Lý do sửa' }).fill('đếm lại')
  await look('118-sua-phien')
  expect(await findAxeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('Bắt đầu 7:30; có mặt 111 trên 117').waitFor()
  await look('119-phien-da-sua')
  expect(await findAxeFaults(page)).toEqual([])
  program.expectQuiet()
})
