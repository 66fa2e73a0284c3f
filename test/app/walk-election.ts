import type { Page } from 'playwright-core'
import { eventually } from './open-program.ts'

/** One election as a secretary goes through it on the screens of elections and counting. */

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })
export const textbox = (page: Page, name: string | RegExp) =>
  page.getByRole('textbox', { name, exact: true })

export async function fillAll(
  page: Page,
  figures: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, typed] of Object.entries(figures)) await textbox(page, label).fill(typed)
}

async function expectFilled(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(figures))
    await eventually(() => textbox(page, label).inputValue()).toBe(value)
}

/** Names for the list, one after another by keyboard. */
export async function nominate(page: Page, names: readonly string[]): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Họ và tên' })
  for (const name of names) {
    await field.fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Người trong danh sách' }).getByText(name).waitFor()
  }
}

export interface Box {
  /** Null: those who were elected meet, and the screen tells how many they are. */
  readonly convened: number | null
  readonly present: number
  readonly printed: number
  readonly collected: number
  /** Who answers for the ballots that did not come back. */
  readonly head?: string
  /** Everybody was counted at the door: the first two figures stand there already. */
  readonly fromDoor?: boolean
}

/** The ballots printed, handed out and collected, to the page of the counting. */
export async function openBox(page: Page, body: string | RegExp, box: Box): Promise<void> {
  const { convened, present, printed, collected } = box
  await textbox(page, 'Số phiếu đã in').fill(String(printed))
  await button(page, 'Ghi số phiếu in').click()
  const door = {
    ...(convened !== null && { 'Triệu tập': String(convened) }),
    'Có mặt': String(present),
  }
  if (box.fromDoor === true) await expectFilled(page, door)
  else await fillAll(page, door)
  await fillAll(page, {
    'Tham gia bỏ phiếu': String(present),
    'Phiếu phát ra': String(present),
  })
  await button(page, 'Ghi đã phát phiếu').click()
  await fillAll(page, {
    'Phiếu hỏng đã đổi': '0',
    'Phiếu chưa dùng': String(printed - present),
    'Phiếu thu về': String(collected),
  })
  if (box.head !== undefined && collected < present) {
    await fillAll(page, { 'Lý do': 'một đại biểu giữ lại phiếu', 'Người xác nhận': box.head })
  }
  await button(page, 'Ghi đã thu phiếu').click()
  await page.getByRole('link', { name: 'Tới kiểm phiếu' }).click()
  await page.getByRole('heading', { name: body }).waitFor()
}

export async function beginPass(
  page: Page,
  pass: 1 | 2,
  clerk: string,
  helps?: string,
): Promise<void> {
  await textbox(page, 'Người nhập').fill(clerk)
  await button(page, `Bắt đầu lần ${pass}`).click()
  if (helps === undefined) return
  await textbox(page, 'Vì sao có người ngoài ban giúp').fill(helps)
  await button(page, `Bắt đầu lần ${pass}`).click()
}

export async function closePass(page: Page, pass: 1 | 2): Promise<void> {
  await button(page, `Khóa lần ${pass}`).last().click()
  await page.getByRole('heading', { name: new RegExp(`Lần ${pass} đã khóa`) }).waitFor()
}

export async function confirmResult(page: Page, head: string): Promise<void> {
  await textbox(page, 'Trưởng ban kiểm phiếu').fill(head)
  await textbox(page, 'Số bản biên bản kiểm phiếu').fill('3')
  await button(page, 'Xác nhận và ghi vào văn bản').click()
  await page.getByText(/Số phiếu đã vào các văn bản/).waitFor()
}

export interface Totals {
  readonly valid: number
  readonly clerks: readonly [string, string]
  readonly head: string
  /** Why these clerks help, who were not elected to count. */
  readonly helps?: string
  /** In the order of the ballot. */
  readonly votes: readonly number[]
}

/** The hall counts by hand: its totals, told twice and confirmed. */
export async function countByHand(page: Page, totals: Totals): Promise<void> {
  await tellByHand(page, totals)
  await confirmResult(page, totals.head)
}

/** The same up to the result, which nobody has confirmed. */
export async function tellByHand(page: Page, totals: Totals): Promise<void> {
  for (const pass of [1, 2] as const) {
    if (pass === 2) await button(page, 'Lần 2').click()
    else await page.getByRole('radio', { name: /^Nhập tổng của từng người/ }).check()
    await beginPass(page, pass, totals.clerks[pass - 1] ?? '', totals.helps)
    const fields = page.getByRole('region', { name: 'Tổng của từng người' }).getByRole('textbox')
    await fields.first().waitFor()
    // Valid, invalid, its reasons, then the names of the ballot.
    const reasons = (await fields.count()) - totals.votes.length - 1
    const told = [totals.valid, ...Array<number>(reasons).fill(0), ...totals.votes]
    for (const [at, value] of told.entries()) {
      await fields.nth(at).fill(String(value))
      const written = page.waitForResponse(/counting\/enterTotal/)
      await page.keyboard.press('Enter')
      await written
    }
    await closePass(page, pass)
  }
  await button(page, 'So hai lần').last().click()
  await button(page, 'Mở kết quả').click()
}

/** From the confirmed count back to the election, whose result is read out. */
export async function announce(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tới công bố kết quả' }).click()
  await button(page, 'Đã công bố').click()
  await button(page, 'Đã công bố').waitFor({ state: 'detached' })
}
