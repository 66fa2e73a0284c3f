import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RouterClient } from '@orpc/server'
import { expect } from 'vitest'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** Two clerks, and the head of those who count. */
export const [FIRST, SECOND, THIRD] = ['Vũ Thị Dung', 'Hoàng Phương Duyên', 'Cháng Thị Dở']

export const clerkOf = (pass: 1 | 2) => (pass === 1 ? FIRST : SECOND)

export const refused = (message: RegExp) => ({
  code: 'INPUT_UNUSABLE',
  message: expect.stringMatching(message),
})

export const SAMPLES = path.join(import.meta.dirname, '../fixtures/samples')

/** The paper ballots of the sample as a clerk reads them: what is struck, or why the counters set one aside. */
export interface PaperBallot {
  readonly number: number
  readonly struck: number[]
  readonly invalid: string | null
}

export function readPaperBallots(): { names: string[]; ballots: PaperBallot[] } {
  const text = readFileSync(path.join(SAMPLES, 'phieu-bau-bch.csv'), 'utf8').replace('\uFEFF', '')
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const ballots = rows
    .filter(([, collected]) => collected === '1')
    .map(([number, , seal, note, ...marks]) => {
      const added = note?.startsWith('Ghi thêm tên') === true
      const invalid = reasonOf(seal === '0', added)
      const struck = marks.flatMap((mark, place) => (mark === '0' ? [place + 1] : []))
      return { number: Number(number), struck: invalid === null ? struck : [], invalid }
    })
  return { names: head.slice(4), ballots }
}

function reasonOf(withoutSeal: boolean, added: boolean): string | null {
  if (withoutSeal) return added ? 'không có dấu và ghi thêm tên' : 'không có dấu của Ban Chấp hành'
  return added ? 'ghi thêm tên ngoài danh sách' : null
}

export interface OpenCounting extends Pick<TestEngine, 'parts'> {
  readonly client: RouterClient<EngineRouter>
  readonly id: string
  readonly ballotId: string
}

/** The first ballot of the sample congress before anybody has counted it. */
export async function openCounting(): Promise<OpenCounting> {
  const { client, parts } = openTestEngine()
  return { client, parts, ...(await uncountedBallot(client)) }
}

/** Which beginning of a pass its page sends along with each ballot and each figure. */
export async function begunOf(
  { counting }: RouterClient<EngineRouter>,
  pass: { readonly id: string; readonly ballotId: string; readonly pass: 1 | 2 },
): Promise<string> {
  return (await counting.view(pass)).own?.begun ?? ''
}

/** The committee ballot of the sample with its list and its paper, and without its result. */
export async function uncountedBallot(
  client: RouterClient<EngineRouter>,
): Promise<{ id: string; ballotId: string }> {
  const { id } = await client.dossiers.openSample()
  const { dossier } = await client.dossier.get({ id })
  const [first] = dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
  if (!first) throw new Error('the sample has ballots')
  const below = (list: string) =>
    dossier.typedRows.filter((row) => row.parentId === first.id && row.list === list)
  const cleared = { valid: '', invalid: '', invalidReasons: '', finishedAt: '' }
  await client.facts.updateRow({ id, rowId: first.id, row: { cells: cleared } })
  await client.facts.writeRows({
    ...{ id, list: 'elections.names', parentId: first.id },
    rows: below('elections.names').map((row) => ({ rowId: row.id, cells: { votes: '' } })),
  })
  const signed = below('elections.signedReasons').map((row) => row.id)
  await client.facts.removeRows({ id, rowIds: signed })
  return { id, ballotId: first.id }
}
