import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Runs ESLint over the project, counts the files it saw (none is a failure), takes warnings for errors, and
 * wants a reason behind every rule that is switched off in a file.
 * Usage: node tools/check-lint.mjs [--root DIR] [--fewest N] [--json]
 */
const { relative, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { ESLint } = await import('eslint')

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    fewest: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  },
})
const root = resolve(values.root)
const eslint = new ESLint({ cwd: root, errorOnUnmatchedPattern: false })
const results = await eslint.lintFiles(['.'])
const problems = results.flatMap(({ filePath, messages, suppressedMessages }) => [
  ...messages.map((message) => problem(filePath, message, message.message)),
  ...suppressedMessages
    .filter(switchedOffWithoutReason)
    .map((message) =>
      problem(
        filePath,
        { ...message, ruleId: 'switched-off-without-reason' },
        `${message.ruleId} is switched off here: write the reason after " -- " in the same comment.`,
      ),
    ),
])

if (values.json) process.stdout.write(`${JSON.stringify(problems)}\n`)
else problems.forEach(explain)
if (results.length < Number(values.fewest)) {
  process.stdout.write(
    `This check saw too little: ${results.length} files, at least ${values.fewest} were expected.\n`,
  )
  process.exitCode = 1
}
process.stdout.write(`${results.length} files looked at, ${problems.length} problems\n`)
if (problems.length > 0) process.exitCode = 1

function problem(filePath, { ruleId, line }, message) {
  const file = relative(root, filePath).replaceAll('\\', '/')
  return { file, line: line ?? 1, rule: ruleId ?? 'eslint', message }
}

function switchedOffWithoutReason({ suppressions }) {
  return suppressions.some(({ kind, justification }) => kind === 'directive' && !justification)
}

function explain({ file, line, rule, message }) {
  process.stdout.write(`${file}:${line}  ${rule}\n    ${message.split('\n')[0]}\n`)
}
