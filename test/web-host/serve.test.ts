import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serve } from '#main/web-host/serve.ts'
import { openTestEngine } from '#test/contract/open-test-engine.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Question {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

async function startHost() {
  const engine = openTestEngine()
  const rendererFolder = path.join(temporaryFolder(), 'renderer')
  mkdirSync(rendererFolder)
  writeFileSync(path.join(rendererFolder, 'index.html'), '<title>Trợ lý Đại hội</title>')
  writeFileSync(path.join(rendererFolder, '..', 'secret.txt'), 'secret')
  const host = await serve(engine.router, { port: 0, rendererFolder })
  onTestFinished(() => host.close())
  const ask = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: host.port,
          method: question.method ?? 'GET',
          path: question.path,
          headers: question.headers ?? {},
        },
        (response) => {
          let body = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => (body += chunk))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(question.body)
    })
  const start = new URL(host.address)
  const cookieAnswer = await ask({ path: start.pathname + start.search })
  const cookie = String(cookieAnswer.headers['set-cookie']).split(';')[0] ?? ''
  return { host, ask, cookie, cookieAnswer }
}

const call = (cookie: string, extra: Record<string, string> = {}): Question => ({
  method: 'POST',
  path: '/rpc/dossiers/list',
  headers: { cookie, 'content-type': 'application/json', 'content-length': '2', ...extra },
  body: '{}',
})

describe('the loopback host', () => {
  test('listens on 127.0.0.1 only and hands the session over in an HttpOnly, SameSite=Strict cookie', async () => {
    const { host, cookieAnswer } = await startHost()
    expect(new URL(host.address).hostname).toBe('127.0.0.1')
    expect(cookieAnswer.status).toBe(303)
    expect(cookieAnswer.headers.location).toBe('/')
    expect(String(cookieAnswer.headers['set-cookie'])).toMatch(
      /HttpOnly; SameSite=Strict; Path=\/$/,
    )
  })

  test('answers calls and pages of the session it started', async () => {
    const { ask, cookie } = await startHost()
    expect(await ask(call(cookie))).toMatchObject({ status: 200, body: '{"json":[]}' })
    expect(await ask({ path: '/', headers: { cookie } })).toMatchObject({
      status: 200,
      body: '<title>Trợ lý Đại hội</title>',
    })
  })

  test('refuses in words whoever has no session, a wrong token, a foreign Host or a foreign Origin', async () => {
    const { ask, cookie, host } = await startHost()
    const refusals = [
      await ask({ path: '/' }),
      await ask(call('')),
      await ask({ path: '/start?t=wrong' }),
      await ask(call(`daihoi_${host.port}=wrong`)),
      await ask(call(cookie, { host: `attacker.example:${host.port}` })),
      await ask(call(cookie, { origin: 'http://attacker.example' })),
      await ask(call(cookie, { origin: `http://127.0.0.1:${host.port + 1}` })),
      await ask({ ...call(cookie), method: 'GET' }),
      await ask({ path: '/../secret.txt', headers: { cookie } }),
      await ask({ path: '/%2e%2e/secret.txt', headers: { cookie } }),
      await ask({ path: '//', headers: { cookie } }),
      await ask({ path: '/%00.html', headers: { cookie } }),
      await ask({ path: '/index.html/x.html', headers: { cookie } }),
    ]
    expect(refusals.map((answer) => answer.status)).toEqual([
      401, 401, 401, 401, 421, 403, 403, 405, 404, 404, 404, 404, 404,
    ])
    expect(refusals.every((answer) => !answer.body.includes('secret'))).toBe(true)
  })

  test('never lets an answer be stored, framed or sniffed, and lets only its own scripts run', async () => {
    const { ask, cookie } = await startHost()
    const { headers } = await ask({ path: '/', headers: { cookie } })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
    expect(String(headers['content-security-policy'])).toContain("script-src 'self';")
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'")
  })

  test('refuses a request larger than any workbook before reading it', async () => {
    const { ask, cookie } = await startHost()
    const answer = await ask({ ...call(cookie, { 'content-length': '99000000' }), body: '' }).catch(
      (error: unknown) => error,
    )
    expect(answer).toMatchObject({ status: 413 })
  })
})
