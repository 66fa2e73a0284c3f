import { markOf } from '../judging-folders.mjs'

/**
 * Per folder how many faults were tried, seen and not seen, and the list of those not seen. A fault that is only
 * passed while files are loaded (a schema, a table of words) cannot be tried and is counted apart.
 */
export function countFaults(folders, faults, { seen, passed, loaded, endless }) {
  const judged = faults.map((fault) => ({ ...fault, why: judge(fault.id) }))
  const scores = folders.map((folder) => {
    const own = judged.filter(({ file }) => file.startsWith(`${folder}/`))
    const count = (why) => own.filter((fault) => fault.why === why).length
    const tried = own.length - count('untried')
    const found = count('seen') + count('endless')
    const score = tried === 0 ? 0 : (found / tried) * 100
    return {
      folder,
      planted: own.length,
      untried: count('untried'),
      seen: count('seen'),
      endless: count('endless'),
      survived: count('survived'),
      unreached: count('unreached'),
      score,
      isEnough: tried > 0 && score >= markOf(folder),
    }
  })
  return { scores, unseen: judged.filter(({ why }) => why === 'survived' || why === 'unreached') }

  function judge(id) {
    if (endless.has(id)) return 'endless'
    if (seen.has(id)) return 'seen'
    if (passed.has(id)) return 'survived'
    return loaded.has(id) ? 'untried' : 'unreached'
  }
}

const COLUMNS = [
  ['folder', ({ folder }) => folder],
  ['tried', ({ planted, untried }) => planted - untried],
  ['seen', ({ seen }) => seen],
  ['endless loop', ({ endless }) => endless],
  ['not seen', ({ survived }) => survived],
  ['reached by no test', ({ unreached }) => unreached],
  ['score', ({ score }) => `${score.toFixed(1)} %`],
  ['not tried', ({ untried }) => untried],
]

/** The table for the terminal. */
export function formatScores(scores) {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...scores.map((one) => COLUMNS.map(([, read]) => String(read(one)))),
  ]
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  const align = (text, at) => (at === 0 ? text.padEnd(widths[at]) : text.padStart(widths[at]))
  return rows.map((row) => row.map(align).join('  ')).join('\n')
}
