import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './launch-browser.ts'

const SENTENCE = 'Đại hội Công đoàn huyện Tam Đường lần thứ XI: ưỡn, ợ, ẵ, ỹ, Ặ, Ễ'

const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html lang="vi"><p id="said">${SENTENCE}</p></html>`)
})
let browser: Browser
let address: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('the browser of the tests opens a loopback page and shows Vietnamese', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  expect(await page.locator('#said').innerText()).toBe(SENTENCE)
  const picture = await page.screenshot()
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
})
