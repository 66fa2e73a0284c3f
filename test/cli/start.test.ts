import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { PROGRAM_FOLDER, runProgram } from './run-program.ts'

test('the main job without a screen writes the papers and names the two planted violations', async () => {
  const outFolder = path.join(temporaryFolder(), 'van-ban')
  const { code, out, err } = await runProgram('start.mjs', ['--headless', '--out', outFolder])
  expect([code, err]).toEqual([0, ''])
  expect(readdirSync(outFolder).sort()).toEqual([
    'agenda.docx',
    'congress-minutes.docx',
    'delegate-list.xlsx',
    'political-report.docx',
    'task-table.xlsx',
  ])
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
  const address = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`ended before it had an address: ${out}`)))
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\/start\?t=[\w-]+/.exec(out)
      if (found) resolve(found[0])
    })
  })
  const stop = () =>
    new Promise<{ code: number | null; out: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, out }))
      child.kill('SIGTERM')
    })
  return { address, port: Number(new URL(address).port), stop }
}

test('the web host prints its address and ends cleanly when told to', async () => {
  const { address, stop } = await startWebHost(temporaryFolder())
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  const { code, out } = await stop()
  expect(code).toBe(0)
  expect(out).toContain('Mọi thay đổi đã được lưu')
})

test('started again the web host is where it was, unless somebody else is there by now', async () => {
  const workspace = temporaryFolder()
  const first = await startWebHost(workspace)
  await first.stop()
  const second = await startWebHost(workspace)
  expect(second.port).toBe(first.port)
  // A second window on the same workspace finds the port taken.
  const third = await startWebHost(workspace)
  await third.stop()
  await second.stop()
  expect(third.port).not.toBe(first.port)
  writeFileSync(path.join(workspace, 'cong-web.txt'), 'không phải số')
  const fourth = await startWebHost(workspace)
  expect((await fourth.stop()).code).toBe(0)
})
