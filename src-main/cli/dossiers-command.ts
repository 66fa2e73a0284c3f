import type { Command } from 'commander'
import { formatCounts } from './format-findings.ts'
import type { Terminal } from './terminal.ts'

export function addDossiersCommand(program: Command, terminal: Terminal): void {
  program
    .command('dossiers')
    .description('liệt kê hồ sơ trên máy này, mỗi hồ sơ một mã')
    .option('--open-sample [tên]', 'lập hồ sơ mẫu nếu chưa có; không có tên thì là Tam Đường XI')
    .option('--json', 'in JSON')
    .action(async (options: { openSample?: true | string; json?: true }) => {
      await terminal.withEngine(async ({ client }) => {
        const { openSample } = options
        if (openSample) {
          await client.dossiers.openSample(openSample === true ? undefined : { sample: openSample })
        }
        const dossiers = await client.dossiers.list()
        if (options.json) terminal.print(JSON.stringify(dossiers, null, 2))
        else if (dossiers.length === 0)
          terminal.print('Chưa có hồ sơ nào. Lập hồ sơ mẫu bằng: dossiers --open-sample')
        for (const dossier of options.json ? [] : dossiers) {
          terminal.print(`${dossier.id}  ${dossier.title}${dossier.sample ? ' (hồ sơ mẫu)' : ''}`)
          if (dossier.counts) terminal.print(`    ${formatCounts(dossier.counts)}`)
        }
        return 0
      })
    })
}
