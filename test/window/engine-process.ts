import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import type { MessagePort } from 'node:worker_threads'

type FromChild = { readonly word: unknown } | { readonly port: number; readonly message: unknown }

interface EngineEvents {
  word: [word: unknown]
  stderr: [text: Buffer]
  exit: [code: number]
}

/** The engine of the window in a process of its own, without Electron; its other end is `engine-child.ts`. */
export class EngineProcess extends EventEmitter<EngineEvents> {
  readonly #child: ChildProcess
  readonly #ports = new Map<number, MessagePort>()

  constructor(entry: string, startText: string) {
    super()
    this.#child = fork(
      path.join(import.meta.dirname, 'engine-child.ts'),
      [entry, startText],
      // Not what Vitest gives its own processes.
      { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
    )
    this.#child.stderr?.on('data', (text: Buffer) => this.emit('stderr', text))
    this.#child.on('message', (said: FromChild) => this.#hear(said))
    this.#child.on('error', (error) => process.stderr.write(`${String(error)}\n`))
    this.#child.on('exit', (code) => {
      for (const port of this.#ports.values()) port.close()
      // The page hears of its closed port before the next engine gives it another.
      setTimeout(() => this.emit('exit', code ?? 1), 20)
    })
  }

  /** Hands ports over: they cannot cross to another process, so each stays here under a number and its messages cross. */
  say(data: unknown, ports: readonly MessagePort[]): void {
    this.#send({ data, ports: ports.map((port) => this.#relay(port)) })
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  #hear(said: FromChild): void {
    if ('word' in said) this.emit('word', said.word)
    else if (said.message === null) this.#ports.get(said.port)?.close()
    else this.#ports.get(said.port)?.postMessage(said.message)
  }

  #relay(port: MessagePort): number {
    const number = this.#ports.size + 1
    this.#ports.set(number, port)
    port.on('message', (message: unknown) => this.#send({ port: number, message }))
    port.on('close', () => this.#send({ port: number, message: null }))
    return number
  }

  #send(said: Readonly<Record<string, unknown>>): void {
    // What is said to an engine that has died is lost, as it is in Electron.
    if (this.#child.connected) this.#child.send(said)
  }
}
