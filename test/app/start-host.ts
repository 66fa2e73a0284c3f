import { spawn } from 'node:child_process'
import path from 'node:path'
import { dossierFolderName } from '#main/host/folders.ts'
import { openEngine } from '#main/host/open-engine.ts'
import { serve } from '#main/web-host/serve.ts'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { bundledOnce } from '#test/contract/bundled-once.ts'
import { ensureRenderer } from '../../tools/build-program.mjs'

export interface Host {
  /** Where the first page is, with its key. */
  readonly address: string
  readonly port: number
  stop(signal: NodeJS.Signals): Promise<void>
}

export interface HostPlaces {
  readonly workspace: string
  readonly outFolder: string
  /** Where folders of the program's own choice lie. */
  readonly home: string
  /** 0: any that is free. */
  readonly port: number
}

/** The program as `npm start` starts it. */
export function startProcess({ workspace, outFolder, home, port }: HostPlaces): Promise<Host> {
  const entry = path.join(PROGRAM_FOLDER, 'src-main', 'start.mjs')
  const places = ['--workspace', workspace, '--out', outFolder, '--port', `${port}`]
  const child = spawn(process.execPath, [entry, '--no-open', ...places], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: home, LOCALAPPDATA: home },
  })
  const stop = (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('close', () => resolve())
      child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: string) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:(\d+)\/start\?t=[\w-]+/.exec(said)
      if (found) resolve({ address: found[0], port: Number(found[1]), stop })
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('close', (code) => reject(new Error(`The host ended with ${code}: ${said}`)))
  })
}

/** The same engine behind the same door in this process: one of its own takes as long to start as a test. */
export async function serveHere(places: HostPlaces): Promise<Host> {
  ensureRenderer()
  const { workspace, outFolder, home, port } = places
  const engine = openEngine({
    ...{ workspace, outFolder, bundled: bundledOnce() },
    host: 'web',
    evenIfClosed: true,
    claims: true,
    paperFolder: (dossier) => path.join(outFolder, dossierFolderName(dossier)),
    otherFolder: () => path.join(home, 'khac'),
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  const rendererFolder = path.join(PROGRAM_FOLDER, 'out', 'renderer')
  const host = await serve(engine.value.router, { port, rendererFolder })
  return {
    address: host.address,
    port: host.port,
    async stop() {
      await host.close()
      engine.value.close()
    },
  }
}
