import type { Command } from 'commander'
import type { BackupEntry, DossierDifferenceView } from '#core/contract/data-values.ts'
import { formatMoment } from '#main/engine/failures.ts'
import type { Terminal } from './terminal.ts'

export function addBackupsCommand(program: Command, terminal: Terminal): void {
  const backups = program
    .command('backups')
    .description(
      'liệt kê các bản sao lưu, mới nhất trước; --create để sao lưu ngay; backups restore để khôi phục',
    )
    .option('--create', 'sao lưu ngay rồi mới liệt kê')
    .option('--json', 'in JSON')
    .action(async (options: { create?: true; json?: true }) => {
      await terminal.withEngine(
        async ({ client }) => {
          if (options.create) await client.backups.create()
          const backups = await client.backups.list()
          if (options.json) terminal.print(JSON.stringify(backups, null, 2))
          else if (backups.length === 0) terminal.print('Chưa có bản sao lưu nào.')
          for (const backup of options.json ? [] : backups) terminal.print(formatBackup(backup))
          return 0
        },
        { evenIfClosed: true },
      )
    })
  addRestoreCommand(backups, terminal)
}

/** Also `restore` alone, as it was called before. */
export function addRestoreCommand(program: Command, terminal: Terminal): void {
  program
    .command('restore')
    .description('xem khôi phục một bản sao lưu sẽ đổi gì; --yes để khôi phục')
    .argument('<bản sao lưu>', 'tên in ra ở lệnh backups, hoặc latest là bản mới nhất')
    .option('--yes', 'khôi phục thật; tình trạng hiện nay được sao lưu trước')
    .option('--json', 'in JSON')
    .action(async (wanted: string, _own: unknown, command: Command) => {
      // In `backups restore NAME --json` the list has taken --json for its own.
      const options = command.optsWithGlobals<{ yes?: true; json?: true }>()
      await terminal.withEngine(
        async ({ client }) => {
          const latest = wanted === 'latest' ? (await client.backups.list())[0]?.name : wanted
          const name = latest ?? terminal.refuse('Chưa có bản sao lưu nào để khôi phục.')
          const preview = await client.backups.preview({ name })
          const restored = options.yes ? await client.backups.restore({ name }) : null
          if (options.json) terminal.print(JSON.stringify({ preview, restored }, null, 2))
          else {
            terminal.print(formatBackup(preview.backup))
            for (const difference of preview.dossiers) terminal.print(formatDifference(difference))
            if (restored === null) terminal.print('Chưa đổi gì. Thêm --yes để khôi phục.')
            else {
              terminal.print(`${restored.label}.`)
              if (restored.before)
                terminal.print(`Để trở lại: backups restore ${restored.before.name} --yes`)
              if (restored.kept) terminal.print(`Tệp cũ vẫn giữ ở ${restored.kept}`)
            }
          }
          return 0
        },
        { evenIfClosed: true },
      )
    })
}

function formatBackup(backup: BackupEntry): string {
  return `${backup.name}  ${formatMoment(backup.at)}, ${backup.reasonLabel}, ${Math.ceil(backup.bytes / 1024)} KB`
}

export function formatDifference(difference: DossierDifferenceView): string {
  const title = (difference.there ?? difference.here)?.title ?? difference.id
  const tables = difference.tables.map(({ label, added, removed, changed, names, fields }) =>
    [
      `    ${label}: thêm ${added}, bớt ${removed}, đổi ${changed}`,
      ...[...names.added, ...names.removed, ...names.changed, ...fields].map(
        (name) => `      ${name}`,
      ),
    ].join('\n'),
  )
  return [`  ${title}: ${difference.sentence}`, ...tables].join('\n')
}
