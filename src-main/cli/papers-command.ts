import type { Command } from 'commander'
import type { PaperEntry, WrittenPapers } from '#core/contract/paper-values.ts'
import type { Terminal } from './terminal.ts'

const DONE = 0
const FAILED = 1

interface Options {
  readonly out?: string
  readonly only?: string[]
  readonly final?: true
  readonly json?: true
}

export function addPapersCommand(program: Command, terminal: Terminal): void {
  program
    .command('papers')
    .description('viết văn bản của một hồ sơ vào một thư mục')
    .argument('<hồ sơ>', 'mã hồ sơ, phần đầu của mã, hoặc tệp .daihoi')
    .option('--out <thư mục>', 'nơi ghi')
    .option('--only <tên mẫu...>', 'chỉ viết các mẫu này, ví dụ agenda delegate-list')
    .option('--final', 'bản chính thức; văn bản nào còn thiếu thì không viết, mã thoát 1')
    .option('--json', 'in JSON')
    .action(async (dossier: string, options: Options) => {
      await terminal.withDossier(
        dossier,
        async (client, id) => {
          const slugs = options.only ?? toWrite(await client.papers.list({ id }))
          if (slugs.length === 0) return say(NOTHING, options, terminal)
          const final = options.final === true
          return say(await client.papers.write({ id, slugs, final }), options, terminal)
        },
        options.out === undefined ? {} : { outFolder: options.out },
      )
    })
}

const NOTHING: WrittenPapers = { folder: '', files: [], failed: [], refused: [], stopped: false }

/** All that the office makes; what is final already is written anew only when it is named. */
function toWrite(papers: readonly PaperEntry[]): string[] {
  return papers
    .filter(({ state, finalAt }) => state !== 'not-needed' && finalAt === null)
    .map(({ slug }) => slug)
}

/** Files to stdout, one line each; what was not written to stderr, one line per paper with its reasons. */
function say(written: WrittenPapers, { json }: Options, terminal: Terminal): number {
  const { files, failed, refused } = written
  if (json) terminal.print(JSON.stringify(written, null, 2))
  else files.forEach((file) => terminal.print(file.path))
  failed.forEach(({ title, sentence }) => terminal.complain(`${title}: ${sentence}`))
  refused.forEach(({ title, reasons }) => {
    const sentences = reasons.map(({ sentence }) => sentence).join('; ')
    terminal.complain(`${title}: chưa thành bản chính thức. ${sentences}`)
  })
  return failed.length + refused.length > 0 ? FAILED : DONE
}
