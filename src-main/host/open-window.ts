import { runToEnd } from './electron-runtime.ts'

/** Opens the window of a working copy and waits until it is closed; gives the exit code. */
export async function openWindow(options: {
  readonly electron: string
  readonly workspace: string
  readonly outFolder: string
  readonly file: string | null
}): Promise<number> {
  const { ensureRenderer, ensureWindow } = await import('../../tools/build-program.mjs')
  ensureRenderer()
  ensureWindow()
  const places = ['--workspace', options.workspace, '--out', options.outFolder]
  const file = options.file === null ? [] : [options.file]
  return runToEnd(options.electron, ['.', ...places, ...file])
}
