import { formatKills } from './format-kills.ts'
import { findFigures, formatCircumstances } from './long-figures.ts'
import type { LongRun } from './long-figures.ts'

const WORDS = {
  ballots: 'entering ballots one by one',
  totals: 'telling the totals of a hall that counts by hand',
}

/** The whole of docs/entries-killed.md; a run without both kinds of entry is no run and throws. */
export function formatEntriesReport(run: LongRun): string {
  const kills = Object.keys(WORDS).map((row) => findFigures(run.figures, 'entries', row))
  return [HEAD, formatCircumstances(run), formatKills(kills, WORDS), `${AFTER}\n`].join('\n\n')
}

const HEAD = `# Entries and kill -9

Written by \`npm run test:long -- --write kill-entries\` when everything passed; edits are lost. A short form runs with \`npm test\`; \`--share 0.2\` runs a fifth of the 500 kills of each kind. Times are seen, not promised.

A clerk enters and corrects without ever resting, in a process of its own that says what the engine has confirmed; it is killed up to 25 ms after 1 to 12 confirmations, so that nearly every kill meets an entry under way. Afterwards the program opens on the same data; ballots are compared by number and content, totals with the whole record in its order.`

const AFTER =
  'Lost: nothing that was confirmed. Doubled: nothing. Unfinished is an entry that was in the data before its answer was said: the screen asks again, and the same entry twice is one.'
