import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { mainPort } from './fake-ports.ts'

/**
 * Stands where Electron's utility process stands, in a process of its own: gives the real engine entry a
 * `process.parentPort`. Ports cannot cross to another process, so each has a number and its messages cross instead.
 */
interface FromMain {
  readonly data: unknown
  readonly ports: readonly number[]
}

interface FromPort {
  readonly port: number
  readonly message: unknown
}

const ports = new Map<number, MessagePort>()
const listeners: ((event: unknown) => void)[] = []

process.on('message', (word: FromMain | FromPort) => {
  if ('port' in word) return forward(word)
  const event = { data: word.data, ports: word.ports.map((number) => mainPort(openPort(number))) }
  for (const listener of listeners) listener(event)
})

function forward({ port, message }: FromPort): void {
  if (message !== null) ports.get(port)?.postMessage(message)
  else ports.get(port)?.close()
}

/** The end that the engine gets; what it says goes to the main process under the number. */
function openPort(number: number): MessagePort {
  const { port1, port2 } = new MessageChannel()
  ports.set(number, port2)
  port2.on('message', (message: unknown) => process.send?.({ port: number, message }))
  port2.on('close', () => {
    if (process.connected) process.send?.({ port: number, message: null })
  })
  // An open port alone keeps no engine running, as little as in a utility process.
  port2.unref()
  return port1
}

Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listener: (event: unknown) => void) => listeners.push(listener),
    postMessage: (word: unknown) => process.send?.({ word }),
  },
})

const [entry = ''] = process.argv.slice(2)
await import(entry)
