import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeFaults } from './find-axe-faults.ts'
import { tabTo } from './keyboard.ts'
import { SMALLEST, eventually, openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

/** Half of what the window has at 200 %. */
const ENLARGED = { width: 683, height: 384 } as const

/** The sample as it is when the congress begins; or with the tie of its first ballot still open. */
async function prepareElections(wanted: 'none' | 'tie') {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    const { dossier } = await client.dossier.get({ id })
    const [first, ...rest] = dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
    const rowIds = [...(wanted === 'none' && first ? [first] : []), ...rest].map((row) => row.id)
    await client.facts.removeRows({ id, rowIds })
    if (wanted === 'none') return
    const row = { cells: { afterwards: '' } }
    await client.facts.updateRow({ id, rowId: first?.id ?? '', row })
  })
  return { workspace, id }
}

const steps = (page: Page) => page.getByRole('region', { name: 'Các bước của cuộc bầu' })
const step = (page: Page, title: RegExp) => steps(page).getByRole('button', { name: title })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function vote(page: Page, present: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Có mặt' }).fill(present)
}

test('an election from the prepared list: a withdrawal, the list closed, a step out of order refused', async () => {
  const { workspace, id } = await prepareElections('none')
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  await page.getByText('Lập từ danh sách nhân sự: 29 người để bầu 27 người.').waitFor()
  await look('h1-bau-cu-trong')
  await tabTo(page, button(page, 'Lập cuộc bầu Ban Chấp hành'))
  await page.keyboard.press('Enter')
  await steps(page)
    .getByText('Đề nghị đại hội biểu quyết số lượng Ban Chấp hành là 27 người', { exact: false })
    .waitFor()
  expect(await findAxeFaults(page)).toEqual([])
  await look('h2-bau-cu-so-luong')

  // Begun by mistake, and begun again.
  await button(page, 'Lập nhầm, bỏ cuộc bầu này').click()
  await page.getByRole('textbox', { name: 'Lý do bỏ cuộc bầu' }).fill('bấm nhầm')
  await button(page, 'Bỏ cuộc bầu').click()
  await page.getByText(/^Đã bỏ cuộc bầu Ban Chấp hành, lần 1: /).waitFor()
  await look('h2-bau-cu-da-bo')
  await button(page, 'Lập cuộc bầu Ban Chấp hành').click()

  // More seats than the list has names: what is read aloud follows, and a box asks.
  await vote(page, '117')
  const seats = page.getByRole('textbox', { name: 'Số lượng cần bầu' })
  await seats.fill('999')
  await steps(page)
    .getByText('số lượng Ban Chấp hành là 999 người', { exact: false })
    .first()
    .waitFor()
  await page.getByRole('checkbox', { name: /^Danh sách còn thêm người/ }).waitFor()
  await button(page, 'Ghi số lượng').click()
  await page
    .getByRole('alert')
    .getByText('Ban chấp hành 999 ủy viên, mức tối đa 27', { exact: false })
    .waitFor()
  await look('h2-bau-cu-999')
  await seats.fill('27')

  // Three figures that do not add up ask for the reason.
  await vote(page, '117')
  await page.getByRole('textbox', { name: 'Nhất trí', exact: true }).fill('110')
  await button(page, 'Ghi số lượng').click()
  await page
    .getByRole('alert')
    .getByText('Còn 7 người có mặt không vào số nào', { exact: false })
    .waitFor()
  await page
    .getByRole('textbox', { name: 'Lý do ba số không khớp' })
    .fill('7 đại biểu ra ngoài hội trường')
  await look('h3-bau-cu-so-khong-khop')
  await button(page, 'Ghi số lượng').click()

  // A nomination from the floor, by keyboard.
  const name = page.getByRole('combobox', { name: 'Họ và tên' })
  await name.waitFor()
  await page.getByRole('combobox', { name: 'Giới tính' }).selectOption('Nam')
  await tabTo(page, name)
  await page.keyboard.type('Sùng A Lử')
  await page.keyboard.press('Enter')
  await page.getByText('30 người, xếp theo tên').waitFor()
  await look('h4-bau-cu-de-cu')
  // Refused, the name need not be typed again.
  await page.keyboard.type('Sùng A Lử')
  await page.keyboard.press('Enter')
  await page.locator('.name-form').getByRole('alert').waitFor()
  expect(await name.inputValue()).toBe('Sùng A Lử')
  await name.fill('')
  await button(page, 'Hết người ứng cử, đề cử').click()

  // A withdrawal with its decision and reason.
  await page
    .getByRole('combobox', { name: 'Người xin rút tên' })
    .selectOption({ label: 'Sùng A Lử' })
  await button(page, 'Đồng ý cho rút').click()
  await page.getByText('Ghi lý do Đoàn Chủ tịch quyết định.').waitFor()
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Chưa đủ thời gian công tác')
  await button(page, 'Đồng ý cho rút').click()
  await page.getByRole('heading', { name: 'Đã rút tên' }).waitFor()
  await look('h5-bau-cu-rut')

  // The list is not voted yet: the ballots cannot be handed out, and printing them asks for its clause.
  await step(page, /^7\. Kiểm số có mặt/).click()
  await steps(page).getByText('Chờ xong bước “Xét việc xin rút tên”.').waitFor()
  await step(page, /^6\. In phiếu/).click()
  await page.getByRole('textbox', { name: 'Số phiếu đã in' }).fill('125')
  await page.getByRole('button', { name: /^Làm trước/ }).click()
  await page.getByRole('alert').getByText('Ghi lý do làm trước bước này.').waitFor()
  await look('h6-bau-cu-lam-truoc')
  await step(page, /^3\. Xét việc xin rút/).click()
  await button(page, 'Hết người xin rút').click()

  await vote(page, '117')
  await button(page, 'Chốt danh sách').click()
  await steps(page).getByText('4. Chốt danh sách bằng biểu quyết').waitFor()
  await page.getByRole('group', { name: 'Ban Bầu cử', exact: true }).waitFor()
  expect(await findAxeFaults(page)).toEqual([])
  await look('h7-bau-cu-ban-bau-cu')
  await page.getByRole('combobox', { name: 'Thêm vào Ban Bầu cử' }).fill('Lục Ích Tăng')
  await button(page, 'Thêm').click()
  await page
    .getByText(/^Lục Ích Tăng có tên trong danh sách bầu cử nên không vào Ban Bầu cử/)
    .waitFor()
  await look('h7-bau-cu-co-ten')
  await vote(page, '117')
  await button(page, 'Ghi người kiểm phiếu').click()
  await page.getByRole('textbox', { name: 'Số phiếu đã in' }).fill('125')
  await button(page, 'Ghi số phiếu in').click()
  for (const [label, typed] of [
    ['Triệu tập', '117'],
    ['Có mặt', '117'],
    ['Tham gia bỏ phiếu', '117'],
    ['Phiếu phát ra', '118'],
  ] as const) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(typed)
  }
  await button(page, 'Ghi đã phát phiếu').click()
  await page
    .getByRole('alert')
    .getByText('Đếm lại; nếu đúng như vậy thì ghi lý do', { exact: false })
    .waitFor()
  await page
    .getByRole('group', { name: 'Phát ra 118 phiếu cho 117 người tham gia bỏ phiếu' })
    .waitFor()
  await page.getByRole('textbox', { name: 'Phiếu phát ra' }).fill('117')
  await button(page, 'Ghi đã phát phiếu').click()
  await page.getByRole('textbox', { name: 'Phiếu hỏng đã đổi' }).fill('1')
  await page.getByRole('textbox', { name: 'Phiếu chưa dùng' }).fill('7')
  await page.getByRole('textbox', { name: 'Phiếu thu về' }).fill('116')
  // One did not come back: the reason and who answers for it are asked at once.
  await button(page, 'Ghi đã thu phiếu').click()
  await page.getByRole('alert').getByText('Đếm lại; nếu đúng như vậy', { exact: false }).waitFor()
  await page.getByRole('group', { name: 'Thu về 116 phiếu, phát ra 117' }).waitFor()
  await page.getByRole('textbox', { name: 'Lý do' }).fill('một đại biểu giữ lại phiếu')
  await page.getByRole('textbox', { name: 'Người xác nhận' }).fill('Cháng Thị Dở')
  await look('h8-bau-cu-thieu-phieu')
  await button(page, 'Ghi đã thu phiếu').click()
  await page.getByRole('link', { name: 'Tới kiểm phiếu' }).waitFor()
  await look('h8-bau-cu-kiem-phieu')

  // What was voted is opened again only with a reason.
  await step(page, /^4\. Chốt danh sách/).click()
  await button(page, 'Mở lại bước này').click()
  await button(page, 'Mở lại').click()
  await page.getByText('Ghi lý do mở lại bước này.').waitFor()
  await page.setViewportSize(ENLARGED)
  expect(await findAxeFaults(page)).toEqual([])
  await look('h9-bau-cu-phong-to')
  program.expectQuiet()
})

test('the told elections stand done; an open tie is decided by vote and makes its second round', async () => {
  const { workspace, id } = await prepareElections('tie')
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  await steps(page)
    .getByText('26 người trúng cử; Khuất Xuân Nghĩa, Lục Ích Tăng bằng phiếu nhau', {
      exact: false,
    })
    .waitFor()
  await page.getByRole('radio', { name: /^Bầu tiếp giữa những người bằng phiếu/ }).check()
  await vote(page, '117')
  expect(await findAxeFaults(page)).toEqual([])
  await look('i1-bau-cu-bang-phieu')
  await button(page, 'Ghi quyết định').click()
  await button(page, 'Lập lần bầu thứ 2').click()
  await page.getByRole('heading', { name: 'Bầu Ban Chấp hành, lần 2' }).waitFor()
  await page.getByText('2 người để bầu 1 người', { exact: false }).waitFor()
  await eventually(() =>
    page.getByRole('listitem').filter({ hasText: 'Lục Ích Tăng' }).count(),
  ).toBe(1)
  await page.setViewportSize(SMALLEST)
  await look('i2-bau-cu-lan-hai')
  program.expectQuiet()
})

test('a hall that was counted when its session was opened stands in the vote of a step, nobody at the door', async () => {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    await client.run.clearDay({ id })
    const { sessionId } = await client.run.view({ id })
    await client.run.openSession({ id, sessionId: sessionId ?? '', convened: 117, present: 112 })
    await client.elections.begin({ id, kind: 'committee' })
  })
  const program = await openProgram({ workspace })
  const { page } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  const present = page.getByRole('textbox', { name: 'Có mặt' })
  await eventually(() => present.inputValue()).toBe('112')
  await button(page, 'Ghi số lượng').click()
  await button(page, '112 nhất trí: bấm lần nữa để ghi').click()
  await step(page, /^1\. Biểu quyết số lượng.*xong lúc/).waitFor()
  program.expectQuiet()
})
