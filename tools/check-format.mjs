import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Checks the format of every file Prettier knows and counts them (none is a failure): `prettier --check` says
 * the same words for a thousand files and for nothing.
 * Usage: node tools/check-format.mjs [--root DIR]
 */
const { readFile } = await import('node:fs/promises')
const { join, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const prettier = await import('prettier')
const { snapshotFiles } = await import('./snapshot-files.mjs')

const { values } = parseArgs({
  options: { root: { type: 'string', default: resolve(import.meta.dirname, '..') } },
})
const root = resolve(values.root)
const ignorePath = [join(root, '.gitignore'), join(root, '.prettierignore')]

let lookedAt = 0
const faulty = []
for (const path of snapshotFiles(root).keys()) {
  const file = join(root, path)
  const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath })
  if (ignored || inferredParser === null) continue
  lookedAt += 1
  if (!(await isFormatted(file))) faulty.push(path)
}

faulty.forEach((path) => process.stdout.write(`${path} is not formatted: run npm run fix\n`))
process.stdout.write(`${lookedAt} files looked at, ${faulty.length} not formatted\n`)
process.exitCode = lookedAt > 0 && faulty.length === 0 ? 0 : 1

/** A file that cannot be read as code is not formatted either; the other checks say why. */
async function isFormatted(file) {
  const text = await readFile(file, 'utf8')
  const options = { ...(await prettier.resolveConfig(file)), filepath: file }
  return prettier.check(text, options).catch(() => false)
}
