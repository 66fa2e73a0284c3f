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
import { wheelAndSee } from './wheel-pictures.ts'

const LAPTOP = { viewport: { width: 1366, height: 768 } } as const
/** Columns of the delegates screen. */
const COLUMNS = 17
/** Part of the list that is pasted: 1,000 rows of 10,000. */
const PASTED_PART = 10

/** Typing a letter into the search, moving the focused cell and pasting rows, in a list of twice as many people. */
export const grids: MakeBenchCases = async (setting) => {
  const people = setting.people * 2
  const browser = await launchBrowser()
  setting.onClose(() => browser.close())
  const ours = await openOurGrid(setting, people, await browser.newPage(LAPTOP))
  const bare = await openBareGrid(setting, people, await browser.newPage(LAPTOP))
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
  const ourSearch = { page: ours, field: SEARCH, counted: '.g-toolbar [role="status"]', whole: '' }
  const bareSearch = { page: bare, field: BARE_SEARCH, counted: 'output', whole: String(people) }
  const [ourLetter, bareLetter] = [cycle(['k', 'v']), cycle(['k', 'v'])]
  const wheel = { group, peerName: 'the bare list', before: () => clear(ourSearch) }
  return [
    {
      group,
      name: 'A letter typed into the search, to the picture of the rows it leaves',
      peerName: 'a bare list on react-virtual with Array.filter, no accents folded',
      before: () => Promise.all([clear(ourSearch), clear(bareSearch)]),
      ours: () => typeAndSee(ourSearch, ourLetter()),
      peer: () => typeAndSee(bareSearch, bareLetter()),
    },
    {
      group,
      name: 'The focused cell moved down by one row, to its picture',
      peerName: 'one picture of a 60 Hz screen',
      before: async () => {
        await clear(ourSearch)
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
    {
      ...wheel,
      name: 'Pictures while the wheel turns by 120 notches of 100 pixels: the mean',
      ours: () => wheelAndSee(ours, OUR_LIST, 'mean'),
      peer: () => wheelAndSee(bare, BARE_LIST, 'mean'),
    },
    {
      ...wheel,
      name: 'The same: the longest picture',
      ours: () => wheelAndSee(ours, OUR_LIST, 'longest'),
      peer: () => wheelAndSee(bare, BARE_LIST, 'longest'),
    },
  ]
}

interface SearchPlace {
  readonly page: Page
  readonly field: string
  /** Where the number of rows left stands, and what stands there when all are. */
  readonly counted: string
  readonly whole: string
}

const SEARCH = 'input[data-find]'
const BARE_SEARCH = 'input'
const OUR_LIST = '.g-grid'
const BARE_LIST = '[data-list]'

async function openOurGrid(setting: BenchSetting, people: number, page: Page): Promise<Page> {
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
  await page.goto(host.address)
  await page.getByText('Lập hồ sơ').first().waitFor()
  await page.evaluate((to) => location.assign(to), `#/d/${id}/dai-bieu`)
  await page.locator('[data-cell="person.birth"]').first().waitFor()
  return page
}

async function openBareGrid(setting: BenchSetting, people: number, page: Page): Promise<Page> {
  const folder = path.join(setting.folder, 'bare-grid')
  await build({
    root: path.join(import.meta.dirname, 'bare-grid'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, target: 'es2023', emptyOutDir: true },
  })
  const bare = await serveFolder(folder)
  setting.onClose(bare.close)
  await page.goto(`${bare.address}#people=${people}&columns=${COLUMNS}`)
  await page.locator(BARE_SEARCH).waitFor()
  return page
}

function cycle(letters: readonly string[]): () => string {
  let at = 0
  return () => letters[at++ % letters.length] ?? ''
}

async function clear({ page, field, counted, whole }: SearchPlace): Promise<void> {
  await page.locator(field).fill('')
  await pictureWhere(page, [counted, whole])
}

/** Until the count of the rows left has changed and stands in a picture. */
async function typeAndSee(place: SearchPlace, letter: string): Promise<void> {
  const { page, field, counted, whole } = place
  await page.locator(field).focus()
  await page.keyboard.press(letter)
  await pictureWhere(page, [counted, whole, 'other'])
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

/** Until the next picture of the page is drawn. */
function nextPicture(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  )
}

/** Until a picture in which an element has this text, or with `other` any other. */
function pictureWhere(page: Page, wanted: [string, string, 'other'?]): Promise<void> {
  return page.evaluate(
    ([element = '', text, other]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const same = document.querySelector(element)?.textContent === text
          if (same === (other === undefined)) setTimeout(resolve)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    wanted,
  )
}
