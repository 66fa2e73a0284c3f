import type { Command } from 'commander'
import { formatExplanation } from '#core/checks/format-explanation.ts'
import { parseAsOf } from './parse-as-of.ts'
import type { Terminal } from './terminal.ts'

export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('in lập luận của một quy định đối với một hồ sơ')
    .argument('<quy định>', 'mã quy định, ví dụ committee.seats-max')
    .argument('<hồ sơ>', 'mã hồ sơ hoặc phần đầu của mã')
    .option('--as-of <ngày>', 'tính theo ngày YYYY-MM-DD; mặc định là ngày khai mạc')
    .option('--json', 'in JSON')
    .action(async (ruleId: string, dossier: string, options: { asOf?: string; json?: true }) => {
      const asOf = parseAsOf(options.asOf, terminal)
      await terminal.withEngine(async ({ client, find }) => {
        const findings = await client.checks.explain({ id: find(dossier), ruleId, asOf })
        terminal.print(
          options.json
            ? JSON.stringify(findings, null, 2)
            : findings.map(formatExplanation).join('\n\n'),
        )
        return 0
      })
    })
}
