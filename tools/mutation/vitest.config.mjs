import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { mergeConfig } from 'vitest/config'

const root = process.env['DAIHOI_FAULTS_ROOT']
const files = new Map(JSON.parse(readFileSync(process.env['DAIHOI_FAULTS_FILES'], 'utf8')))
const { default: judging } = await import(
  new URL('vitest.judging.config.ts', `file://${resolve(root)}/`).href
)

/** The tests of the judging folders over the planted texts, see fault-runner.mjs. */
export default mergeConfig(judging, {
  root,
  plugins: [
    {
      name: 'planted-faults',
      enforce: 'pre',
      load: (id) => files.get(relative(root, id.split('?')[0]).replaceAll('\\', '/')) ?? null,
    },
  ],
  test: {
    runner: resolve(import.meta.dirname, 'fault-runner.mjs'),
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 600_000,
  },
})
