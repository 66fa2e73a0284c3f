import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RouterClient } from '@orpc/server'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { openProgram } from './open-program.ts'
import type { Program } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'
import { button, nominate, openBox, tellByHand, textbox } from './walk-election.ts'

type Client = RouterClient<EngineRouter>

const COMPANY = 'cong-ty-may-1240'
const SCHOOL = 'truong-mam-non-45'
const CHAIR = 'Chủ tịch tại đại hội'
const STANDING = ['Lê Văn Chiến', 'Phạm Thị Ngọc Uyên']
const ALL = { present: 120, agree: 120, against: 0, other: 0, reason: '' }

/** A company that elects chair and committee on one sheet, the lists of both ready to be voted. */
async function prepareOneSheet(client: Client): Promise<string> {
  const { id } = await client.dossiers.openSample({ sample: COMPANY })
  await client.run.clearDay({ id })
  await client.dossier.setCongress({ id, changes: { chairConsent: true } })
  const { dossier } = await client.dossier.get({ id })
  const chair = (await client.elections.begin({ id, kind: 'chair-together' })).ballotId
  const names = STANDING.map((name) => ({
    personId: dossier.people.find(({ fullName }) => fullName === name)?.id ?? null,
    ...{ name, origin: 'Ban Chấp hành giới thiệu' as const },
  }))
  await client.elections.addNames({ id, ballotId: chair, names })
  const { ballotId } = await client.elections.begin({ id, kind: 'committee' })
  const none = { id, vote: null, early: null }
  await client.elections.take({ ...none, ballotId, step: 'seats', seats: 14, vote: ALL })
  for (const step of ['nominations', 'withdrawals'] as const) {
    await client.elections.take({ ...none, ballotId, step })
    await client.elections.take({ ...none, ballotId: chair, step })
  }
  return id
}

/** A school whose committee is elected, before its chair is. */
async function prepareAfterwards(client: Client): Promise<string> {
  const { id } = await client.dossiers.openSample({ sample: SCHOOL })
  await client.dossier.setCongress({ id, changes: { chairConsent: true } })
  const { dossier } = await client.dossier.get({ id })
  const rowIds = dossier.typedRows
    .filter(({ list, cells }) => list === 'elections.ballots' && cells['body'] !== 'Ban Chấp hành')
    .map((row) => row.id)
  await client.facts.removeRows({ id, rowIds })
  return id
}

async function voteList(page: Page): Promise<void> {
  await textbox(page, 'Có mặt').fill('120')
  await button(page, 'Chốt danh sách').click()
}

test('the chair is elected by the congress: on one sheet with the committee, or afterwards from it', async () => {
  let [company, school] = ['', '']
  const { workspace } = await prepareWorkspace(async (client) => {
    company = await prepareOneSheet(client)
    school = await prepareAfterwards(client)
  })
  const program = await openProgram({ workspace })
  const { page } = program
  const go = (id: string) => page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/bau-cu`, page.url()).href)
  await go(company)
  await electOnOneSheet(program)
  await go(school)
  await electAfterwards(program)
  program.expectQuiet()
})

async function electOnOneSheet({ page, look }: Program): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Các cuộc bầu' })
  // The list of the committee is not voted before that of the chair.
  await page.getByRole('heading', { name: 'Bầu Ban Chấp hành, lần 1' }).waitFor()
  await voteList(page)
  await page.getByRole('alert').getByText('danh sách bầu Chủ tịch trước').waitFor()
  await look('m1-danh-sach-chu-tich-truoc')
  await list.getByRole('button', { name: CHAIR }).click()
  await page.getByRole('heading', { name: `Bầu ${CHAIR}, lần 1` }).waitFor()
  await voteList(page)
  await page.getByRole('group', { name: 'Ban Bầu cử', exact: true }).waitFor()
  await textbox(page, 'Có mặt').fill('120')
  await button(page, 'Ghi người kiểm phiếu').click()
  await page.getByText('một tờ phiếu có hai phần', { exact: false }).waitFor()
  await look('m2-phieu-dong-thoi')
  expect(await findAxeFaults(page)).toEqual([])
  const box = { convened: 120, present: 120, printed: 125, collected: 120 }
  await openBox(page, `Kiểm phiếu bầu ${CHAIR}`, box)
  const clerks = ['Phan Thị Nhàn', 'Hoàng Mai Nhàn'] as const
  const counted = { head: 'Nguyễn Thị Thanh Quyên', helps: 'giúp kỹ thuật' }
  await tellByHand(page, { valid: 120, clerks, ...counted, votes: [90, 30] })
  // One sheet is one result: a part of it that is not counted may make it invalid.
  await page.getByRole('heading', { name: 'Chưa kết luận được' }).waitFor()
  await page.getByText('phần Ban Chấp hành chưa khóa đủ hai lần', { exact: false }).waitFor()
  await textbox(page, 'Trưởng ban kiểm phiếu').fill(counted.head)
  expect(await button(page, 'Xác nhận và ghi vào văn bản').isDisabled()).toBe(true)
  await look('m2b-cho-phan-kia')

  // The same sheet: what it was printed and handed out as stands in the other part too.
  await page.goBack()
  await list.getByRole('button', { name: 'Ban Chấp hành', exact: false }).last().click()
  await page.getByRole('heading', { name: 'Bầu Ban Chấp hành, lần 1' }).waitFor()
  await voteList(page)
  await button(page, 'Ghi người kiểm phiếu').click()
  await textbox(page, 'Số phiếu đã in').waitFor()
  expect(await textbox(page, 'Số phiếu đã in').inputValue()).toBe('125')
  await page.getByRole('link', { name: /^Phiếu bầu đồng thời/ }).waitFor()
  await textbox(page, 'Số phiếu đã in').fill('124')
  await button(page, 'Ghi số phiếu in').click()
  await page
    .getByRole('alert')
    .getByText('phần Chủ tịch ghi in 125, phần này ghi 124', { exact: false })
    .waitFor()
  await textbox(page, 'Số phiếu đã in').fill('125')
  await button(page, 'Ghi số phiếu in').click()
  await textbox(page, 'Phiếu phát ra').waitFor()
  expect(await textbox(page, 'Phiếu phát ra').inputValue()).toBe('120')
  await look('m3-cung-mot-to-phieu')
}

async function electAfterwards({ page, look }: Program): Promise<void> {
  await page.getByText('Chưa lập được', { exact: false }).first().click()
  await page.getByText('không còn bầu đồng thời được', { exact: false }).waitFor()
  await button(page, 'Lập: Chủ tịch, bầu sau Ban Chấp hành').click()
  await page.getByRole('heading', { name: `Bầu ${CHAIR}, lần 1` }).waitFor()
  // Only whoever was elected to the committee may stand.
  await page.getByRole('combobox', { name: 'Họ và tên' }).fill('Sùng A Lử')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Sùng A Lử không thuộc' }).waitFor()
  const elected = await page.locator('datalist option').first().getAttribute('value')
  await nominate(page, [elected?.replace(/ \(.*/, '') ?? ''])
  await page.getByText('phiếu không có số dư, đánh dấu X vào một trong hai cột').waitFor()
  await look('m4-chu-tich-bau-sau')
}
