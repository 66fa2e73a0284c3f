import type { Command } from 'commander'
import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { Finding } from '#core/checks/finding.ts'
import { formatExplanation } from '#core/checks/format-explanation.ts'
import { parseAsOf } from './parse-as-of.ts'
import type { Terminal } from './terminal.ts'

interface ExplainOptions {
  readonly subject?: string
  readonly all?: true
  readonly asOf?: string
  readonly json?: true
}

export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('in lập luận của một quy định đối với một hồ sơ')
    .argument('<quy định>', 'mã quy định, ví dụ unit.committee.seats-max')
    .argument('<hồ sơ>', 'mã hồ sơ, phần đầu của mã, hoặc tệp .daihoi')
    .option('--subject <tên>', 'chỉ những đơn vị có tên chứa chữ này, không cần dấu')
    .option('--all', 'in cả những nơi đã đạt; mặc định chỉ in nơi chưa đạt nếu có')
    .option('--as-of <ngày>', 'tính theo ngày YYYY-MM-DD; mặc định là ngày khai mạc')
    .option('--json', 'in JSON')
    .action(async (ruleId: string, dossier: string, options: ExplainOptions) => {
      const asOf = parseAsOf(options.asOf, terminal)
      await terminal.withDossier(dossier, async (client, id) => {
        const findings = await client.checks.explain({ id, ruleId, asOf })
        const chosen = chooseFindings(findings, options)
        if (chosen.length === 0)
          terminal.refuse(`Không có nơi nào tên có “${options.subject ?? ''}”.`)
        terminal.print(
          options.json
            ? JSON.stringify(chosen, null, 2)
            : chosen.map(formatExplanation).join('\n\n'),
        )
        const left = findings.length - chosen.length
        if (left > 0 && !options.json) {
          terminal.print(`\nCòn ${left} nơi khác; thêm --all để in hết hoặc --subject để chọn.`)
        }
        return 0
      })
    })
}

/** What the reader came for: the places named, else those that are not met, else the first one. */
function chooseFindings(findings: readonly Finding[], options: ExplainOptions): readonly Finding[] {
  if (options.subject !== undefined) {
    const wanted = foldVietnamese(options.subject)
    return findings.filter(({ subject }) => foldVietnamese(subject.label).includes(wanted))
  }
  if (options.all) return findings
  const open = findings.filter(({ status }) => status === 'not-met' || status === 'cannot-tell')
  return open.length > 0 ? open : findings.slice(0, 1)
}
