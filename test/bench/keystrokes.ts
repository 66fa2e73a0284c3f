import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { serve } from '#main/web-host/serve.ts'
import { launchBrowser } from '#test/browser/launch-browser.ts'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { OWN_TIME } from './bench-case.ts'
import type { BenchSetting, MakeBenchCases, OwnTime } from './bench-case.ts'
import { BENCH_DOSSIER, openBenchClient } from './bench-engine.ts'
import { watchKeys } from './key-pictures.ts'

const LAPTOP = { viewport: { width: 1366, height: 768 } } as const
const NAMES = 80
const SEATS = 75
const BALLOTS = 500
const FIELD = '#struck'
/** Numbers of struck names as a clerk types them, and the spaces between. */
const TYPED = ['3 17 44 61 79', '8 25 50', '12 13 14 15 16', '1 80', '30 31']

/** A key typed into a ballot of eighty names with five hundred ballots, to the picture of what it changed. */
export const keystrokes: MakeBenchCases = async (setting) => {
  const browser = await launchBrowser()
  setting.onClose(() => browser.close())
  const ours = await openOurs(setting, await browser.newPage(LAPTOP))
  const bare = await browser.newPage(LAPTOP)
  await bare.setContent('<label>Số <input id="struck" autofocus></label>')
  const group = `Ballot entry: ${BALLOTS} ballots of ${NAMES} names in Chromium`
  const peerName = 'a page with one plain field and nothing else'
  const before = async () => {
    for (const page of [ours, bare]) await page.locator(FIELD).fill('')
  }
  const figure = (share: number) => ({
    before,
    ours: () => typeAndWatch(ours, share),
    peer: () => typeAndWatch(bare, share),
  })
  return [
    {
      ...{ group, peerName, name: 'A key, to the picture of what it changed: the median' },
      ...figure(0.5),
      remark: describeSample(),
    },
    { ...{ group, peerName, name: 'The same: 95 of 100 keys are quicker' }, ...figure(0.95) },
  ]
}

/** Types and empties the field again and again; the time below which that share of the keys lies. */
async function typeAndWatch(page: Page, share: number): Promise<OwnTime> {
  await page.locator(FIELD).focus()
  await page.evaluate(watchKeys)
  for (const text of TYPED) {
    for (const key of text) await page.keyboard.press(key)
    for (let left = text.length; left > 0; left -= 1) await page.keyboard.press('Backspace')
  }
  const times = await page.evaluate(
    () => (globalThis as unknown as { keyTimes: number[] }).keyTimes,
  )
  const sorted = times.toSorted((left, right) => left - right)
  return { [OWN_TIME]: sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN }
}

/** The counting screen half way through a box of five hundred. */
async function openOurs(setting: BenchSetting, page: Page): Promise<Page> {
  const { engine, client } = openBenchClient(setting, 'keystrokes')
  const { id } = await client.dossiers.create(BENCH_DOSSIER)
  const people = BALLOTS
  const cells = {
    ...{ body: 'Ban Chấp hành', round: 1, seats: SEATS, convened: people, present: people },
    ...{ voters: people, issued: people, collected: people },
  }
  const { rowId: ballotId } = await client.facts.addRow({
    ...{ id, list: 'elections.ballots', row: { cells } },
  })
  await client.facts.writeRows({
    ...{ id, list: 'elections.names', parentId: ballotId, rows: [] },
    added: Array.from({ length: NAMES }, (_, place) => ({
      cells: { name: `Nguyễn Văn Số ${place + 1}`, origin: 'Ban Chấp hành giới thiệu' },
    })),
  })
  const pass = { id, ballotId, pass: 1, clerk: 'Vũ Thị Dung' } as const
  const { begun } = await client.counting.begin({ ...pass, mode: 'ballots', reader: null })
  // The smoke test has a few; the measured run has the box nearly read.
  const entered = Math.min(BALLOTS - 10, setting.people)
  for (let number = 1; number <= entered; number += 1) {
    const struck = Array.from({ length: 5 }, (_, place) => ((number * 7 + place * 11) % NAMES) + 1)
    const entry = { struck: [...new Set(struck)], invalid: null }
    await client.counting.enter({ ...pass, begun, number, entry, reason: null })
  }
  const host = await serve(engine.router, {
    port: 0,
    rendererFolder: path.join(PROGRAM_FOLDER, 'out', 'renderer'),
  })
  setting.onClose(() => host.close())
  await page.goto(host.address)
  await page.getByText('Lập hồ sơ').first().waitFor()
  await page.evaluate((to) => location.assign(to), `#/d/${id}/ngay-dai-hoi/bau-cu/${ballotId}`)
  await page.locator(FIELD).waitFor()
  return page
}

/** How many keys the ballots of the sample take: digits and spaces of the struck numbers, and Enter. */
function describeSample(): string {
  const file = path.join(PROGRAM_FOLDER, 'test', 'fixtures', 'samples', 'phieu-bau-bch.csv')
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
  const keys = rows
    .map((line) => line.split(','))
    .filter(([, collected, seal, note]) => collected === '1' && seal === '1' && note === '')
    .map(([, , , , ...marks]) => {
      const struck = marks.flatMap((mark, place) => (mark === '0' ? [place + 1] : []))
      return struck.join(' ').length + 1
    })
  const mean = keys.reduce((sum, one) => sum + one, 0) / keys.length
  return `the ${keys.length} ballots of the sample that are entered by their numbers take ${mean.toFixed(2)} keys each (digits and spaces of the struck numbers + 1), ${Math.min(...keys)} to ${Math.max(...keys)}.`
}
