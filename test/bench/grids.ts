import path from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { serve } from '#main/web-host/serve.ts'
import { launchBrowser } from '#test/browser/launch-browser.ts'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import type { BenchSetting, MakeBenchCases } from './bench-case.ts'
import { KEEPING_NOTE } from '#test/contract/new-dossier.ts'
import { BENCH_DOSSIER, importOf, makePeopleWorkbook, openBenchClient } from './bench-engine.ts'
import { serveFolder } from './serve-folder.ts'

/** Columns of the delegates screen. */
const COLUMNS = 17
/** Part of the list that is pasted: 1,000 rows of 10,000. */
const PASTED_PART = 10

/** Typing a letter into the search, moving the focused cell and pasting rows, in a list of twice as many people. */
export const grids: MakeBenchCases = async (setting) => {
  const people = setting.people * 2
  const ours = await openOurGrid(setting, people)
  const bare = await openBareGrid(setting, people)
  const rows = Math.max(1, Math.floor(people / PASTED_PART))
  const group = `A list of ${people} people in Chromium`
  let turn = 0
  const block = () => {
    turn += 1
    return Array.from({ length: rows }, (_, row) => {
      const day = String((turn % 27) + 1).padStart(2, '0')
      return `${day}/0${(row % 9) + 1}/1980`
    }).join('\r\n')
  }
  const letters = ['n', 'g']
  const forOurs = cycle(letters)
  const forBare = cycle(['1', '2'])
  return [
    {
      group,
      name: 'A letter typed into the search, to the picture of the rows it leaves',
      peerName: 'a bare list on react-virtual with Array.filter, no accents folded',
      before: () => Promise.all([clear(ours, SEARCH), clear(bare, BARE_SEARCH)]),
      ours: () => typeAndSee(ours, SEARCH, forOurs()),
      peer: () => typeAndSee(bare, BARE_SEARCH, forBare()),
    },
    {
      group,
      name: 'The focused cell moved down by one row, to its picture',
      peerName: 'one picture of a 60 Hz screen',
      before: async () => {
        await clear(ours, SEARCH)
        await ours.locator('[data-cell="person.birth"]').first().click()
      },
      ours: () => pressAndSee(ours),
      peer: 1000 / 60,
    },
    {
      group,
      name: `A block of ${rows} birth dates pasted: read like a file, to the picture of it`,
      peerName: 'the bare list, which takes the texts as they are',
      before: () => ours.locator('[data-cell="person.birth"]').first().click(),
      ours: () => pasteAndSee(ours, '.g-input', block()),
      peer: () => pasteAndSee(bare, BARE_SEARCH, block()),
    },
    {
      group,
      name: `The same, until it is written with history and everything is judged anew`,
      peerName: 'the bare list, which takes the texts as they are',
      before: () => ours.locator('[data-cell="person.birth"]').first().click(),
      ours: async () => {
        const answered = ours.waitForResponse((response) => response.url().endsWith('/dossier/get'))
        await pasteAndSee(ours, '.g-input', block())
        await (await answered).finished()
      },
      peer: () => pasteAndSee(bare, BARE_SEARCH, block()),
    },
  ]
}

const SEARCH = 'input[data-find]'
const BARE_SEARCH = 'input'

async function openOurGrid(setting: BenchSetting, people: number): Promise<Page> {
  const { engine, client } = openBenchClient(setting, 'grids')
  const { id } = await client.dossiers.create(BENCH_DOSSIER)
  await client.personalData.setKeeping({ id, ...KEEPING_NOTE })
  const bytes = await makePeopleWorkbook(people)
  await client.imports.apply(importOf(id, bytes, 'danh-sach.xlsx'))
  const host = await serve(engine.router, {
    port: 0,
    rendererFolder: path.join(PROGRAM_FOLDER, 'out', 'renderer'),
  })
  setting.onClose(() => host.close())
  const page = await openPage(setting, host.address)
  await page.getByText('Lập hồ sơ').first().waitFor()
  await page.evaluate((to) => location.assign(to), `#/d/${id}/dai-bieu`)
  await page.locator('[data-cell="person.birth"]').first().waitFor()
  return page
}

async function openBareGrid(setting: BenchSetting, people: number): Promise<Page> {
  const folder = path.join(setting.folder, 'bare-grid')
  await build({
    root: path.join(import.meta.dirname, 'bare-grid'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, target: 'es2023', emptyOutDir: true },
  })
  const bare = await serveFolder(folder)
  setting.onClose(bare.close)
  const page = await openPage(setting, `${bare.address}?people=${people}&columns=${COLUMNS}`)
  await page.locator(BARE_SEARCH).waitFor()
  return page
}

async function openPage(setting: BenchSetting, address: string): Promise<Page> {
  const browser = await launchBrowser()
  setting.onClose(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  return page
}

function cycle(letters: readonly string[]): () => string {
  let at = 0
  return () => letters[at++ % letters.length] ?? ''
}

async function clear(page: Page, field: string): Promise<void> {
  await page.locator(field).fill('')
  await nextPicture(page)
}

async function typeAndSee(page: Page, field: string, letter: string): Promise<void> {
  await page.locator(field).focus()
  await page.keyboard.press(letter)
  await nextPicture(page)
}

async function pressAndSee(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown')
  await nextPicture(page)
}

async function pasteAndSee(page: Page, field: string, text: string): Promise<void> {
  const last = text.slice(0, text.indexOf('\r'))
  await page.locator(field).evaluate((element, plain) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain)
    const about = { clipboardData: data, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', about))
  }, text)
  await page.getByText(last, { exact: true }).first().waitFor()
  await nextPicture(page)
}

/** Until the page has drawn what it was told, and what it put off. */
function nextPicture(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve)))
      }),
  )
}
