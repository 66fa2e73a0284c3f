import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { formatCuresReport } from './format-cures-report.ts'
import { formatEntriesReport } from './format-entries-report.ts'
import { formatKills } from './format-kills.ts'
import { formatImportReport } from './format-import-report.ts'
import { formatRulesReport } from './format-rules-report.ts'
import { KILL_JOBS } from './kill-jobs.ts'
import type { KillJob } from './kill-jobs.ts'
import { LONG_SHARE, findFigures, formatCircumstances } from './long-figures.ts'
import type { LongFigures, LongRun } from './long-figures.ts'

const PROGRAM_FOLDER = path.resolve(import.meta.dirname, '..', '..')

const JOB_WORDS: Readonly<Record<KillJob, string>> = {
  edits: 'edits',
  imports: 'imports (a backup, then 200 people in one command)',
  backups: 'backups',
  restores: 'restores',
  migrations: 'migration of a 400-dossier workspace',
  'package-writes': 'writing a package',
  'package-imports': 'taking a package in',
  erasures: 'erasing 40 people and rewriting every backup',
}

/** The whole of docs/long-runs.md; a run without every part is no run and throws. */
export function formatLongReport(run: LongRun): string {
  const { figures } = run
  const kills = KILL_JOBS.map((job) => findFigures(figures, 'kills', job))
  const [databases, packages] = [
    findFigures(figures, 'databases', null),
    findFigures(figures, 'packages', null),
  ]
  return [
    HEAD,
    formatCircumstances(run),
    KILLS,
    formatKills(kills, JOB_WORDS),
    UNFINISHED,
    DAMAGE,
    formatOutcomes(databases),
    formatOutcomes(packages),
    `${AFTER}\n`,
  ].join('\n\n')
}

const HEAD = `# Long runs

Written by \`npm run test:long -- --write\` when everything passed; edits are lost. A short form of each runs with \`npm test\`; \`--share 0.1\` runs a tenth. Times are seen, not promised.`

const KILLS = `## kill -9 at random moments

A process does one kind of work without ever resting and says what was confirmed; it is killed within 0 to 120 ms, so nearly every kill meets work under way. Afterwards: the program opens, everything confirmed is there, the record explains every row (no half command), every backup and package that exists is whole, and the last confirmed ones are among them.`

const DAMAGE = `## Damaged files

One damage per file (bits, bytes, blocks, cuts, insertions, numbers, header), in a child process that is ended after 30 s or at 1 GB. Packages also with the damage inside and every hash made true again, and with wrong types and huge values in single cells. No crash, no hang.`

const AFTER = `"Opened whole" and "read" mean that the damage hit unused room or left a value that may stand there. What passes the reader of packages is judged once more, value by value and against the record, before it is taken in; the short run does that through the real door.

Found and repaired by the first runs: a database killed while its journal changed was not opened again, because the check before opening had no right to roll back; a header that names another text encoding ended in an error without a sentence.`

const UNFINISHED =
  'Lost: nothing. Unfinished work is a file that was being written or a schema on its way; uncommitted work inside the database leaves no such trace.'

function formatOutcomes({ part, counts, seconds }: LongFigures): string {
  const total = Object.values(counts).reduce((so, count) => so + count, 0)
  const lines = Object.entries(counts)
    .toSorted(([, left], [, right]) => right - left)
    .map(([outcome, count]) => `| ${outcome} | ${count} |`)
  return [`| ${total} ${part}, ${seconds} s | |`, '| --- | --: |', ...lines].join('\n')
}

const DOCUMENTS = [
  { name: 'long-runs.md', parts: ['kills', 'databases', 'packages'], format: formatLongReport },
  { name: 'entries-killed.md', parts: ['entries'], format: formatEntriesReport },
  { name: 'rules-tested.md', parts: ['branches', 'faults'], format: formatRulesReport },
  { name: 'cures.md', parts: ['cures'], format: formatCuresReport },
  { name: 'import-fuzz.md', parts: ['imports'], format: formatImportReport },
] as const

/** Each document of which the run left figures; a run without any throws. */
export function formatDocuments(run: LongRun): { readonly name: string; readonly text: string }[] {
  const documents = DOCUMENTS.filter(({ parts }) =>
    run.figures.some((one) => parts.some((part) => part === one.part)),
  )
  if (documents.length === 0) throw new Error('The run left no figures; nothing was written')
  return documents.map(({ name, format: write }) => ({ name, text: write(run) }))
}

if (import.meta.main) {
  const [folder = ''] = process.argv.slice(2)
  const figures = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as LongFigures,
  )
  const date = new Date().toISOString().slice(0, 10)
  for (const { name, text } of formatDocuments({ date, share: LONG_SHARE, figures })) {
    const file = path.join(PROGRAM_FOLDER, 'docs', name)
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
    process.stdout.write(`docs/${name} written\n`)
  }
}
