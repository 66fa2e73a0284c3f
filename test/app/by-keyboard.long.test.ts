import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { expectFocusOn, expectFocusSeen, tabTo } from './keyboard.ts'
import { notePurpose } from './note-purpose.ts'
import { eventually, openProgram } from './open-program.ts'
import { findInGrid, pasteMorePeople, typeAsInputMethods, workOnBlocks } from './work-in-grid.ts'

const SAMPLE = path.join(PROGRAM_FOLDER, 'templates', 'samples', 'tam-duong-xi')

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function pressOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** The arrows lead from paper to paper; the open one may stand below. */
async function walkToPaper(page: Page, title: string): Promise<void> {
  const row = page
    .locator('tr[aria-current=true]')
    .getByRole('button', { name: title, exact: true })
  for (let step = 0; step < 100 && (await row.count()) === 0; step += 1) {
    await press(page, 'ArrowUp')
  }
  await row.waitFor()
}

test('the sample is looked at, put right and written by keyboard only', async () => {
  const program = await openProgram({ ownProcess: true })
  const { page, look } = program
  const nav = page.getByRole('navigation', { name: 'Các bước' })

  await expectFocusOn(page, page.getByRole('button', { name: 'Mở hồ sơ mẫu' }))
  await press(page, 'Enter')
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()

  const link = page.getByRole('region', { name: 'Kiểm tra' }).getByRole('link', { name: 'Mở' })
  await tabTo(page, link)
  await press(page, 'F1')
  const help = page.getByRole('complementary', { name: 'Trợ giúp: Tổng quan' })
  await expectFocusOn(page, help)
  await look('40-tro-giup')
  await pressOn(page, page.getByRole('button', { name: 'Đọc: Mười phút đầu tiên' }))
  await page.getByRole('complementary', { name: 'Mười phút đầu tiên' }).waitFor()
  await page.getByRole('heading', { name: 'Cần có trong tay' }).waitFor()
  await look('40b-muoi-phut')
  await press(page, 'Escape')
  await eventually(() => page.getByRole('complementary').count()).toBe(0)
  await expectFocusOn(page, link)

  await press(page, 'Control+k')
  await expectFocusOn(page, page.getByRole('combobox', { name: 'Tìm người, đơn vị, văn bản' }))
  await page.keyboard.type('chien')
  await page
    .getByRole('option', { name: /Lù Văn Chiến/ })
    .first()
    .waitFor()
  await look('41-tim')
  // The screens of the day are found by what one does there.
  for (const [typed, screen] of [
    ['dieu hanh', 'Điều hành'],
    ['diem danh', 'Điểm danh'],
    ['kiem phieu', 'Kiểm phiếu'],
    ['de cu', 'Tình huống'],
    ['hoi truong', 'Màn hình hội trường'],
  ] as const) {
    await page.getByRole('combobox').fill(typed)
    await page
      .getByRole('option', { name: `Màn hình ${screen}` })
      .first()
      .waitFor()
  }
  await press(page, 'Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  await expectFocusOn(page, link)

  await press(page, 'F8')
  await page.getByRole('heading', { name: 'Kiểm tra', exact: true }).waitFor()
  const detail = page.getByRole('region', { name: 'Điều đang xem' })
  await detail.getByRole('heading', { name: /yêu cầu cơ cấu bắt buộc/ }).waitFor()
  const list = page.getByRole('listbox', { name: 'Các điều đã soát' })
  await tabTo(page, list)
  await press(page, 'ArrowDown')
  await detail.getByRole('heading', { name: /vắng 12 trên 20 kỳ họp/ }).waitFor()
  await press(page, 'ArrowDown')
  await detail.getByRole('heading', { name: /chỉ còn 47 tháng công tác/ }).waitFor()
  await press(page, 'ArrowDown')
  await detail.getByRole('heading', { name: /Chè Sương Núi: 17/ }).waitFor()
  await press(page, 'ArrowDown')
  await detail.getByRole('heading', { name: /165 đại biểu/ }).waitFor()
  await press(page, 'ArrowUp')
  await detail.getByRole('heading', { name: /Chè Sương Núi: 17/ }).waitFor()
  await look('42-kiem-tra-bang-phim')
  await press(page, 'Enter')
  await expectFocusOn(page, page.getByRole('textbox', { name: /^Ủy viên BCH, .*Chè Sương Núi/ }))
  await press(page, 'F2', 'Control+a')
  await page.keyboard.type('99')
  await press(page, 'Escape')
  await press(page, 'F2', 'Control+a')
  await page.keyboard.type('15')
  await press(page, 'Enter')
  await nav.getByRole('link', { name: 'Kiểm tra, 4 phải sửa' }).waitFor()
  await expectFocusSeen(page)
  await look('43-da-sua-bang-phim')
  await press(page, 'Control+z')
  await nav.getByRole('link', { name: 'Kiểm tra, 5 phải sửa' }).waitFor()
  await press(page, 'Control+y')
  await nav.getByRole('link', { name: 'Kiểm tra, 4 phải sửa' }).waitFor()

  await press(page, 'Alt+3')
  await page.getByRole('heading', { name: 'Đại biểu', exact: true }).waitFor()
  const firstCell = page.getByRole('textbox', { name: /^Họ và tên, / })
  await tabTo(page, firstCell)
  await press(page, 'ArrowRight', 'Alt+ArrowDown')
  await expectFocusSeen(page)
  await look('44-loc-cot')
  await press(page, 'Escape')
  await expectFocusOn(page, page.getByLabel(/^Giới, /))
  await press(page, ' ')
  await page.getByText('Đã chọn 1 người').waitFor()
  await press(page, 'Escape')
  await eventually(() => page.getByText('Đã chọn 1 người').count()).toBe(0)
  await typeAsInputMethods(program)
  await workOnBlocks(program)
  await pasteMorePeople(program)
  await findInGrid(program)

  await press(page, 'Alt+0')
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await press(page, 'Alt+9')
  await page.getByRole('heading', { level: 1, name: 'Văn bản' }).waitFor()
  const papers = page.getByRole('region', { name: 'Văn bản', exact: true })
  await tabTo(page, papers)
  const opened = papers.locator('tr[aria-current]')
  const first = await opened.innerText()
  await press(page, 'ArrowDown')
  await eventually(() => opened.innerText()).not.toBe(first)
  await page.getByRole('document').getByText('CỘNG HÒA').first().waitFor()
  await look('45-van-ban-bang-phim')
  const writeAll = page.getByRole('button', { name: /^Ghi cả \d+ văn bản$/ })
  const count = Number((await writeAll.innerText()).replace(/\D/g, ''))
  await tabTo(page, writeAll, 'Shift+Tab')
  await press(page, 'Enter')
  await page.getByText(`Đã ghi ${count} tệp vào thư mục`).waitFor({ timeout: 60_000 })
  await writeAll.waitFor()
  await look('46-da-ghi-bang-phim')
  const [folder = ''] = readdirSync(program.outFolder)
  expect(readdirSync(path.join(program.outFolder, folder))).toHaveLength(count)
  program.expectQuiet()
})

async function chooseByKeyboard(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('Chọn tệp Excel')
  // Asked for before the way there: it must be listened to when the key is pressed.
  const asked = page.waitForEvent('filechooser')
  await tabTo(page, field)
  await page.keyboard.press(' ')
  await (await asked).setFiles(path.join(SAMPLE, name))
}

test('a dossier is made from three workbooks by keyboard only', async () => {
  const program = await openProgram({ ownProcess: true })
  const { page, look } = program
  await pressOn(page, page.getByRole('button', { name: 'Lập hồ sơ' }))

  await expectFocusOn(page, page.getByRole('textbox', { name: 'Tên đầy đủ của công đoàn' }))
  await page.keyboard.type('Liên đoàn Lao động huyện Tam Đường')
  await tabTo(page, page.getByRole('combobox', { name: 'Cấp công đoàn' }))
  await press(page, 'ArrowDown')
  await page
    .getByRole('option', { name: 'Công đoàn bộ phận' })
    .first()
    .waitFor({ state: 'attached' })
  await look('50-chon-cap')
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await tabTo(page, page.getByRole('radio', { name: 'Đại biểu' }))
  await press(page, 'Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'Đại hội lần thứ' }))
  await page.keyboard.type('11')
  await tabTo(page, page.getByRole('textbox', { name: 'Ngày khai mạc dự kiến' }))
  await page.keyboard.type('13072023')
  await look('51-lap-ho-so-bang-phim')
  await press(page, 'Enter')
  await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor()

  await pressOn(page, page.getByRole('link', { name: '0 đơn vị trong kế hoạch' }))
  await pressOn(page, page.getByRole('button', { name: 'Nhập từ Excel' }))
  await chooseByKeyboard(page, 'ke-hoach-phan-bo-2023.xlsx')
  await pressOn(page, page.getByRole('button', { name: 'Nhập 62 đơn vị' }))
  await page.getByRole('grid', { name: 'Các đơn vị trong kế hoạch cấp trên' }).waitFor()
  await look('51b-don-vi-vua-nhap')

  await press(page, 'Alt+3')
  await page.getByText('Chưa có đại biểu nào').waitFor()
  await pressOn(page, page.getByRole('button', { name: 'Nhập từ Excel' }))
  await page.getByText('Kéo tệp Excel vào đây').waitFor()
  expect(await page.locator('.status-bar kbd').count()).toBe(0)
  await chooseByKeyboard(page, 'dai-bieu-dai-hoi-huyen.xlsx')
  await page.getByRole('button', { name: 'Nhập 117 người' }).waitFor()
  await look('52-xem-truoc-bang-phim')
  await pressOn(page, page.getByRole('button', { name: 'Nhập 117 người' }))
  await notePurpose(page)
  await page.getByRole('grid', { name: 'Danh sách đại biểu' }).waitFor()
  // An import is not taken back, nor done again, by a key alone.
  await press(page, 'Control+z')
  await look('52b-hoi-hoan-tac-lan-nhap')
  await pressOn(page, page.getByRole('button', { name: 'Hoàn tác việc đó' }))
  await page.getByText('Chưa có đại biểu nào').waitFor()
  await press(page, 'Control+y')
  await pressOn(page, page.getByRole('button', { name: 'Làm lại việc đó' }))
  await page.getByRole('grid', { name: 'Danh sách đại biểu' }).waitFor()

  await press(page, 'Alt+4')
  await page.getByRole('heading', { name: 'Nhân sự', exact: true }).waitFor()
  await pressOn(page, page.getByRole('button', { name: 'Nhập từ Excel' }))
  await chooseByKeyboard(page, 'nhan-su-bch.xlsx')
  await pressOn(page, page.getByRole('button', { name: 'Nhập 41 người' }))

  await page.getByRole('grid', { name: /nhân sự/i }).waitFor()
  await press(page, 'Alt+6')
  await pressOn(page, page.getByRole('button', { name: /^Lập theo mẫu/ }))
  const third = page.getByRole('textbox', { name: 'Số phút, mục 3' }).first()
  await tabTo(page, third)
  const title = page.getByRole('textbox', { name: 'Nội dung, mục 3' }).first()
  const moved = await title.inputValue()
  await press(page, 'Alt+ArrowDown')
  await eventually(() =>
    page.getByRole('textbox', { name: 'Nội dung, mục 4' }).first().inputValue(),
  ).toBe(moved)
  await expectFocusOn(page, page.getByRole('textbox', { name: 'Số phút, mục 4' }).first())
  await press(page, 'Alt+ArrowUp')
  await eventually(() => title.inputValue()).toBe(moved)
  await expectFocusOn(page, third)
  await page.getByText(/^Kết thúc \d+:\d\d/).waitFor()
  await look('53-doi-muc-bang-phim')

  await tabTo(page, page.getByRole('button', { name: 'Văn bản chương trình' }), 'Shift+Tab')
  await press(page, 'Enter')
  await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor()
  await tabTo(page, page.getByRole('region', { name: 'Văn bản', exact: true }))
  for (const name of ['Chương trình đại hội', 'Danh sách đại biểu']) {
    await walkToPaper(page, name)
    await press(page, ' ')
  }
  await tabTo(page, page.getByRole('button', { name: 'Ghi 2 văn bản đã chọn' }), 'Shift+Tab')
  await press(page, 'Enter')
  await page.getByText('Đã ghi 2 tệp vào thư mục').waitFor()
  await look('54-da-ghi-bang-phim')
  const [folder = ''] = readdirSync(program.outFolder)
  expect(readdirSync(path.join(program.outFolder, folder)).toSorted()).toEqual([
    'C03-danh-sach-dai-bieu.xlsx',
    'C09-chuong-trinh-dai-hoi.docx',
  ])
  program.expectQuiet()
})
