import type { Command } from 'commander'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import type { Terminal } from './terminal.ts'

const EXAMPLE_FAILED = 1

/** `rules`: every rule with document, clause, confidence and its examples run; code 1 when an example comes out otherwise. */
export function addRulesCommand(program: Command, terminal: Terminal): void {
  program
    .command('rules')
    .description('kể mọi điều của các bộ quy định: văn bản, mục, độ tin cậy, ví dụ đã chạy')
    .option('--pack <mã>', 'chỉ một bộ, ví dụ 2025-2030')
    .option('--json', 'in JSON')
    .action(async (options: { pack?: string; json?: true }) => {
      await terminal.withEngine(async ({ client }) => {
        const asked = { packId: options.pack ?? null, dossierId: null, asOf: null }
        const first = await client.regulations.catalogue(asked)
        const ids = options.pack === undefined ? first.packs.map(({ id }) => id) : [first.packId]
        const all: Catalogue[] = []
        for (const packId of ids) {
          all.push(await client.regulations.catalogue({ ...asked, packId }))
        }
        if (options.json) terminal.print(JSON.stringify(all.map(toJson), null, 2))
        else terminal.print([...all.map(formatPack), formatTotal(all)].join('\n\n'))
        first.faults.forEach((fault) => terminal.print(`Không dùng được quy định riêng: ${fault}`))
        return all.some(({ examples }) => examples.failed > 0) ? EXAMPLE_FAILED : 0
      })
    })
}

function toJson({ packId, hash, rules, examples }: Catalogue) {
  return { pack: packId, hash, rules, examples }
}

function formatPack({ packId, packs, rules, examples }: Catalogue): string {
  const pack = packs.find(({ id }) => id === packId)
  const head = `${packId}: ${pack?.title ?? ''}, bản ${pack?.version ?? ''}`
  if (pack?.awaits) return `${head}\n  ${pack.awaits}`
  const lines = rules.map((rule) => {
    const came = rule.examples.filter((example) => example.expected === example.came).length
    const wrong = rule.examples
      .filter((example) => example.expected !== example.came)
      .map((one) => `\n      SAI: ${one.title}: phải là ${one.expected}, ra ${one.came}`)
    const source = rule.source === '' ? 'chưa có văn bản' : rule.source
    return `  ${rule.id}: ${rule.title}\n    ${source}. Tin cậy ${rule.confidence}. Ví dụ đúng ${came}/${rule.examples.length}.${wrong.join('')}`
  })
  return [head, ...lines, `  ${rules.length} điều, ${examples.run} ví dụ đã chạy.`].join('\n')
}

function formatTotal(all: readonly Catalogue[]): string {
  const sum = (read: (one: Catalogue) => number) => all.reduce((so, one) => so + read(one), 0)
  const failed = sum(({ examples }) => examples.failed)
  const outcome = failed === 0 ? 'tất cả đúng' : `${failed} ví dụ SAI`
  return `Cộng ${sum(({ rules }) => rules.length)} điều, ${sum(({ examples }) => examples.run)} ví dụ đã chạy, ${outcome}.`
}
