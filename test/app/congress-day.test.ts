import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { test, vi } from 'vitest'
import { openEngine } from '#main/host/open-engine.ts'
import { expectPapersAgree } from '#test/day/congress-papers.ts'
import { BALLOT_NAMES, PAPER_BALLOTS } from '#test/day/sample-count.ts'
import type { PaperBallot } from '#test/day/sample-count.ts'
import { expectFocusOn } from './keyboard.ts'
import { eventually, openProgram } from './open-program.ts'
import type { Program } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'
import type { Hall } from './prepare-hall.ts'

vi.setConfig({ testTimeout: 400_000 })

const HEAD = 'Cháng Thị Dở'
/** Ballots that the second clerk reads wrongly: what is typed instead. */
const MISREAD: ReadonlyMap<number, string> = new Map([
  [23, '1 2 3'],
  [64, ''],
])
const REASONS = {
  'no-seal': 'không có dấu của Ban Chấp hành',
  'added-name': 'ghi thêm tên ngoài danh sách',
} as const

/** Nothing is recorded of its elections yet. */
const prepareMorning = () =>
  prepareHall((client, { id, typedRows }) => {
    const rowIds = typedRows.filter(({ list }) => list === 'elections.ballots').map((row) => row.id)
    return client.facts.removeRows({ id, rowIds })
  })

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })
const textbox = (page: Page, name: string | RegExp) =>
  page.getByRole('textbox', { name, exact: true })

async function fillAll(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, typed] of Object.entries(figures)) await textbox(page, label).fill(typed)
}

async function checkIn(page: Page, { codes }: Hall): Promise<void> {
  await page.getByRole('combobox', { name: /^Tìm tên/ }).waitFor()
  for (const code of codes) {
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
  }
  await eventually(() => page.locator('.door-quorum').textContent()).toContain('117 trên 117')
  await button(page, 'Chốt số liệu thẩm tra').click()
  await button(page, 'Chốt số liệu').click()
  await page.getByText(/Chốt lúc/).waitFor()
}

/** Opens the first session and votes on the presidium. */
async function beginCongress(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Phiên thứ nhất chưa khai mạc' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chào cờ' }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'Tuyên bố lý do' }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByText('Đạt, 117 trên 117').waitFor()
  await page.keyboard.press('PageDown')
  await page.getByText('biểu quyết lần 2 trên 2').waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'Bầu Đoàn Thư ký' }).waitFor()
}

/** From the prepared list to the list on the ballot: four from the floor, four withdrawals. */
async function closeList(page: Page): Promise<void> {
  await button(page, 'Lập cuộc bầu Ban Chấp hành').click()
  await textbox(page, 'Có mặt').fill('117')
  await button(page, 'Ghi số lượng').click()
  const floor = page.getByRole('combobox', { name: 'Họ và tên' })
  await floor.waitFor()
  const listed = await page
    .getByRole('group', { name: 'Người trong danh sách' })
    .getByRole('listitem')
    .allTextContents()
  const added = BALLOT_NAMES.filter((name) => !listed.some((line) => line.includes(name)))
  for (const [place, name] of added.entries()) {
    await floor.fill(name)
    await page.keyboard.press('Enter')
    await page.getByText(`${30 + place} người, xếp theo tên`).waitFor()
  }
  await button(page, 'Hết người ứng cử, đề cử').click()
  const leaving = page.getByRole('combobox', { name: 'Người xin rút tên' })
  await leaving.waitFor()
  const choices = await leaving.getByRole('option').allTextContents()
  const gone = choices.filter((name) => name.includes(' ') && !BALLOT_NAMES.includes(name))
  for (const name of gone.filter((choice) => !choice.startsWith('Chọn'))) {
    await leaving.selectOption({ label: name })
    await textbox(page, 'Lý do').fill('Không đủ điều kiện tái cử')
    await button(page, 'Đồng ý cho rút').click()
    await eventually(() => leaving.getByRole('option').allTextContents()).not.toContain(name)
  }
  await button(page, 'Hết người xin rút').click()
  await textbox(page, 'Có mặt').fill('117')
  await button(page, 'Chốt danh sách').click()
}

/** The election committee, the ballots printed and handed out, the box opened. */
async function openBox(page: Page, collected: string): Promise<void> {
  // Its vote by hand stands among those the sample tells.
  await page.getByRole('group', { name: 'Ban Bầu cử', exact: true }).waitFor()
  await button(page, 'Ghi người kiểm phiếu').click()
  await textbox(page, 'Số phiếu đã in').fill('125')
  await button(page, 'Ghi số phiếu in').click()
  await fillAll(page, {
    'Triệu tập': '117',
    'Có mặt': '117',
    'Tham gia bỏ phiếu': '117',
    'Phiếu phát ra': '117',
  })
  await button(page, 'Ghi đã phát phiếu').click()
  await fillAll(page, {
    'Phiếu hỏng đã đổi': '0',
    'Phiếu chưa dùng': '8',
    'Phiếu thu về': collected,
  })
  if (collected !== '117')
    await fillAll(page, { 'Lý do': 'một đại biểu giữ lại phiếu', 'Người xác nhận': HEAD })
  await button(page, 'Ghi đã thu phiếu').click()
  await page.getByRole('link', { name: 'Tới kiểm phiếu' }).click()
  await page.getByRole('heading', { name: 'Kiểm phiếu bầu Ban Chấp hành' }).waitFor()
}

async function begin(page: Page, pass: 1 | 2, clerk: string): Promise<void> {
  await textbox(page, 'Người nhập').fill(clerk)
  await button(page, `Bắt đầu lần ${pass}`).click()
}

/** Every ballot of the box by its struck numbers and Enter; a reason by F4. */
async function readBox(page: Page, read: (ballot: PaperBallot) => string): Promise<void> {
  const field = textbox(page, 'Số thứ tự những người bị gạch')
  await expectFocusOn(page, field)
  for (const ballot of PAPER_BALLOTS) {
    if (ballot.invalid === null) await page.keyboard.type(read(ballot))
    else {
      await page.keyboard.press('F4')
      await page.getByRole('radio', { name: REASONS[ballot.invalid], exact: true }).check()
    }
    await page.keyboard.press('Enter')
    if (ballot.invalid !== null) await expectFocusOn(page, field)
  }
  await eventually(() => page.locator('.counting-paper').textContent()).toContain('116 / 116')
}

async function closePass(page: Page, pass: 1 | 2): Promise<void> {
  await button(page, `Khóa lần ${pass}`).last().click()
  await page.getByRole('heading', { name: new RegExp(`Lần ${pass} đã khóa`) }).waitFor()
}

async function countFirstRound({ page, look }: Program): Promise<void> {
  const right = ({ struck }: PaperBallot) => struck.join(' ')
  await begin(page, 1, 'Phan Thị Nhàn')
  await readBox(page, right)
  await look('k1-lan-mot-du')
  await closePass(page, 1)
  await button(page, 'Lần 2').click()
  await begin(page, 2, 'Hoàng Mai Nhàn')
  await readBox(page, (ballot) => MISREAD.get(ballot.number) ?? right(ballot))
  await closePass(page, 2)
  await button(page, 'So hai lần').last().click()
  await page.getByText('Khác 2 phiếu').waitFor()
  await look('k2-khac-hai-phieu')
  for (const [number, typed] of MISREAD) await settle(page, number, typed)
  await page.getByText('Đã quyết xong').waitFor()
  await button(page, 'Mở kết quả').click()
  await page.getByRole('heading', { name: /bằng phiếu/i }).waitFor()
  await look('k3-ket-qua')
  await confirm(page)
}

/** Each name on which the two differ, as it stands on the paper: left struck, right kept. */
async function settle(page: Page, number: number, typed: string): Promise<void> {
  const paper = PAPER_BALLOTS.find((ballot) => ballot.number === number)?.struck ?? []
  const second = typed.split(' ').filter(Boolean).map(Number)
  const differ = [...new Set([...paper, ...second])].filter(
    (one) => !(paper.includes(one) && second.includes(one)),
  )
  const holder = textbox(page, new RegExp(`Người cầm phiếu ${number}`))
  await holder.fill(HEAD)
  await holder.blur()
  for (const [place, one] of differ.toSorted((left, right) => left - right).entries()) {
    if (place > 0) await page.keyboard.press('ArrowDown')
    await page.keyboard.press(paper.includes(one) ? 'ArrowLeft' : 'ArrowRight')
  }
  await page.keyboard.press('Enter')
  await page.getByText(`theo lần 1: gạch ${paper.join(', ')}`).waitFor()
}

async function confirm(page: Page): Promise<void> {
  await textbox(page, 'Trưởng ban kiểm phiếu').fill(HEAD)
  await button(page, 'Xác nhận và ghi vào văn bản').click()
  await page.getByText(/Số phiếu đã vào các văn bản/).waitFor()
}

/** The hall counts the two names by hand: totals, told twice. */
async function countSecondRound(page: Page): Promise<void> {
  for (const [place, clerk] of ['Phan Thị Nhàn', 'Hoàng Mai Nhàn'].entries()) {
    const pass = place === 0 ? 1 : 2
    if (pass === 2) await button(page, 'Lần 2').click()
    else await page.getByRole('radio', { name: /^Nhập tổng của từng người/ }).check()
    await begin(page, pass, clerk)
    await page.getByRole('region', { name: 'Tổng của từng người' }).waitFor()
    const fields = page.getByRole('region', { name: 'Tổng của từng người' }).getByRole('textbox')
    // Valid, invalid, its reasons, then the names of the ballot.
    const told = ['117', ...Array<string>((await fields.count()) - 3).fill('0'), '70', '47']
    for (const [at, value] of told.entries()) {
      await fields.nth(at).fill(value)
      const written = page.waitForResponse(/counting\/enterTotal/)
      await page.keyboard.press('Enter')
      await written
    }
    await closePass(page, pass)
  }
  await button(page, 'So hai lần').last().click()
  await button(page, 'Mở kết quả').click()
  await confirm(page)
}

test('a congress of 117 from the door to its papers: tie, lost ballot, invalid ballots, withdrawals, a second round', async () => {
  const hall = await prepareMorning()
  const program = await openProgram({ workspace: hall.workspace })
  const { page } = program
  const go = (place: string) =>
    page.goto(new URL(`/#/d/${hall.id}/ngay-dai-hoi${place}`, page.url()).href)
  await go('/diem-danh')
  await checkIn(page, hall)
  await go('')
  await beginCongress(page)
  await go('/bau-cu')
  await closeList(page)
  await openBox(page, '116')
  await countFirstRound(program)
  await go('/bau-cu')
  await button(page, 'Đã công bố').click()
  await page.getByRole('radio', { name: /^Bầu tiếp giữa những người bằng phiếu/ }).check()
  await textbox(page, 'Có mặt').fill('117')
  await button(page, 'Ghi quyết định').click()
  await button(page, 'Lập lần bầu thứ 2').click()
  await page.getByRole('heading', { name: 'Bầu Ban Chấp hành, lần 2' }).waitFor()
  await openBox(page, '117')
  await countSecondRound(page)
  program.expectQuiet()
  await program.killHost()
  await comparePapers(program, hall.id)
})

/** The papers as another program on the same data writes them. */
async function comparePapers({ workspace, outFolder }: Program, id: string): Promise<void> {
  const engine = openEngine({
    ...{ workspace, outFolder, host: 'terminal' },
    paperFolder: () => outFolder,
    otherFolder: () => `${workspace}-khac`,
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  await expectPapersAgree(createRouterClient(engine.value.router), id)
  engine.value.close()
}
