import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { eventually, openProgram } from './open-program.ts'
import { prepareCommittee } from './prepare-committee.ts'
import { beginPass, button, fillAll, textbox } from './walk-election.ts'

/** 117 ballots handed out. */
const ISSUED = { seats: 27, isIssued: true }

const formOf = (page: Page) =>
  page.getByRole('group', { name: 'Phiếu thu về nhiều hơn phát ra, đã đếm lại' })

async function annul(page: Page) {
  await textbox(page, 'Lý do hủy').fill('đếm lại hai lần vẫn thừa một phiếu')
  await textbox(page, 'Người xác nhận số thu về').fill('Cháng Thị Dở')
  await formOf(page).getByRole('textbox', { name: 'Có mặt' }).fill('117')
  await button(page, 'Ghi hủy, bỏ phiếu lại').click()
}

/** With new ballots, as far as the count. */
async function voteAnew(page: Page) {
  await fillAll(page, { 'Số phiếu đã in': '120' })
  await button(page, 'Ghi số phiếu in').click()
  await fillAll(page, { 'Triệu tập': '117', 'Có mặt': '117', 'Tham gia bỏ phiếu': '117' })
  await fillAll(page, { 'Phiếu phát ra': '117' })
  await button(page, 'Ghi đã phát phiếu').click()
  await fillAll(page, { 'Phiếu hỏng đã đổi': '0', 'Phiếu chưa dùng': '3' })
  await collect(page)
}

async function collect(page: Page) {
  await fillAll(page, { 'Phiếu hỏng đã đổi': '0', 'Phiếu thu về': '117' })
  await button(page, 'Ghi đã thu phiếu').click()
  await page.getByRole('link', { name: 'Tới kiểm phiếu' }).waitFor()
}

/** While the count goes on: the box is counted again, the vote is void, the hall votes anew, and counts anew. */
async function annulWhileCounting(page: Page, elections: string) {
  await button(page, 'Sửa số phát ra, thu về').click()
  await textbox(page, 'Thu về').fill('118')
  await page.keyboard.press('Enter')
  await textbox(page, 'Vì sao sửa “Thu về” từ 117 thành 118').fill('còn một phiếu dính đáy hòm')
  const written = page.waitForResponse(/counting\/setFigures$/)
  await button(page, 'Sửa số').click()
  await written
  await page.goto(elections)
  await button(page, 'Phiếu thu về nhiều hơn phát ra').click()
  await annul(page)
  await voteAnew(page)
  await page.getByRole('link', { name: 'Tới kiểm phiếu' }).click()
}

async function openCount() {
  const { workspace, id } = await prepareCommittee(ISSUED)
  const program = await openProgram({ workspace })
  const { page } = program
  const elections = new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href
  await page.goto(elections)
  await fillAll(page, { 'Phiếu chưa dùng': '8' })
  await collect(page)
  await page.getByRole('link', { name: 'Tới kiểm phiếu' }).click()
  return { ...program, elections }
}

test('more ballots in the box than were handed out: the screen goes on to a new vote, on record', async () => {
  const { workspace, id } = await prepareCommittee(ISSUED)
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  await fillAll(page, { 'Phiếu hỏng đã đổi': '0', 'Phiếu chưa dùng': '8', 'Phiếu thu về': '118' })
  await button(page, 'Ghi đã thu phiếu').click()
  await page.getByRole('alert').getByText('hủy lần bỏ phiếu này ngay dưới đây').waitFor()
  const form = formOf(page)
  expect(await form.getByRole('textbox', { name: 'Thu về, đếm lại' }).inputValue()).toBe('118')
  await form.scrollIntoViewIfNeeded()
  await look('p1-phieu-thua')
  expect(await findAxeFaults(page)).toEqual([])
  await annul(page)
  await page.getByText('phát ra 117, thu về 118 sau khi đếm lại', { exact: false }).waitFor()
  await textbox(page, 'Số phiếu đã in').waitFor()
  await look('p2-bo-phieu-lai')
  expect(await findAxeFaults(page)).toEqual([])

  // Found out only while the ballots are being read.
  await voteAnew(page)
  await button(page, 'Phiếu thu về nhiều hơn phát ra').click()
  await page.getByText('Đang ghi thu về 117, phát ra 117', { exact: false }).waitFor()
  expect(await form.count()).toBe(0)
  await look('p3-dang-kiem')
  await page.locator('.note').getByRole('link', { name: 'Kiểm phiếu' }).waitFor()
  program.expectQuiet()
})

test('ballots read of a void vote are gone from the page: the new ones are written, also where they say the same', async () => {
  const { page, look, elections } = await openCount()
  const region = (number: number) =>
    page.getByRole('region', { name: `Phiếu số ${number}`, exact: true })
  const enter = async (number: number, struck: string) => {
    await region(number).waitFor()
    const written = page.waitForResponse(/counting\/enter$/)
    await page.keyboard.type(struck)
    await page.keyboard.press('Enter')
    await written
  }
  await beginPass(page, 1, 'Vũ Thị Dung')
  for (const number of [1, 2, 3]) await enter(number, '1 2')
  await region(4).waitFor()

  await annulWhileCounting(page, elections)
  await beginPass(page, 1, 'Vũ Thị Dung')
  await region(1).waitFor()
  await page.getByText('Chưa có phiếu nào.').waitFor()
  await look('p4-kiem-lai-tu-dau')
  await enter(1, '1 2')
  await region(2).waitFor()
  await page.reload()
  await region(2).waitFor()
})

test('ballots still on their way when another page annuls the vote are shown, and written into no other', async () => {
  const { page, look, elections, context } = await openCount()
  const region = (number: number) =>
    page.getByRole('region', { name: `Phiếu số ${number}`, exact: true })
  await beginPass(page, 1, 'Vũ Thị Dung')
  await region(1).waitFor()
  const count = page.url()
  await page.route('**/rpc/counting/enter', (route) => route.abort())
  for (const struck of ['1 2', '3 4']) {
    await page.keyboard.type(struck)
    await page.keyboard.press('Enter')
  }
  await region(3).waitFor()

  const other = await context.newPage()
  await other.goto(count)
  await annulWhileCounting(other, elections)
  await beginPass(other, 1, 'Vũ Thị Dung')
  await other.getByText('Chưa có phiếu nào.').waitFor()
  await page.unroute('**/rpc/counting/enter')
  const left = page.getByRole('alert').filter({ hasText: 'thuộc lần bỏ phiếu đã hủy' })
  await eventually(() => left.textContent()).toContain('phiếu 1: gạch 1, 2; phiếu 2: gạch 3, 4')
  await page.getByText('Chưa có phiếu nào.').waitFor()
  await look('p5-phieu-cua-lan-da-huy')
  expect(await findAxeFaults(page)).toEqual([])
  await page.setViewportSize({ width: 683, height: 384 })
  await look('p6-phieu-cua-lan-da-huy-phong-to')
  await button(page, 'Đã xem, bỏ đi').click()
  await left.waitFor({ state: 'detached' })
  await other.reload()
  await other.getByText('Chưa có phiếu nào.').waitFor()
})

test('figures typed for a void vote are not in the fields of the new one', async () => {
  const { page, elections } = await openCount()
  await page.getByRole('radio', { name: /^Nhập tổng của từng người/ }).check()
  await beginPass(page, 1, 'Vũ Thị Dung')
  const valid = page
    .getByRole('region', { name: 'Tổng của từng người' })
    .getByRole('textbox')
    .first()
  await valid.fill('mười')
  await page.keyboard.press('Enter')
  await page.getByText('Gõ một số, chỉ có chữ số.').waitFor()

  await annulWhileCounting(page, elections)
  await page.getByRole('radio', { name: /^Nhập tổng của từng người/ }).check()
  await beginPass(page, 1, 'Vũ Thị Dung')
  await eventually(() => valid.inputValue()).toBe('')
  await page.getByRole('alert').getByText('Hợp lệ: mười').waitFor()
  expect(await page.getByText('chưa ghi', { exact: true }).count()).toBe(0)
})
