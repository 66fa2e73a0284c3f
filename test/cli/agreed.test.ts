import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { PROGRAM_FOLDER } from './run-program.ts'
import { runTerminalHere } from './run-terminal-here.ts'

/** The terminal, point by point, as it was agreed: names of commands, flags, keys in their order, exit codes. */

const FIXTURES = path.join(PROGRAM_FOLDER, 'test', 'fixtures', 'terminal')
const APPORTION = path.join(FIXTURES, 'apportion.json')
const REPAIR = path.join(FIXTURES, 'repair.json')
const OVERLAY = path.join(PROGRAM_FOLDER, 'regulations', 'overlays', 'tp-hcm.yaml')

type Run = (...args: string[]) => ReturnType<typeof runTerminalHere>

interface Place {
  readonly workspace: string
  readonly cli: Run
}

function aPlace(workspace = temporaryFolder()): Place {
  return { workspace, cli: (...args) => runTerminalHere(['--workspace', workspace, ...args]) }
}

async function sampleId({ cli }: Place): Promise<string> {
  const [dossier] = parse<{ id: string }[]>((await cli('dossiers', '--open-sample', '--json')).out)
  return dossier?.id ?? ''
}

/** One sample for every test that only reads it; each program start costs seconds. */
let sample: Place & { readonly id: string }

beforeAll(async () => {
  const place = aPlace(mkdtempSync(path.join(os.tmpdir(), 'daihoi-test-')))
  sample = { ...place, id: await sampleId(place) }
})

afterAll(() => rmSync(sample.workspace, { recursive: true, force: true }))

function parse<T>(text: string): T {
  return JSON.parse(text) as T
}

function changed(file: string, change: Readonly<Record<string, unknown>>): string {
  const target = path.join(temporaryFolder(), 'bai-toan.json')
  const question = parse<Record<string, unknown>>(readFileSync(file, 'utf8'))
  writeFileSync(target, JSON.stringify({ ...question, ...change }))
  return target
}

test('the agreed commands are there, each with a help of its own', async () => {
  const { cli } = aPlace()
  const { out } = await cli('--help')
  for (const command of [
    'check',
    'apportion',
    'repair',
    'count',
    'import',
    'papers',
    'explain',
    'dossiers',
  ]) {
    expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
  }
  expect(out).toContain('--workspace')
})

test('a dossier is named by its id, by a unique prefix or by the path of a package', async () => {
  const place = sample
  const { id } = sample
  const file = path.join(temporaryFolder(), 'goi.daihoi')
  expect((await place.cli('package', 'export', id, '--out', file)).code).toBe(0)
  const read = async (name: string) => {
    const { code, out } = await place.cli('check', name, '--json')
    return [code, parse<{ dossierId: string }>(out).dossierId]
  }
  expect([await read(id), await read(id.slice(0, 6))]).toEqual([
    [0, id],
    [0, id],
  ])
  const counts = async (name: string) =>
    parse<{ counts: unknown }>((await place.cli('check', name, '--json')).out).counts
  expect(await counts(file)).toEqual(await counts(id))
  const copy = await place.cli('check', '')
  expect([copy.code, copy.err.trim().split('\n').length]).toEqual([2, 1])
})

test('another workspace is another set of dossiers', async () => {
  expect((await aPlace().cli('check', sample.id)).code).toBe(2)
})

test('check: 0 with findings, 3 with --strict while something blocks, the report whole and in order', async () => {
  const place = sample
  const { id } = sample
  const plain = await place.cli('check', id, '--json')
  const strict = await place.cli('check', id, '--strict', '--json')
  expect([plain.code, strict.code, plain.err]).toEqual([0, 3, ''])
  const report = parse<{
    packVersion: string
    counts: Record<string, number>
    findings: { key: string; blocking: boolean; status: string }[]
  }>(plain.out)
  const { total, mustFix, shouldReview, cannotTell, met, notApplicable } = report.counts
  expect(report.findings.length).toBe(total)
  expect(
    (mustFix ?? 0) + (shouldReview ?? 0) + (cannotTell ?? 0) + (met ?? 0) + (notApplicable ?? 0),
  ).toBe(total)
  expect(new Set(report.findings.map(({ key }) => key)).size).toBe(total)
  expect(report.packVersion).toMatch(/^\d+$/)
  const { out } = await place.cli('check', id, '--as-of', '2023-07-13', '--json')
  expect(parse(out)).toEqual(parse(plain.out))
})

test('check tells of an office’s own regulations it cannot use, in words and in JSON', async () => {
  const place = aPlace()
  const id = await sampleId(place)
  const own = path.join(place.workspace, 'quy-dinh-rieng')
  mkdirSync(own, { recursive: true })
  const broken = readFileSync(OVERLAY, 'utf8').replace('scope: province', 'scope: village')
  writeFileSync(path.join(own, 'hong.yaml'), broken)
  const { code, out } = await place.cli('check', id)
  expect(code).toBe(0)
  expect(out).toMatch(/Không dùng được quy định riêng: .*hong\.yaml.*dòng \d+/)
  const report = parse<{ overlayFaults: string[] }>((await place.cli('check', id, '--json')).out)
  expect(report.overlayFaults).toHaveLength(1)
  copyFileSync(OVERLAY, path.join(own, 'hong.yaml'))
  expect((await place.cli('check', id)).out).not.toContain('Không dùng được')
})

test('explain gives the findings of one rule; an unknown rule or day ends with 2', async () => {
  const place = sample
  const { id } = sample
  const rule = 'unit.committee.seats-max'
  const { code, out } = await place.cli('explain', rule, id, '--json')
  const findings = parse<{ ruleId: string; status: string }[]>(out)
  expect([code, findings.map(({ ruleId, status }) => [ruleId, status])]).toEqual([
    0,
    [[rule, 'not-met']],
  ])
  const refused = [
    await place.cli('explain', 'unit.no-such', id),
    await place.cli('explain', rule, 'zzzz'),
    await place.cli('explain', rule, id, '--as-of', '2023-02-30'),
    await place.cli('check', id, '--as-of', '13/7/2023'),
  ]
  expect(refused.map(({ code: ended, err }) => [ended, err.trim().split('\n').length])).toEqual(
    refused.map(() => [2, 1]),
  )
})

test('apportion gives method, allocations, ties, working, and an exact sum', async () => {
  const { cli } = aPlace()
  const { code, out, err } = await cli('apportion', APPORTION, '--json')
  expect([code, err]).toEqual([0, ''])
  const answer = parse<{ method: string; allocations: Record<string, number>[]; ties: unknown[] }>(
    out,
  )
  expect(Object.keys(answer)).toEqual(['method', 'allocations', 'ties', 'working'])
  expect(answer.allocations.map((row) => Object.keys(row))).toEqual(
    answer.allocations.map(() => ['id', 'elected', 'exOfficio', 'total']),
  )
  expect(answer.allocations.reduce((sum, { total }) => sum + (total ?? 0), 0)).toBe(117 - 4)
  // The third unit is held at its cap of eight.
  expect(answer.allocations[2]).toEqual({ id: 'u3', elected: 6, exOfficio: 2, total: 8 })
})

test('a tie names its seat and its units and stays open', async () => {
  const { cli } = aPlace()
  const twins = ['u1', 'u2'].map((id) => ({ id, name: id, members: 50, exOfficio: 0, cap: null }))
  const file = changed(APPORTION, { seats: 3, appointed: 0, base: 0, units: twins })
  const { ties, allocations } = parse<{ ties: unknown[]; allocations: { elected: number }[] }>(
    (await cli('apportion', file, '--json')).out,
  )
  expect(ties).toEqual([{ seat: 3, units: ['u1', 'u2'] }])
  expect(allocations.map(({ elected }) => elected)).toEqual([1, 1])
})

test('repair gives status, swaps, out, in, others, conflict; keep:ID stands in the conflict', async () => {
  const { cli } = aPlace()
  const { code, out } = await cli('repair', REPAIR, '--json')
  const answer = parse<object>(out)
  expect(code).toBe(0)
  expect(Object.entries(answer)).toEqual([
    ['status', 'optimal'],
    ['swaps', 1],
    // Both ways are as short; the one that keeps who stands for re-election comes first.
    ['out', [3]],
    ['in', [2]],
    ['others', [{ out: [1], in: [2] }]],
    ['conflict', []],
  ])
  const clash = changed(REPAIR, { keep: [1, 3] })
  expect(parse((await cli('repair', clash, '--json')).out)).toMatchObject({
    status: 'impossible',
    out: [],
    in: [],
    others: [],
    conflict: ['R1', 'keep:1', 'keep:3'],
  })
})

test('the schemas describe exactly the agreed keys', async () => {
  const { cli } = aPlace()
  const keysOf = async (command: string) => {
    const { input, output } = parse<Record<'input' | 'output', { properties: object }>>(
      (await cli(command, '--schema')).out,
    )
    return [Object.keys(input.properties), Object.keys(output.properties)]
  }
  const [asked, given] = await keysOf('apportion')
  expect(asked).toEqual(expect.arrayContaining(['seats', 'appointed', 'base', 'method', 'units']))
  expect(given).toEqual(['method', 'allocations', 'ties', 'working'])
  const [question, answer] = await keysOf('repair')
  expect(question).toEqual(['people', 'list', 'size', 'require', 'keep', 'exclude'])
  expect(answer).toEqual(['status', 'swaps', 'out', 'in', 'others', 'conflict'])
})

test('input that cannot be used ends with 2 and one sentence, a key nobody knows too', async () => {
  const { cli } = aPlace()
  const runs = [
    await cli('apportion', changed(APPORTION, { seat: 5 })),
    await cli('apportion', changed(APPORTION, { units: [] })),
    await cli('apportion', changed(APPORTION, { seats: 1.5 })),
    await cli('repair', changed(REPAIR, { size: -1 })),
    await cli('repair', changed(REPAIR, { swap: true })),
    await cli('repair', changed(REPAIR, { list: [1, 1] })),
  ]
  expect(runs.map(({ code, out, err }) => [code, out, err.trim().split('\n').length])).toEqual(
    runs.map(() => [2, '', 1]),
  )
})
