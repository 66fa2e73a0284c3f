import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { entryContent } from '#core/contract/counting-values.ts'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { expectNothingOpen, expectPapersAgree, paperWriter } from '#test/day/congress-papers.ts'
import { BALLOT_NAMES, PAPER_BALLOTS, TRUTH } from '#test/day/sample-count.ts'
import type { PaperBallot } from '#test/day/sample-count.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

type EntryContent = z.infer<typeof entryContent>

/**
 * A whole congress through the engine: 117 delegates at the door, four who withdraw and four from the floor, 29 names for
 * 27 seats, a ballot that never came back, six that are invalid, two clerks who differ, a tie, a second round.
 */

const CLERKS = ['Vũ Thị Dung', 'Hoàng Phương Duyên'] as const
const HEAD = 'Cháng Thị Dở'
const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }
const WORDS = {
  'no-seal': 'không có dấu của Ban Chấp hành',
  'added-name': 'ghi thêm tên ngoài danh sách',
} as const
/** Ballots that the second clerk reads wrongly: a number more, one forgotten, a reason missed. */
const MISREAD: ReadonlyMap<number, (entry: EntryContent) => EntryContent> = new Map([
  [23, (entry) => ({ ...entry, struck: [...entry.struck.slice(0, -1)] })],
  [64, (entry) => ({ ...entry, struck: [...entry.struck.slice(1)] })],
  [88, (entry) => ({ ...entry, invalid: null })],
])

let engine: TestEngine
let id: string
let first: string
let second: string

async function clear(...lists: string[]): Promise<void> {
  const { dossier } = await engine.client.dossier.get({ id })
  const rowIds = dossier.typedRows.filter((row) => lists.includes(row.list)).map((row) => row.id)
  await engine.client.facts.removeRows({ id, rowIds })
}

async function electionOf(ballotId: string) {
  const { elections } = await engine.client.elections.view({ id })
  const found = elections.find((election) => election.ballotId === ballotId)
  if (!found) throw new Error(`no election ${ballotId}`)
  return found
}

function take(ballotId: string, step: ElectionStepId, more: Partial<StepInput> = {}) {
  return engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
}

function entryOf({ struck, invalid }: PaperBallot): EntryContent {
  return { struck: [...struck], invalid: invalid === null ? null : WORDS[invalid] }
}

async function countBallots(ballotId: string): Promise<void> {
  const { client } = engine
  for (const [place, clerk] of CLERKS.entries()) {
    const pass = place === 0 ? 1 : 2
    const own = { id, ballotId, pass, clerk } as const
    const { begun } = await client.counting.begin({ ...own, mode: 'ballots', reader: null })
    for (const ballot of PAPER_BALLOTS) {
      const right = entryOf(ballot)
      const entry = pass === 2 ? (MISREAD.get(ballot.number)?.(right) ?? right) : right
      await client.counting.enter({
        ...own,
        begun,
        number: ballot.number,
        entry,
        reason: null,
      })
    }
    await expect(client.counting.result({ id, ballotId })).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
    })
    await client.counting.close({ ...own, reason: null })
  }
}

async function openCongress() {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  await clear('elections.ballots')
  const { rows } = await engine.client.attendance.view({ id })
  await engine.client.attendance.arrive({ id, personIds: rows.map((row) => row.personId) })
  first = (await engine.client.elections.begin({ id, kind: 'committee' })).ballotId
}

test('a congress of 117 runs from the door to its papers, and every figure agrees with the truth', async () => {
  await openCongress()
  await closeList()
  await count()
  await confirmResult()
  await runSecondRound()
  await expectPapersAgree(paperWriter(engine.client, id))
  await expectNothingOpen(engine.client, id)
})

/** It comes to the list of the ballot by four withdrawals and four names from the floor. */
async function closeList(): Promise<void> {
  expect(await engine.client.attendance.quorum({ id })).toMatchObject({
    present: 117,
    needed: 78,
  })
  await take(first, 'seats', { seats: 27, vote: ALL })
  const { names, people } = await electionOf(first)
  const added = BALLOT_NAMES.filter((name) => !names.some((one) => one.printed === name))
  const gone = names.filter(({ printed }) => !BALLOT_NAMES.includes(printed))
  expect([added.length, gone.length]).toEqual([4, 4])
  await engine.client.elections.addNames({
    id,
    ballotId: first,
    names: added.map((name) => ({
      personId: people.find((person) => person.name === name)?.personId ?? null,
      name,
      origin: 'Đề cử tại đại hội',
    })),
  })
  await take(first, 'nominations')
  for (const { id: nameId } of gone)
    await engine.client.elections.withdraw({
      ...{ id, ballotId: first, nameId, granted: true },
      reason: 'Không đủ điều kiện tái cử',
    })
  await take(first, 'withdrawals')
  await take(first, 'list', { vote: ALL })
  const { counters } = await electionOf(first)
  await take(first, 'election-committee', { counters, vote: ALL })
  const { names: listed } = await engine.client.counting.view({ id, ballotId: first, pass: 1 })
  expect(listed.map(({ name }) => name)).toEqual(BALLOT_NAMES)
}

/** It counts its ballots twice; three differences are settled from the paper. */
async function count(): Promise<void> {
  await take(first, 'printed', { figures: { printed: 125 } })
  await take(first, 'issued', {
    figures: { convened: 117, present: 117, voters: 117, issued: 117 },
  })
  await take(first, 'collected', {
    figures: { exchanged: 0, unused: 8, collected: 116 },
    signed: [{ law: 'ballots-lost', by: HEAD, reason: 'một đại biểu giữ lại phiếu' }],
  })
  await countBallots(first)
  const { ballots } = await engine.client.counting.differences({ id, ballotId: first })
  expect(ballots.map(({ number }) => number)).toEqual([23, 64, 88])
  for (const { number } of ballots) {
    const paper = PAPER_BALLOTS.find((ballot) => ballot.number === number)
    if (!paper) throw new Error(`no ballot ${number}`)
    await engine.client.counting.settle({
      ...{ id, ballotId: first, number, by: HEAD },
      ...{ entry: entryOf(paper), reason: 'Theo phiếu giấy' },
    })
  }
}

/** It has the result of the truth file, a tie that stays open, and a hash. */
async function confirmResult(): Promise<void> {
  const result = await engine.client.counting.result({ id, ballotId: first })
  const votes = (one: { name: string; votes: number }) => [one.name, one.votes]
  expect(result).toMatchObject({
    ...{ collected: 116, valid: 110, invalid: 6, threshold: 59, verdict: 'tie', missing: 1 },
    open: [],
  })
  expect(result.names.map(votes).toSorted()).toEqual(
    TRUTH.ket_qua.map(({ ho_ten, phieu }) => [ho_ten, phieu]).toSorted(),
  )
  const { hash } = await engine.client.counting.confirm({ id, ballotId: first, by: HEAD })
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const election = await electionOf(first)
  expect([election.result?.elected, election.result?.tied.toSorted()]).toEqual([
    26,
    TRUTH.hoa_phieu_o_ghe_cuoi.nhung_nguoi.toSorted(),
  ])
}

/** It elects the last member in a second round. */
async function runSecondRound(): Promise<void> {
  await take(first, 'result')
  await engine.client.elections.decide({ id, ballotId: first, way: 'again-tied', vote: ALL })
  second = (await engine.client.elections.beginNext({ id, ballotId: first })).ballotId
  for (let { current } = await electionOf(second); current !== 'counted';) {
    if (current === null) throw new Error('the second round ended before its count')
    await take(second, current, await stepOf(second, current))
    ;({ current } = await electionOf(second))
  }
  for (const [place, clerk] of CLERKS.entries()) {
    const pass = place === 0 ? 1 : 2
    const called = { id, ballotId: second, pass, clerk } as const
    const { begun } = await engine.client.counting.begin({
      ...called,
      mode: 'ballots',
      reader: null,
    })
    for (let number = 1; number <= 117; number += 1)
      await engine.client.counting.enter({
        ...called,
        begun,
        number,
        entry: { struck: [number <= 70 ? 2 : 1], invalid: null },
        reason: null,
      })
    await engine.client.counting.close({ ...called, reason: null })
  }
  await engine.client.counting.confirm({ id, ballotId: second, by: HEAD })
  expect((await electionOf(second)).result).toMatchObject({ elected: 1, missing: 0, tied: [] })
}

async function stepOf(ballotId: string, step: ElectionStepId): Promise<Partial<StepInput>> {
  const { counters } = await electionOf(ballotId)
  if (step === 'seats' || step === 'list') return { seats: 1, vote: ALL }
  if (step === 'election-committee') return { counters, vote: ALL }
  if (step === 'printed') return { figures: { printed: 120 } }
  if (step === 'issued')
    return { figures: { convened: 117, present: 117, voters: 117, issued: 117 } }
  if (step === 'collected') return { figures: { exchanged: 0, unused: 3, collected: 117 } }
  return {}
}
