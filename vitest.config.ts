import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** The long runs and the page images (which need LibreOffice) are asked for by tools/test.mjs. */
const long = process.env['DAIHOI_LONG_TESTS'] === '1'
const pageImages = process.env['DAIHOI_PAGE_IMAGES'] === '1'

/** What they do outlasts none of these: each file opens what is its own and closes it. */
const SHARING = [
  'test/contract/**/*.test.ts',
  'test/core/**/*.test.ts',
  'test/office/**/*.test.ts',
  'test/papers/**/*.test.ts',
  'test/regulations/**/*.test.ts',
  'test/renderer/**/*.test.ts',
]

/** Walks through the screens, which share a browser. */
const SCREENS = ['test/app/**/*.test.ts']

/** Files of tens of seconds, the longest first. */
const LONG_FILES = [
  'pages/page-images',
  'app/congress-day',
  'app/states',
  'contract/engine',
  'papers/samples/tam-duong-xi',
  'papers/samples/cong-ty-may-1240',
  'app/counting',
  'app/counting-totals',
  'app/annul-vote',
  'app/two-copies',
  'app/first-meeting',
  'cli/cli',
]

/** A long file that comes last keeps one core busy while the others stand idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG_FILES.findIndex((name) => moduleId.includes(`/test/${name}.`))
      if (found >= 0) return found
      return LONG_FILES.length + (moduleId.includes('/test/app/') ? 0 : 1)
    }
    return (await super.sort(files)).toSorted((left, right) => place(left) - place(right))
  }
}

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
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'sharing',
          include: SHARING,
          exclude,
          // One world for all files: starting one per file, rules and wording read anew, costs as much as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: SCREENS,
          exclude,
          isolate: false,
          // On a machine that does other things as well.
          testTimeout: 400_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, ...SHARING, ...SCREENS],
        },
      },
    ],
  },
})
