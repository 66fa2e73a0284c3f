import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { uncountedBallot } from '#test/contract/a-counting.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { expectFocusOn } from './keyboard.ts'
import { LAPTOP, eventually, openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

/** Half of what the window has at 200 %. */
const ENLARGED = { width: 683, height: 384 } as const

/** The committee ballot of the sample, with a box of four. */
async function prepareBox() {
  let place = { id: '', ballotId: '' }
  const { workspace } = await prepareWorkspace(async (client) => {
    place = await uncountedBallot(client)
    const figures = { printed: 13, issued: 5, voters: 5, collected: 4 }
    await client.counting.setFigures({ ...place, figures })
  })
  return { workspace, ...place }
}

/** More struck numbers than a line holds. */
const MANY = '3 4 11 12 13 14 15 16 17 18 19 21 22 23 24 25 26 27 28 29'

const fieldOf = (page: Page) => page.getByRole('textbox', { name: 'Số thứ tự những người bị gạch' })
const numberIs = (page: Page, number: number) =>
  page.getByRole('region', { name: `Phiếu số ${number}`, exact: true }).waitFor()

async function begin(page: Page, pass: number, clerk: string) {
  await page.getByRole('textbox', { name: 'Người nhập' }).fill(clerk)
  await page.getByRole('button', { name: `Bắt đầu lần ${pass}` }).click()
  await expectFocusOn(page, fieldOf(page))
}

async function type(page: Page, text: string) {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('a box is read twice from the keyboard, a third person settles, and the result goes into the papers', async () => {
  const { workspace, id, ballotId } = await prepareBox()
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu/${ballotId}`, page.url()).href)
  await page.getByRole('heading', { name: 'Kiểm phiếu bầu Ban Chấp hành' }).waitFor()
  await look('g1-bat-dau')
  await begin(page, 1, 'Vũ Thị Dung')
  await numberIs(page, 1)
  await page.keyboard.type('20 30')
  await page.getByText('Phiếu chỉ có số 1 đến 29, không có số 30.').waitFor()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('7')
  await page.getByText('Hợp lệ', { exact: true }).first().waitFor()
  await look('g2-mot-phieu')
  await page.keyboard.press('Enter')
  await numberIs(page, 2)
  // Nobody struck, with fewer seats than names: the program says so itself.
  await page.getByText(/để lại 29 tên, nhiều hơn 27/).waitFor()
  await type(page, '')
  await page.keyboard.press('F4')
  await page.getByRole('radio', { name: 'ghi thêm tên ngoài danh sách' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await look('g3-khong-hop-le')
  await page.keyboard.press('Enter')
  await numberIs(page, 4)
  await type(page, '1 2')
  await eventually(() => page.locator('.counting-paper').textContent()).toContain('2 + 2 = 4')

  // A ballot that stands is changed only with a reason.
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await numberIs(page, 1)
  expect(await fieldOf(page).inputValue()).toBe('7 20')
  await fieldOf(page).fill('7 21')
  await page.keyboard.press('Enter')
  await page.getByText('Phiếu 1 đã nhập khác.').waitFor()
  await expectFocusOn(page, page.getByRole('textbox', { name: 'Lý do sửa' }))
  await page.keyboard.type('gõ nhầm số')
  await look('g4-sua-phieu')
  await page.keyboard.press('Enter')
  await page.getByText('gạch 7, 21').waitFor()
  await page.getByText('Đã nhập đủ', { exact: true }).waitFor()
  await type(page, '3')
  await page.getByText('Đã nhập đủ 4 phiếu thu về.').waitFor()
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Khóa lần 1' }).last().click()
  await page.getByRole('heading', { name: /Lần 1 đã khóa: 4 phiếu/ }).waitFor()
  await look('g5-da-khoa')
  // Until the other begins it is opened again, by somebody who gives a name and a reason.
  await page.getByRole('button', { name: 'Mở lại lần 1' }).click()
  await page.getByRole('textbox', { name: 'Người mở lại và nhập tiếp' }).fill('Vũ Thị Dung')
  expect(await page.getByRole('button', { name: 'Mở lại lần 1' }).last().isEnabled()).toBe(false)
  await page.getByRole('textbox', { name: 'Vì sao mở lại lần 1' }).fill('soát lại phiếu 3')
  await page.keyboard.press('Enter')
  await fieldOf(page).waitFor()
  // Figures of the paper are changed only with a reason once somebody counts.
  await page.getByRole('button', { name: 'Sửa số phát ra, thu về' }).click()
  const voters = page.getByRole('textbox', { name: 'Người bỏ phiếu' })
  await voters.fill('6')
  await voters.press('Enter')
  await page.getByRole('textbox', { name: 'Vì sao sửa “Người bỏ phiếu” từ 5 thành 6' }).waitFor()
  await page.getByRole('button', { name: 'Thôi' }).click()
  expect(await voters.inputValue()).toBe('5')
  await page.getByRole('button', { name: 'Khóa lần 1' }).last().click()
  await page.getByRole('heading', { name: /Lần 1 đã khóa: 4 phiếu/ }).waitFor()

  // The same person may not be the second, and nothing is compared yet.
  await page.getByRole('button', { name: 'So hai lần' }).click()
  await page.getByText(/Lần 2 chưa bắt đầu/).waitFor()
  await page.getByRole('button', { name: 'Lần 2', exact: true }).click()
  await page.getByRole('textbox', { name: 'Người nhập' }).fill('vu thi dung')
  await page.getByRole('button', { name: 'Bắt đầu lần 2' }).click()
  await page.getByText(/phải do người khác nhập/).waitFor()
  await begin(page, 2, 'Hoàng Phương Duyên')
  // Come back to later, the page opens at the pass that goes on.
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  await page.getByRole('heading', { name: 'Bầu cử', exact: true }).waitFor()
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu/${ballotId}`, page.url()).href)
  await eventually(() =>
    page.getByRole('button', { name: 'Lần 2', exact: true }).getAttribute('aria-pressed'),
  ).toBe('true')
  await fieldOf(page).focus()
  await type(page, '7 20')
  await type(page, '')
  await type(page, MANY)
  await type(page, '1 2')
  await eventually(() => page.locator('.counting-paper').textContent()).toContain('3 + 1 = 4')
  await page.getByRole('button', { name: 'Khóa lần 2' }).last().click()
  await page.getByRole('heading', { name: /Lần 2 đã khóa/ }).waitFor()
  await page.getByRole('button', { name: 'So hai lần' }).last().click()
  await page.getByText('Khác 2 phiếu').waitFor()
  await page.getByRole('textbox', { name: /Người cầm phiếu 1/ }).fill('Cháng Thị Dở')
  await page.getByRole('textbox', { name: /Người cầm phiếu 1/ }).blur()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.getByText('Hợp lệ: gạch 2, để lại 27').waitFor()
  await look('g6-so-hai-lan')
  expect(await findAxeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('theo lần 2: gạch 7, 20').waitFor()
  // Nothing typed decides nothing, neither by Enter nor by the button.
  await page.getByRole('textbox', { name: 'Số thứ tự những người bị gạch' }).press('Enter')
  await page.getByText(/Gõ số của các tên bị gạch/).waitFor()
  await page.getByText('Chưa chọn đủ').waitFor()
  const instead = page.getByRole('combobox', { name: 'Hoặc chọn' })
  await instead.selectOption('phiếu không gạch ai')
  await page.getByText(/^Không hợp lệ: để lại 29/).waitFor()
  await instead.selectOption('ghi thêm tên ngoài danh sách')
  await look('g7-quyet-ca-phieu')
  await expectReadWhole(page)
  await page.setViewportSize(ENLARGED)
  await look('g12-quyet-ca-phieu-phong-to')
  await expectReadWhole(page)
  await page.setViewportSize(LAPTOP)
  await page.getByRole('button', { name: /Ghi phiếu 3/ }).click()
  await page.getByText('Đã quyết xong').waitFor()
  await decideAnew(page)
  await page.getByRole('button', { name: 'Mở kết quả' }).click()
  await page.getByRole('heading', { name: 'Các số chưa khớp' }).waitFor()
  // Five were handed out and four came back: somebody answers for the fifth.
  await page.getByRole('button', { name: 'Ghi lý do khác nhau' }).click()
  await page.getByRole('textbox', { name: 'Lý do' }).fill('một đại biểu giữ lại phiếu')
  await page.getByRole('textbox', { name: 'Người xác nhận' }).fill('Cháng Thị Dở')
  await page.getByRole('button', { name: 'Ghi lý do', exact: true }).click()
  await page.getByText('Cháng Thị Dở: một đại biểu giữ lại phiếu').waitFor()
  // Two ballots of four elect nobody.
  await page.getByRole('heading', { name: 'Chưa bầu đủ' }).waitFor()
  await look('g8-ket-qua')
  expect(await findAxeFaults(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Nhật ký nhập phiếu' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('nhat-ky-nhap-phieu-ban-chap-hanh-lan-1.docx')
  await page.getByRole('textbox', { name: 'Trưởng ban kiểm phiếu' }).fill('Cháng Thị Dở')
  await page.getByRole('button', { name: 'Xác nhận và ghi vào văn bản' }).click()
  await page.getByText(/Số phiếu đã vào các văn bản/).waitFor()
  await look('g9-da-xac-nhan')
  await page.setViewportSize(ENLARGED)
  await look('g10-phong-to')
  program.expectQuiet()
})

/** Every struck number is seen: one cut at the edge would be read as another. */
async function expectReadWhole(page: Page): Promise<void> {
  const read = page.locator('.as-read li', { hasText: MANY.replaceAll(' ', ', ') })
  expect(await read.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true)
}

/** What stands decided is decided otherwise only with a reason, which the journal keeps. */
async function decideAnew(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Hoặc chọn' }).selectOption('phiếu không gạch ai')
  await page.getByRole('button', { name: /Ghi phiếu 3/ }).click()
  const reason = page.getByRole('textbox', { name: 'Vì sao quyết lại phiếu này' })
  await reason.fill('xem lại mặt sau phiếu')
  expect(await findAxeFaults(page)).toEqual([])
  await reason.press('Enter')
  await page.getByText('Lý do: xem lại mặt sau phiếu').waitFor()
}

test('what is typed while the program does not answer is written once when it answers again', async () => {
  const { workspace, id, ballotId } = await prepareBox()
  const program = await openProgram({ workspace })
  const { page } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu/${ballotId}`, page.url()).href)
  await begin(page, 1, 'Vũ Thị Dung')
  await type(page, '1 2')
  await page.getByRole('button', { name: 'Sửa phiếu 1' }).waitFor()
  await page.route('**/rpc/counting/enter', (route) => route.abort())
  await type(page, '3 4')
  await type(page, '5 6')
  await numberIs(page, 4)
  await page.getByText('đang ghi').first().waitFor()
  expect(await page.getByText('đang ghi').count()).toBe(2)
  await page.unroute('**/rpc/counting/enter')
  await eventually(() => page.getByText('đang ghi').count()).toBe(0)
  await eventually(() => page.locator('.counting-last li').count()).toBe(3)
  // Opened anew in the middle of a pass, its head has all its buttons.
  await page.reload()
  await page.getByRole('button', { name: 'Khóa lần 1' }).waitFor()
  await page.setViewportSize(ENLARGED)
  await program.look('g11-nhap-phong-to')
  // With both named who work at it, none of its four parts is cut off.
  await page.setViewportSize(LAPTOP)
  await page.getByRole('button', { name: 'Đổi người nhập' }).click()
  const form = page.getByRole('region', { name: 'Đổi người nhập' })
  await form.getByRole('textbox', { name: 'Người nhập' }).fill('Vũ Thị Dung')
  await form.getByRole('textbox', { name: 'Người đọc phiếu' }).fill('Hoàng Phương Duyên')
  await form.getByRole('button', { name: 'Bắt đầu lần 1' }).click()
  await page.getByText('Đọc: Hoàng Phương Duyên').waitFor()
  const parts = page.getByRole('group', { name: 'Phần' })
  expect(await parts.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  await program.look('g13-hai-nguoi')
})
