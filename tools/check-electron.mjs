import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Scans the code of the window for what makes Electron programs unsafe (tools/electron-rules.mjs). Says how many
 * files it saw; too few is a failure.
 * Usage: node tools/check-electron.mjs [--root DIR] [--fewest N] [--json]
 */
const { readFileSync } = await import('node:fs')
const { join, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { Linter } = await import('eslint')
const { default: tseslint } = await import('typescript-eslint')
const { FORBIDDEN, LOOKS_AT, REQUIRED } = await import('./electron-rules.mjs')
const { snapshotFiles } = await import('./snapshot-files.mjs')

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    fewest: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  },
})

const linter = new Linter()
const missing = new Set(REQUIRED.map(({ name }) => name))
const problems = []
let lookedAt = 0
for (const file of snapshotFiles(values.root).keys()) {
  if (!/\.(ts|tsx)$/.test(file) || !LOOKS_AT.all.test(file)) continue
  lookedAt += 1
  problems.push(...scan(file))
}
for (const { name, because } of REQUIRED.filter(({ name }) => missing.has(name))) {
  problems.push({ file: 'src-main/window', line: 1, rule: name, message: `missing: ${because}` })
}

if (values.json) process.stdout.write(`${JSON.stringify(problems)}\n`)
else {
  problems.forEach(({ file, line, rule, message }) =>
    process.stdout.write(`${file}:${line}  ${rule}\n    ${message}\n`),
  )
}
if (lookedAt < Number(values.fewest)) {
  process.stdout.write(
    `This check saw too little: ${lookedAt} files, at least ${values.fewest} were expected.\n`,
  )
  process.exitCode = 1
}
process.stdout.write(
  `${lookedAt} files looked at, ${FORBIDDEN.length + REQUIRED.length} rules, ${problems.length} problems\n`,
)
if (problems.length > 0) process.exitCode = 1

function scan(file) {
  const found = linter.verify(
    readFileSync(join(values.root, file), 'utf8'),
    {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
      },
      linterOptions: { noInlineConfig: true },
      plugins: { electron: { rules: { scan: { create: (context) => visitors(file, context) } } } },
      rules: { 'electron/scan': 'error' },
    },
    { filename: file },
  )
  // What stays are our own reports and files that cannot be read; remarks about comments are not.
  const said = found.filter(({ ruleId, fatal }) => ruleId !== null || fatal)
  return said.map(({ line, message, fatal }) => {
    const [rule, because] = fatal ? ['unreadable', message] : message.split(': ')
    return { file, line, rule, message: because }
  })
}

/** One visitor per pattern: a forbidden one reports, a required one is crossed off. */
function visitors(file, context) {
  const watch = {}
  const add = (pattern, act) => {
    for (const selector of [pattern].flat()) {
      const before = watch[selector]
      watch[selector] = (node) => {
        before?.(node)
        act(node)
      }
    }
  }
  for (const { name, where, except, pattern, because } of FORBIDDEN) {
    if (!where.test(file) || except?.test(file)) continue
    add(pattern, (node) => context.report({ node, message: `${name}: ${because}` }))
  }
  if (LOOKS_AT.shell.test(file)) {
    REQUIRED.forEach(({ name, pattern }) => add(pattern, () => missing.delete(name)))
  }
  return watch
}
