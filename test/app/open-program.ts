import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page, Request } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { browserOfWorker } from '#test/browser/browser-of-worker.ts'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { findFaults } from './find-faults.ts'
import { serveHere, startProcess } from './start-host.ts'
import type { Host } from './start-host.ts'

/** The usual laptop of the office. */
export const LAPTOP = { width: 1366, height: 768 } as const
/** The same at 125 %, less the bars of Windows. */
export const SMALLEST = { width: 1093, height: 560 } as const

/** Milliseconds a busy machine may take for one answer of a screen, also where a hundred ballots are written first. */
const PATIENCE = 60_000
/** Characters of a page that tell where a walk was when it failed. */
const TOLD_OF_PAGE = 2000

const PICTURES = path.join(PROGRAM_FOLDER, 'test-output', 'screens')
/** Not when all tests run: three hundred pictures nobody looks at take a minute. */
const WITH_PICTURES = process.env['DAIHOI_NO_PICTURES'] !== '1'

export interface Program {
  readonly page: Page
  readonly context: BrowserContext
  /** Where the data lie at first. */
  readonly workspace: string
  /** Where papers are written, one folder for each dossier. */
  readonly outFolder: string
  readonly host: Host
  /** Fails when the screen has faults; leaves a picture of it in test-output/screens unless all tests run. */
  look(name: string): Promise<void>
  /** Kills the host as a power cut would, and leaves the page standing. */
  killHost(): Promise<void>
  /** Starts it again on the same workspace and port. */
  restartHost(): Promise<Host>
  /** Fails when the browser complained, or asked another machine for anything, since the last time. */
  expectQuiet(): void
}

/**
 * The real program and its first page in a browser of 1366 x 768: on an empty workspace, or on one that was
 * prepared. Folders of its own choice lie in a home that goes with the test. `ownProcess` starts it as a person does,
 * for walks from end to end and for what is killed.
 */
export async function openProgram(
  wanted: { workspace?: string; ownProcess?: true } = {},
): Promise<Program> {
  const folder = temporaryFolder()
  const workspace = wanted.workspace ?? path.join(folder, 'du-lieu')
  const outFolder = path.join(folder, 'van-ban')
  const places = { workspace, outFolder, home: path.join(folder, 'nha') }
  const start = wanted.ownProcess ? startProcess : serveHere
  let host = await start({ ...places, port: 0 })
  onTestFinished(() => host.stop('SIGTERM'))
  const browser = await browserOfWorker()
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })
  onTestFinished(() => context.close())
  const complaints: string[] = []
  watch(context, complaints)
  context.setDefaultTimeout(PATIENCE)
  const waiting = trackRequests(context)
  const page = await context.newPage()
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await tellWhere(page)
  })
  await page.goto(host.address)
  return {
    page,
    context,
    workspace,
    outFolder,
    get host() {
      return host
    },
    look: async (name) => {
      await untilSettled(page, waiting)
      await look(page, name)
    },
    killHost: () => host.stop('SIGKILL'),
    restartHost: async () => {
      host = await start({ ...places, port: host.port })
      return host
    },
    expectQuiet: () => {
      expect(complaints.splice(0)).toEqual([])
    },
  }
}

/** Reads again and again until what is expected of it holds. */
export function eventually<Value>(
  read: () => Promise<Value> | Value,
  message = '',
): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(read, { timeout: PATIENCE, message })
}

/** What stood on the page, for whoever reads the failure of a machine that is not at hand. */
async function tellWhere(page: Page): Promise<void> {
  if (page.isClosed()) return
  const text = await page.locator('body').innerText()
  process.stderr.write(`The page at the failure: ${page.url()}\n${text.slice(0, TOLD_OF_PAGE)}\n`)
}

/** Errors on the console, broken content policy and requests to anywhere but the host. */
function watch(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    // The browser notes every refusal of the engine; the screen says it in words.
    const refusal = /status of (404|422|507) /.test(message.text())
    if (message.type() === 'error' && !refusal) complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`error: ${String(error.error())}`))
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      complaints.push(`request: ${request.url()}`)
  })
}

/** The requests that still wait for their answer. */
function trackRequests(context: BrowserContext): ReadonlySet<Request> {
  const waiting = new Set<Request>()
  context.on('request', (request) => {
    // A page that is left or closed takes its questions with it, and says nothing of them.
    if (request.isNavigationRequest()) waiting.clear()
    waiting.add(request)
  })
  context.on('requestfinished', (request) => waiting.delete(request))
  context.on('requestfailed', (request) => waiting.delete(request))
  return waiting
}

/** Milliseconds without a change of the page after which it is taken to stand. */
const QUIET = 200

/** Waits until every answer is there and the page no longer changes. */
async function untilSettled(page: Page, waiting: ReadonlySet<Request>): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE
  while (Date.now() < giveUpAt) {
    const changed = await page.evaluate(
      (quiet) =>
        new Promise<boolean>((resolve) => {
          const watcher = new MutationObserver(() => resolve(true))
          watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
          setTimeout(() => resolve(false), quiet)
        }),
      QUIET,
    )
    if (!changed && waiting.size === 0) return
  }
  throw new Error(`The page did not settle in ${PATIENCE} ms.`)
}

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    // Pictures are of what stands, not of what slides.
    for (const animation of document.getAnimations()) {
      // One without an end, as of work going on, cannot be brought to it.
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel()
      else animation.finish()
    }
  })
  if (WITH_PICTURES) {
    mkdirSync(PICTURES, { recursive: true })
    await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
  }
  expect({ screen: name, faults: await findFaults(page) }).toEqual({ screen: name, faults: [] })
}
