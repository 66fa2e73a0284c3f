import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { browserOfWorker } from '#test/browser/browser-of-worker.ts'
import { PROGRAM_FOLDER, runProgram } from '#test/cli/run-program.ts'
import { ensureRenderer } from '../../tools/build-program.mjs'
import { findAxeFaults } from './find-axe-faults.ts'

const TABLE = path.join(PROGRAM_FOLDER, 'test/fixtures/samples/phieu-bau-bch.csv')
const HASH = '566014b9bd349dbc5eac4b199c4d9102b3860a3db3623a16af3668cc85ce4dd2'
const PICTURES = path.join(PROGRAM_FOLDER, 'test-output', 'screens')

let folder = ''
let file = ''

beforeAll(async () => {
  ensureRenderer()
  folder = mkdtempSync(path.join(os.tmpdir(), 'daihoi-test-'))
  file = path.join(folder, 'kiem-lai.html')
  const args = ['count', TABLE, '--seats', '27', '--recount', file]
  const { code, err } = await runProgram('cli.mjs', ['--workspace', folder, ...args])
  expect([code, err]).toEqual([0, ''])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The file as it lies on a stick: nothing but the browser, and no network. */
async function openPage(opened = file): Promise<{ page: Page; complaints: string[] }> {
  const browser = await browserOfWorker()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(opened).href) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(opened).href)
  return { page, complaints }
}

describe('the page of the recount', () => {
  test('counts by itself what the program counted, to the same hash', async () => {
    const { page, complaints } = await openPage()
    const result = page.locator('#result')
    await expect.poll(() => result.locator('tbody tr').count()).toBe(29)
    expect(await result.locator('tr.elected').count()).toBe(26)
    expect(await result.locator('tr.tied').allInnerTexts()).toEqual([
      expect.stringContaining('Khuất Xuân Nghĩa\t84\t72,41\tBằng phiếu'),
      expect.stringContaining('Lục Ích Tăng\t84\t72,41\tBằng phiếu'),
    ])
    const text = await result.innerText()
    expect(text).toContain('Phát ra 117 phiếu, thu về 116 phiếu: hợp lệ 110, không hợp lệ 6.')
    expect(text).toContain('trúng cử từ 59 phiếu')
    expect(text).toContain('số 9 (để lại 28 tên, nhiều hơn 27)')
    expect(text.split(HASH)).toHaveLength(3)
    expect(text).toContain('Hai mã giống nhau')
    expect(await findAxeFaults(page)).toEqual([])
    mkdirSync(PICTURES, { recursive: true })
    await page.screenshot({ path: path.join(PICTURES, 'kiem-lai.png') })
    expect(complaints).toEqual([])
  })

  test('its policy lets no other script in', async () => {
    const { page } = await openPage()
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
      return document.title
    })
    expect(ran).toBe('Kiểm lại kết quả kiểm phiếu')
  })

  test('is one page of A4 for 29 names', async () => {
    const { page } = await openPage()
    mkdirSync(PICTURES, { recursive: true })
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 690, height: 1020 })
    await page.screenshot({ path: path.join(PICTURES, 'kiem-lai-in.png') })
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []
    expect(pages).toHaveLength(1)
  })

  test('recounts another table, pasted or chosen, and says where it differs', async () => {
    const { page, complaints } = await openPage()
    const table = readFileSync(TABLE, 'utf8')
    const problem = page.locator('#problem')
    const result = page.locator('#result')
    await page.getByLabel('Tệp .csv').setInputFiles(TABLE)
    await expect.poll(() => page.locator('#table').inputValue()).toContain('Lò Văn Xuyên')
    await expect.poll(() => result.innerText()).toContain('Hai mã giống nhau')
    const oneMore = table.trimEnd().replace(/^117,.*$/m, `117,1,1,${',1'.repeat(27)},0,0`)
    await page.getByLabel('Bảng phiếu', { exact: true }).fill(oneMore)
    await page.getByRole('button', { name: 'Kiểm lại bảng này' }).click()
    await expect.poll(() => result.innerText()).toContain('Hai mã khác nhau')
    expect(await result.innerText()).toContain('thu về 117 phiếu')
    await page.getByLabel('Bảng phiếu', { exact: true }).fill('Tên,A\n1,1\n')
    await page.getByRole('button', { name: 'Kiểm lại bảng này' }).click()
    await expect.poll(() => problem.innerText()).toContain('không có cột “Số phiếu”')
    const unclosed = 'Số phiếu,A,B\n1,"1,0\n2,1,1\n3,1,0"\n'
    await page.getByLabel('Bảng phiếu', { exact: true }).fill(unclosed)
    await page.getByRole('button', { name: 'Kiểm lại bảng này' }).click()
    await expect.poll(() => problem.innerText()).toContain('dấu ngoặc kép mở mà không đóng')
    await page.getByLabel('Số người cần bầu').fill('nhiều')
    await page.getByRole('button', { name: 'Kiểm lại bảng này' }).click()
    await expect
      .poll(() => problem.innerText())
      .toBe('Số người cần bầu: ghi một số nguyên từ 1 trở lên.')
    expect(complaints).toEqual([])
  })

  test('as it was built it carries no ballots and says so', async () => {
    const { page } = await openPage(path.join(PROGRAM_FOLDER, 'out/renderer/recount.html'))
    expect(await page.locator('main').innerText()).toBe(
      'Kiểm lại kết quả kiểm phiếu\n\nTrang này chưa mang phiếu nào: xuất lại từ chương trình.',
    )
  })
})
