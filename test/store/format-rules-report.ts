import { findFigures, formatCircumstances } from './long-figures.ts'
import type { LongFigures, LongRun } from './long-figures.ts'

/** As tools/judging-folders.mjs lists them. */
export const RULE_FOLDERS = ['regulation', 'checks', 'seats', 'election'] as const

/** The whole of docs/rules-tested.md; a run without every folder is no run and throws. */
export function formatRulesReport(run: LongRun): string {
  const { figures } = run
  const branches = RULE_FOLDERS.map((folder) => findFigures(figures, 'branches', folder))
  const faults = RULE_FOLDERS.map((folder) => findFigures(figures, 'faults', folder))
  return [
    HEAD,
    formatCircumstances(run),
    BRANCHES,
    formatBranches(branches),
    FAULTS,
    formatFaults(faults),
    `${AFTER}\n`,
  ].join('\n\n')
}

const HEAD = `# How well the rules are tested

The folders where a wrong number would come from. Written by \`npm run test:long -- --write judging\` when everything passed; edits are lost. It fails when a branch is not taken and when fewer than 85 % of the planted faults are seen in any folder (90 % in src-core/election). Why and how: decisions/mutation-tests.md.`

const BRANCHES = `## Branches taken by the plain tests`

const FAULTS = `## Planted faults

Every small fault a file could have (a changed comparison, an emptied text, a block left out ...), one at a time; a fault is seen when a test fails.`

const AFTER = `"Endless" was noticed because the tests did not come to an end. "Not tried" is passed only while files are loaded (schemas, tables of words), where one fault would change every test at once; it is in no score. \`node tools/check-mutants.mjs --folder seats --unseen\` lists what was not seen.`

function formatBranches(rows: readonly LongFigures[]): string {
  return [
    '| folder | branches | taken |',
    '| --- | --: | --: |',
    ...rows.map(({ row, counts }) => `| src-core/${row} | ${counts['all']} | ${counts['taken']} |`),
  ].join('\n')
}

interface Counted {
  readonly tried: number
  readonly seen: number
  readonly endless: number
  readonly unseen: number
}

function formatFaults(rows: readonly LongFigures[]): string {
  const counted = rows.map(countFaults)
  const sum = (read: (one: Counted) => number) =>
    counted.reduce((total, one) => total + read(one), 0)
  const all: Counted = {
    tried: sum(({ tried }) => tried),
    seen: sum(({ seen }) => seen),
    endless: sum(({ endless }) => endless),
    unseen: sum(({ unseen }) => unseen),
  }
  const untried = rows.reduce((total, { counts }) => total + (counts['untried'] ?? 0), 0)
  const seconds = rows.reduce((total, row) => total + row.seconds, 0)
  return [
    '| folder | tried | seen | endless | not seen | score | not tried | time |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map(
      (row) =>
        `| src-core/${row.row} | ${cellsOf(countFaults(row)).join(' | ')} | ${row.counts['untried']} | ${row.seconds} s |`,
    ),
    `| **all** | ${[...cellsOf(all), untried, `${seconds} s`].map((cell) => `**${cell}**`).join(' | ')} |`,
  ].join('\n')
}

function countFaults({ counts }: LongFigures): Counted {
  const { tried = 0, seen = 0, endless = 0, survived = 0, unreached = 0 } = counts
  return { tried, seen, endless, unseen: survived + unreached }
}

function cellsOf({ tried, seen, endless, unseen }: Counted): (string | number)[] {
  const score = tried === 0 ? 0 : ((seen + endless) / tried) * 100
  return [tried, seen, endless, unseen, `${score.toFixed(1)} %`]
}
