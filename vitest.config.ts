import { defineConfig } from 'vitest/config'

/** The long runs and the page images (which need LibreOffice) are asked for by tools/test.mjs. */
const long = process.env['DAIHOI_LONG_TESTS'] === '1'
const pageImages = process.env['DAIHOI_PAGE_IMAGES'] === '1'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      ...(long ? [] : ['test/**/*.long.test.ts']),
      ...(pageImages ? [] : ['test/pages/**']),
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
