import path from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { onSuccess } from '@orpc/server'
import type { EngineOrder, EngineStart, EngineWord } from '#core/contract/window-engine.ts'
import { dossierFolderName } from './folders.ts'
import { openEngine } from './open-engine.ts'
import type { OpenEngine } from './open-engine.ts'

/** A port to a page, as Electron gives it; Electron itself is not needed here. */
export interface PagePort {
  on(event: string, listener: (event?: { data: unknown }) => void): void
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** The line to the main process of the window. */
export interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: EngineOrder; readonly ports: readonly PagePort[] }) => void,
  ): void
  postMessage(word: EngineWord): void
}

/** Opens the workspace and answers every port that the main process hands over, until it says close. */
export function serveWindowEngine(parent: ParentPort, startText: string): void {
  // Written by our own main process a moment ago (src-main/window/engine-process.ts).
  const start = JSON.parse(startText) as EngineStart
  let outFolder = start.outFolder
  const engine = openEngine({
    workspace: start.workspace,
    get outFolder() {
      return outFolder
    },
    host: 'window',
    evenIfClosed: true,
    claims: true,
    paperFolder: (dossier) => path.join(outFolder, dossierFolderName(dossier)),
  })
  if (!engine.ok) {
    parent.postMessage({ kind: 'refused', sentence: engine.error.sentence })
    return
  }
  const connect = makeConnector(engine.value, parent)
  parent.on('message', ({ data, ports }) => {
    if (data.kind === 'connect') ports.forEach(connect)
    else if (data.kind === 'paper-folder') {
      outFolder = data.folder
      parent.postMessage({ kind: 'paper-folder-used' })
    } else {
      engine.value.close()
      process.exit(0)
    }
  })
  parent.postMessage({ kind: 'ready' })
}

function makeConnector(engine: OpenEngine, parent: ParentPort): (port: PagePort) => void {
  let hasAnswered = false
  const handler = new RPCHandler(engine.router, {
    clientInterceptors: [
      onSuccess(() => {
        if (hasAnswered) return
        hasAnswered = true
        parent.postMessage({ kind: 'answered' })
      }),
    ],
  })
  return (port) => {
    handler.upgrade(port)
    port.start()
  }
}
