import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findElectron, hasScreen } from '#main/host/electron-runtime.ts'
import { PROJECT } from '#test/layers/run-tool.ts'

function smoke(parameters: readonly string[], env: Record<string, string>) {
  return new Promise<{ code: number; output: string }>((done) => {
    execFile(
      process.execPath,
      [join(PROJECT, 'tools/smoke-electron.mjs'), ...parameters],
      { cwd: PROJECT, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        done({ code, output: stdout + stderr })
      },
    )
  })
}

const canOpen = findElectron() !== null && hasScreen() && process.getuid?.() !== 0

test('the smoke test opens the window, or says that it did not and why', async () => {
  const { code, output } = await smoke([], { SMOKE_REQUIRED: '' })
  expect(output).toMatch(
    canOpen ? /^The window opened and its screens got an answer/m : /^NOT RUN: .*because .+\.$/m,
  )
  expect(code).toBe(0)
})

test('where the window must open, not having opened it is a failure', async () => {
  const { code } = await smoke([], { SMOKE_REQUIRED: '1' })
  expect(code).toBe(canOpen ? 0 : 1)
})

test('a program that does not answer is never taken for one that does', async () => {
  const { code, output } = await smoke(['--program', process.execPath], {
    SMOKE_REQUIRED: '1',
    DISPLAY: process.env['DISPLAY'] ?? ':99',
  })
  expect(output).toMatch(/^(FAILED after|NOT RUN: )/m)
  expect(code).toBe(1)
})
