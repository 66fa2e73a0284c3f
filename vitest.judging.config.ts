import { defineConfig } from 'vitest/config'

/**
 * The tests of the folders that judge (tools/judging-folders.mjs), for the coverage of branches and for mutation
 * tests. The few that take seconds are left out: they would multiply a mutation run by ten, and what only they
 * reach should have a plain test too.
 */
export default defineConfig({
  test: {
    include: [
      'test/core/{regulation,checks,seats,election}/*.test.ts',
      'test/regulations/*.test.ts',
    ],
    exclude: [
      'test/core/checks/laws.test.ts',
      'test/core/checks/repeat-checks.test.ts',
      'test/core/seats/repair-brute-force.test.ts',
    ],
    testTimeout: 60_000,
    // One world for all files: nothing here changes it, and starting one per file costs most of the time.
    isolate: false,
  },
})
