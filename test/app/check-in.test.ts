import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cardCode } from '#core/dossier/card-code.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { expectFocusOn, tabTo } from './keyboard.ts'
import { eventually, openProgram } from './open-program.ts'
import { prepareHall } from './prepare-hall.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

/** Half of what the window has at 200 %. */
const ENLARGED = { width: 683, height: 384 } as const

/** An open session to which the first 75 have come: three fewer than two thirds. */
const prepareMorning = () =>
  prepareHall(async (client, { id, delegates }) => {
    const there = delegates.slice(0, 75).map(({ personId }) => personId)
    await client.attendance.arrive({ id, personIds: there })
    const { sessionId } = await client.run.view({ id })
    const opening = { convened: 117, present: 75, reason: 'chờ đoàn ở xa đang đến' }
    await client.run.openSession({ id, sessionId: sessionId ?? '', ...opening })
  })

const searchOf = (page: Page) => page.getByRole('combobox', { name: /^Tìm tên/ })
const lastWords = (page: Page) => page.locator('.check-in-last')
const counted = (page: Page, words: string) =>
  eventually(() => page.locator('.door-quorum').textContent()).toContain(words)

test('delegates come in by scanner and by name, the quorum is reached and lost, the figures are frozen', async () => {
  const { workspace, id, codes } = await prepareMorning()
  const program = await openProgram({ workspace })
  const { page, look } = program
  const scan = async (code: string) => {
    await page.keyboard.type(code, { delay: 1 })
    await page.keyboard.press('Enter')
  }
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/diem-danh`, page.url()).href)
  const search = searchOf(page)
  await expectFocusOn(page, search)
  await counted(page, '75 trên 117')
  await counted(page, 'còn thiếu 3')
  await look('f1-diem-danh')

  // Three cards one after another, without waiting for the first to be written.
  await scan(codes[75] ?? '')
  await scan(codes[76] ?? '')
  await scan(codes[77] ?? '')
  await counted(page, '78 trên 117')
  await counted(page, 'Đủ điều kiện họp, cần từ 78')
  await eventually(() => lastWords(page).textContent()).toContain('đến muộn')
  await scan(codes[77] ?? '')
  await eventually(() => lastWords(page).textContent()).toMatch(/đã điểm danh lúc \d+:\d\d/)
  await scan(cardCode('another', 'x'))
  await eventually(() => lastWords(page).textContent()).toContain('đại hội khác')
  expect(await search.inputValue()).toBe('')

  // By name without accents: several fit, the arrows choose.
  await page.getByRole('button', { name: /^Chưa đến/ }).click()
  const absent = await page.getByRole('option').first().locator('.label').textContent()
  await page.getByRole('button', { name: /^Tất cả/ }).click()
  await search.fill(
    plain(absent ?? '')
      .split(' ')
      .at(-1) ?? '',
  )
  await page.keyboard.press('Enter')
  await eventually(() => lastWords(page).textContent()).toMatch(/người khớp|có mặt|đã điểm danh/)
  await search.fill(plain(absent ?? ''))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await eventually(() => lastWords(page).textContent()).toContain(`${absent} có mặt`)
  await look('f2-diem-danh-mot-nguoi')

  // Leaving needs its reason, all by keyboard, and the field has the keyboard again.
  const leaving = page.getByRole('button', { name: 'Ra về' })
  await tabTo(page, leaving)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Ghi lý do, vài chữ cũng được.').waitFor()
  await page.keyboard.type('đi cấp cứu')
  await page.keyboard.press('Enter')
  await eventually(() => lastWords(page).textContent()).toContain('ra về: đi cấp cứu')
  await expectFocusOn(page, search)

  // One more is one too many.
  await scan(codes[76] ?? '')
  await tabTo(page, leaving)
  await page.keyboard.press('Enter')
  await page.keyboard.type('việc gia đình')
  await page.keyboard.press('Enter')
  await counted(page, 'Chưa đủ, còn thiếu 1')
  await page.getByRole('link', { name: 'Chưa đủ người thì làm gì' }).waitFor()
  await look('f2b-mat-dieu-kien')

  // The figures are frozen; who comes afterwards is told beside them.
  await page.getByRole('button', { name: 'Chốt số liệu thẩm tra' }).click()
  await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click()
  await page.getByText(/Chốt lúc/).waitFor()
  await search.focus()
  await scan(codes[100] ?? '')
  await page.getByText(/Sau thời điểm chốt: thêm 1/).waitFor()
  await look('f3-da-chot')
  expect(await findAxeFaults(page)).toEqual([])

  await page.setViewportSize(ENLARGED)
  await look('f4-phong-to')
  const always = page.getByRole('status', { name: 'Số có mặt' })
  expect(await always.textContent()).toMatch(/78 trên 117 có mặt, cần từ 78/)
  const place = await always.boundingBox()
  expect((place?.y ?? 999) + (place?.height ?? 0)).toBeLessThanOrEqual(ENLARGED.height)
  const frozen = page.getByText(/Sau thời điểm chốt/)
  await frozen.scrollIntoViewIfNeeded()
  expect(await frozen.isVisible()).toBe(true)
  program.expectQuiet()
})

test('called anew while the session sits, the number before stands until the new one is taken', async () => {
  const { workspace, id, codes } = await prepareMorning()
  const program = await openProgram({ workspace })
  const { page, look } = program
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/diem-danh`, page.url()).href)
  await counted(page, '75 trên 117')
  await page.getByRole('button', { name: 'Điểm danh lại từ đầu' }).click()
  await page.getByText('số có mặt vẫn là 75').waitFor()
  await page.getByRole('button', { name: 'Điểm danh lại', exact: true }).click()
  await counted(page, 'đã gọi 0')
  await searchOf(page).focus()
  for (const code of codes.slice(0, 3)) {
    await page.keyboard.type(code, { delay: 1 })
    await page.keyboard.press('Enter')
  }
  await counted(page, 'đã gọi 3. Số đang dùng vẫn là 75.')
  await counted(page, '75 trên 117')
  expect(await lastWords(page).textContent()).not.toContain('đến muộn')
  await look('f5-diem-danh-lai')
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Điều hành', exact: true }).click()
  await page.getByText('75 trên 117 có mặt').waitFor()
  await page.getByText(/Đang điểm danh lại, đã gọi 3/).waitFor()
  await look('f6-dieu-hanh-diem-danh-lai')
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('region', { name: 'Số có mặt' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Lấy số 3 vừa điểm danh' }).click()
  await page.getByRole('button', { name: 'Lấy số 3', exact: true }).click()
  await counted(page, '3 trên 117')
  await counted(page, 'Theo điểm danh ở cửa')
  program.expectQuiet()
})

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

test('a scan that found nobody is read above, and the next one finds its own', async () => {
  const { workspace, id, codes } = await prepareMorning()
  const { page } = await openProgram({ workspace })
  const scan = async (code: string) => {
    await page.keyboard.type(code, { delay: 1 })
    await page.keyboard.press('Enter')
  }
  const says = (words: string) => eventually(() => lastWords(page).textContent()).toContain(words)
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/diem-danh`, page.url()).href)
  const search = searchOf(page)
  await expectFocusOn(page, search)
  const [first = '', second = '', third = '', fourth = ''] = codes.slice(75)

  // A card read only in part, a code that is no card, a name nobody has.
  await scan(first.slice(0, 11))
  await says(`Không có ai khớp với “${first.slice(0, 11)}”`)
  expect(await search.inputValue()).toBe('')
  await scan(first)
  await counted(page, '76 trên 117')
  await scan('https://example.vn/ve-gui-xe')
  await says('Không có ai khớp')
  await scan(second)
  await counted(page, '77 trên 117')
  await scan('Nguyen Vann')
  await says('“Nguyen Vann”')
  expect(await search.inputValue()).toBe('Nguyen Vann')
  await scan(third)
  await counted(page, '78 trên 117')
  // A name that fits several stays to be gone on with; a card counts all the same.
  await scan('thi')
  await says('người khớp với “thi”')
  await page.keyboard.type(' h')
  expect(await search.inputValue()).toBe('thi h')
  await scan(fourth)
  await counted(page, '79 trên 117')
})

test('where all members meet nobody is offered an alternate', async () => {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample({ sample: 'truong-mam-non-45' }))
    await client.run.clearDay({ id })
  })
  const { page } = await openProgram({ workspace })
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/diem-danh`, page.url()).href)
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Vắng có lý do', exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Dự khuyết thay' }).count()).toBe(0)
})

test('a hall where nobody was called has nothing to be frozen, and a seat that no unit elected no alternate', async () => {
  let name = ''
  const { workspace, id } = await prepareHall(async (client, { id: own, delegates, people }) => {
    const seat = delegates.find(({ kind }) => kind === 'ex-officio')
    name = people.find((one) => one.id === seat?.personId)?.fullName ?? ''
    await client.run.clearDay({ id: own })
  })
  const { page, look } = await openProgram({ workspace })
  await page.goto(new URL(`/#/d/${id}/ngay-dai-hoi/diem-danh`, page.url()).href)
  const freeze = page.getByRole('button', { name: 'Chốt số liệu thẩm tra' })
  await freeze.waitFor()
  expect(await freeze.isDisabled()).toBe(true)
  await page.getByText(/^Chưa điểm danh ai cho phiên này nên chưa có số liệu để chốt/).waitFor()
  const option = page.getByRole('option').filter({ hasText: name }).first()
  await option.click()
  await page.getByText(/^Đây là chỗ của đại biểu đương nhiên/).waitFor()
  expect(await page.getByRole('button', { name: 'Dự khuyết thay' }).count()).toBe(0)
  await look('f9-chua-diem-danh')
  expect(await findAxeFaults(page)).toEqual([])
  await page.setViewportSize(ENLARGED)
  await look('f10-chua-diem-danh-phong-to')
  await page.getByRole('button', { name: 'Điểm danh', exact: true }).click()
  await eventually(() => freeze.isEnabled()).toBe(true)
})
