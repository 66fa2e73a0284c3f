import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { PROGRAM_FOLDER, runProgram } from './run-program.ts'
import { runTerminalHere } from './run-terminal-here.ts'

const SAMPLE = path.join(PROGRAM_FOLDER, 'templates', 'samples', 'tam-duong-xi')
const SAMPLE_LIST = path.join(SAMPLE, 'dai-bieu-dai-hoi-huyen.xlsx')

const cliOn =
  (workspace: string) =>
  (...args: string[]) =>
    runTerminalHere(['--workspace', workspace, ...args])

/** With the sample opened; each test works on a copy. */
let prepared: { readonly workspace: string; readonly id: string }

beforeAll(async () => {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'daihoi-test-'))
  const { out } = await cliOn(workspace)('dossiers', '--open-sample', '--json')
  const [dossier] = JSON.parse(out) as { id: string }[]
  prepared = { workspace, id: dossier?.id ?? '' }
})

afterAll(() => rmSync(prepared.workspace, { recursive: true, force: true }))

function sampleWorkspace(): {
  workspace: string
  id: string
  cli: ReturnType<typeof cliOn>
} {
  const workspace = temporaryFolder()
  cpSync(prepared.workspace, workspace, { recursive: true })
  return { workspace, id: prepared.id, cli: cliOn(workspace) }
}

describe('the terminal', () => {
  test('check prints the broken rules with unit, document and clause, for a unique prefix of the id', async () => {
    const { id, workspace } = sampleWorkspace()
    const checked = ['--workspace', workspace, 'check', id.slice(0, 8)]
    const { code, out, err } = await runProgram('cli.mjs', checked)
    expect([code, err]).toEqual([0, ''])
    const text = out.replace(/\s+/g, ' ')
    expect(text).toMatch(/Chè Sương/)
    expect(text).toMatch(/May Hoàng/)
    expect(text).toMatch(/mục 9\.1/)
    expect(text).toMatch(/mục 6\.5/)
  })

  test('check --strict ends with 3 while a blocking finding stands, check --json is the whole report', async () => {
    const { id, cli } = sampleWorkspace()
    const { code, out } = await cli('check', id, '--strict', '--json')
    const report = JSON.parse(out) as { counts: { total: number }; findings: unknown[] }
    expect(code).toBe(3)
    expect(report.findings.length).toBe(report.counts.total)
  })

  test('explain prints the reasoning of one finding', async () => {
    const { id, cli } = sampleWorkspace()
    const { findings } = JSON.parse((await cli('check', id, '--json')).out) as {
      findings: { ruleId: string; status: string; subject: { kind: string } }[]
    }
    const broken = findings.find(
      (finding) => finding.status === 'not-met' && finding.subject.kind === 'unit',
    )
    const { code, out } = await cli('explain', broken?.ruleId ?? '', id)
    expect(code).toBe(0)
    expect(out).toMatch(/HD 03\/HD-TLĐ/)
    expect(out).toMatch(/Còn 61 nơi khác/)
    const named = await cli('explain', broken?.ruleId ?? '', id, '--subject', 'giang ma', '--json')
    const chosen = JSON.parse(named.out) as { subject: { label: string } }[]
    expect(chosen.length).toBeGreaterThan(1)
    expect(chosen.every(({ subject }) => subject.label.includes('Giang Ma'))).toBe(true)
    expect((await cli('explain', broken?.ruleId ?? '', id, '--subject', 'zzz')).code).toBe(2)
  })

  test('import prints what a workbook holds and writes only when told to', async () => {
    const { id, cli } = sampleWorkspace()
    const file = path.join(SAMPLE, 'nhan-su-bch.xlsx')
    const { code, out } = await cli('import', file)
    const read = JSON.parse(out) as { counts: { accepted: number; refused: number } }
    expect(code).toBe(0)
    expect(read.counts).toMatchObject({ accepted: 41, refused: 0 })
    expect((await cli('import', file, '--write')).code).toBe(2)
    expect((await cli('import', file, '--write', '--into', id)).code).toBe(0)
    // Two of the delegates have only a year of birth, which the sample dossier holds already: nothing is asked again.
    expect((await cli('import', SAMPLE_LIST, '--write', '--into', id)).code).toBe(0)
    const old = path.join(PROGRAM_FOLDER, 'test/fixtures/samples/dai-bieu-tcvn3.xlsx')
    const doubtful = await cli('import', old, '--write', '--into', id)
    expect([doubtful.code, doubtful.err]).toEqual([2, expect.stringMatching(/\d+ dòng nghi ngờ/)])
    const accepted = await cli('import', old, '--write', '--into', id, '--accept-doubtful')
    expect(accepted.code).toBe(0)
  })

  test('what cannot be used ends with 2 and one Vietnamese sentence without a stack', async () => {
    const { cli, workspace } = sampleWorkspace()
    const broken = path.join(workspace, 'hong.xlsx')
    writeFileSync(broken, 'PK\u0003\u0004 not a workbook')
    const runs = [
      await cli('check', 'zzzz'),
      await cli('check', 'zzzz', '--as-of', '31/2/2023'),
      await cli('import', broken),
      await cli('import', path.join(workspace, 'khong-co.xlsx')),
      await cli('import', broken, '--as', 'ballots'),
    ]
    for (const run of runs) {
      expect(run.code).toBe(2)
      expect(run.err.trim().split('\n').length).toBe(1)
      expect(run.err).not.toMatch(/at .*\.ts:\d+/)
    }
  })

  test.each([
    [['check'], 'Thiếu <hồ sơ>.'],
    [['chek', 'x'], 'Không có lệnh “chek”. Có phải là: check?'],
    [['check', 'x', '--strct'], 'Không có tùy chọn “--strct”. Có phải là: --strict?'],
    [['import', '--as'], 'Tùy chọn “--as <loại>” thiếu giá trị đi kèm.'],
    [['package', 'export', 'x'], 'Thiếu tùy chọn bắt buộc “--out <tệp>”.'],
    [['check', 'Công', 'đoàn'], 'Lệnh có nhiều từ hơn cần (Công, đoàn).'],
    [['package', 'import', 'x', '--choice', 'y'], 'Chọn một trong: add, replace, copy, keep.'],
  ])('%s is refused with 2 and one Vietnamese sentence', async (args, sentence) => {
    const { code, out, err } = await runTerminalHere(args)
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err).toContain(sentence)
  })

  test('a workspace and a folder for papers where no folder can be made are refused, also under /proc', async () => {
    const { id, cli, workspace } = sampleWorkspace()
    writeFileSync(path.join(workspace, 'tep'), '')
    const nowhere = process.platform === 'linux' ? '/proc' : path.join(workspace, 'tep')
    const folder = path.join(nowhere, 'khong-co', 'so-lieu')
    const opened = await runProgram('cli.mjs', ['--workspace', folder, 'dossiers'])
    expect([opened.code, opened.err]).toEqual([1, expect.stringContaining('Không ghi được')])
    const written = await cli('papers', id, '--out', folder, '--only', 'agenda')
    expect([written.code, written.err]).toEqual([1, expect.stringContaining('Chưa ghi được')])
  })

  test('a paper that cannot be final yet is one line of stderr with its reasons, and 1', async () => {
    const { id, cli, workspace } = sampleWorkspace()
    const out = path.join(workspace, 'chinh-thuc')
    const only = ['--only', 'agenda', 'credentials-report']
    const { code, out: said, err } = await cli('papers', id, '--out', out, '--final', ...only)
    expect([code, said.trim().split('\n').length, err.trim().split('\n').length]).toEqual([1, 1, 1])
    expect(said).toContain('C09-chuong-trinh-dai-hoi.docx')
    expect(err).toMatch(/^Báo cáo thẩm tra tư cách đại biểu: chưa thành bản chính thức\. \S.+; \S/)
  })

  test('a reader that stops early sees no stack trace', async () => {
    const child = spawn(
      process.execPath,
      ['src-main/cli.mjs', '--workspace', temporaryFolder(), 'import', SAMPLE_LIST],
      { cwd: PROGRAM_FOLDER, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, complaint]).toEqual([0, ''])
  })

  test('a damaged workspace ends with 1 and says what to do', async () => {
    const workspace = temporaryFolder()
    writeFileSync(path.join(workspace, 'tro-ly-dai-hoi.sqlite'), 'x'.repeat(5000))
    const { code, err } = await runProgram('cli.mjs', ['--workspace', workspace, 'dossiers'])
    expect(code).toBe(1)
    expect(err).toMatch(/bị hỏng/)
  })

  test('rules lists every rule with document, clause, confidence and its examples run', async () => {
    const workspace = temporaryFolder()
    const cli = (...args: string[]) => runProgram('cli.mjs', ['--workspace', workspace, ...args])
    const { code, out } = await cli('rules', '--pack', '2025-2030')
    expect(code).toBe(0)
    expect(out).toContain(
      'unit.committee.seats-max: Số ủy viên ban chấp hành của đơn vị không quá mức',
    )
    expect(out).toMatch(
      /KH 22\/KH-TLĐ ngày 29\/08\/2025, phần III\.B\. Tin cậy A\. Ví dụ đúng (\d+)\/\1\./,
    )
    expect(out).toMatch(/Cộng \d+ điều, \d+ ví dụ đã chạy, tất cả đúng\./)
    const [pack] = JSON.parse((await cli('rules', '--pack', '2025-2030', '--json')).out) as {
      examples: { run: number; failed: number }
    }[]
    expect(pack?.examples.failed).toBe(0)
    expect((await cli('rules', '--pack', '1990-1995')).code).toBe(2)
  })

  test('every command explains itself', async () => {
    const { out } = await runProgram('cli.mjs', ['--help'])
    for (const command of ['check', 'explain', 'import', 'papers', 'dossiers', 'rules']) {
      expect(out).toContain(command)
      const help = await runTerminalHere([command, '--help'])
      expect([help.code, help.err]).toEqual([0, ''])
      expect(help.out).toMatch(/^Cách gõ: npm run -s cli -- /)
      expect(help.out).not.toMatch(/usage|options|arguments|commands|display|default|choices/i)
    }
  })
})
