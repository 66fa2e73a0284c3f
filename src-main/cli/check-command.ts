import { formatDateInText } from '#core/base/vietnamese-text.ts'
import type { Command } from 'commander'
import { formatCounts, formatFindings } from './format-findings.ts'
import { parseAsOf } from './parse-as-of.ts'
import type { Terminal } from './terminal.ts'

const BLOCKING_FOUND = 3
/** A check that looked at nothing has failed. */
const NOTHING_CHECKED = 1

export function addCheckCommand(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('kiểm tra một hồ sơ theo bộ quy định của nó')
    .argument('<hồ sơ>', 'mã hồ sơ, phần đầu của mã, hoặc tệp .daihoi')
    .option('--as-of <ngày>', 'tính theo ngày YYYY-MM-DD; mặc định là ngày khai mạc')
    .option('--strict', 'mã thoát 3 khi còn điều phải sửa chặn bản chính thức')
    .option('--json', 'in cả báo cáo dạng JSON')
    .action(async (dossier: string, options: { asOf?: string; strict?: true; json?: true }) => {
      const asOf = parseAsOf(options.asOf, terminal)
      await terminal.withDossier(dossier, async (client, id) => {
        const report = await client.checks.report({ id, asOf })
        if (options.json) terminal.print(JSON.stringify(report, null, 2))
        else {
          terminal.print(
            `${report.packTitle}, tính đến ngày ${formatDateInText(report.asOf)}: ${formatCounts(report.counts)}`,
          )
          terminal.print(formatFindings(report))
          report.overlays.forEach(({ title, version }) =>
            terminal.print(`Đã dùng quy định riêng: ${title}, bản ${version}`),
          )
          report.overlayFaults.forEach((fault) =>
            terminal.print(`Không dùng được quy định riêng: ${fault}`),
          )
        }
        if (options.strict && report.counts.total === 0) return NOTHING_CHECKED
        return options.strict && report.findings.some((finding) => finding.blocking)
          ? BLOCKING_FOUND
          : 0
      })
    })
}
