import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './launch-browser.ts'

const SENTENCE = 'Đại hội Công đoàn huyện Tam Đường lần thứ XI: ưỡn, ợ, ẵ, ỹ, Ặ, Ễ'
const FONTS = resolve(import.meta.dirname, '../../src-renderer/theme/fonts')
const PAGE = `<!doctype html><html lang="vi">
<style>
  @font-face { font-family: Page; src: url(/vietnamese-400.woff2); unicode-range: U+0102-1EF9 }
  @font-face { font-family: Page; src: url(/latin-400.woff2); unicode-range: U+0000-00FF }
  #page { font: 30px Page }
  #system { font: 30px serif }
</style>
<p id="page">${SENTENCE}</p>
<p id="system">${SENTENCE}</p></html>`

const server = createServer((request, response) => {
  const font = /^\/((?:vietnamese|latin)-400\.woff2)$/.exec(request.url ?? '')
  if (font) {
    response.setHeader('Content-Type', 'font/woff2')
    response.end(readFileSync(join(FONTS, `be-vietnam-pro-${font[1]}`)))
    return
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(PAGE)
})
let browser: Browser
let address: string

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

test('the browser of the tests lays out Vietnamese in the fonts of the page and of the system', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].map((font) => font.status)
  })
  expect(loaded).toEqual(['loaded', 'loaded'])
  for (const place of ['#page', '#system']) {
    expect(await page.locator(place).innerText()).toBe(SENTENCE)
  }
  const picture = await page.screenshot()
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
})
