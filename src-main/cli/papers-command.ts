import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

export function addPapersCommand(program: Command, terminal: Terminal): void {
  program
    .command('papers')
    .description('viết văn bản của một hồ sơ vào một thư mục')
    .argument('<hồ sơ>', 'mã hồ sơ, phần đầu của mã, hoặc tệp .daihoi')
    .option('--out <thư mục>', 'nơi ghi')
    .option('--only <tên mẫu...>', 'chỉ viết các mẫu này, ví dụ agenda delegate-list')
    .option('--json', 'in JSON')
    .action(async (dossier: string, options: { out?: string; only?: string[]; json?: true }) => {
      await terminal.withDossier(
        dossier,
        async (client, id) => {
          const slugs =
            options.only ?? (await client.papers.list({ id })).map((paper) => paper.slug)
          const written = await client.papers.write({ id, slugs })
          if (options.json) terminal.print(JSON.stringify(written, null, 2))
          else written.files.forEach((file) => terminal.print(file.path))
          return 0
        },
        options.out === undefined ? {} : { outFolder: options.out },
      )
    })
}
