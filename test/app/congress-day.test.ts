import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectPapersAgree, paperLines } from '#test/day/congress-papers.ts'
import { BALLOT_NAMES, PAPER_BALLOTS } from '#test/day/sample-count.ts'
import type { PaperBallot } from '#test/day/sample-count.ts'
import { expectFocusOn, pressTwice } from './keyboard.ts'
import { eventually, openProgram } from './open-program.ts'
import type { Program } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'
import type { Hall } from './prepare-hall.ts'
import {
  beginPass,
  button,
  closePass,
  confirmResult,
  countByHand,
  openBox as castBallots,
  announce,
  textbox,
} from './walk-election.ts'

const CLERKS = ['Vũ Thị Dung', 'Hoàng Phương Duyên'] as const
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
/** Nothing is recorded of its day yet. */
const prepareMorning = () => prepareHall((client, { id }) => client.run.clearDay({ id }))

/** All but the last, and the figures of the credentials report. */
async function checkIn(page: Page, { codes }: Hall): Promise<void> {
  await expectFocusOn(page, page.getByRole('combobox', { name: /^Tìm tên/ }))
  for (const code of codes.slice(0, -1)) await scan(page, code)
  await eventually(() => page.locator('.door-quorum').textContent()).toContain('116 trên 117')
  await button(page, 'Chốt số liệu thẩm tra').click()
  await button(page, 'Chốt số liệu').click()
  await page.getByText(/Chốt lúc/).waitFor()
}

async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

/** The last comes when the session is open. */
async function comeLate(page: Page, { codes }: Hall): Promise<void> {
  await expectFocusOn(page, page.getByRole('combobox', { name: /^Tìm tên/ }))
  await scan(page, codes.at(-1) ?? '')
  await eventually(() => page.locator('.check-in-last').textContent()).toContain('đến muộn')
  await eventually(() => page.locator('.door-quorum').textContent()).toContain('117 trên 117')
}

/** The first goes when all are elected. */
async function leave(page: Page, { codes }: Hall): Promise<void> {
  await expectFocusOn(page, page.getByRole('combobox', { name: /^Tìm tên/ }))
  await scan(page, codes[0] ?? '')
  await button(page, 'Ra về').click()
  await page.keyboard.type('đi cấp cứu')
  await page.keyboard.press('Enter')
  await eventually(() => page.locator('.check-in-last').textContent()).toContain(
    'ra về: đi cấp cứu',
  )
}

/** Opens the first session and votes on the presidium. */
async function beginCongress(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Phiên thứ nhất chưa khai mạc' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chào cờ' }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'Tuyên bố lý do' }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByText('Đạt, 116 trên 116').waitFor()
  await pressTwice(page)
  await page.getByText('biểu quyết lần 2 trên 2').waitFor()
  await pressTwice(page)
  await page.getByRole('heading', { name: 'Bầu Đoàn Thư ký' }).waitFor()
}

/** From the prepared list to the list on the ballot: four from the floor, four withdrawals. */
async function closeList(page: Page): Promise<void> {
  await button(page, 'Lập cuộc bầu Ban Chấp hành').click()
  // Nobody typed a figure of this vote: one press does not make it unanimous.
  await button(page, 'Ghi số lượng').click()
  await button(page, '117 nhất trí: bấm lần nữa để ghi').click()
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
  await button(page, 'Chốt danh sách').click()
  await button(page, '117 nhất trí: bấm lần nữa để ghi').click()
}

/** The election committee, the ballots printed and handed out, the box opened. */
async function openBox(page: Page, collected: number): Promise<void> {
  // Its vote by hand stands among those the sample tells.
  await page.getByRole('group', { name: 'Ban Bầu cử', exact: true }).waitFor()
  await button(page, 'Ghi người kiểm phiếu').click()
  // Those who count are elected once for all rounds: only the first may ask.
  const again = button(page, '117 nhất trí: bấm lần nữa để ghi')
  await again.or(textbox(page, 'Số phiếu đã in')).first().waitFor()
  if (await again.isVisible()) await again.click()
  await castBallots(page, /^Kiểm phiếu bầu Ban Chấp hành/, {
    ...{ convened: 117, present: 117, printed: 125, collected, head: HEAD, fromDoor: true },
  })
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

async function countFirstRound({ page, look }: Program): Promise<void> {
  const right = ({ struck }: PaperBallot) => struck.join(' ')
  await beginPass(page, 1, CLERKS[0])
  await readBox(page, right)
  await look('k1-lan-mot-du')
  await closePass(page, 1)
  await button(page, 'Lần 2').click()
  await beginPass(page, 2, CLERKS[1])
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
  await confirmResult(page, HEAD)
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

/** The last item of both sessions, and their ends. */
async function closeCongress(page: Page): Promise<void> {
  for (const follows of [/^Phiên thứ hai .* chưa khai mạc$/, /^Phiên thứ hai .* kết thúc lúc/]) {
    await button(page, 'Cả chương trình').click()
    await page
      .getByRole('button', { name: /^Sang mục này/ })
      .last()
      .click()
    // The delegates to the superior congress are elected another day.
    const isFirst = String(follows).includes('chưa khai mạc')
    const goPast = async (what: string) => {
      await textbox(page, what).fill('bầu đoàn đại biểu vào đợt sau')
      await page.keyboard.press('Enter')
    }
    if (isFirst) await goPast('Lý do vẫn sang mục sau')
    await page.getByRole('button', { name: /^Kết thúc phiên/ }).waitFor()
    await page.keyboard.press('PageDown')
    if (isFirst) await goPast('Lý do vẫn kết thúc phiên')
    await page.getByRole('heading', { name: follows }).waitFor()
    if (await page.getByRole('heading', { name: /chưa khai mạc$/ }).isVisible()) {
      await button(page, 'Lấy số 116').click()
      await button(page, 'Khai mạc phiên, sang mục 1').click()
      await page.getByRole('button', { name: /PgDn$/ }).waitFor()
    }
  }
}

const PAPERS: ReadonlyMap<string, readonly [title: string, file: string]> = new Map([
  ['credentials-report', ['Báo cáo thẩm tra tư cách đại biểu', 'C16-']],
  [
    'counting-minutes',
    ['Biên bản kiểm phiếu bầu Ban Chấp hành, đại biểu dự đại hội cấp trên', 'C28-'],
  ],
  ['result-announcement', ['Thông báo kết quả bầu cử', 'C31-']],
  ['congress-minutes', ['Biên bản đại hội', 'C32-']],
  ['elected-profile-list', ['Danh sách trích ngang nhân sự đề nghị công nhận', 'D09-']],
])

test('a congress of 117 from the door to its papers: tie, lost ballot, invalid ballots, withdrawals, a second round', async () => {
  const hall = await prepareMorning()
  const program = await openProgram({ workspace: hall.workspace, ownProcess: true })
  const { page } = program
  const go = (place: string) =>
    page.goto(new URL(`/#/d/${hall.id}/ngay-dai-hoi${place}`, page.url()).href)
  await go('/diem-danh')
  await checkIn(page, hall)
  await go('')
  await beginCongress(page)
  await go('/diem-danh')
  await comeLate(page, hall)
  await go('/bau-cu')
  await closeList(page)
  await openBox(page, 116)
  await countFirstRound(program)
  await announce(page)
  await page.getByRole('radio', { name: /^Bầu tiếp giữa những người bằng phiếu/ }).check()
  await button(page, 'Ghi quyết định').click()
  await button(page, '117 nhất trí: bấm lần nữa để ghi').click()
  await button(page, 'Lập lần bầu thứ 2').click()
  await page.getByRole('heading', { name: 'Bầu Ban Chấp hành, lần 2' }).waitFor()
  await openBox(page, 117)
  await countByHand(page, { valid: 117, clerks: CLERKS, head: HEAD, votes: [70, 47] })
  await announce(page)
  await go('/diem-danh')
  await leave(page, hall)
  await go('')
  await closeCongress(page)
  await go('/bau-cu')
  await page.getByText('2 trên 2 cuộc bầu đã xong').waitFor()
  const steps = page.getByRole('region', { name: 'Các bước của cuộc bầu' })
  await steps.getByRole('button', { name: /Công bố kết quả/ }).click()
  await steps.getByRole('link', { name: 'Thông báo kết quả bầu cử' }).click()
  await writePapers(program)
  program.expectQuiet()
})

/** Printed without the word of a draft, to be signed. */
async function makeFinal(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Thành chính thức' }).click()
  await page.getByRole('button', { name: `Chính thức ${count}`, exact: true }).waitFor()
}

/** What carries figures of the day, written as the secretary writes it, and held against the truth. */
async function writePapers({ page, outFolder, look }: Program): Promise<void> {
  // Not every congress announces its result: the step of the election leads to that paper.
  await button(page, 'Ghi bản này').click()
  await page.getByText('Đã ghi 1 tệp vào thư mục').waitFor()
  await makeFinal(page, 1)
  const picked = [...PAPERS.values()].filter(([, file]) => file !== 'C31-')
  for (const [title] of picked)
    await page.getByRole('checkbox', { name: `Chọn ${title}`, exact: true }).check()
  await button(page, `Ghi ${picked.length} văn bản đã chọn`).click()
  await page.getByText(`Đã ghi ${picked.length} tệp vào thư mục`).waitFor()
  await look('k4-van-ban-cua-ngay')
  const [folder = ''] = readdirSync(outFolder)
  const files = readdirSync(path.join(outFolder, folder))
  const read = (slug: string) =>
    files
      .filter((file) => file.startsWith(PAPERS.get(slug)?.[1] ?? slug))
      .map((file) => paperLines(path.join(outFolder, folder, file)))
  await page.getByRole('button', { name: PAPERS.get('counting-minutes')?.[0] ?? '' }).click()
  await makeFinal(page, 2)
  await expectPapersAgree(read)
  expectDayInMinutes(read('congress-minutes').flat(), read('credentials-report').flat())
}

/** Ends of the sessions, who came late, and that nothing but this day stands there. */
function expectDayInMinutes(minutes: readonly string[], credentials: readonly string[]): void {
  const clock = '\\d{1,2} giờ( \\d{2})?'
  const session = (name: string) =>
    expect.stringMatching(new RegExp(`^- ${name}: bắt đầu lúc ${clock}, kết thúc lúc ${clock},`))
  expect(minutes).toEqual(
    expect.arrayContaining([
      session('Phiên thứ nhất'),
      session('Phiên thứ hai \\(trọng thể\\)'),
      expect.stringMatching(
        new RegExp(
          `^- Phiên thứ nhất: có mặt 116/117 đại biểu khi chốt số liệu thẩm tra lúc ${clock}; vắng mặt 1`,
        ),
      ),
      expect.stringMatching(/^- Phiên thứ hai \(trọng thể\): có mặt 116\/117 đại biểu/),
    ]),
  )
  const votes = minutes.filter((line) => line.startsWith('Biểu quyết '))
  const counts = votes.map((line) => /: (\d+\/\d+) /.exec(line)?.[1])
  expect(counts).toEqual(['116/116', '116/116', '117/117', '117/117', '117/117', '117/117'])
  expect(credentials.join('\n')).toContain(
    'Đại biểu có mặt tại thời điểm báo cáo là 116 đại biểu, đạt 99,15% số đại biểu được triệu tập.',
  )
}
