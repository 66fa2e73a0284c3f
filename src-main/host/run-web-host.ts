import path from 'node:path'
import open from 'open'
import { describeOpenFailure } from '#main/store/open-failure.ts'
import { serve } from '#main/web-host/serve.ts'
import { hasScreen } from './electron-runtime.ts'
import { PROGRAM_FOLDER, dossierFolderName } from './folders.ts'
import { openEngine } from './open-engine.ts'

interface WebHostStart {
  readonly workspace: string
  readonly outFolder: string
  readonly port: number
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
    paperFolder: (dossier) => path.join(options.outFolder, dossierFolderName(dossier)),
  })
  if (!engine.ok) {
    process.stderr.write(`${engine.error.sentence}\n`)
    return 1
  }
  const { state } = engine.value.parts.workspace
  if (state.kind === 'closed') process.stderr.write(`${describeOpenFailure(state.failure)}\n`)
  const host = await serve(engine.value.router, {
    port: options.port,
    rendererFolder: path.join(PROGRAM_FOLDER, 'out', 'renderer'),
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null
    throw error
  })
  if (!host) {
    engine.value.close()
    process.stderr.write(
      `Cổng ${options.port} đang có chương trình khác dùng. Chọn cổng khác hoặc bỏ --port.\n`,
    )
    return 1
  }
  process.stdout.write(`Trợ lý Đại hội đang chạy tại\n${host.address}\nDừng bằng Ctrl+C.\n`)
  if (options.openBrowser && hasScreen()) await openInBrowser(host.address)
  await untilStopped()
  await host.close()
  engine.value.close()
  process.stdout.write('Đã dừng. Mọi thay đổi đã được lưu.\n')
  return 0
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
