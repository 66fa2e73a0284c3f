import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT, plantFolder, runTool } from '../layers/run-tool.ts'

/** Three folders whose tests see everything, and one whose test looks at one side of the limit only. */

let folder = ''

beforeAll(async () => {
  const limit = 'export function isOver(count: number) {\n  return count > 3 ? 1 : 0\n}\n'
  const test = (place: string, more: string, file = 'limit') =>
    `import { expect, test } from 'vitest'\nimport { isOver } from '../src-core/${place}/${file}.ts'\ntest('${place}', () => {\n  expect(isOver(4)).toBe(1)\n${more}})\n`
  const whole = '  expect(isOver(3)).toBe(0)\n'
  folder = await plantFolder({
    'package.json': '{ "type": "module" }',
    'vitest.judging.config.ts': `export default { test: { include: ['test/*.test.ts'], isolate: false } }\n`,
    'src-core/regulation/limit.ts': limit,
    'src-core/checks/limit.ts': limit,
    'src-core/seats/limit.ts': limit,
    'src-core/election/count-limit.ts': limit,
    // Not of those that count.
    'src-core/election/limit.ts': limit,
    'test/regulation.test.ts': test('regulation', whole),
    'test/checks.test.ts': test('checks', whole),
    'test/seats.test.ts': test('seats', ''),
    'test/election.test.ts': test('election', whole, 'count-limit'),
    'test/breaks.test.ts': `import { expect, test } from 'vitest'\ntest('breaks unless faults are planted', () => {\n  expect(process.env['DAIHOI_FAULTS_ROOT']).toBeDefined()\n})\n`,
  })
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction')
})

afterAll(() => rm(folder, { recursive: true }))

test('a branch that no test takes is named with its line, a failed test is counted, and both fail', async () => {
  const { code, stdout } = await runTool('tools/check-coverage.mjs', '--root', folder)
  expect({ code, last: stdout.split('\n').slice(-7) }).toEqual({
    code: 1,
    last: [
      'src-core/seats/limit.ts:2 a branch no test takes',
      'src-core/regulation: 2 of 2 branches',
      'src-core/checks: 2 of 2 branches',
      'src-core/seats: 1 of 2 branches',
      'src-core/election: 2 of 2 branches',
      '8 branches looked at, 1 not taken, 1 tests failed',
      '',
    ],
  })
  expect(stdout).toContain('breaks unless faults are planted')
})

test('a folder whose tests see too few of the planted faults fails, each unseen one is listed', async () => {
  const { code, stdout } = await runTool('tools/check-mutants.mjs', '--root', folder, '--unseen')
  const seats = (kind: string, from: string, to: string) =>
    `src-core/seats/limit.ts:2 survived ${kind}: ${from} -> ${to}`
  expect([code, stdout.split('\n').filter((line) => line.includes('survived'))]).toEqual([
    1,
    [
      seats('ConditionalExpression', 'count > 3', 'true'),
      seats('EqualityOperator', 'count > 3', 'count >= 3'),
    ],
  ])
  expect(stdout).toContain('20 faults planted, 2 not seen, 1 of 4 folders below the mark')
})
