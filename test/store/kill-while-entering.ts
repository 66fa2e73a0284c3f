import { spawn } from 'node:child_process'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect } from 'vitest'
import type { CountingMode } from '#core/contract/counting-values.ts'
import { readBundled } from '#main/bundled/read-bundled.ts'
import { PROGRAM_FOLDER } from '#main/host/folders.ts'
import { openEngine } from '#main/host/open-engine.ts'
import { uncountedBallot } from '#test/contract/a-counting.ts'
import type { KillCounts } from './kill-at-random.ts'
import { temporaryFolder } from './temporary-workspace.ts'

/** More ballots than any run of kills writes. */
const BOX = 90_000

/** Where a worker enters: the data, the dossier, its ballot. */
export interface BoxPlace {
  readonly folder: string
  readonly id: string
  readonly ballotId: string
}

export interface Box extends BoxPlace {
  /** What every confirmed ballot was last confirmed with, by its number. */
  readonly confirmed: Map<number, string>
}

const BUNDLED = readBundled({
  regulations: path.join(PROGRAM_FOLDER, 'regulations'),
  templates: path.join(PROGRAM_FOLDER, 'templates'),
})

/** The program on these data, as the next start finds them. */
export function openAgain(folder: string) {
  if (!BUNDLED.ok) throw new Error(BUNDLED.error.sentence)
  const engine = openEngine({
    bundled: BUNDLED.value,
    workspace: folder,
    outFolder: path.join(folder, 'van-ban'),
    host: 'terminal',
    paperFolder: () => path.join(folder, 'van-ban'),
    otherFolder: () => `${folder}-khac`,
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  return { ...engine.value, client: createRouterClient(engine.value.router) }
}

/** The sample congress with its committee ballot begun by one clerk. */
export async function openBox(): Promise<Box> {
  return { ...(await beginPass('ballots')), confirmed: new Map() }
}

export async function beginPass(mode: CountingMode): Promise<BoxPlace> {
  const folder = path.join(temporaryFolder(), 'so-lieu')
  const { client, close } = openAgain(folder)
  const place = await uncountedBallot(client)
  const figures = { issued: BOX, voters: BOX, collected: BOX, printed: null }
  await client.counting.setFigures({ ...place, figures })
  const clerk = { clerk: 'Vũ Thị Dung', reader: null, mode }
  await client.counting.begin({ ...place, pass: 1, ...clerk })
  close()
  return { folder, ...place }
}

/** Enters for a while, dies, and starts again: what was confirmed is there, and each ballot once. */
export async function killWhileEntering(box: Box, confirmations: number): Promise<KillCounts> {
  const next = Math.max(0, ...box.confirmed.keys()) + 1
  const args = [box.folder, box.id, box.ballotId, String(next)]
  const said = await workUntilKilled('enter-until-killed.ts', args, confirmations)
  for (const line of said) {
    const [number = '', ...struck] = line.split(' ')
    box.confirmed.set(Number(number), struck.join(' '))
  }
  const { client, close } = openAgain(box.folder)
  const { own } = await client.counting.view({ id: box.id, ballotId: box.ballotId, pass: 1 })
  close()
  const entries = own?.entries ?? []
  const numbers = entries.map(({ number }) => number)
  expect(new Set(numbers).size, 'none doubled').toBe(numbers.length)
  const there = new Map(entries.map(({ number, struck }) => [number, struck.join(' ')]))
  const last = Math.max(0, ...numbers)
  for (const [number, struck] of box.confirmed) {
    // The last ballot may have been corrected in the moment before the answer was said.
    if (number !== last) expect([number, there.get(number)]).toEqual([number, struck])
    else expect(there.has(number), 'no confirmed entry lost').toBe(true)
  }
  expect(last - Math.max(0, ...box.confirmed.keys()), 'at most the ballot in hand').toBeLessThan(2)
  expect(own?.summary.entered).toBe(numbers.length)
  const unfinished = Number(numbers.length > box.confirmed.size)
  for (const [number, struck] of there) box.confirmed.set(number, struck)
  return { kills: 1, confirmed: said.length, unfinished }
}

/** Everything that was confirmed before the process died at a random moment after so many confirmations. */
export async function workUntilKilled(
  worker: string,
  args: readonly string[],
  confirmations: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, worker), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  const lines = () =>
    said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .flatMap((line) => (line.startsWith('confirmed ') ? [line.slice('confirmed '.length)] : []))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    // A little later, so that the next entry is on its way.
    if (lines().length >= confirmations) setTimeout(() => child.kill('SIGKILL'), Math.random() * 25)
  })
  await ended
  if (complaint !== '') throw new Error(complaint)
  return lines()
}
