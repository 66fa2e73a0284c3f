import type { MessagePort } from 'node:worker_threads'

/** A Node port in the shape of Electron's MessagePortMain. */
export interface FakeMainPort {
  readonly nodePort: MessagePort
  on(event: string, listener: (event?: { data: unknown }) => void): void
  postMessage(message: unknown): void
  start(): void
  close(): void
}

export function mainPort(nodePort: MessagePort): FakeMainPort {
  return {
    nodePort,
    on: (event, listener) => {
      if (event === 'message') nodePort.on('message', (data: unknown) => listener({ data }))
      else nodePort.on(event as 'close', () => listener())
    },
    postMessage: (message) => nodePort.postMessage(message),
    start: () => nodePort.start(),
    close: () => nodePort.close(),
  }
}
