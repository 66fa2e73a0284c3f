import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { expectFocusOn, tabTo } from './keyboard.ts'
import { SMALLEST, eventually, openProgram } from './open-program.ts'
import type { Program } from './open-program.ts'

async function openSample({ page }: Program): Promise<void> {
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
}

async function setVenue(page: Page, venue: string): Promise<void> {
  await page.getByRole('link', { name: /^Bước 1, Hồ sơ/ }).click()
  const field = page.getByRole('textbox', { name: 'Địa điểm' })
  await field.fill(venue)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+0')
  await page.getByText(venue).first().waitFor()
}

/** Writes the package into the folder of papers, and takes it from there. */
async function saveHere({ page, outFolder }: Program): Promise<string> {
  await page.getByRole('link', { name: 'Gói bàn giao' }).click()
  await page.getByRole('button', { name: 'Ghi vào thư mục văn bản' }).click()
  const done = page.getByRole('status').filter({ hasText: 'Chuyển đi' })
  const name = await done
    .getByText(/\.daihoi$/)
    .first()
    .textContent()
  const [folder = ''] = readdirSync(outFolder)
  return path.join(outFolder, folder, name ?? '')
}

async function open({ page }: Program, file: string): Promise<void> {
  await page.goto(new URL('/#/', page.url()).href)
  await page.getByRole('button', { name: 'Mở tệp .daihoi' }).waitFor()
  await page.locator('input[data-package-file]').first().setInputFiles(file)
  await page.getByRole('heading', { name: 'Gói hồ sơ' }).waitFor()
}

const comparison = (page: Page) => page.getByRole('region', { name: 'So với hồ sơ trên máy' })

test('a dossier goes to a second machine, is changed on both and comes back compared', async () => {
  const one = await openProgram()
  await openSample(one)
  await one.page.getByRole('link', { name: 'Gói bàn giao' }).click()
  await one.look('80-goi-ban-giao')
  const sent = await saveHere(one)
  expect(statSync(sent).size).toBeGreaterThan(10_000)
  await one.look('81-goi-da-xuat')

  const two = await openProgram()
  await two.look('82-trang-dau-mo-tep')
  await open(two, sent)
  await comparison(two.page).getByText('Trên máy chưa có hồ sơ này.').waitFor()
  await two.look('83-goi-moi')
  await two.page.getByRole('button', { name: 'Nhận hồ sơ' }).press('Enter')
  const done = two.page.getByRole('region', { name: 'Đã nhận' })
  await expectFocusOn(two.page, done.getByRole('button', { name: 'Mở hồ sơ' }))
  await two.look('84-goi-da-nhan')
  await two.page.keyboard.press('Enter')
  await two.page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await setVenue(two.page, 'Hội trường B')
  const back = await saveHere(two)

  // Only the package has gone on: taken over without losing anything.
  await open(one, back)
  await comparison(one.page).getByText('Gói mới hơn hồ sơ trên máy.').waitFor()
  await one.look('85-goi-moi-hon')

  await one.page.goBack()
  await one.page
    .getByRole('link', { name: /Tam Đường/ })
    .first()
    .click()
  await setVenue(one.page, 'Hội trường A')
  await open(one, back)
  await comparison(one.page)
    .getByText(/đã sửa khác nhau/)
    .waitFor()
  await one.look('86-goi-hai-ben-sua')

  // Replacing is asked about with what would go; Esc leaves everything.
  await one.page.getByRole('radio', { name: /Thay hồ sơ trên máy/ }).check()
  await one.page.getByRole('button', { name: 'Thay hồ sơ trên máy' }).click()
  const question = one.page.getByRole('dialog', { name: /Bỏ 1 thay đổi chỉ có trên máy này/ })
  await question.waitFor()
  await one.look('87-goi-hoi-truoc-khi-thay')
  await one.page.keyboard.press('Escape')
  await one.page.getByRole('radio', { name: /Thêm thành hồ sơ thứ hai/ }).check()
  await one.page.getByRole('button', { name: 'Thêm thành hồ sơ thứ hai' }).click()
  await one.page.getByText(/Đã thêm bản sao/).waitFor()
  await one.page.getByRole('button', { name: 'Mở hồ sơ' }).click()
  await one.page.getByText('Hội trường B').first().waitFor()
  await one.page.goto(new URL('/#/', one.page.url()).href)
  await one.page.getByText('Hội trường A').waitFor()
  await one.page.getByText('Hội trường B').waitFor()

  await open(one, back)
  await one.page.getByRole('radio', { name: /Thay hồ sơ trên máy/ }).check()
  await one.page.getByRole('button', { name: 'Thay hồ sơ trên máy' }).click()
  await question.getByRole('button', { name: 'Thay hồ sơ trên máy' }).click()
  await one.page.getByText(/mọi hồ sơ trên máy đã được sao lưu/).waitFor()
  await one.page.getByRole('button', { name: 'Mở hồ sơ' }).click()
  await one.page.getByText('Hội trường B').first().waitFor()
  // The comparison named both; the dossier has the one that came.
  await eventually(() => one.page.getByText('Hội trường A').count()).toBe(0)

  await open(one, back)
  await comparison(one.page).getByText('Trên máy đã có hồ sơ này, giống hệt gói.').waitFor()
  await one.page.setViewportSize(SMALLEST)
  await one.look('88-goi-giong-het-nho')
  one.expectQuiet()
  two.expectQuiet()
})

test('a password is typed twice to export, and by keyboard wrong then right to open', async () => {
  const program = await openProgram()
  const { page, look } = program
  await openSample(program)
  await page.getByRole('link', { name: 'Gói bàn giao' }).click()
  await page.getByRole('radio', { name: /^Đặt mật khẩu/ }).check()
  const [first, second] = [
    page.getByRole('textbox', { name: 'Mật khẩu', exact: true }),
    page.getByRole('textbox', { name: 'Gõ lại mật khẩu' }),
  ]
  await first.fill('ngắn')
  await page.getByRole('button', { name: 'Tải về' }).click()
  await page.getByText('Mật khẩu cần từ 8 ký tự trở lên.').waitFor()
  await first.fill('Mật khẩu của tôi')
  await second.fill('Mật khẩu của tui')
  await page.getByRole('button', { name: 'Tải về' }).click()
  await page.getByText('Hai lần gõ không giống nhau.').waitFor()
  await look('90-goi-mat-khau')
  await second.fill('Mật khẩu của tôi')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về' }).click(),
  ])
  await page.getByText('Mật khẩu báo riêng qua điện thoại').waitFor()
  await look('91-goi-da-tai')
  const file = path.join(temporaryFolder(), download.suggestedFilename())
  writeFileSync(file, readFileSync(await download.path()))
  expect(file).toMatch(/\.daihoi$/)

  await open(program, file)
  const password = page.getByRole('textbox', { name: 'Mật khẩu' })
  await expectFocusOn(page, password)
  await page.keyboard.type('sai mat khau')
  await page.keyboard.press('Enter')
  await page.getByText('Mật khẩu không đúng hoặc tệp đã bị sửa').waitFor()
  await expectFocusOn(page, password)
  await look('92-goi-sai-mat-khau')
  await password.fill('')
  await password.fill('Mật khẩu của tôi')
  await page.keyboard.press('Enter')
  await comparison(page).getByText('giống hệt gói').waitFor()
  await tabTo(page, page.getByRole('radio', { name: /Không nhận/ }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Thêm thành hồ sơ thứ hai' }))
  await page.keyboard.press('Enter')
  await page.getByText(/Đã thêm bản sao/).waitFor()
  program.expectQuiet()
})

test('a cut, altered, foreign, newer or too large file is refused in a sentence with a way on', async () => {
  const program = await openProgram()
  const { page, look } = program
  await openSample(program)
  const good = readFileSync(await saveHere(program))
  const folder = temporaryFolder()
  const put = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    return file
  }
  const altered = Buffer.from(good)
  altered[altered.length - 20] = (altered[altered.length - 20] ?? 0) ^ 1
  const newer = Buffer.from(good)
  newer.writeUInt16BE(999, 8)
  for (const [file, sentence] of [
    [put('cut.daihoi', good.subarray(0, good.length - 500)), /không trọn vẹn/],
    [put('altered.daihoi', altered), /bị hỏng hoặc bị sửa/],
    [put('newer.daihoi', newer), /phiên bản mới hơn/],
    [put('foreign.daihoi', Buffer.from('không phải gói')), /không phải gói hồ sơ/],
    [put('large.daihoi', Buffer.alloc(30_000_001)), /lớn quá mức/],
  ] as const) {
    await open(program, file)
    await page.getByRole('alert').getByText(sentence).waitFor()
    await page.getByText('Hồ sơ trên máy không đổi gì.').waitFor()
  }
  await look('93-goi-bi-tu-choi')
  // The way on: another file, right from here.
  await page.locator('input[data-package-file]').first().setInputFiles(put('good.daihoi', good))
  await comparison(page).getByText('giống hệt gói').waitFor()
  await page.getByRole('button', { name: 'Giữ hồ sơ đang có' }).click()
  await page.getByRole('heading', { name: 'Hồ sơ đại hội' }).waitFor()
  await eventually(() => page.getByRole('article').count()).toBe(1)
  program.expectQuiet()
})

test('a package dropped on the first screen is opened, and the address without a file says what to do', async () => {
  const program = await openProgram()
  const { page, look } = program
  await openSample(program)
  const bytes = readFileSync(await saveHere(program))
  await page.goto(new URL('/#/', page.url()).href)
  await page.getByRole('heading', { name: 'Hồ sơ đại hội' }).waitFor()
  const transfer = await page.evaluateHandle((content) => {
    const held = new DataTransfer()
    const letters = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
    held.items.add(new File([letters], 'ban-giao.daihoi'))
    return held
  }, bytes.toString('base64'))
  await page.dispatchEvent('.home', 'dragover', { dataTransfer: transfer })
  await page.getByText('Thả tệp .daihoi vào đây').waitFor()
  await look('94-keo-tha')
  await page.dispatchEvent('.home', 'drop', { dataTransfer: transfer })
  await comparison(page).getByText('giống hệt gói').waitFor()
  await page.reload()
  await page.getByText('Chưa chọn tệp nào').waitFor()
  await look('95-goi-chua-chon')
  program.expectQuiet()
})
