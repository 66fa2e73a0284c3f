import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const PROJECT = resolve(import.meta.dirname, '../..')
const GUARD = new URL('../../src-main/node-guard.mjs', import.meta.url).href

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the guard under `node`, pretending to be `version` (empty: the real one), then says "loaded". */
function runGuard(node: string, version = ''): Promise<Ended> {
  const script =
    `import(${JSON.stringify(GUARD)}).then((guard) => { ` +
    `guard.assertNodeVersion(${version ? JSON.stringify(version) : ''}); console.log('loaded') })`
  return ended(node, ['--eval', script])
}

async function ended(program: string, parameters: readonly string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(program, parameters, { cwd: PROJECT })
    return { code: 0, stdout, stderr }
  } catch (error) {
    // execFile rejects with the exit code and both texts on the error.
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

function sentence(version: string): RegExp {
  return new RegExp(
    `^Chương trình cần Node 22\\.18 trở lên nhưng đang chạy bằng Node ${version}: .*npm start.*\\n$`,
  )
}

test.each(['18.20.4', '20.20.2', '22.17.9'])(
  'Node %s is refused in one sentence',
  async (version) => {
    const { code, stdout, stderr } = await runGuard(process.execPath, version)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(sentence(version))
  },
)

test.each(['22.18.0', '24.21.0', '26.0.0'])('Node %s is let through', async (version) => {
  expect(await runGuard(process.execPath, version)).toEqual({
    code: 0,
    stdout: 'loaded\n',
    stderr: '',
  })
})

test('every Node on this machine is refused or let through by its real version', async () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
  const all = [...new Set([process.execPath, ...found])]
  for (const node of all) {
    const version = (await run(node, ['--version'])).stdout.trim().slice(1)
    const [major = 0, minor = 0] = version.split('.').map(Number)
    const isOld = major < 22 || (major === 22 && minor < 18)
    expect({ node, code: (await runGuard(node)).code }).toEqual({ node, code: isOld ? 2 : 0 })
  }
  expect(all.length).toBeGreaterThan(0)
})

test.each(['src-main/start.mjs', 'src-main/cli.mjs'])(
  '%s loads nothing of its own before the guard has spoken',
  (file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8')
    const staticImports = [...text.matchAll(/^import\s.*?from\s+'([^']+)'/gms)].map(
      (found) => found[1],
    )
    expect(staticImports.filter((from) => !from?.startsWith('node:'))).toEqual(['./node-guard.mjs'])
    expect(text).toContain('assertNodeVersion()')
  },
)
