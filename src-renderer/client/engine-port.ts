import { RPCLink } from '@orpc/client/message-port'
import type { ClientLink } from '@orpc/client'
import { ENGINE_PORT, WINDOW_NOTICE } from '#core/contract/window-bridge.ts'
import type { PageMessage, WindowBridge } from '#core/contract/window-bridge.ts'
import { connection, openFailure, queryClient } from './connection.ts'

type Link = ClientLink<Record<never, never>>

/** A port and its engine; `lose` fails the calls that wait on it. */
interface PortLink {
  readonly link: Link
  readonly gone: Promise<never>
  lose(): void
}

type Page = Pick<Window, 'addEventListener'>

const PATIENCE_MS = 10_000

/**
 * Calls through the port that the window hands over. When the engine dies, the calls under way fail as "lost"
 * and the next ones wait for the new port; everything shown is then asked again.
 */
export function connectThroughWindow(bridge: WindowBridge, page: Page): Link {
  let current: PortLink | null = null
  let waiting: ((port: PortLink) => void)[] = []

  const take = (port: MessagePort) => {
    current?.lose()
    const opened = openPort(port, () => {
      if (current !== opened) return
      current = null
      connection.set('lost')
    })
    current = opened
    waiting.forEach((go) => go(opened))
    waiting = []
  }

  page.addEventListener('message', (event) => {
    // Only the preload script of this very window speaks here.
    if (event.source !== page) return
    const message = event.data as PageMessage
    const [port] = event.ports
    if (message.kind === ENGINE_PORT && port) {
      take(port)
      tell(message.sentence)
    } else if (message.kind === WINDOW_NOTICE) {
      tell(message.sentence)
    }
  })
  bridge.requestEnginePort()

  const portToUse = () => current ?? patiently((go) => waiting.push(go))
  return {
    call: async (path, input, options) => {
      const { link, gone } = await portToUse()
      return Promise.race([link.call(path, input, options), gone])
    },
  }
}

function openPort(port: MessagePort, onClose: () => void): PortLink {
  const { promise: gone, reject } = Promise.withResolvers<never>()
  // Without a call under way nobody else listens.
  gone.catch(() => undefined)
  const lose = () => reject(lost())
  const link: Link = new RPCLink({ port })
  port.addEventListener('close', () => {
    lose()
    onClose()
  })
  port.start()
  return { link, gone, lose }
}

function patiently(wait: (go: (port: PortLink) => void) => void): Promise<PortLink> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(lost()), PATIENCE_MS)
    wait((port) => {
      clearTimeout(patience)
      resolve(port)
    })
  })
}

/** What fetch throws when nobody answers, so that both carriers fail alike. */
function lost(): TypeError {
  return new TypeError('the engine is gone')
}

/** Something happened behind the screens' back: say it, and ask for everything shown anew. */
function tell(sentence: string | null): void {
  if (sentence === null) return
  openFailure.set({ kind: 'said', sentence, field: null })
  // Calls of the old port fail first: a query that is still reading for the first time is not asked again.
  setTimeout(() => {
    connection.set('ok')
    void queryClient.invalidateQueries()
  })
}
