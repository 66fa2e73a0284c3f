import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { uncountedBallot } from '#test/contract/a-counting.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { eventually, openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'
import { beginPass, button, closePass, textbox } from './walk-election.ts'

/** The committee ballot of the sample, counted by hand, with a box of four. */
async function openSheet() {
  let place = { id: '', ballotId: '' }
  const { workspace } = await prepareWorkspace(async (client) => {
    place = await uncountedBallot(client)
    const figures = { printed: 13, issued: 4, voters: 4, collected: 4 }
    await client.counting.setFigures({ ...place, figures })
  })
  const program = await openProgram({ workspace })
  const { page } = program
  const address = `/#/d/${place.id}/ngay-dai-hoi/bau-cu/${place.ballotId}`
  await page.goto(new URL(address, page.url()).href)
  await page.getByRole('radio', { name: /^Nhập tổng của từng người/ }).check()
  await beginPass(page, 1, 'Vũ Thị Dung')
  return { ...program, address }
}

const lineOf = (page: Page, label: string | RegExp) =>
  page
    .getByRole('region', { name: 'Tổng của từng người' })
    .getByRole('listitem')
    .filter({
      has: page.getByText(label, { exact: true }),
    })
const fieldOf = (page: Page, label: string | RegExp) =>
  lineOf(page, label).getByRole('textbox').first()
const isKept = (page: Page, label: string) =>
  lineOf(page, label).getByRole('img', { name: 'đã ghi' }).waitFor()
const ENTER = '**/rpc/counting/enterTotal'

test('a figure is called written once the engine has answered, and the pass is locked only after that', async () => {
  const { page, look } = await openSheet()
  const answers = Promise.withResolvers<void>()
  await page.route(ENTER, async (route) => {
    await answers.promise
    await route.continue()
  })
  await fieldOf(page, 'Phiếu hợp lệ').fill('3')
  await lineOf(page, 'Phiếu hợp lệ').getByText('chưa ghi').waitFor()
  await page.keyboard.press('Enter')
  await lineOf(page, 'Phiếu hợp lệ').getByText('đang ghi').waitFor()
  await fieldOf(page, 'Phiếu không hợp lệ').fill('1')
  // Pressed while both are on their way: neither may be overtaken.
  await button(page, 'Khóa lần 1').click()
  expect(await button(page, 'Khóa lần 1').first().isEnabled()).toBe(false)
  answers.resolve()
  await isKept(page, 'Phiếu hợp lệ')
  await isKept(page, 'Phiếu không hợp lệ')
  await page.getByText(/^Chưa ghi “.*Nhập cho đủ, hoặc ghi lý do/).waitFor()
  await look('g11-tong-da-ghi')
  expect(await findAxeFaults(page)).toEqual([])
})

test('what the program could not write stays in its field, wherever one goes, and is written when it answers again', async () => {
  const { page, address } = await openSheet()
  await page.route(ENTER, (route) => route.abort())
  await fieldOf(page, 'Phiếu hợp lệ').fill('3')
  await page.keyboard.press('Enter')
  await page
    .getByText(/Mất liên lạc/)
    .first()
    .waitFor()
  await page.goto(new URL(address.replace(/\/[^/]+$/, ''), page.url()).href)
  await page.getByRole('heading', { name: 'Bầu cử', exact: true }).waitFor()
  await page.goto(new URL(address, page.url()).href)
  expect(await fieldOf(page, 'Phiếu hợp lệ').inputValue()).toBe('3')
  await page.unroute(ENTER)
  await isKept(page, 'Phiếu hợp lệ')

  // A correction without its reason is not written, and the pass is not locked over it.
  await fieldOf(page, 'Phiếu hợp lệ').fill('4')
  await button(page, 'Khóa lần 1').click()
  await page.getByText(/Còn 1 chỗ chưa ghi được/).waitFor()
  await lineOf(page, 'Phiếu hợp lệ').getByText('chưa ghi').waitFor()
  await textbox(page, 'Lý do sửa: Phiếu hợp lệ').fill('đếm lại')
  await page.keyboard.press('Enter')
  await isKept(page, 'Phiếu hợp lệ')
  await page.reload()
  await eventually(() => fieldOf(page, 'Phiếu hợp lệ').inputValue()).toBe('4')
})

test('figures that no paper can have lock no pass, and the third person settles none', async () => {
  const { page, look } = await openSheet()
  const tell = async (figures: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(figures)) {
      await fieldOf(page, label).fill(value)
      await page.keyboard.press('Enter')
    }
    const names = page.getByRole('list', { name: 'Số phiếu của từng người' })
    for (const field of await names.getByRole('textbox').all()) {
      if ((await field.inputValue()) === '') await field.fill('0')
    }
  }
  const full = { 'Phiếu hợp lệ': '4', 'Phiếu không hợp lệ': '0' }
  await tell({ ...full, 'Phiếu hợp lệ': '3', 'Phiếu không hợp lệ': '1', '1. Trần Trọng Bảo': '4' })
  await button(page, 'Khóa lần 1').click()
  await page.getByText(/^Chưa khóa được lần 1\. .*không bằng số phiếu không hợp lệ \(1\)/).waitFor()
  await page.getByText(/Trần Trọng Bảo \(4\) nhiều hơn số phiếu hợp lệ \(3\): đếm lại/).waitFor()
  expect(await page.getByText('Vì sao khóa lần 1 lúc này').count()).toBe(0)
  await look('g12-khong-khoa-duoc')
  for (const [label, value] of Object.entries(full)) {
    await fieldOf(page, label).fill(value)
    await textbox(page, `Lý do sửa: ${label}`).fill('đếm lại')
    await page.keyboard.press('Enter')
    await isKept(page, label)
  }
  await closePass(page, 1)
  await button(page, 'Lần 2').click()
  await beginPass(page, 2, 'Hoàng Phương Duyên')
  await tell({ ...full, '1. Trần Trọng Bảo': '3', '2. Lường Thị Bích': '1' })
  await closePass(page, 2)
  await button(page, 'So hai lần').last().click()
  await page.getByText('Khác 2 số').waitFor()
  const again = (label: string) => textbox(page, `Đếm lại: ${label}`)
  const write = button(page, 'Ghi các số đếm lại')
  await again('1. Trần Trọng Bảo').fill('5')
  expect(await write.isEnabled()).toBe(false)
  await textbox(page, /^Người thứ ba đếm lại/).fill('Cháng Thị Dở')
  await write.click()
  await page
    .getByText(/^Chưa ghi được số đếm lại\. .*\(5\) nhiều hơn số phiếu hợp lệ \(4\)/)
    .waitFor()
  await look('g13-khong-quyet-duoc')
  expect(await findAxeFaults(page)).toEqual([])
  await again('1. Trần Trọng Bảo').fill('4')
  await again('2. Lường Thị Bích').fill('0')
  await write.click()
  await page.getByText('Đã quyết xong').waitFor()
  await page.getByText('đã quyết 4').waitFor()
})
