import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { mainPort } from './fake-ports.ts'

/** Stands where Electron's utility process stands: gives the real engine entry a `process.parentPort`. */
interface FromMain {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

const line = parentPort
if (!line) throw new Error('engine-worker.ts runs in a worker')

Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listener: (event: unknown) => void) => {
      line.on('message', ({ data, ports }: FromMain) => {
        listener({ data, ports: ports.map(mainPort) })
      })
    },
    postMessage: (word: unknown) => line.postMessage(word),
  },
})

await import((workerData as { readonly entry: string }).entry)
