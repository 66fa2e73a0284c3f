import path from 'node:path'
import open from 'open'
import { ALSO_OPEN } from '#main/store/folder-claim.ts'
import { describeOpenFailure } from '#main/store/open-failure.ts'
import { serve } from '#main/web-host/serve.ts'
import type { WebHost } from '#main/web-host/serve.ts'
import { hasScreen } from './electron-runtime.ts'
import { PROGRAM_FOLDER, dossierFolderName } from './folders.ts'
import { openEngine } from './open-engine.ts'
import type { OpenEngine } from './open-engine.ts'
import { readRememberedPort, rememberPort } from './remembered-port.ts'

interface WebHostStart {
  readonly workspace: string
  readonly outFolder: string
  /** Null takes the port of the last start when it is free; 0 lets the system choose. */
  readonly port: number | null
  readonly openBrowser: boolean
}

/** Serves the program until Ctrl+C or a polite kill; gives the exit code. */
export async function runWebHost(options: WebHostStart): Promise<number> {
  const { ensureRenderer } = await import('../../tools/build-program.mjs')
  ensureRenderer()
  const engine = openEngine({
    workspace: options.workspace,
    outFolder: options.outFolder,
    host: 'web',
    evenIfClosed: true,
    claims: true,
    paperFolder: (dossier) => path.join(options.outFolder, dossierFolderName(dossier)),
  })
  if (!engine.ok) {
    process.stderr.write(`${engine.error.sentence}\n`)
    return 1
  }
  const { state } = engine.value.parts.workspace
  if (state.kind === 'closed') process.stderr.write(`${describeOpenFailure(state.failure)}\n`)
  const host = await listen(engine.value, options)
  if (!host) {
    engine.value.close()
    process.stderr.write(
      `Cổng ${options.port} đang có chương trình khác dùng. Chọn cổng khác hoặc bỏ --port.\n`,
    )
    return 1
  }
  if (engine.value.parts.workspace.isAlsoOpen()) process.stderr.write(`${ALSO_OPEN}\n`)
  // The tab of the other copy finds that one again.
  else if (state.kind === 'open') rememberPort(engine.value.parts.folder, host.port)
  process.stdout.write(`Trợ lý Đại hội đang chạy tại\n${host.address}\nDừng bằng Ctrl+C.\n`)
  if (options.openBrowser && hasScreen()) await openInBrowser(host.address)
  await untilStopped()
  await host.close()
  engine.value.close()
  process.stdout.write('Đã dừng. Mọi thay đổi đã được lưu.\n')
  return 0
}

/** On the port asked for, or null when it is taken; nobody having asked, on the last one or else on any. */
async function listen({ router, parts }: OpenEngine, options: WebHostStart) {
  const rendererFolder = path.join(PROGRAM_FOLDER, 'out', 'renderer')
  if (options.port !== null) return serveIfFree(router, { port: options.port, rendererFolder })
  const last = readRememberedPort(parts.folder) ?? 0
  const again = await serveIfFree(router, { port: last, rendererFolder })
  return again ?? serve(router, { port: 0, rendererFolder })
}

function serveIfFree(...[router, options]: Parameters<typeof serve>): Promise<WebHost | null> {
  return serve(router, options).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // Windows keeps some ports for itself and answers with EACCES.
    if (code === 'EADDRINUSE' || code === 'EACCES') return null
    throw error
  })
}

async function openInBrowser(address: string): Promise<void> {
  const child = await open(address)
  child.once('error', () => {
    process.stdout.write('Không mở được trình duyệt; chép địa chỉ trên vào trình duyệt.\n')
  })
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
  })
}
