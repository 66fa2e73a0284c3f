import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { PROGRAM_FOLDER } from './run-program.ts'
import { runTerminalHere } from './run-terminal-here.ts'

const TABLE = path.join(PROGRAM_FOLDER, 'test/fixtures/samples/phieu-bau-bch.csv')
const TOTALS = path.join(PROGRAM_FOLDER, 'test/fixtures/terminal/count.json')

function cli(...args: string[]) {
  return runTerminalHere(['--workspace', temporaryFolder(), ...args])
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
    expect(differing.out).toContain(
      'Chưa khớp: Số phiếu thu về đã ghi (4) khác số phiếu trong bảng (3): xem lại số đã ghi và bảng phiếu.',
    )
    expect(differing.out).not.toContain('Trúng cử (')
  })

  test('the table of all ballots, by the pack that is named', async () => {
    const { code, out } = await cli('count', '--csv', TABLE, '--seats', '27', '--pack', '2023-2028')
    expect(code).toBe(0)
    for (const line of [
      'Bằng phiếu ở vị trí cuối: xin ý kiến đại hội, chương trình không tự chọn.',
      'Phát ra 117 phiếu, thu về 116 phiếu: hợp lệ 110, không hợp lệ 6.',
      'Theo Bộ quy định 2023-2028.',
      'Trúng cử (26):',
      '  Khuất Xuân Nghĩa: 84 phiếu (72,4%)',
      'Phiếu số 9 không hợp lệ: để lại 28 tên, nhiều hơn 27',
      'Mã kiểm (SHA-256): 566014b9bd349dbc5eac4b199c4d9102b3860a3db3623a16af3668cc85ce4dd2',
    ]) {
      expect(out.split('\n')).toContain(line)
    }
    expect(out).toContain('Điều 10')
    const asFile = await cli('count', TABLE, '--seats', '27', '--json')
    expect(JSON.parse(asFile.out)).toMatchObject({ verdict: 'tie', missing: 1, tied: [16, 22] })
  })

  test('figures of the hall are told by options, and each is compared', async () => {
    const told = ['--convened', '117', '--present', '116', '--voters', '117', '--issued', '115']
    const table = ['count', '--csv', TABLE, '--seats', '27', ...told, '--as-of', '2023-07-13']
    const { code, out } = await cli(...table)
    expect(code).toBe(0)
    for (const line of [
      'Chưa khớp: Số phiếu thu về (116) nhiều hơn số phiếu phát ra (115): đếm lại phiếu trong hòm.',
      'Chưa khớp: Số phiếu phát ra (115) không bằng số người tham gia bỏ phiếu (117): đếm lại hai số ấy.',
      'Chưa khớp: Số người tham gia bỏ phiếu (117) nhiều hơn số người có mặt (116): đếm lại hai số ấy.',
      'Đại biểu: triệu tập 117, có mặt 116, tham gia bỏ phiếu 117.',
      'Theo Bộ quy định 2023-2028, mức của ngày 13/7/2023.',
    ]) {
      expect(out.split('\n')).toContain(line)
    }
    expect(out).not.toMatch(/Trúng cử \(|<=|bộ mới nhất/)
  })

  test('what looks like a slip is said, beside the JSON too', async () => {
    const name = 'Lò Văn Ín'
    const rows = [`Số phiếu;${name};${name};`, '1;1;0;', '2;1;0;', '5;1;1;', '']
    const file = path.join(temporaryFolder(), 'phieu.csv')
    writeFileSync(file, rows.join('\r\n').normalize('NFD'))
    const { code, out } = await cli('count', file, '--seats', '3')
    expect(code).toBe(0)
    for (const line of [
      /^Lưu ý: Trên phiếu có 2 người cùng tên Lò Văn Ín/m,
      /^Lưu ý: Cần bầu 3 người mà trên phiếu chỉ có 2 người/m,
      /^Lưu ý: Bảng phiếu không có dòng của phiếu số 3, 4 /m,
      /^ {2}Lò Văn Ín \(số 1 trên phiếu\): 3 phiếu/m,
      /bộ mới nhất; chọn bộ khác bằng --pack hoặc --as-of\.$/m,
    ]) {
      expect(out).toMatch(line)
    }
    const asJson = await cli('count', file, '--seats', '3', '--json')
    expect(asJson.err.trim().split('\n').length).toBe(3)
    expect(JSON.parse(asJson.out)).toMatchObject({ verdict: 'incomplete', elected: [1] })
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
      cli('count', TOTALS, '--as-of', '1990-01-01'),
      cli('count', TOTALS, '--present', '117'),
      cli('count', TOTALS, '--recount', 'kiem-lai.html'),
      cli('count', TABLE, '--csv', TABLE, '--seats', '27'),
      cli('count', TABLE, '--seats', '2', '--kind', 'single'),
      cli('count', fileOf({ ...BALLOTS, candidates: [] })),
      cli('count', fileOf({ ...BALLOTS, ballots: [{ no: 1, kept: [1], invalid: '' }] })),
    ])
    expect(runs.at(-2)?.err).toContain('chỗ candidates: danh sách này phải có ít nhất 1 mục')
    expect(runs.at(-6)?.err).toBe(
      'Tùy chọn --present chỉ dùng với bảng phiếu: bỏ đi và ghi mục present trong tệp JSON.\n',
    )
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
