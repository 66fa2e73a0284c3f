import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { launchBrowser } from './launch-browser.ts'

let launched: Promise<Browser> | null = null

/** One browser for all tests of a file, closed after the last; what a test does stays in a context of its own. */
export async function browserOfFile(): Promise<Browser> {
  const before = await launched
  if (before?.isConnected()) return before
  launched = launchBrowser()
  return launched
}

afterAll(async () => (await launched)?.close())
