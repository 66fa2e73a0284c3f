import { findFigures, formatCircumstances } from './long-figures.ts'
import type { LongRun } from './long-figures.ts'

/** The whole of docs/import-fuzz.md. */
export function formatImportReport(run: LongRun): string {
  const { counts, seconds } = findFigures(run.figures, 'imports', null)
  const of = (name: string) => counts[name] ?? 0
  const lines = [
    ['lists', of('files')],
    ['of them refused as a whole, in words (only without a header)', of('files refused')],
    ['rows with a person', of('rows')],
    ['rows accepted', of('accepted')],
    ['rows with a doubt', of('doubtful')],
    ['rows refused with a reason', of('refused')],
    ['rows lost', of('lost')],
    ['values carried by the columns', of('values')],
    ['values read right', of('right')],
    ['values asked about', of('asked')],
    ['values of columns told as not read', of('unread')],
    ['of them under a header', of('unread under a header')],
    ['values changed in silence', of('wrong')],
  ].map(([name, count]) => `| ${name} | ${count} |`)
  const table = [`| ${seconds} s | |`, '| --- | --: |', ...lines].join('\n')
  return [HEAD, formatCircumstances(run), WHAT, table, `${AFTER}\n`].join('\n\n')
}

const HEAD = `# Import: lists of every shape

Written by \`npm run test:long -- --write\` when everything passed; edits are lost. A short form runs with \`npm test\`.`

const WHAT = `Lists of delegates, members and candidates with the people of the sample lists are put together from one number each (\`test/core/intake/fuzz\`): other wordings and orders of the columns, names in one or two columns, births in one column or in a men's and a women's, gender as a word or as marks, headers of one or two rows merged or not or none at all, title rows, a row that numbers the columns, group rows, totals, counts and signatures, blank and hidden rows, days as cells, in eight typed forms, as serial numbers and mixed, TCVN3 and VNI, decomposed letters, odd spaces, other sheets before and behind, one list spread over two sheets. Each is read as a person would ask for it, by kind and sheet.`

const AFTER = `Rows read are accepted + doubtful + refused, and every filled row of the sheets read is a row or stands in the list of the others with its reason. Found and repaired by the first runs: a title shared by two sheets taken for a list of codes, a group or a sheet's name added to the position, signatures under a column of grades taken for people, a record taken for a header because it said "Bầu", family names without a header taken for whole names, Party days taken for births.`
