import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '..')
const BUILT = 'out/renderer/index.html'
const SOURCES = [
  'src-renderer',
  'src-core',
  // The guide that F1 shows.
  'docs/huong-dan',
  'electron.vite.config.ts',
  'package-lock.json',
]

// `node tools/build-renderer.mjs` builds in any case.
if (import.meta.main) buildRenderer()

/** Builds the screens into out/renderer when a source is newer than what stands there. Throws when it fails. */
export function ensureRenderer() {
  if (!isFresh()) buildRenderer()
}

function buildRenderer() {
  process.stderr.write('Đang dựng màn hình lần đầu hoặc sau khi sửa, mất vài giây...\n')
  const builder = join(PROJECT, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build'], {
    cwd: PROJECT,
    encoding: 'utf8',
    // electron-vite asks the package electron for its version, which is not installed where only screens are.
    env: { ...process.env, ELECTRON_MAJOR_VER: '45', NO_COLOR: '1' },
  })
  if (status !== 0 || !existsSync(join(PROJECT, BUILT))) {
    throw new Error(`The screens could not be built:\n${stdout}${stderr}`)
  }
}

function isFresh() {
  const built = join(PROJECT, BUILT)
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  return SOURCES.every((source) => newestChange(join(PROJECT, source)) <= builtAt)
}

/** Milliseconds of the newest change below a file or folder; a folder counts too, so that deletions are seen. */
function newestChange(place) {
  const { mtimeMs } = statSync(place)
  if (!statSync(place).isDirectory()) return mtimeMs
  const inner = readdirSync(place).map((name) => newestChange(join(place, name)))
  return Math.max(mtimeMs, ...inner)
}
