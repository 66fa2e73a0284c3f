import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openProgram } from './open-program.ts'

/** The line of a finding in the list of Kiểm tra. */
function findingLine(page: Page, words: RegExp) {
  return page.getByRole('option', { name: words })
}

/** 521 of a button "Đạt 521". */
async function countOf(button: Locator): Promise<number> {
  return Number((await button.innerText()).replace(/\D/g, ''))
}

test('a newcomer looks at the sample, puts a number right and holds the papers, by mouse', async () => {
  const program = await openProgram({ ownProcess: true })
  const { page, look } = program

  await page.getByRole('heading', { name: 'Chào đồng chí, ta bắt đầu từ đâu?' }).waitFor()
  await look('01-lan-dau')
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()

  await page.getByRole('heading', { name: 'ĐẠI HỘI ĐẠI BIỂU CÔNG ĐOÀN HUYỆN TAM ĐƯỜNG' }).waitFor()
  const road = page.getByRole('region', { name: 'Con đường tới đại hội' })
  await road.getByText('117/117 người').waitFor()
  await road.getByText('29/29 người').waitFor()
  await page.getByText('117 đại biểu, 62 công đoàn cơ sở').waitFor()
  await page
    .getByRole('button', { name: 'Tới chỗ sửa' })
    .or(page.getByRole('link', { name: /Tới chỗ sửa/ }))
    .first()
    .waitFor()
  await look('02-tong-quan')

  await page.getByRole('link', { name: 'Kiểm tra, 5 phải sửa' }).click()
  await findingLine(
    page,
    /May Hoàng Liên Tam Đường: 165 đại biểu.*150.*HD 03\/HD-TLĐ.*mục 6\.5/,
  ).waitFor()
  const tooLarge = findingLine(page, /Chè Sương Núi: 17 ủy viên.*15.*HD 03\/HD-TLĐ.*mục 9\.1/)
  await tooLarge.click()
  const detail = page.getByRole('region', { name: 'Điều đang xem' })
  await detail.getByText('420 đoàn viên').waitFor()
  await detail.getByText('thừa 2').waitFor()
  const kinds = page.getByRole('group', { name: 'Hiện những loại nào' })
  const metBefore = await countOf(kinds.getByRole('button', { name: /^Đạt / }))
  await look('03-kiem-tra')

  await detail.getByRole('link', { name: /^Sửa ở/ }).click()
  const cell = page.getByRole('textbox', { name: /^Ủy viên BCH, .*Chè Sương Núi: 17$/ })
  await cell.waitFor()
  await look('04-toi-cho-sua')
  expect(await cell.evaluate((field) => field === document.activeElement)).toBe(true)
  await cell.dblclick()
  await cell.press('Control+a')
  await page.keyboard.type('15')
  await page.keyboard.press('Enter')
  const nav = page.getByRole('navigation', { name: 'Các bước' })
  await nav.getByRole('link', { name: 'Kiểm tra, 4 phải sửa' }).waitFor()
  await look('05-da-sua')
  await nav.getByRole('link', { name: 'Kiểm tra, 4 phải sửa' }).click()
  await findingLine(page, /165 đại biểu/).waitFor()
  expect(await findingLine(page, /Chè Sương Núi/).count()).toBe(0)
  await kinds.getByRole('button', { name: `Đạt ${metBefore + 1}` }).click()
  await kinds.getByRole('button', { name: 'Phải sửa 4' }).click()
  await look('06-da-dat')

  await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await nav.getByRole('link', { name: 'Kiểm tra, 5 phải sửa' }).waitFor()
  await kinds.getByRole('button', { name: 'Phải sửa 5' }).click()
  await findingLine(page, /Chè Sương Núi: 17 ủy viên/).waitFor()
  await look('07-hoan-tac')

  await nav.getByRole('link', { name: /^Văn bản/ }).click()
  const list = page.getByRole('region', { name: 'Danh sách văn bản' })
  await list.getByRole('button', { name: 'Chương trình đại hội', exact: true }).click()
  const sheet = page.getByRole('document', { name: 'Chương trình đại hội' })
  await sheet.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor()
  await sheet.getByText('Tuyên bố lý do, giới thiệu đại biểu', { exact: true }).waitFor()
  await look('08-chuong-trinh-docx')
  await list.getByRole('button', { name: 'Danh sách đại biểu', exact: true }).click()
  const table = page.getByRole('table', { name: 'Danh sách đại biểu' })
  await table.getByText('Lù Văn Chiến').first().waitFor()
  expect(await table.getByRole('row').count()).toBeGreaterThan(117)
  await look('09-danh-sach-xlsx')
  for (const [number, title] of [
    ['10', 'Báo cáo chính trị'],
    ['11', 'Biên bản đại hội'],
  ] as const) {
    await list.getByRole('button', { name: title, exact: true }).click()
    await page.getByRole('document', { name: title }).getByText('CỘNG HÒA XÃ HỘI').first().waitFor()
    await look(`${number}-${title === 'Báo cáo chính trị' ? 'bao-cao' : 'bien-ban'}`)
  }

  const writeAll = page.getByRole('button', { name: /^Ghi cả \d+ văn bản$/ })
  const count = await countOf(writeAll)
  await writeAll.click()
  await page.getByText(`Đã ghi ${count} tệp vào thư mục`).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: `Dự thảo ${count}`, exact: true }).waitFor()
  await look('12-da-ghi')
  const [folder = ''] = readdirSync(program.outFolder)
  const written = path.join(program.outFolder, folder)
  const papers = readdirSync(written)
  expect(papers).toHaveLength(count)
  for (const name of papers) {
    expect(name).toMatch(/^([A-D]\d\d-)?[a-z0-9-]+\.(docx|xlsx)$/)
    // Both formats are zip archives.
    expect(readFileSync(path.join(written, name)).subarray(0, 4).toString('latin1')).toBe(
      'PK\u0003\u0004',
    )
  }

  await nav.getByRole('link', { name: /^Bước 1, Hồ sơ/ }).click()
  const venue = page.getByRole('textbox', { name: 'Địa điểm' })
  await venue.fill('Nhà văn hóa huyện')
  await venue.press('Enter')
  await nav.getByRole('link', { name: /^Văn bản, \d+ đã cũ$/ }).click()
  await list.getByText('Đã cũ').first().waitFor()
  await look('13-da-cu')
  program.expectQuiet()
})
