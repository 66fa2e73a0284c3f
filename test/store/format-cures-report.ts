import { formatCircumstances } from './long-figures.ts'
import type { LongFigures, LongRun } from './long-figures.ts'

/** The whole of docs/cures.md. */
export function formatCuresReport(run: LongRun): string {
  const rows = run.figures.filter(({ part }) => part === 'cures')
  return [HEAD, formatCircumstances(run), MEASURE, formatTable(rows), `${AFTER}\n`].join('\n\n')
}

const HEAD = `# Cures

Written by \`npm run test:long -- --write\` when everything passed; edits are lost. A short form runs with \`npm test\`.`

const MEASURE = `Invented names of many peoples, villages, posts and headers (\`test/core/intake/cure-corpus.ts\`) are typed in each encoding or form and cured. *Right*: as it was meant, nobody asked. *Asked*: a doubt in the preview, whatever was proposed. *Wrong*: changed into something else without a question. *Missed*: left as it was. Precision is right of all changed without a question, recall is right of all cases. *In a list* means among neighbours typed the same way, *alone* a single cell about which nothing is known.`

const AFTER = `"Right as it is" counts what a cure leaves alone: foreign words, company names, signs and Vietnamese in Unicode. Alone, a text without a font is often Vietnamese in two readings ("Hoàng" in VNI is "Hồng"); such cells stay or are asked.`

function formatTable(rows: readonly LongFigures[]): string {
  const lines = rows
    .toSorted((a, b) => (a.counts['order'] ?? 0) - (b.counts['order'] ?? 0))
    .map(({ row, counts }) => {
      const of = (name: string) => counts[name] ?? 0
      const precision = share(of('cured'), of('cured') + of('wrong'))
      const cells = ['cases', 'cured', 'asked', 'wrong', 'missed'].map(of)
      return `| ${row} | ${cells.join(' | ')} | ${precision} | ${share(of('cured'), of('cases'))} |`
    })
  return [
    '| cure | cases | right | asked | wrong | missed | precision | recall |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...lines,
  ].join('\n')
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part * 100) / whole).toFixed(2)} %`
}
