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
    'apportionment-annex.docx',
    'apportionment-table.xlsx',
    'check-sheet.docx',
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

test('the web host prints its address and ends cleanly when told to', async () => {
  const child = spawn(
    process.execPath,
    [
      path.join(PROGRAM_FOLDER, 'src-main', 'start.mjs'),
      '--no-open',
      '--workspace',
      temporaryFolder(),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let out = ''
  const address = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\/start\?t=[\w-]+/.exec(out)
      if (found) resolve(found[0])
    })
  })
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve)
    child.kill('SIGTERM')
  })
  expect(code).toBe(0)
  expect(out).toContain('Mọi thay đổi đã được lưu')
})
