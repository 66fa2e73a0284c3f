import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { MEETING_BODIES } from '#core/papers/election-words.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'
import { announce, button, countByHand, nominate, openBox, textbox } from './walk-election.ts'

const CLERKS = ['Phan Thị Nhàn', 'Hoàng Mai Nhàn'] as const
const HEAD = 'Lường Thị Bích'
/** Two are elected to count: others enter for them. */
const COUNTED = { head: HEAD, helps: 'ban chỉ có hai người' } as const
const BOX = { convened: null, present: 27, printed: 30, collected: 27 } as const

/** The sample whose congress is over: the new committee meets. */
async function prepareMeeting() {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    const { dossier } = await client.dossier.get({ id })
    const isOfMeeting = (body: unknown) => MEETING_BODIES.includes(String(body))
    const rowIds = dossier.typedRows
      .filter(
        ({ list, cells }) =>
          (list === 'elections.ballots' && isOfMeeting(cells['body'])) ||
          ['firstMeeting.counters', 'firstMeeting.votes'].includes(list),
      )
      .map((row) => row.id)
    await client.facts.removeRows({ id, rowIds })
  })
  return { workspace, id }
}

/** The list and its vote, once it has its names. */
async function voteList(page: Page): Promise<void> {
  await button(page, 'Hết người ứng cử, đề cử').click()
  await button(page, 'Hết người xin rút').click()
  await textbox(page, 'Có mặt').fill('27')
  await button(page, 'Chốt danh sách').click()
}

async function voteSeats(page: Page, body: string, seats: string): Promise<void> {
  await page.getByRole('heading', { name: `Bầu ${body}, lần 1` }).waitFor()
  await textbox(page, 'Số lượng cần bầu').fill(seats)
  await page.getByText(`số lượng ${body} là ${seats} người`).first().waitFor()
  await textbox(page, 'Có mặt').fill('27')
  await button(page, 'Ghi số lượng').click()
}

/** Seen only after the count: the figures of a vote are put right where it stands. */
async function correctVote(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /Biểu quyết số lượng, cơ cấu/ }).click()
  await button(page, 'Sửa số biểu quyết').click()
  await textbox(page, 'Nhất trí').fill('2')
  await textbox(page, 'Không nhất trí').fill('25')
  await textbox(page, 'Lý do sửa').fill('gõ nhầm khi ghi')
  await textbox(page, 'Người sửa').fill('Lý Thị Vần')
  await button(page, 'Ghi số đã sửa').click()
  await page.getByText(/Nhất trí 2 trên 27 có mặt, cần từ 14/).waitFor()
  await look('l2-sua-so-bieu-quyet')
  expect(await findAxeFaults(page)).toEqual([])
  await textbox(page, 'Nhất trí').fill('25')
  await textbox(page, 'Không nhất trí').fill('2')
  await button(page, 'Ghi số đã sửa').click()
  await page.getByText('Có mặt 27: nhất trí 25, không nhất trí 2, ý kiến khác 0').waitFor()
  await page.getByText(/đồng chí Lý Thị Vần ghi\. Lý do: gõ nhầm khi ghi/).waitFor()
}

test('the new committee elects its standing committee and its inspectors, whose head is one of them', async () => {
  const { workspace, id } = await prepareMeeting()
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  await button(page, 'Lập: Ban Thường vụ').click()
  await page.getByText('Đề nghị hội nghị biểu quyết số lượng Ban Thường vụ').waitFor()
  await voteSeats(page, 'Ban Thường vụ', '2')
  await page.getByText('“Đề nghị hội nghị giới thiệu, ứng cử, đề cử').waitFor()
  // Only the new committee may stand.
  await page.getByRole('combobox', { name: 'Họ và tên' }).fill('Sùng A Lử')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Sùng A Lử không thuộc' }).waitFor()
  await nominate(page, ['Lù Văn Chiến', 'Ngô Hồng Tuyết', 'Lưu Ngọc Cường'])
  await voteList(page)
  const picker = page.getByRole('combobox', { name: 'Thêm vào Ban kiểm phiếu' })
  for (const name of [HEAD, 'Sùng A Chứ']) {
    await picker.fill(name)
    await page.keyboard.press('Enter')
  }
  await look('l1-ban-kiem-phieu')
  expect(await findAxeFaults(page)).toEqual([])
  await textbox(page, 'Có mặt').fill('27')
  await button(page, 'Ghi người kiểm phiếu').click()
  await openBox(page, 'Kiểm phiếu bầu Ban Thường vụ', BOX)
  await countByHand(page, { valid: 27, clerks: CLERKS, ...COUNTED, votes: [27, 5, 22] })
  // The minutes of this meeting, not those of the congress.
  const minutes = page.getByRole('link', { name: 'Mở biên bản kiểm phiếu' })
  expect(await minutes.getAttribute('href')).toContain('dong=first-meeting-counting-minutes')
  await look('l2-da-kiem-phieu')
  await announce(page)
  await page.getByText('2 người trúng cử, đã bầu đủ', { exact: false }).waitFor()
  await correctVote(page, look)

  // From now on the offices are held by two of them.
  await button(page, 'Lập: Phó Chủ tịch').click()
  await voteSeats(page, 'Phó Chủ tịch', '1')
  await page.getByRole('combobox', { name: 'Họ và tên' }).fill('Lưu Ngọc Cường')
  await page.keyboard.press('Enter')
  const outside = /^Lưu Ngọc Cường không trúng cử Ban Thường vụ nên không vào danh sách/
  await page.getByRole('alert').filter({ hasText: outside }).waitFor()
  await look('l2-ngoai-ban-thuong-vu')
  await nominate(page, ['Ngô Hồng Tuyết'])

  await button(page, 'Lập: Ủy ban Kiểm tra').click()
  await voteSeats(page, 'Ủy ban Kiểm tra', '2')
  await nominate(page, ['Lù Văn Hương', 'Hà Việt Long'])
  await voteList(page)
  // Those who count were elected once for the meeting: no second vote.
  await button(page, 'Ghi người kiểm phiếu').click()
  await page.getByText('không có số dư; đánh dấu X vào cột Đồng ý', { exact: false }).waitFor()
  await look('l3-khong-so-du')
  await openBox(page, 'Kiểm phiếu bầu Ủy ban Kiểm tra', BOX)
  await countByHand(page, { valid: 27, clerks: CLERKS, ...COUNTED, votes: [27, 20] })
  await announce(page)

  await button(page, 'Lập: Chủ nhiệm Ủy ban Kiểm tra').click()
  await page.getByRole('heading', { name: 'Bầu Chủ nhiệm Ủy ban Kiểm tra, lần 1' }).waitFor()
  // Its head is one of the inspectors.
  await page.getByRole('combobox', { name: 'Họ và tên' }).fill('Ngô Hồng Tuyết')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Ngô Hồng Tuyết không thuộc' }).waitFor()
  await nominate(page, ['Lù Văn Hương'])
  await look('l4-chu-nhiem')
  await voteList(page)
  await button(page, 'Ghi người kiểm phiếu').click()
  await textbox(page, 'Số phiếu đã in').fill('30')
  await button(page, 'Ghi số phiếu in').click()
  // Nobody types how many are convened: the count tells who was elected.
  await page.getByText('người trúng cử Ban Chấp hành, theo kết quả bầu').waitFor()
  expect(await textbox(page, 'Triệu tập').count()).toBe(0)
  for (const label of ['Có mặt', 'Tham gia bỏ phiếu', 'Phiếu phát ra'])
    await textbox(page, label).fill('10')
  await button(page, 'Ghi đã phát phiếu').click()
  const few = /^Có mặt 10 trên 27 người được triệu tập, chưa đủ để bầu/
  await page.getByRole('alert').filter({ hasText: few }).waitFor()
  await look('l5-phat-phieu')
  expect(await findAxeFaults(page)).toEqual([])
  program.expectQuiet()
})

/** The sample before the second round of its committee was held: the congress has decided on it. */
async function prepareOpenRound() {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    const { dossier } = await client.dossier.get({ id })
    const ballots = dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
    const [first] = ballots
    const later = ballots.filter(
      ({ cells }) => MEETING_BODIES.includes(String(cells['body'])) || cells['round'] === 2,
    )
    await client.facts.removeRows({ id, rowIds: later.map((row) => row.id) })
    const ballotId = first?.id ?? ''
    await client.facts.updateRow({ id, rowId: ballotId, row: { cells: { afterwards: '' } } })
    const vote = { present: 117, agree: 117, against: 0, other: 0, reason: '' }
    await client.elections.decide({ id, ballotId, way: 'again-tied', vote })
  })
  return { workspace, id }
}

test('the meeting of a committee with an open round goes on by a clause, with a reason', async () => {
  const { workspace, id } = await prepareOpenRound()
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  await button(page, 'Lập: Phó Chủ tịch').click()
  await page.getByRole('heading', { name: 'Bầu Phó Chủ tịch, lần 1' }).waitFor()
  await textbox(page, 'Số lượng cần bầu').fill('1')
  await textbox(page, 'Có mặt').fill('26')
  await button(page, 'Ghi số lượng').click()
  await page
    .getByRole('alert')
    .filter({ hasText: 'Ghi lý do vẫn làm khi cuộc bầu trước' })
    .waitFor()
  expect(await textbox(page, 'Lý do vẫn biểu quyết, thông qua').count()).toBe(0)
  await look('l6-con-lan-bau')
  expect(await findAxeFaults(page)).toEqual([])
  const reason = 'đại hội bầu tiếp vào phiên chiều'
  await textbox(page, 'Lý do vẫn làm khi cuộc bầu ấy chưa xong').fill(reason)
  await button(page, 'Ghi số lượng').click()
  await page.getByText('“Đề nghị hội nghị giới thiệu, ứng cử, đề cử').waitFor()
  await page.getByRole('button', { name: /Biểu quyết số lượng, cơ cấu/ }).click()
  await page.getByText(reason).waitFor()
  program.expectQuiet()
})
