import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { launchBrowser } from '#test/browser/launch-browser.ts'
import { serve } from '#main/web-host/serve.ts'
import type { MakeBenchCases } from './bench-case.ts'
import { openBenchClient } from './bench-engine.ts'

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** From the address to a screen that can be used, each time in a browser without a cache. */
export const firstScreen: MakeBenchCases = async (setting) => {
  const { engine, client } = openBenchClient(setting, 'first-screen')
  const { id } = await client.dossiers.openSample()
  const host = await serve(engine.router, {
    port: 0,
    rendererFolder: path.join(PROGRAM_FOLDER, 'out', 'renderer'),
  })
  setting.onClose(() => host.close())
  const bare = await serveBarePage(path.join(setting.folder, 'bare-page'))
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
  const beside = {
    group: 'Screens in Chromium, no cache',
    peerName: 'a page of the same UI kit with one button and a table of ten rows',
    peer: () => open(bare.address, 'Dòng 9'),
  }
  return [
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

async function serveBarePage(outFolder: string) {
  await build({
    root: path.join(import.meta.dirname, 'bare-page'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: outFolder, target: 'es2023', emptyOutDir: true },
  })
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
    readFile(path.join(outFolder, path.normalize(name))).then(
      (content) => {
        response.setHeader('Content-Type', KINDS[path.extname(name)] ?? 'text/plain')
        response.end(content)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}
