import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createSchool } from './create-school.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { LAPTOP, SMALLEST, eventually, openProgram } from './open-program.ts'
import type { Program } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'

const MINUTE = 60_000
/** A laptop at 200 %. */
const DOUBLED = { width: 683, height: 384 } as const

async function openRun(): Promise<Program> {
  const program = await openProgram()
  const { page } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  // Which dossier is open can be read, whatever else gives way.
  await page.setViewportSize(DOUBLED)
  const opened = await page.locator('.header-dossier b').boundingBox()
  expect(opened?.width).toBeGreaterThan(80)
  await page.setViewportSize(LAPTOP)
  await page.keyboard.press('Alt+7')
  await page.getByRole('heading', { name: 'Phiên thứ nhất chưa khai mạc' }).waitFor()
  return program
}

/** The first vote of the day put right through its line of the minutes. */
async function correctFirstVote(page: Page, agree: string, against: string): Promise<void> {
  await page.getByRole('button', { name: /^Sửa: Biểu quyết số lượng Đoàn Chủ tịch/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nhất trí', exact: true }).fill(agree)
  await dialog.getByRole('textbox', { name: 'Không nhất trí', exact: true }).fill(against)
  await dialog.getByRole('textbox', { name: 'Lý do sửa' }).fill('đếm lại')
  await dialog.getByRole('button', { name: 'Ghi lại' }).click()
}

/** The names are read before their vote, and the words of the number are over. */
async function saysTheList(page: Page): Promise<void> {
  const said = page.getByRole('region', { name: 'Lời dẫn' })
  await said.getByText(/giới thiệu danh sách Đoàn Chủ tịch: đồng chí/).waitFor()
  expect(await said.getByText(/đề nghị số lượng/).count()).toBe(0)
}

test('a session by keyboard: opened, votes that add up or say why, late, a break, corrected, closed', async () => {
  const program = await openRun()
  const { page, look, context } = program
  // The sample is told to its end: to practise, all of that goes first, and only after a question that names it.
  const before = page.getByRole('region', { name: 'Phần đã ghi từ trước' })
  await before.getByText(/2 phiên, .* lần biểu quyết/).waitFor()
  await look('100-truoc-khai-mac')
  expect(await findAxeFaults(page)).toEqual([])
  const startOver = page.getByRole('button', { name: 'Xóa phần đã ghi, làm lại từ đầu' })
  await startOver.click()
  await page.getByText(/^Sẽ xóa: 2 phiên, .*8 cuộc bầu/).waitFor()
  await page.keyboard.press('Escape')
  await before.waitFor()
  await startOver.click()
  await look('100b-lam-lai')
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Xóa, làm lại từ đầu' }).click()
  await eventually(() => before.count()).toBe(0)

  // Too few: the way out is a reason, and nothing typed is lost.
  await page.getByRole('textbox', { name: 'Có mặt' }).fill('70')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'cần từ 78' }).waitFor()
  await page.getByRole('textbox', { name: 'Có mặt' }).fill('116')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chào cờ' }).waitFor()
  await page.getByText('116 trên 117 có mặt').waitFor()
  await page.getByText('Đủ điều kiện họp, cần từ 78').waitFor()

  const [hall] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Màn hình hội trường' }).click(),
  ])
  await hall.setViewportSize(LAPTOP)
  await hall.getByRole('heading', { name: 'Chào cờ' }).waitFor()
  await page.bringToFront()

  // What is typed goes into the minutes with the same press; a clicker sends these keys.
  await page
    .getByRole('textbox', { name: 'Nội dung ghi vào biên bản' })
    .fill('Chào cờ, hát Quốc ca')
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'Tuyên bố lý do' }).waitFor()
  await page.getByText(/Ban Tổ chức \(lúc .*\): Chào cờ, hát Quốc ca\./).waitFor()
  await page.keyboard.press('F5')
  await page.keyboard.press('.')
  await page.keyboard.press('PageUp')
  await page.getByText('Đang xem mục 1; đại hội đang ở mục 2.').waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'Tuyên bố lý do' }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'Bầu Đoàn Chủ tịch' }).waitFor()
  await page.getByText('Đại biểu nào nhất trí với số lượng Đoàn Chủ tịch là 3 đồng chí').waitFor()
  await page.getByText('Đạt, 116 trên 116').waitFor()
  await look('101-bieu-quyet')
  expect(await findAxeFaults(page)).toEqual([])

  // Whatever else a clicker sends does no harm, least of all in a field.
  for (const key of ['b', '.', 'F5', 'Shift+F5', 'Escape', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key)
  }
  expect(await page.getByRole('textbox', { name: 'Không nhất trí' }).inputValue()).toBe('0')
  await page.getByText('Đạt, 116 trên 116').waitFor()

  // What is no digit is not taken, and said: neither "2,5" nor "-1" is another number in silence.
  const against = page.getByRole('textbox', { name: 'Không nhất trí' })
  for (const typed of ['2,5', '-1']) {
    await against.fill(typed)
    await page.getByText(`Không nhận “${typed}”: chỉ gõ chữ số.`).waitFor()
    expect(await against.inputValue()).toBe('0')
  }
  // A refusal is of the figures it was given for.
  await page.getByRole('textbox', { name: 'Nhất trí', exact: true }).fill('116')
  await against.fill('50')
  await page.keyboard.press('PageDown')
  const tooMany = page.getByRole('alert').filter({ hasText: 'hơn số có mặt 50 người' })
  await tooMany.waitFor()
  await page.getByRole('textbox', { name: 'Nhất trí', exact: true }).fill('65')
  await page.getByText('Còn 1 người có mặt không vào số nào.').waitFor()
  expect(await tooMany.count()).toBe(0)
  await page.getByRole('textbox', { name: 'Nhất trí', exact: true }).fill('')

  // Half is not passed: no press meant for the next slide records it.
  await page.getByRole('textbox', { name: 'Không nhất trí' }).fill('58')
  await page.keyboard.press('PageDown')
  await page.getByRole('dialog').getByText('58 trên 116 có mặt, cần từ 59').waitFor()
  await page.keyboard.press('PageDown')
  await look('101b-khong-dat')
  expect(await findAxeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText('Không đạt, 58 trên 116').waitFor()

  // Three did not raise a hand: it is said before it can be recorded, and survives a reload.
  await page.getByRole('textbox', { name: 'Nhất trí', exact: true }).fill('112')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1')
  await page.getByText('Còn 3 người có mặt không vào số nào.').waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('alert').filter({ hasText: 'Đếm lại, hoặc ghi lý do' }).waitFor()
  await page.reload()
  await page.getByText('Còn 3 người có mặt không vào số nào.').waitFor()
  await page
    .getByRole('textbox', { name: /Lý do số không khớp/ })
    .fill('ba đồng chí ra ngoài khi đếm')
  await page
    .getByRole('region', { name: 'Lời dẫn' })
    .getByText(/đề nghị số lượng/)
    .waitFor()
  await look('102-bieu-quyet-ly-do')
  await page.keyboard.press('PageDown')
  await page.getByText('biểu quyết lần 2 trên 2').waitFor()
  await saysTheList(page)
  await page.getByText(/112\/116 .* \(ba đồng chí ra ngoài khi đếm\)\./).waitFor()
  await hall.getByText('Kết quả biểu quyết').waitFor()
  await hall.getByText('96,6%').waitFor()
  await hall.bringToFront()
  await hall.screenshot({ path: 'test-output/screens/103-hoi-truong.png' })
  expect(await findAxeFaults(hall)).toEqual([])
  await page.bringToFront()
  // The hall goes on reading the last result until the next press. Nobody has touched this vote: a click that
  // bounces does not carry it.
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.getByRole('button', { name: '116 nhất trí: bấm lần nữa để ghi' }).waitFor()
  await look('103b-bam-lan-nua')
  await page.keyboard.press('PageDown')
  await hall.getByRole('heading', { name: /^Danh sách Đoàn Chủ tịch/ }).waitFor()
  await page.getByRole('button', { name: /^Sang mục 4/ }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'Bầu Đoàn Thư ký' }).waitFor()
  await hall.getByRole('heading', { name: 'Bầu Đoàn Thư ký' }).waitFor()

  // Put right with a reason only.
  await page.getByRole('button', { name: /^Sửa: Biểu quyết số lượng Đoàn Chủ tịch/ }).click()
  await page.getByRole('textbox', { name: 'Nhất trí', exact: true }).last().fill('113')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByRole('alert').filter({ hasText: 'Chưa có lý do sửa' }).waitFor()
  await look('104-sua-dong')
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Lý do sửa' }).fill('đếm lại')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  // The reason there is that of three.
  await page.getByText(/Còn 2 người.*của số trước khi sửa/).waitFor()
  await look('104b-ly-do-cua-so-cu')
  await page
    .getByRole('textbox', { name: 'Lý do số không khớp', exact: true })
    .last()
    .fill('hai đồng chí ra ngoài khi đếm')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByText(/113\/116 .*\(hai đồng chí ra ngoài khi đếm\)/).waitFor()
  // Nobody is taken for having meant a vote that was lost by one press.
  await correctFirstVote(page, '13', '101')
  await page
    .getByRole('alert')
    .filter({ hasText: /cần từ 59.*bấm Ghi lại lần nữa/ })
    .waitFor()
  await look('104c-sua-thanh-khong-dat')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByText(/13\/116 .*/).waitFor()
  await correctFirstVote(page, '113', '1')
  await page.getByText(/113\/116 .*/).waitFor()

  // What was voted down keeps the item at that vote: voted again, or left on purpose.
  await page.getByRole('textbox', { name: 'Không nhất trí' }).fill('58')
  await page.keyboard.press('PageDown')
  await page.getByRole('button', { name: 'Ghi là không được thông qua' }).click()
  await page.getByText(/Đã biểu quyết số lượng Đoàn Thư ký.*58\/116 nhất trí, không đạt/).waitFor()
  await page.getByText('biểu quyết lần 1 trên 2').waitFor()
  await look('104d-bieu-quyet-lai')
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Biểu quyết lại PgDn' }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByText('Đạt, 116 trên 116').waitFor()
  await page.getByText('biểu quyết lần 1 trên 2').waitFor()
  await page.getByRole('button', { name: 'Không biểu quyết lại, sang biểu quyết lần 2' }).click()
  await page.getByText('biểu quyết lần 2 trên 2').waitFor()

  // The clock of this computer goes on, then is set back.
  const now = Date.now()
  await page.clock.setFixedTime(now + 20 * MINUTE)
  await page.getByText(/Mục này quá \d+ phút/).waitFor()
  await look('105-qua-gio')
  await page.clock.setFixedTime(now - 30 * MINUTE)
  await page.getByText(/Đồng hồ máy bị lùi/).waitFor()
  await look('106-dong-ho-lui')
  await page.clock.setFixedTime(now)
  await page.getByRole('button', { name: 'Thêm 5 phút' }).click()
  await page.getByText('9 phút', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Giải lao' }).click()
  await page.getByText(/Giải lao từ/).waitFor()
  await hall.getByRole('heading', { name: 'Giải lao' }).waitFor()
  await page.keyboard.press('PageDown')
  await eventually(() => page.getByText(/Giải lao từ/).count()).toBe(0)

  await page.getByRole('button', { name: 'Ghi việc phát sinh' }).click()
  const incident = page.getByRole('textbox', { name: /Việc phát sinh/ })
  await incident.fill('Mất điện 5 phút')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('F5')
  expect(await incident.inputValue()).toBe('Mất điện 5 phút')
  await page.getByRole('button', { name: 'Ghi vào biên bản' }).click()
  await page.getByText(/Mất điện 5 phút/).waitFor()

  await page.getByRole('button', { name: 'Cả chương trình' }).click()
  await look('107-ca-chuong-trinh')
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^Sang mục này: Quán triệt/ }).click()
  // On the way there nobody has been elected.
  const jump = page.getByRole('dialog', { name: 'Sang mục sau khi chưa bầu xong?' })
  await jump.getByText(/Chưa lập cuộc bầu nào cho mục “Bầu/).waitFor()
  await jump.getByRole('textbox', { name: /Lý do/ }).fill('bầu vào phiên chiều')
  await jump.getByRole('button', { name: 'Vẫn sang mục sau' }).click()
  await page.getByRole('heading', { name: /^Quán triệt/ }).waitFor()
  await page.setViewportSize(SMALLEST)
  await look('108-dieu-hanh-nho')
  await page.setViewportSize(DOUBLED)
  await look('109-dieu-hanh-200')
  // Whatever is scrolled, how many are there and are needed stays in view.
  const strip = page.locator('.run-strip')
  expect(await strip.textContent()).toMatch(/^Có mặt 116\/117, cần từ 78$/)
  const place = await strip.boundingBox()
  expect((place?.y ?? 999) + (place?.height ?? 0)).toBeLessThanOrEqual(DOUBLED.height)
  expect(await findAxeFaults(page)).toEqual([])
  await page.setViewportSize(LAPTOP)
  await page.keyboard.press('PageDown')
  // No election was set up: the session is not closed without a word.
  const held = page.getByRole('dialog', { name: 'Kết thúc phiên khi việc bầu chưa xong?' })
  await held.getByText(/^Chưa lập cuộc bầu nào cho mục “Bầu Ban Chấp hành”\./).waitFor()
  await look('109a-chua-bau')
  expect(await findAxeFaults(page)).toEqual([])
  await held.getByRole('button', { name: 'Vẫn kết thúc phiên' }).click()
  await held.getByRole('alert').filter({ hasText: 'ghi lý do' }).waitFor()
  await held.getByRole('textbox', { name: 'Lý do vẫn kết thúc phiên' }).fill('bầu vào buổi chiều')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Phiên thứ hai (trọng thể) chưa khai mạc' }).waitFor()
  await hall.getByRole('heading', { name: /Bắt đầu lúc/ }).waitFor()
  await hall.setViewportSize(DOUBLED)
  expect(await findAxeFaults(hall)).toEqual([])

  // Who speaks: one of the register, then one from the floor; each with the time, and the next follows.
  await page.bringToFront()
  await page.getByRole('textbox', { name: 'Có mặt' }).fill('116')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cả chương trình' }).click()
  await page.getByRole('button', { name: /^Sang mục này: Tham luận/ }).click()
  const speech = page.getByRole('group', { name: 'Phát biểu, tham luận' })
  await speech.getByRole('combobox').selectOption({ index: 1 })
  await speech.getByRole('textbox', { name: 'Nội dung chính' }).fill('Nêu cách vận động')
  await look('109b-tham-luan')
  expect(await findAxeFaults(page)).toEqual([])
  await page.keyboard.press('PageDown')
  await page.getByText(/^Đồng chí .* \(lúc .*\), với chủ đề “.*”: Nêu cách vận động\.$/).waitFor()
  await speech.getByRole('textbox', { name: 'Người phát biểu' }).fill('Vàng A Páo')
  await page.keyboard.press('PageDown')
  await page.getByRole('alert').filter({ hasText: 'Chưa có chủ đề' }).waitFor()
  await speech.getByRole('textbox', { name: 'Chủ đề' }).fill('An toàn lao động')
  await page.keyboard.press('PageDown')
  await page.getByText(/^Đồng chí Vàng A Páo \(lúc .*“An toàn lao động”\.$/).waitFor()
  expect(await speech.getByRole('textbox', { name: 'Chủ đề' }).inputValue()).toBe('')

  // The rehearsal is over: the real day begins with nothing of it.
  await page.getByRole('button', { name: 'Cả chương trình' }).click()
  await startOver.click()
  await page.getByText(/^Sẽ xóa: 2 phiên, 3 lần biểu quyết/).waitFor()
  await page.getByRole('button', { name: 'Xóa, làm lại từ đầu' }).click()
  await page.getByRole('heading', { name: 'Phiên thứ nhất chưa khai mạc' }).waitFor()
  await page.getByText('Chưa ghi dòng nào').waitFor()
  program.expectQuiet()
})

test('without an agenda the run says where to make one', async () => {
  const program = await openProgram()
  const { page, look } = program
  await createSchool(page)
  await page.keyboard.press('Alt+7')
  await page.getByText('Chưa có chương trình để điều hành').waitFor()
  await look('110-chua-co-chuong-trinh')
  expect(await findAxeFaults(page)).toEqual([])
  program.expectQuiet()
})

test('figures typed for a vote that another window recorded meanwhile do not wait at the next one', async () => {
  const { workspace, id } = await prepareHall(async (client, { id: own }) => {
    await client.run.clearDay({ id: own })
    const { sessions } = await client.run.view({ id: own })
    const [first] = sessions
    const opening = { convened: 117, present: 116 }
    await client.run.openSession({ id: own, sessionId: first?.id ?? '', ...opening })
    const item = first?.items.find(({ topic }) => topic === 'elect-presidium')
    await client.run.beginItem({ id: own, itemId: item?.id ?? '' })
  })
  const program = await openProgram({ workspace })
  const { page, context } = program
  const other = await context.newPage()
  const against = (one: Page) => one.getByRole('textbox', { name: 'Không nhất trí' })
  for (const one of [page, other]) {
    await one.goto(new URL(`/#/d/${id}/ngay-dai-hoi`, page.url()).href)
    await one.getByText('biểu quyết lần 1 trên 2').waitFor()
  }
  await against(page).fill('5')
  await page.getByText('Đạt, 111 trên 116').waitFor()
  await against(other).fill('1')
  await other.keyboard.press('PageDown')
  await other.getByText('biểu quyết lần 2 trên 2').waitFor()
  await page.bringToFront()
  await page.keyboard.press('PageDown')
  await page.getByText('biểu quyết lần 2 trên 2').waitFor()
  await page.getByText('Đạt, 116 trên 116').waitFor()
  expect(await against(page).inputValue()).toBe('0')
})
