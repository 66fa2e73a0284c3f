import { copyFile, mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LINT_PLANTS } from './lint-plants.ts'
import { PROJECT, numbersIn, plantFolder, runTool } from './run-tool.ts'
import type { ToolOutcome } from './run-tool.ts'

interface Problem {
  readonly file: string
  readonly rule: string
  readonly message: string
}

const COPIED = [
  'eslint.config.js',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  ...['src-core', 'src-main', 'src-renderer', 'test'].map((top) => `${top}/tsconfig.json`),
]

let folder: string
let outcome: ToolOutcome
let problems: readonly Problem[]

beforeAll(async () => {
  const texts: Record<string, string> = {}
  for (const { file, text } of LINT_PLANTS) texts[file] = (texts[file] ?? '') + text
  folder = await plantFolder(texts)
  for (const file of COPIED) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await copyFile(join(PROJECT, file), join(folder, file))
  }
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  outcome = await runTool('tools/check-lint.mjs', '--root', folder, '--fewest', '1', '--json')
  problems = JSON.parse(outcome.output.split('\n')[0] ?? '') as Problem[]
})

afterAll(() => rm(folder, { recursive: true }))

test('each planted fault is reported by its own rule and by no other', () => {
  const asText = ({ file, rule }: { file: string; rule: string }) => `${file}: ${rule}`
  expect(problems.map(asText).sort()).toEqual(LINT_PLANTS.map(asText).sort())
  expect(outcome.code).toBe(1)
})

test.each(LINT_PLANTS)('$file is told: $says', ({ file, rule, says }) => {
  const told = problems.filter((problem) => problem.file === file && problem.rule === rule)
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining(says)])
})

test('every restriction written by us has a planted fault', async () => {
  const eslint = new ESLint({ cwd: PROJECT })
  const places = ['src-core/base/x.ts', 'src-core/base/plain-date.ts', 'src-main/engine/x.ts']
  const written = new Set<string>()
  for (const place of [...places, 'src-renderer/x.tsx', 'test/x.test.ts']) {
    const { rules } = (await eslint.calculateConfigForFile(join(PROJECT, place))) as {
      rules: Record<string, readonly unknown[]>
    }
    for (const [rule, options] of Object.entries(rules)) {
      if (rule.startsWith('no-restricted-'))
        messagesIn(options).forEach((text) => written.add(text))
    }
  }
  expect(written.size).toBeGreaterThan(0)
  const unplanted = [...written].filter(
    (text) => !problems.some(({ message }) => message.includes(text)),
  )
  expect(unplanted).toEqual([])
})

function messagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'message' && typeof inner === 'string' ? [inner] : messagesIn(inner),
  )
}

test('a lint that sees nothing fails and says so', async () => {
  const empty = await plantFolder({
    'package.json': '{ "type": "module" }',
    'eslint.config.js': `export default [{ ignores: ['**'] }]\n`,
  })
  const { code, output } = await runTool('tools/check-lint.mjs', '--root', empty)
  await rm(empty, { recursive: true })
  expect(code).toBe(1)
  expect(output).toContain('0 files, at least 100 were expected')
})

test('a lint that sees too few files fails and says how many it saw', async () => {
  const { code, output } = await runTool(
    'tools/check-lint.mjs',
    '--root',
    folder,
    '--fewest',
    '9999',
  )
  expect(code).toBe(1)
  expect(output).toContain('at least 9999 were expected')
  const [files = 0] = numbersIn(output.trim().split('\n').at(-1) ?? '')
  expect(files).toBeGreaterThan(0)
})
