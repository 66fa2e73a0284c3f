import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { mergeConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

const root = process.env['DAIHOI_FAULTS_ROOT']
const files = new Map(JSON.parse(readFileSync(process.env['DAIHOI_FAULTS_FILES'], 'utf8')).texts)
const { default: judging } = await import(
  new URL('vitest.judging.config.ts', `file://${resolve(root)}/`).href
)

/** Cheap tests first: what they see need not be tried with those of whole dossiers and whole packs. */
const ORDER = [
  'test/core/election/',
  'test/core/seats/',
  'test/core/regulation/',
  'test/core/checks/',
  '',
]

class CheapFirst extends BaseSequencer {
  sort(files) {
    const rank = ({ moduleId }) =>
      ORDER.findIndex((one) => relative(root, moduleId).replaceAll('\\', '/').startsWith(one))
    const key = (file) => `${rank(file)}${file.moduleId}`
    return Promise.resolve([...files].sort((a, b) => (key(a) < key(b) ? -1 : 1)))
  }
}

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
    // The cache knows the files by what stands on the disk, not by what this plugin makes of them.
    fsModuleCache: false,
    runner: resolve(import.meta.dirname, 'fault-runner.mjs'),
    sequence: { sequencer: CheapFirst },
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 600_000,
  },
})
