import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { PROGRAM_FOLDER, runProgram } from './run-program.ts'

const TABLE = path.join(PROGRAM_FOLDER, 'test/fixtures/samples/phieu-bau-bch.csv')
const TOTALS = path.join(PROGRAM_FOLDER, 'test/fixtures/terminal/count.json')

function cli(...args: string[]) {
  return runProgram('cli.mjs', ['--workspace', temporaryFolder(), ...args])
}

function fileOf(content: unknown): string {
  const file = path.join(temporaryFolder(), 'kiem-phieu.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const BALLOTS = {
  kind: 'committee',
  seats: 1,
  candidates: [
    { id: 1, name: 'Lò Văn Ín' },
    { id: 2, name: 'Tẩn Thị Mẩy' },
  ],
  ballots: [
    { no: 1, kept: [1], invalid: null },
    { no: 2, kept: [1, 2], invalid: null },
    { no: 3, kept: [1], invalid: null },
  ],
}

describe('count in the terminal', () => {
  test('it prints exactly what was agreed, nothing else', async () => {
    const { code, out, err } = await cli('count', TOTALS, '--json')
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      `${JSON.stringify(
        {
          verdict: 'tie',
          threshold: 59,
          elected: ['a'],
          alternates: ['d'],
          tied: ['b', 'c'],
          missing: 1,
          errors: [],
          hash: null,
        },
        null,
        2,
      )}\n`,
    )
  })

  test('ballots one by one have a hash, and figures that differ elect nobody', async () => {
    const counted = await cli('count', fileOf(BALLOTS), '--json')
    expect(JSON.parse(counted.out)).toEqual({
      ...{ verdict: 'complete', threshold: 2, elected: [1], alternates: [], tied: [], missing: 0 },
      errors: [],
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    const differing = await cli('count', fileOf({ ...BALLOTS, collected: 4 }))
    expect(differing.out).toContain('Chưa khớp V = ballots: 4 và 3')
    expect(differing.out).not.toContain('Trúng cử (')
  })

  test('the table of all ballots, by the pack that is named', async () => {
    const { code, out } = await cli('count', '--csv', TABLE, '--seats', '27', '--pack', '2023-2028')
    expect(code).toBe(0)
    for (const line of [
      'Bằng phiếu ở vị trí cuối: xin ý kiến đại hội, chương trình không tự chọn.',
      'Thu về 116 phiếu: hợp lệ 110, không hợp lệ 6.',
      'Trúng cử (26):',
      '  Khuất Xuân Nghĩa: 84 phiếu (72,4%)',
      'Phiếu số 9 không hợp lệ: để lại 28 tên, nhiều hơn số được bầu',
      'Mã kiểm (SHA-256): 566014b9bd349dbc5eac4b199c4d9102b3860a3db3623a16af3668cc85ce4dd2',
    ]) {
      expect(out.split('\n')).toContain(line)
    }
    expect(out).toContain('Điều 10')
    const asFile = await cli('count', TABLE, '--seats', '27', '--json')
    expect(JSON.parse(asFile.out)).toMatchObject({ verdict: 'tie', missing: 1, tied: [16, 22] })
  })

  test('what cannot be used ends with 2 and one sentence', async () => {
    const runs = await Promise.all([
      cli('count'),
      cli('count', TOTALS, '--csv', TABLE),
      cli('count', '--csv', TABLE),
      cli('count', '--csv', TABLE, '--seats', '0'),
      cli('count', '--csv', TABLE, '--seats', '27', '--kind', 'chair'),
      cli('count', '--csv', fileOf('Tên\n1\n'), '--seats', '1'),
      cli('count', fileOf('{')),
      cli('count', fileOf({ ...BALLOTS, seats: 0 })),
      cli('count', fileOf({ ...BALLOTS, ballots: [...BALLOTS.ballots, { no: 1, kept: [] }] })),
      cli('count', TOTALS, '--pack', 'khong-co'),
    ])
    for (const { code, err, out } of runs) {
      expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
      expect(err).not.toMatch(/at .*\.ts:\d+/)
    }
  })

  test('the schema and the examples are at hand', async () => {
    const schema = JSON.parse((await cli('count', '--schema')).out) as object
    expect(Object.keys(schema)).toEqual(['input', 'output'])
    expect((await cli('count', '--help')).out).toContain('Ví dụ:')
  })
})
