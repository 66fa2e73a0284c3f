import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { runTerminalHere } from './run-terminal-here.ts'

function cli(workspace: string, ...args: string[]) {
  return runTerminalHere(['--workspace', workspace, ...args])
}

function fileOf(folder: string, content: unknown): string {
  const file = path.join(folder, 'bai-toan.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const UNITS = [
  { id: 'u1', name: 'CĐCS A', members: 120, exOfficio: 1, cap: null },
  { id: 'u2', name: 'CĐCS B', members: 60, exOfficio: 0, cap: null },
]
const APPORTION = { seats: 12, appointed: 1, base: 1, method: 'A', units: UNITS }
const REPAIR = {
  people: [
    { id: 1, name: 'Lò Văn Ín', tags: [], unit: 'A' },
    { id: 2, name: 'Tẩn Thị Mẩy', tags: ['female'], unit: 'B' },
  ],
  list: [1],
  size: 1,
  require: [{ id: 'R1', tag: 'female', min: 1, max: null, mandatory: true }],
  keep: [],
  exclude: [],
}

describe('apportion and repair in the terminal', () => {
  test('they print exactly what was agreed, nothing else', async () => {
    const folder = temporaryFolder()
    const shared = await cli(folder, 'apportion', fileOf(folder, APPORTION), '--json')
    expect([shared.code, shared.err]).toEqual([0, ''])
    const answer = JSON.parse(shared.out) as object
    expect(Object.keys(answer)).toEqual(['method', 'allocations', 'ties', 'working'])
    expect(answer).toMatchObject({
      method: 'A',
      allocations: [
        { id: 'u1', elected: 6, exOfficio: 1, total: 7 },
        { id: 'u2', elected: 4, exOfficio: 0, total: 4 },
      ],
      ties: [],
    })
    const repaired = await cli(folder, 'repair', fileOf(folder, REPAIR), '--json')
    expect(JSON.parse(repaired.out)).toEqual({
      status: 'optimal',
      swaps: 1,
      out: [1],
      in: [2],
      others: [],
      conflict: [],
    })
    const clash = await cli(folder, 'repair', fileOf(folder, { ...REPAIR, keep: [1] }), '--json')
    expect([clash.code, JSON.parse(clash.out)]).toEqual([
      0,
      {
        status: 'impossible',
        swaps: null,
        out: [],
        in: [],
        others: [],
        conflict: ['R1', 'keep:1'],
      },
    ])
  })

  test('without --json they say it in words', async () => {
    const folder = temporaryFolder()
    const shared = await cli(folder, 'apportion', fileOf(folder, APPORTION))
    expect(shared.out).toContain('CĐCS A: 7 đại biểu (bầu 6, đương nhiệm 1)')
    const repaired = await cli(folder, 'repair', fileOf(folder, REPAIR))
    expect(repaired.out).toContain('Thay 1 người')
    expect(repaired.out).toContain('Vào: 2 Tẩn Thị Mẩy')
    const clash = await cli(folder, 'repair', fileOf(folder, { ...REPAIR, keep: [1] }))
    expect(clash.out.split('\n').slice(1, 4)).toEqual([
      '  R1: ít nhất 1',
      '  giữ 1 Lò Văn Ín',
      'Bỏ hoặc nới một trong các điều này.',
    ])
  })

  test('repair --dossier finds the four swaps of the sample', async () => {
    const folder = temporaryFolder()
    const { out } = await cli(folder, 'dossiers', '--open-sample', '--json')
    const [dossier] = JSON.parse(out) as { id: string }[]
    const repaired = await cli(folder, 'repair', '--dossier', dossier?.id ?? '', '--json')
    expect(JSON.parse(repaired.out)).toMatchObject({ status: 'optimal', swaps: 4 })
  })

  test('what cannot be used ends with 2 and one sentence', async () => {
    const folder = temporaryFolder()
    const runs = [
      await cli(folder, 'apportion', fileOf(folder, '{"seats":12')),
      await cli(folder, 'apportion', fileOf(folder, { ...APPORTION, seats: -1 })),
      await cli(folder, 'apportion', fileOf(folder, { ...APPORTION, seats: 1 })),
      await cli(folder, 'apportion', fileOf(folder, { ...APPORTION, method: 'Z' })),
      await cli(folder, 'apportion', path.join(folder, 'khong-co.json')),
      await cli(folder, 'apportion'),
      await cli(folder, 'repair', fileOf(folder, { ...REPAIR, list: [9] })),
      await cli(folder, 'repair', fileOf(folder, REPAIR), '--seconds', '0'),
      await cli(folder, 'repair'),
      await cli(folder, 'repair', fileOf(folder, REPAIR), '--dossier', 'x'),
    ]
    for (const { code, err } of runs) {
      expect([code, err.trim().split('\n').length]).toEqual([2, 1])
      expect(err).not.toMatch(/at .*\.ts:\d+/)
    }
  })

  test('the schema and the examples are at hand', async () => {
    const folder = temporaryFolder()
    for (const command of ['apportion', 'repair']) {
      const schema = JSON.parse((await cli(folder, command, '--schema')).out) as object
      expect(Object.keys(schema)).toEqual(['input', 'output'])
      expect((await cli(folder, command, '--help')).out).toContain('Ví dụ:')
    }
  })
})
