import path from 'node:path'
import { parseArgs } from 'node:util'
import { PROGRAM_FOLDER, defaultOutFolder, defaultWorkspace } from '#main/host/folders.ts'
import { readStatic } from '#main/web-host/static-files.ts'
import { findPackageArgument } from '#main/window/opened-files.ts'
import { runWindow } from '#main/window/run-window.ts'

/** Where the window starts: names the parts and where they lie, decides nothing. */
const { values } = parseArgs({
  args: process.argv.slice(1),
  // Chromium and Windows add arguments of their own.
  strict: false,
  options: {
    workspace: { type: 'string' },
    out: { type: 'string' },
    'smoke-test': { type: 'boolean' },
  },
})
const screens = path.join(PROGRAM_FOLDER, 'out', 'renderer')

runWindow({
  workspace: folder(values.workspace, defaultWorkspace()),
  outFolder: folder(values.out, defaultOutFolder()),
  readScreenFile: (pathname) => readStatic(screens, pathname),
  preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  engineEntry: path.join(import.meta.dirname, 'window-engine.js'),
  file: findPackageArgument(process.argv, process.cwd()),
  isSmokeTest: values['smoke-test'] === true,
})

function folder(given: string | boolean | undefined, usual: string): string {
  return typeof given === 'string' ? path.resolve(given) : usual
}
