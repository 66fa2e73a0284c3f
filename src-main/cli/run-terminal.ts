import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ORPCError, createRouterClient } from '@orpc/server'
import { CommanderError } from 'commander'
import { defaultOutFolder, defaultWorkspace } from '#main/host/folders.ts'
import { openEngine } from '#main/host/open-engine.ts'
import { writeOutFile } from '#main/host/write-out-file.ts'
import { addApportionCommand } from './apportion-command.ts'
import { addBackupsCommand, addRestoreCommand } from './backups-command.ts'
import { addCheckCommand } from './check-command.ts'
import { addCountCommand } from './count-command.ts'
import { addDossiersCommand } from './dossiers-command.ts'
import { addExplainCommand } from './explain-command.ts'
import { addImportCommand } from './import-command.ts'
import { addPackageCommand, readPackageFile } from './package-command.ts'
import type { GivenPackage } from './package-command.ts'
import { addPapersCommand } from './papers-command.ts'
import { addRepairCommand } from './repair-command.ts'
import { addRulesCommand } from './rules-command.ts'
import type { EngineChoice, EngineClient, Terminal } from './terminal.ts'
import { endCommand, makeCommand } from './vietnamese-command.ts'

/** The input cannot be used; ends the command with code 2. */
class Refusal extends Error {}

/** Runs one command line. Exit codes: 0 done, 1 failed, 2 unusable input, 3 `check --strict` with blocking findings. */
export async function runTerminal(args: readonly string[]): Promise<number> {
  let exitCode = 0
  const program = makeCommand('npm run -s cli --')
    .description(
      'Trợ lý Đại hội trong cửa sổ lệnh: cùng số liệu, cùng quy định, cùng văn bản với màn hình.',
    )
    .option('--workspace <thư mục>', 'nơi để dữ liệu', defaultWorkspace())
    .option('--password-file <tệp>', 'tệp có mật khẩu của gói .daihoi ở dòng đầu')
    .helpCommand('help [lệnh]', 'xem cách dùng một lệnh')
  const globals = () => program.opts<{ workspace: string; passwordFile?: string }>()
  const terminal: Terminal = {
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    refuse: (sentence) => {
      throw new Refusal(sentence)
    },
    passwordFile: () => globals().passwordFile,
    writeFile: writeOutFile,
    withEngine: async (work, options = {}) => {
      exitCode = await workOn({ ...options, workspace: globals().workspace }, work)
    },
    withDossier: async (dossier, work, options = {}) => {
      if (dossier.toLowerCase().endsWith('.daihoi')) {
        const given = await readPackageFile(dossier, terminal)
        exitCode = await workOnPackage(given, work, options)
      } else {
        exitCode = await workOn({ ...options, workspace: globals().workspace }, (engine) =>
          work(engine.client, engine.find(dossier)),
        )
      }
    },
  }
  addDossiersCommand(program, terminal)
  addCheckCommand(program, terminal)
  addExplainCommand(program, terminal)
  addImportCommand(program, terminal)
  addPapersCommand(program, terminal)
  addRulesCommand(program, terminal)
  addApportionCommand(program, terminal)
  addRepairCommand(program, terminal)
  addCountCommand(program, terminal)
  addBackupsCommand(program, terminal)
  addRestoreCommand(program, terminal)
  addPackageCommand(program, terminal)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return exitCodeOf(error)
  }
}

async function workOn(
  place: EngineChoice & { workspace: string },
  work: (engine: EngineClient) => Promise<number>,
): Promise<number> {
  const outFolder = path.resolve(place.outFolder ?? defaultOutFolder())
  const engine = openEngine({
    workspace: path.resolve(place.workspace),
    outFolder,
    host: 'terminal',
    paperFolder: () => outFolder,
    ...(place.evenIfClosed && { evenIfClosed: place.evenIfClosed }),
  })
  if (!engine.ok) {
    process.stderr.write(`${engine.error.sentence}\n`)
    return 1
  }
  const { router, parts, close } = engine.value
  try {
    return await work({
      client: createRouterClient(router),
      find: (idOrPrefix) => findDossier(parts.store.findDossiers(idOrPrefix), idOrPrefix),
    })
  } finally {
    close()
  }
}

/** Works on the dossier of a package in a workspace that lives only for this command. */
async function workOnPackage(
  given: GivenPackage,
  work: (client: EngineClient['client'], id: string) => Promise<number>,
  options: EngineChoice,
): Promise<number> {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'daihoi-goi-'))
  try {
    return await workOn({ ...options, workspace }, async ({ client }) => {
      const request = { ...given, choice: 'add', expectedRevision: null } as const
      const { id } = await client.packages.import(request)
      return work(client, id)
    })
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

function findDossier(found: readonly string[], wanted: string): string {
  const [only, ...others] = found
  if (wanted === '' || only === undefined) {
    throw new Refusal(
      `Không có hồ sơ nào có mã bắt đầu bằng “${wanted}”. Xem mã bằng lệnh dossiers.`,
    )
  }
  if (others.length > 0) {
    throw new Refusal(
      `Mã “${wanted}” trùng đầu với ${found.length} hồ sơ. Gõ dài hơn; xem mã bằng lệnh dossiers.`,
    )
  }
  return only
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return endCommand(error)
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  if (error instanceof ORPCError) {
    process.stderr.write(`${error.message}\n`)
    return error.code === 'STORE_FAILED' || error.code === 'INTERNAL_SERVER_ERROR' ? 1 : 2
  }
  throw error
}
