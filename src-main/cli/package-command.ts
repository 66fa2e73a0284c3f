import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Option } from 'commander'
import type { Command } from 'commander'
import type { PackageContents } from '#core/contract/data-values.ts'
import { formatMoment } from '#main/engine/failures.ts'
import { LARGEST_PACKAGE } from '#core/contract/data-values.ts'
import { formatDifference } from './backups-command.ts'
import type { EngineClient, Terminal } from './terminal.ts'

interface ImportOptions {
  readonly choice?: 'add' | 'replace' | 'copy' | 'keep'
  readonly json?: true
}

/** `package export`, `package inspect`, `package import`. */
export function addPackageCommand(program: Command, terminal: Terminal): void {
  const group = program
    .command('package')
    .description('đóng gói một hồ sơ thành một tệp .daihoi để gửi đi, và nhận gói gửi đến')
  group
    .command('export')
    .description('đóng gói một hồ sơ; có --password-file TEP thì gói có mật khẩu ở dòng đầu tệp đó')
    .argument('<hồ sơ>', 'mã hồ sơ hoặc phần đầu của mã')
    .requiredOption('--out <tệp>', 'tệp .daihoi cần ghi')
    .action(async (dossier: string, options: { out: string }) => {
      const file = path.resolve(options.out)
      if (existsSync(file)) terminal.refuse(`Đã có tệp ${file}. Chọn tên khác cho gói.`)
      const password = await readPassword(terminal.passwordFile(), terminal)
      await terminal.withEngine(async ({ client, find }) => {
        const made = await client.packages.export({ id: find(dossier), password })
        await terminal.writeFile(file, Buffer.from(made.contentBase64, 'base64'))
        terminal.print(file)
        return 0
      })
    })
  group
    .command('inspect')
    .description('xem trong một gói có gì, so với hồ sơ trên máy')
    .argument('<tệp>', 'tệp .daihoi')
    .option('--json', 'in JSON')
    .action(async (file: string, options: { json?: true }) => {
      const given = await readPackageFile(file, terminal)
      await terminal.withEngine(async ({ client }) => {
        const contents = await inspect(client, given, terminal)
        terminal.print(options.json ? JSON.stringify(contents, null, 2) : formatContents(contents))
        return 0
      })
    })
  group
    .command('import')
    .description('nhận hồ sơ trong một gói; không bao giờ tự ghi đè hồ sơ đã có')
    .argument('<tệp>', 'tệp .daihoi')
    .addOption(
      new Option('--choice <cách>', 'khi trên máy đã có hồ sơ này').choices([
        'add',
        'replace',
        'copy',
        'keep',
      ]),
    )
    .option('--json', 'in JSON')
    .action(async (file: string, options: ImportOptions) => {
      const given = await readPackageFile(file, terminal)
      await terminal.withEngine(({ client }) => importPackage(client, given, { options, terminal }))
    })
}

type Client = EngineClient['client']

export interface GivenPackage {
  readonly contentBase64: string
  readonly password: string | null
}

async function importPackage(
  client: Client,
  given: GivenPackage,
  { options, terminal }: { options: ImportOptions; terminal: Terminal },
): Promise<number> {
  const contents = await inspect(client, given, terminal)
  const choice = options.choice ?? (contents.choices[0] === 'add' ? 'add' : null)
  if (choice === null) {
    if (!options.json) terminal.print(formatContents(contents))
    return terminal.refuse(
      `${contents.difference.sentence} Chọn cách nhận bằng --choice: ${contents.choices.join(', ')}.`,
    )
  }
  const expectedRevision = contents.difference.here?.revision ?? null
  const imported = await client.packages.import({ ...given, choice, expectedRevision })
  terminal.print(
    options.json ? JSON.stringify(imported, null, 2) : `${imported.label}\n${imported.id}`,
  )
  return 0
}

async function inspect(
  client: Client,
  given: GivenPackage,
  terminal: Terminal,
): Promise<PackageContents> {
  const found = await client.packages.inspect(given)
  if (found.kind === 'contents') return found.contents
  return terminal.refuse(
    'Gói hồ sơ có mật khẩu. Ghi mật khẩu vào một tệp và thêm --password-file TEP.',
  )
}

function formatContents(contents: PackageContents): string {
  const rows = contents.counts.filter(({ rows }) => rows > 0)
  return [
    contents.title,
    `Do ${contents.writtenBy} xuất lúc ${formatMoment(contents.writtenAt)}, chương trình ${contents.programVersion}${contents.sealed ? ', có mật khẩu' : ''}`,
    ...rows.map(({ label, rows: count }) => `  ${label}: ${count}`),
    `  Việc trong nhật ký: ${contents.changes}`,
    formatDifference(contents.difference),
  ].join('\n')
}

/** A package from the disk, with the password of the file named. */
export async function readPackageFile(file: string, terminal: Terminal): Promise<GivenPackage> {
  // One byte above the limit is enough to be refused as too large, whatever the file is.
  const stream = createReadStream(file, { end: LARGEST_PACKAGE })
  const bytes = await buffer(stream).catch((error: unknown) => refuseUnread(error, file, terminal))
  const password = await readPassword(terminal.passwordFile(), terminal)
  return { contentBase64: bytes.toString('base64'), password }
}

async function readPassword(
  file: string | undefined,
  terminal: Pick<Terminal, 'refuse'>,
): Promise<string | null> {
  if (file === undefined) return null
  const text = await readFile(file, 'utf8').catch((error: unknown) =>
    refuseUnread(error, file, terminal),
  )
  const password = text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? ''
  return password === ''
    ? terminal.refuse(`Dòng đầu của tệp ${file} trống. Ghi mật khẩu vào dòng đầu.`)
    : password
}

function refuseUnread(error: unknown, file: string, terminal: Pick<Terminal, 'refuse'>): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return terminal.refuse(`Không đọc được tệp ${file} (${code}). Kiểm tra tên tệp và quyền đọc.`)
}
