import { readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT, plantFolder, runTool } from '../layers/run-tool.ts'

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

test('the test run counts what passed, what failed, what was skipped and what did not load', async () => {
  const folder = await plantFolder({
    'vitest.config.mjs': `export default { test: { include: ['*.test.mjs'] } }\n`,
    'passes.test.mjs': `import { test } from 'vitest'\ntest('one', () => undefined)\ntest('two', () => undefined)\n`,
    'fails.test.mjs': `import { test } from 'vitest'\ntest('three', () => { throw new Error('planted') })\n`,
    'skips.test.mjs': `import { test } from 'vitest'\ntest.skip('four', () => undefined)\n`,
    'breaks.test.mjs': `import './nowhere.mjs'\n`,
  })
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const { code, stdout } = await runTool('tools/test.mjs', '--root', folder)
  await rm(folder, { recursive: true })
  expect({ code, last: lastLine(stdout) }).toEqual({ code: 1, last: '2 passed, 3 failed' })
})

test('a test run without tests fails', async () => {
  const folder = await plantFolder({ 'package.json': '{}' })
  const { code, stdout } = await runTool('tools/test.mjs', '--root', folder)
  await rm(folder, { recursive: true })
  expect({ code, last: lastLine(stdout) }).toEqual({ code: 1, last: '0 passed, 1 failed' })
})

test('figures are written only when the long runs left them, and a share is a part of the whole', async () => {
  const folder = await plantFolder({
    'vitest.config.mjs': `export default { test: { include: ['*.test.mjs'] } }\n`,
    'passes.test.mjs': `import { test } from 'vitest'\ntest('one', () => undefined)\n`,
  })
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const before = await readFile(join(PROJECT, 'docs/long-runs.md'), 'utf8')
  const unwritten = await runTool('tools/test.mjs', '--root', folder, '--write')
  await rm(folder, { recursive: true })
  expect(await readFile(join(PROJECT, 'docs/long-runs.md'), 'utf8')).toBe(before)
  const tooMuch = await runTool('tools/test.mjs', '--share', '2')
  expect([unwritten, tooMuch].map(({ code, stdout }) => [code, lastLine(stdout)])).toEqual([
    [1, '1 passed, 1 failed'],
    [1, '0 passed, 1 failed'],
  ])
})

test('the format check names the file that is not formatted and counts what it saw', async () => {
  const folder = await plantFolder({
    '.prettierignore': 'left-alone.ts\n',
    'tidy.ts': 'export const one = 1;\n',
    'untidy.ts': 'export   const one = 1\n',
    'left-alone.ts': 'export   const one = 1\n',
  })
  const { code, output } = await runTool('tools/check-format.mjs', '--root', folder)
  await rm(folder, { recursive: true })
  expect({ code, output }).toEqual({
    code: 1,
    output: 'untidy.ts is not formatted: run npm run fix\n2 files looked at, 1 not formatted\n',
  })
})

test('a format check that sees nothing fails', async () => {
  const folder = await plantFolder({ 'notes.txt': 'x' })
  const { code, output } = await runTool('tools/check-format.mjs', '--root', folder)
  await rm(folder, { recursive: true })
  expect({ code, output }).toEqual({ code: 1, output: '0 files looked at, 0 not formatted\n' })
})
