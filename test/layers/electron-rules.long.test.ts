import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FORBIDDEN, REQUIRED } from '../../tools/electron-rules.mjs'
import { ELECTRON_PLANTS } from './electron-plants.ts'
import { plantFolder, runTool } from './run-tool.ts'
import type { ToolOutcome } from './run-tool.ts'

interface Problem {
  readonly file: string
  readonly rule: string
  readonly message: string
}

let folder: string
let outcome: ToolOutcome
let problems: readonly Problem[]

beforeAll(async () => {
  folder = await plantFolder(
    Object.fromEntries(ELECTRON_PLANTS.map(({ file, text }) => [file, text])),
  )
  outcome = await runTool('tools/check-electron.mjs', '--root', folder, '--fewest', '1', '--json')
  problems = JSON.parse(outcome.stdout.split('\n')[0] ?? '') as Problem[]
})

afterAll(() => rm(folder, { recursive: true }))

test('every forbidden pattern is planted', () => {
  const planted = new Set(ELECTRON_PLANTS.map(({ rule }) => rule))
  expect(FORBIDDEN.filter(({ name }) => !planted.has(name))).toEqual([])
})

test.each(ELECTRON_PLANTS)('$file is reported by $rule', ({ file, rule }) => {
  const found = problems.filter((problem) => problem.file === file)
  expect([...new Set(found.map((problem) => problem.rule))]).toEqual([rule])
  expect(outcome.code).toBe(1)
})

test('whatever protects the window is missed when it is not there', () => {
  const nowhere = problems.filter(({ message }) => message.startsWith('missing: '))
  const planted = /setWindowOpenHandler|setPermission|setDevice/
  const unplanted = REQUIRED.filter(({ pattern }) => !planted.test(pattern))
  expect(nowhere.map(({ rule }) => rule).sort()).toEqual(unplanted.map(({ name }) => name).sort())
})

test('a scan that sees nothing fails and says so', async () => {
  const empty = await plantFolder({ 'src-main/engine/other.ts': '' })
  const { code, output } = await runTool('tools/check-electron.mjs', '--root', empty)
  await rm(empty, { recursive: true })
  expect(code).toBe(1)
  expect(output).toContain('0 files, at least 100 were expected')
})

test('the code of this project has no problem', async () => {
  const { code, output } = await runTool('tools/check-electron.mjs')
  expect(output).toMatch(/^\d+ files looked at, \d+ rules, 0 problems\n$/)
  expect(code).toBe(0)
})
