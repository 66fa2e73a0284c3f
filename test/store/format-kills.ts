import type { LongFigures } from './long-figures.ts'

/** One row for each kind of work, and their sums. */
export function formatKills(
  rows: readonly LongFigures[],
  words: Readonly<Record<string, string>>,
): string {
  const sum = (name: string) => rows.reduce((total, { counts }) => total + (counts[name] ?? 0), 0)
  const lines = rows.map(({ row, counts, seconds }) => {
    return `| ${words[row ?? '']} | ${counts['kills']} | ${counts['confirmed']} | ${counts['unfinished']} | ${seconds} s |`
  })
  const seconds = rows.reduce((total, row) => total + row.seconds, 0)
  return [
    '| killed during | kills | confirmed before | unfinished work found | time |',
    '| --- | --: | --: | --: | --: |',
    ...lines,
    `| **all** | **${sum('kills')}** | **${sum('confirmed')}** | **${sum('unfinished')}** | **${seconds} s** |`,
  ].join('\n')
}
