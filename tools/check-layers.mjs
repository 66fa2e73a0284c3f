import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Checks who imports whom and says how much it saw: with a TypeScript it cannot use, dependency-cruiser looks
 * at nothing and reports success, so too small a number is a failure here.
 * Usage: node tools/check-layers.mjs [--root DIR] [--fewest N] [--json]
 */
const { existsSync } = await import('node:fs')
const { resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { cruise } = await import('dependency-cruiser')
const { default: configuration } = await import('../.dependency-cruiser.mjs')

const FOLDERS = ['src-core', 'src-main', 'src-renderer', 'test', 'tools']

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    fewest: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  },
})
process.chdir(values.root)

const { output } = await cruise(
  FOLDERS.filter((folder) => existsSync(folder)),
  {
    ...configuration.options,
    baseDir: resolve(values.root),
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
  },
)
const modules = output.modules.filter(({ source }) => FOLDERS.includes(source.split('/')[0]))
const violations = output.summary.violations.map(({ rule, from, to }) => ({
  rule: rule.name,
  from,
  to,
}))

if (values.json) {
  const rules = configuration.forbidden.map(({ name, comment }) => ({ name, comment }))
  process.stdout.write(`${JSON.stringify({ rules, violations })}\n`)
} else {
  configuration.forbidden.forEach(explain)
}
const unseen = FOLDERS.filter(
  (folder) => !modules.some(({ source }) => source.startsWith(`${folder}/`)),
)
if (unseen.length > 0) complain(`no module was looked at in ${unseen.join(', ')}`)
else if (modules.length < Number(values.fewest)) {
  complain(`only ${modules.length} modules were looked at, at least ${values.fewest} were expected`)
}
process.stdout.write(
  `${modules.length} modules, ${output.summary.totalDependenciesCruised} dependencies looked at, ` +
    `${configuration.forbidden.length} rules, ${violations.length} violations\n`,
)
if (violations.length > 0) process.exitCode = 1

function explain({ name, comment }) {
  const broken = violations.filter(({ rule }) => rule === name)
  if (broken.length === 0) return
  process.stdout.write(`${name}: ${comment}\n`)
  broken.forEach(({ from, to }) => process.stdout.write(`    ${from} -> ${to}\n`))
}

function complain(what) {
  process.stdout.write(
    `This check saw too little: ${what}. Either files are missing, or dependency-cruiser cannot read ` +
      'TypeScript (it needs the package `typescript` 6, not 7).\n',
  )
  process.exitCode = 1
}
