import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** The long runs and the page images (which need LibreOffice) are asked for by tools/test.mjs. */
const long = process.env['DAIHOI_LONG_TESTS'] === '1'
const pageImages = process.env['DAIHOI_PAGE_IMAGES'] === '1'

/** Tests of pure functions: nothing they do outlasts them. */
const PURE = [
  'test/core/**/*.test.ts',
  'test/regulations/**/*.test.ts',
  'test/renderer/**/*.test.ts',
]

const exclude = [
  '**/node_modules/**',
  ...(long ? [] : ['test/**/*.long.test.ts']),
  ...(pageImages ? [] : ['test/pages/**']),
]

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Most tests wait for a browser or a program: with one worker a core, two fifths of the machine stood idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE,
          exclude,
          // One world for all files: starting one per file costs as much as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'program', include: ['test/**/*.test.ts'], exclude: [...exclude, ...PURE] },
      },
    ],
  },
})
