import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

/** A thread that was started while it was watched: how often it answered, and when it ended. */
export interface WatchedThread {
  readonly answers: () => number
  readonly ended: Promise<void>
}

/** Sees every thread started in this process until the test ends; Node tells of each on this channel. */
export function watchThreads(): readonly WatchedThread[] {
  const threads: WatchedThread[] = []
  const note = (message: unknown) => {
    const { worker } = message as { readonly worker: Worker }
    let answers = 0
    worker.on('message', () => (answers += 1))
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    threads.push({ answers: () => answers, ended })
  }
  subscribe('worker_threads', note)
  onTestFinished(() => {
    unsubscribe('worker_threads', note)
  })
  return threads
}
