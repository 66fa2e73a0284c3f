import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Opens the real window on an empty workspace and waits until its screens have an answer from the engine.
 * Where that cannot be done it says NOT RUN and why; with SMOKE_REQUIRED=1 that is a failure.
 * Usage: npm run smoke:electron                     the working copy
 *        npm run smoke:electron -- --program FILE   a packed program
 */
const { mkdtempSync, rmSync } = await import('node:fs')
const { spawn } = await import('node:child_process')
const { tmpdir } = await import('node:os')
const { join, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { findElectron, hasScreen } = await import('#main/host/electron-runtime.ts')
const { ensureRenderer, ensureWindow } = await import('./build-program.mjs')

const PROJECT = resolve(import.meta.dirname, '..')
const PATIENCE_MS = 90_000

const { values } = parseArgs({ options: { program: { type: 'string' } } })
const packed = values.program === undefined ? null : resolve(values.program)
const program = packed ?? findElectron()
const reason = whyNot()
if (reason !== null) {
  const isRequired = process.env.SMOKE_REQUIRED === '1'
  process.stdout.write(`NOT RUN: the window was not opened, because ${reason}\n`)
  process.exitCode = isRequired ? 1 : 0
} else {
  if (packed === null) {
    ensureRenderer()
    ensureWindow()
  }
  process.exitCode = await openOnce()
}

function whyNot() {
  if (program === null) {
    return "Electron's program is not installed here (npx install-electron downloads it)."
  }
  if (!hasScreen()) return 'there is no screen here (on Linux: xvfb-run npm run smoke:electron).'
  // Chromium refuses its sandbox to root, and this program does not run without it.
  if (process.getuid?.() === 0) return 'Chromium has no sandbox under root.'
  return null
}

async function openOnce() {
  const workspace = mkdtempSync(join(tmpdir(), 'daihoi-smoke-'))
  const started = performance.now()
  const parameters = ['--smoke-test', '--workspace', workspace, '--out', join(workspace, 'out')]
  const { code, output } = await run(packed === null ? ['.', ...parameters] : parameters)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  rmSync(workspace, { recursive: true, force: true, maxRetries: 10 })
  process.stdout.write(
    code === 0
      ? `The window opened and its screens got an answer from the engine in ${seconds} s: ${program}\n`
      : `${output}\nFAILED after ${seconds} s with code ${code}: ${program}\n`,
  )
  return code === 0 ? 0 : 1
}

function run(parameters) {
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  return new Promise((done) => {
    const child = spawn(program, parameters, { cwd: PROJECT, env, timeout: PATIENCE_MS })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    const end = (code) => done({ code, output: Buffer.concat(parts).toString() })
    child.once('error', (error) => {
      parts.push(Buffer.from(error.message))
      end(null)
    })
    child.once('close', end)
  })
}
