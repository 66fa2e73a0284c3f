import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aWordFile, wordLine } from '#test/office/a-word-file.ts'
import { SMALLEST, eventually, openProgram } from './open-program.ts'

const PAPER = 'Giấy triệu tập đại biểu'
const SENTENCE = 'Đề nghị đại biểu mang theo thẻ đại biểu và có mặt trước giờ khai mạc 30 phút.'

test('a sentence of a paper is changed for the office, seen on the page, printed, and passed on', async () => {
  const program = await openProgram()
  const { page, look } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  await page.keyboard.press('Alt+9')
  await page.getByRole('button', { name: `${PAPER}, 117 bản` }).click()
  await page.getByRole('button', { name: 'Mẫu văn bản' }).click()

  const text = page.getByRole('textbox', { name: `Lời văn của ${PAPER}` })
  const paper = page.getByRole('document', { name: PAPER })
  await paper.getByText('GIẤY TRIỆU TẬP').first().waitFor()
  await look('90-mau-van-ban')
  await text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(`\n${SENTENCE} {{ congress.venu }}\n`)
  const jump = page.getByRole('button', { name: /^Dòng \d+$/ })
  await jump.waitFor()
  await page.getByText('có phải «congress.venue»').waitFor()
  await look('91-mau-co-loi')
  expect(await page.getByRole('button', { name: 'Lưu', exact: true }).isDisabled()).toBe(true)
  // The jump marks the whole line: what is typed now takes its place.
  await jump.click()
  await page.keyboard.insertText(`${SENTENCE} Địa điểm: `)
  await page.getByRole('button', { name: 'Chèn số liệu' }).click()
  await page.getByRole('searchbox', { name: 'Tìm số liệu để chèn' }).fill('dia diem to chuc')
  await page.getByRole('button', { name: 'Chèn Địa điểm tổ chức' }).first().click()
  await look('92-chen-so-lieu')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await paper.getByText('30 phút. Địa điểm: Hội trường Trung tâm Hội nghị huyện').waitFor()

  // Left and come back to: what was typed is still there.
  await page.keyboard.press('Alt+9')
  await page.getByRole('button', { name: 'Mẫu văn bản' }).click()
  await eventually(() => text.inputValue()).toContain(SENTENCE)
  await text.focus()
  await page.keyboard.press('Control+s')
  await page.getByText(`Đã lưu lời văn riêng của “${PAPER}”`).waitFor()
  await page.getByRole('button', { name: 'Chỗ khác 1' }).click()
  await page.getByText('Của cơ quan:').first().waitFor()
  await look('93-khac-mau-chuan')
  const own = path.join(program.workspace, 'mau-rieng')
  expect(readFileSync(path.join(own, 'summons.md'), 'utf8')).toContain(SENTENCE)

  const [set] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất bộ mẫu' }).click(),
  ])
  expect(set.suggestedFilename()).toBe('mau-cua-co-quan.daihoi-mau')
  const setFile = await set.path()
  await page.getByRole('button', { name: 'Trở lại mẫu chuẩn' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Trở lại mẫu chuẩn' }).click()
  await page.getByText('trở lại mẫu chuẩn', { exact: false }).first().waitFor()
  await eventually(() => text.inputValue()).not.toContain(SENTENCE)
  await page.getByLabel('Bộ mẫu của cơ quan khác').setInputFiles({
    ...{ name: 'bo-mau.daihoi-mau', mimeType: 'application/octet-stream' },
    buffer: readFileSync(setFile),
  })
  await page.getByRole('region', { name: 'Bộ mẫu sắp lấy' }).waitFor()
  await look('94-lay-bo-mau')
  await page.getByRole('button', { name: 'Lấy 1 mẫu' }).click()
  await eventually(() => text.inputValue()).toContain(SENTENCE)

  await page.getByRole('button', { name: 'Tệp Word' }).click()
  const word = page.getByLabel('Tệp Word của cơ quan')
  const give = (line: string) =>
    word.setInputFiles({
      ...{ name: 'cua-huyen.docx', mimeType: 'application/octet-stream' },
      buffer: Buffer.from(aWordFile(wordLine(line))),
    })
  await give('Họp tại {congress.venu}')
  await page.getByText('có phải {congress.venue}').waitFor()
  await look('95-tep-word')
  await give('Họp tại {congress.venue}, giấy của huyện')
  await page.getByText('nay lập từ tệp Word riêng').waitFor()
  await page.getByRole('link', { name: 'Văn bản', exact: true }).last().click()
  await page.getByText('Họp tại Hội trường Trung tâm Hội nghị huyện, giấy của huyện').waitFor()
  await look('96-van-ban-theo-tep-word')
  await page.getByRole('button', { name: 'Mẫu văn bản' }).click()
  await page.setViewportSize(SMALLEST)
  await page.getByText('tệp Word riêng').first().waitFor()
  await look('97-mau-van-ban-nho')
  expect(readdirSync(own).sort()).toEqual(['agenda.docx', 'summons.md', 'da-thay'])
  program.expectQuiet()
})
