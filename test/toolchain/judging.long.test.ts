import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runTool } from '#test/layers/run-tool.ts'
import { RULE_FOLDERS } from '#test/store/format-rules-report.ts'
import { LONG_SHARE, withFigures } from '#test/store/long-figures.ts'

const coverage = z.object({
  counts: z.array(z.object({ folder: z.string(), all: z.number(), taken: z.number() })),
  missed: z.array(z.object({ file: z.string(), line: z.number() })),
  failed: z.number(),
})

const mutation = z.object({
  scores: z.tuple([
    z.object({
      folder: z.string(),
      planted: z.number(),
      untried: z.number(),
      seen: z.number(),
      endless: z.number(),
      survived: z.number(),
      unreached: z.number(),
      score: z.number(),
    }),
  ]),
  broken: z.array(z.string()),
})

describe('the folders that judge', () => {
  test('have no branch that no plain test takes', { timeout: 600_000 }, async () => {
    const { code, stdout, output } = await runTool('tools/check-coverage.mjs', '--json')
    expect(stdout, output).toMatch(/^\{/)
    const { counts, missed, failed } = coverage.parse(JSON.parse(stdout))
    expect({ code, missed, failed }).toEqual({ code: 0, missed: [], failed: 0 })
    for (const row of RULE_FOLDERS) {
      await withFigures({ part: 'branches', row }, () => {
        const own = counts.find(({ folder }) => folder === `src-core/${row}`)
        return Promise.resolve({ all: own?.all ?? 0, taken: own?.taken ?? 0 })
      })
    }
  })

  test.each(RULE_FOLDERS)(
    'of the small faults planted into %s the tests see most',
    { timeout: 7_200_000 },
    (row) =>
      withFigures({ part: 'faults', row }, async () => {
        const share = String(LONG_SHARE)
        const tool = ['--folder', row, '--share', share, '--json'] as const
        const { code, stdout, output } = await runTool('tools/check-mutants.mjs', ...tool)
        expect(stdout, output).toMatch(/^\{/)
        const { scores, broken } = mutation.parse(JSON.parse(stdout))
        const [{ planted, untried, score, seen, endless, survived, unreached }] = scores
        expect({ code, broken }, `${score.toFixed(1)} %`).toEqual({ code: 0, broken: [] })
        return { tried: planted - untried, seen, endless, survived, unreached, untried }
      }),
  )
})
