import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { runTerminalHere } from './run-terminal-here.ts'

const cliOn =
  (workspace: string) =>
  (...args: string[]) =>
    runTerminalHere(['--workspace', workspace, ...args])

async function sampleWorkspace() {
  const workspace = temporaryFolder()
  const cli = cliOn(workspace)
  const { out } = await cli('dossiers', '--open-sample', '--json')
  const [dossier] = JSON.parse(out) as { id: string }[]
  return { workspace, cli, id: dossier?.id ?? '' }
}

describe('the terminal and the data', () => {
  test('a dossier goes out as a package and is checked, explained and written straight from the file', async () => {
    const { workspace, cli, id } = await sampleWorkspace()
    const file = path.join(workspace, 'goi', 'tam-duong.daihoi')
    expect(await cli('package', 'export', id.slice(0, 8), '--out', file)).toMatchObject({
      code: 0,
      err: '',
    })
    const elsewhere = cliOn(temporaryFolder())
    const leftovers = () =>
      readdirSync(os.tmpdir()).filter((name) => name.startsWith('daihoi-goi-'))
    const before = leftovers()
    const direct = await elsewhere('check', file, '--strict', '--json')
    expect([direct.code, direct.err]).toEqual([3, ''])
    expect(JSON.parse(direct.out)).toMatchObject({
      counts: (JSON.parse((await cli('check', id, '--json')).out) as { counts: object }).counts,
    })
    expect((await elsewhere('explain', 'unit.committee.seats-max', file)).code).toBe(0)
    const out = path.join(workspace, 'van-ban')
    expect((await elsewhere('papers', file, '--out', out, '--only', 'agenda')).code).toBe(0)
    expect(readdirSync(out)).toEqual(['C09-chuong-trinh-dai-hoi.docx'])
    expect(leftovers()).toEqual(before)
    expect(JSON.parse((await elsewhere('dossiers', '--json')).out)).toEqual([])
  })

  test('a package comes in once; the second time a choice is asked for and nothing is overwritten', async () => {
    const { workspace, cli, id } = await sampleWorkspace()
    const file = path.join(workspace, 'goi.daihoi')
    const password = path.join(workspace, 'mat-khau.txt')
    writeFileSync(password, 'Đại hội mười một\r\n')
    await cli('package', 'export', id, '--out', file, '--password-file', password)
    const elsewhere = cliOn(temporaryFolder())
    expect(await elsewhere('package', 'import', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--password-file'),
    })
    const sealed = ['--password-file', password]
    expect((await elsewhere('package', 'inspect', file, ...sealed)).out).toMatch(/Đại biểu: 117/)
    expect((await elsewhere('package', 'import', file, ...sealed)).code).toBe(0)
    expect(await elsewhere('package', 'import', file, ...sealed)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--choice'),
    })
    expect((await elsewhere('package', 'import', file, '--choice', 'copy', ...sealed)).code).toBe(0)
    expect((JSON.parse((await elsewhere('dossiers', '--json')).out) as unknown[]).length).toBe(2)
    expect((await elsewhere('check', file, ...sealed)).code).toBe(0)
    writeFileSync(file, readFileSync(file).subarray(0, 5000))
    expect(await elsewhere('check', file)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Gói hồ sơ không trọn vẹn.*\n$/),
    })
  })

  test('a damaged workspace is brought back by backups and restore', async () => {
    const { workspace, cli, id } = await sampleWorkspace()
    expect((await cli('backups', '--create')).out).toMatch(/Sao lưu theo yêu cầu/)
    const database = path.join(workspace, 'tro-ly-dai-hoi.sqlite')
    writeFileSync(database, 'x'.repeat(5000))
    const refused = await cli('check', id)
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/bị hỏng.*lệnh backups;.*lệnh backups restore TÊN --yes/),
    ])
    expect(refused.err).not.toMatch(/sqlite_|notadb|corrupt|database|integrity/i)
    const preview = await cli('backups', 'restore', 'latest')
    expect([preview.code, preview.out]).toEqual([0, expect.stringContaining('Thêm --yes')])
    expect(JSON.parse((await cli('backups', 'restore', 'latest', '--json')).out)).toMatchObject({
      preview: { comparable: false },
      restored: null,
    })
    expect(readFileSync(database, 'utf8')).toBe('x'.repeat(5000))
    expect((await cli('backups', 'restore', 'latest', '--yes')).out).toMatch(
      /Tệp cũ vẫn giữ ở .*bi-thay/,
    )
    expect((await cli('check', id)).code).toBe(0)
    expect(await cli('restore', 'khong-co', '--yes')).toMatchObject({ code: 2 })
  })

  test('a package that cannot be written ends with 1 and leaves nothing half done', async () => {
    const { workspace, cli, id } = await sampleWorkspace()
    const place = path.join(workspace, 'tep')
    writeFileSync(place, '')
    expect(await cli('package', 'export', id, '--out', place)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Đã có tệp'),
    })
    expect(readFileSync(place, 'utf8')).toBe('')
    const run = await cli('package', 'export', id, '--out', path.join(place, 'goi.daihoi'))
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining('Chưa ghi được') })
    expect(existsSync(path.join(place, 'goi.daihoi'))).toBe(false)
  })
})
