import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '..')

/** What is built, with a file that shows it and the sources it is made from. */
const SHARED = ['src-core', 'electron.vite.config.ts', 'package-lock.json']
const PARTS = {
  main: { built: 'out/main/main.js', sources: ['src-main', ...SHARED] },
  preload: { built: 'out/preload/preload.cjs', sources: ['src-main/preload', ...SHARED] },
  renderer: {
    built: 'out/renderer/index.html',
    // The guide in docs is what F1 shows.
    sources: ['src-renderer', 'docs/huong-dan', 'tools/recount-page.mjs', ...SHARED],
  },
}

// `node tools/build-program.mjs` builds everything in any case.
if (import.meta.main) buildParts(Object.keys(PARTS))

/** Builds the screens when a source is newer than what stands in out/renderer. Throws when it fails. */
export function ensureRenderer() {
  ensureParts(['renderer'])
}

/** Builds what the window runs besides the screens: the main process, the engine process, the preload script. */
export function ensureWindow() {
  ensureParts(['main', 'preload'])
}

function ensureParts(names) {
  const stale = names.filter((name) => !isFresh(PARTS[name]))
  if (stale.length > 0) buildParts(stale)
}

function buildParts(names) {
  process.stderr.write('Đang dựng chương trình lần đầu hoặc sau khi sửa, mất vài giây...\n')
  const builder = join(PROJECT, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build'], {
    cwd: PROJECT,
    encoding: 'utf8',
    // electron-vite asks the package electron for its version, which is not installed where only screens are.
    env: {
      ...process.env,
      DAIHOI_BUILD: names.join(','),
      ELECTRON_MAJOR_VER: '45',
      NO_COLOR: '1',
    },
  })
  const missing = names.filter((name) => !existsSync(join(PROJECT, PARTS[name].built)))
  if (status !== 0 || missing.length > 0) {
    throw new Error(`Could not be built: ${names.join(', ')}\n${stdout}${stderr}`)
  }
}

function isFresh({ built, sources }) {
  const file = join(PROJECT, built)
  if (!existsSync(file)) return false
  const builtAt = statSync(file).mtimeMs
  return sources.every((source) => newestChange(join(PROJECT, source)) <= builtAt)
}

/** Milliseconds of the newest change below a file or folder; a folder counts too, so that deletions are seen. */
function newestChange(place) {
  const { mtimeMs } = statSync(place)
  if (!statSync(place).isDirectory()) return mtimeMs
  const inner = readdirSync(place).map((name) => newestChange(join(place, name)))
  return Math.max(mtimeMs, ...inner)
}
