import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readRememberedPort, rememberPort } from '#main/host/remembered-port.ts'
import { ALSO_OPEN } from '#main/store/folder-claim.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { PROGRAM_FOLDER, runProgram } from './run-program.ts'

test('the main job without a screen writes the papers and names the two planted violations', async () => {
  const outFolder = path.join(temporaryFolder(), 'van-ban')
  const { code, out, err } = await runProgram('start.mjs', ['--headless', '--out', outFolder])
  expect([code, err]).toEqual([0, ''])
  const papers = readdirSync(outFolder)
  expect(papers).toContain('C09-chuong-trinh-dai-hoi.docx')
  expect(papers.filter((name) => !/^([A-D]\d\d-)?[a-z0-9-]+\.(docx|xlsx)$/.test(name))).toEqual([])
  const text = out.replace(/\s+/g, ' ')
  expect(text).toContain('62 đơn vị, 117 đại biểu, 41 người')
  for (const part of [
    'Chè Sương',
    '17',
    '15',
    'mục 9.1',
    'May Hoàng',
    '165',
    '150',
    'mục 6.5',
    'HD 03/HD-TLĐ',
  ]) {
    expect(text).toContain(part)
  }
})

test('a folder that cannot be written ends with 1 and a sentence', async () => {
  const file = path.join(temporaryFolder(), 'tep')
  writeFileSync(file, '')
  const { code, err } = await runProgram('start.mjs', ['--headless', '--out', file])
  expect(code).toBe(1)
  expect(err).toMatch(/Chưa ghi được vào thư mục/)
})

test('--headless without --out is refused with 2', async () => {
  expect(await runProgram('start.mjs', ['--headless'])).toMatchObject({ code: 2 })
})

async function startWebHost(workspace: string) {
  const start = path.join(PROGRAM_FOLDER, 'src-main', 'start.mjs')
  const child = spawn(process.execPath, [start, '--no-open', '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
  const address = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`ended before it had an address: ${out}`)))
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\/start\?t=[\w-]+/.exec(out)
      if (found) resolve(found[0])
    })
  })
  const end = (signal: 'SIGTERM' | 'SIGKILL') =>
    new Promise<{ code: number | null; out: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, out }))
      child.kill(signal)
    })
  const [stop, kill] = [() => end('SIGTERM'), () => end('SIGKILL')]
  return { address, port: Number(new URL(address).port), stop, kill, err: () => err }
}

test('the web host prints its address and ends cleanly when told to', async () => {
  const { address, stop } = await startWebHost(temporaryFolder())
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  const { code, out } = await stop()
  expect(code).toBe(0)
  expect(out).toContain('Mọi thay đổi đã được lưu')
})

/** Below the ports a system hands out by itself, so that nobody takes it in the meantime. */
async function aFreePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const server = createServer()
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  await new Promise((closed) => server.close(closed))
  return free ? port : aFreePort()
}

test('started again the web host is where it was, unless somebody else is there by now', async () => {
  const workspace = temporaryFolder()
  const port = await aFreePort()
  rememberPort(workspace, port)
  const again = await startWebHost(workspace)
  // A second window on the same workspace finds the port taken, and is told why.
  const beside = await startWebHost(workspace)
  await beside.stop()
  await again.stop()
  expect([again.port, beside.port === port]).toEqual([port, false])
  expect([again.err(), beside.err()]).toEqual(['', `${ALSO_OPEN}\n`])
  expect(readRememberedPort(workspace)).toBe(port)
})

test('after a copy that was killed the next one starts alone', async () => {
  const workspace = temporaryFolder()
  const killed = await startWebHost(workspace)
  await killed.kill()
  const next = await startWebHost(workspace)
  await next.stop()
  expect(next.err()).toBe('')
})

test.each(['', 'không phải số', '80', '65536', '30000.5'])(
  '«%s» is no port to go back to',
  (text) => {
    const workspace = temporaryFolder()
    writeFileSync(path.join(workspace, 'cong-web.txt'), text)
    expect(readRememberedPort(workspace)).toBeNull()
  },
)
