import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess } from 'electron'
import type { EngineOrder, EngineStart, EngineWord } from '#core/contract/window-engine.ts'

/**
 * The engine runs in a process of its own. When it dies it is started again at once: everything confirmed is
 * in the database, so nothing is lost but the call that was under way.
 */
export interface EngineProcess {
  /** A fresh port to the engine, also while it is still starting; messages wait in it. */
  connect(): MessagePortMain
  /**
   * Done when the engine writes there: its messages and those of the page come by different lines, so a page
   * that was told too early could still write into the old folder.
   */
  usePaperFolder(folder: string): Promise<void>
  /** After the engine could not open its workspace or died too often: one more try. */
  start(): void
  /** Closes the database in good order; gives up after three seconds, which loses nothing either. */
  stop(): Promise<void>
}

interface EngineEvents {
  /** The engine died and is being started again: pages need a new port. */
  readonly onRestart: () => void
  /** It cannot go on by itself; `sentence` says why, null when it died again and again. */
  readonly onGivenUp: (sentence: string | null) => void
  readonly onAnswered: () => void
  /** What it wrote about a bug of its own. */
  readonly onComplaint: (text: string) => void
}

interface EngineProcessOptions extends EngineEvents {
  readonly entry: string
  readonly start: EngineStart
  readonly mayStartAgain: () => boolean
}

const PATIENCE_AT_STOP_MS = 3_000

export function startEngineProcess(options: EngineProcessOptions): EngineProcess {
  let child: UtilityProcess | null = null
  let folder = options.start.outFolder
  let isStopping = false
  let refusal: string | null = null
  const folderUsed = makeSignal()

  const order = (message: EngineOrder, ports: MessagePortMain[] = []) =>
    child?.postMessage(message, ports)

  const start = () => {
    refusal = null
    const born = utilityProcess.fork(
      options.entry,
      [JSON.stringify({ ...options.start, outFolder: folder })],
      { serviceName: 'daihoi-engine', stdio: ['ignore', 'ignore', 'pipe'] },
    )
    child = born
    born.stderr?.on('data', (text: Buffer) => options.onComplaint(text.toString()))
    born.on('message', (word: EngineWord) => {
      if (word.kind === 'answered') options.onAnswered()
      else if (word.kind === 'paper-folder-used') folderUsed.give()
      else if (word.kind === 'refused') {
        refusal = word.sentence
        born.kill()
      }
    })
    born.on('exit', () => {
      if (child === born) child = null
      // The next engine is started with the folder.
      folderUsed.give()
      afterDeath()
    })
  }

  const afterDeath = () => {
    if (isStopping) return
    if (refusal !== null) return options.onGivenUp(refusal)
    if (!options.mayStartAgain()) return options.onGivenUp(null)
    start()
    options.onRestart()
  }

  start()
  return {
    connect: () => {
      const { port1, port2 } = new MessageChannelMain()
      // Without an engine the page sees its port closed at once instead of waiting for ever.
      if (child === null) port1.close()
      else order({ kind: 'connect' }, [port1])
      return port2
    },
    usePaperFolder: (chosen) => {
      folder = chosen
      if (child === null) return Promise.resolve()
      const used = folderUsed.wait()
      order({ kind: 'paper-folder', folder })
      return used
    },
    start,
    stop: () => {
      isStopping = true
      return child === null ? Promise.resolve() : letClose(child)
    },
  }
}

/** Everybody who waits goes on when it is given. */
function makeSignal() {
  let waiting: (() => void)[] = []
  return {
    wait: () => new Promise<void>((resolve) => waiting.push(resolve)),
    give: () => {
      waiting.forEach((goOn) => goOn())
      waiting = []
    },
  }
}

function letClose(child: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill(), PATIENCE_AT_STOP_MS)
    child.once('exit', () => {
      clearTimeout(patience)
      resolve()
    })
    child.postMessage({ kind: 'close' } satisfies EngineOrder)
  })
}
