import path from 'node:path'
import { build } from 'vite'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { launchBrowser } from '#test/browser/launch-browser.ts'
import { serve } from '#main/web-host/serve.ts'
import type { MakeBenchCases } from './bench-case.ts'
import { openBenchClient } from './bench-engine.ts'
import { serveFolder } from './serve-folder.ts'
import { startServer } from './start-server.ts'

const START = path.join(PROGRAM_FOLDER, 'src-main', 'start.mjs')
const SERVE_FOLDER = path.join(import.meta.dirname, 'serve-folder.ts')

/** From the address to a screen that can be used, each time in a browser without a cache. */
export const firstScreen: MakeBenchCases = async (setting) => {
  const { engine, client } = openBenchClient(setting, 'first-screen')
  const { id } = await client.dossiers.openSample()
  const host = await serve(engine.router, {
    port: 0,
    rendererFolder: path.join(PROGRAM_FOLDER, 'out', 'renderer'),
  })
  setting.onClose(() => host.close())
  const barePage = path.join(setting.folder, 'bare-page')
  await buildBarePage(barePage)
  const bare = await serveFolder(barePage)
  setting.onClose(bare.close)
  const browser = await launchBrowser()
  setting.onClose(() => browser.close())
  const open = async (address: string, button: string) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(address)
    await page.getByText(button).first().waitFor()
    await context.close()
  }
  const startAndOpen = async (button: string, ...command: [string, ...string[]]) => {
    const server = await startServer(...command)
    try {
      await open(server.address, button)
    } finally {
      await server.stop()
    }
  }
  const beside = {
    group: 'Screens in Chromium, no cache',
    peerName: 'a page of the same UI kit with one button and a table of ten rows',
    peer: () => open(bare.address, 'Dòng 9'),
  }
  const workspace = path.join(setting.folder, 'first-screen-started')
  return [
    {
      ...beside,
      name: 'From starting the program to its first page, and ending it',
      peerName: 'a new Node process that serves the bare page, opened and ended',
      ours: () => startAndOpen('Lập hồ sơ', START, '--no-open', '--workspace', workspace),
      peer: () => startAndOpen('Dòng 9', SERVE_FOLDER, barePage),
    },
    {
      ...beside,
      name: 'First page with the list of dossiers',
      ours: () => open(host.address, 'Lập hồ sơ'),
    },
    {
      ...beside,
      name: 'Overview of a dossier of 117 delegates, with its findings',
      ours: async () => {
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
        const page = await context.newPage()
        await page.goto(`${host.address}#/d/${id}`)
        await page.getByText('Phải sửa').first().waitFor()
        await context.close()
      },
    },
  ]
}

function buildBarePage(outFolder: string) {
  return build({
    root: path.join(import.meta.dirname, 'bare-page'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: outFolder, target: 'es2023', emptyOutDir: true },
  })
}
