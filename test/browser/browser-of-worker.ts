import type { Browser } from 'playwright-core'
import { launchBrowser } from './launch-browser.ts'

let launched: Promise<Browser> | null = null

/**
 * One browser for all tests that a worker runs, gone with the worker: starting one costs as much as a test. What a test
 * does stays in a context of its own.
 */
export async function browserOfWorker(): Promise<Browser> {
  const before = await launched
  if (before?.isConnected()) return before
  launched = launchBrowser()
  return launched
}
