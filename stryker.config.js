/** What tools/mutation/run.mjs hands to StrykerJS; docs/decisions/mutation-tests.md gives the reasons. */
const folder = process.env['DAIHOI_MUTATED_FOLDER'] ?? 'src-core/{seats,checks,regulation}'

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.judging.config.ts', related: false },
  mutate: [`${folder}/**/*.ts`],
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'test-output/mutation/report.json' },
  tempDirName: 'test-output/mutation/sandbox',
  incrementalFile: 'test-output/mutation/incremental.json',
  ignorePatterns: ['/out', '/docs', '/test-output', '/build', '/.tsbuild', '/test/golden'],
  allowConsoleColors: false,
}
