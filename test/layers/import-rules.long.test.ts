import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE, IMPORT_PLANTS } from './import-plants.ts'
import { numbersIn, plantFolder, runTool } from './run-tool.ts'
import type { ToolOutcome } from './run-tool.ts'

interface Report {
  readonly rules: readonly { readonly name: string; readonly comment: string }[]
  readonly violations: readonly {
    readonly rule: string
    readonly from: string
    readonly to: string
  }[]
}

const NOTHING = 'export const nothing = 0\n'
const PACKAGES = ['left-over', 'better-sqlite3', 'docx', 'electron', 'commander', 'highs']

let folder: string
let outcome: ToolOutcome
let report: Report

beforeAll(async () => {
  folder = await plantFolder(plantedHouse())
  outcome = await runTool('tools/check-layers.mjs', '--root', folder, '--fewest', '1', '--json')
  report = JSON.parse(outcome.output.split('\n')[0] ?? '') as Report
})

afterAll(() => rm(folder, { recursive: true }))

function plantedHouse(): Record<string, string> {
  const planted = Object.fromEntries(IMPORT_PLANTS.map((plant) => [plant.file, plant.text]))
  const alive = [...HOUSE, ...IMPORT_PLANTS.map(({ file }) => file)].filter(
    (file) => !file.endsWith('/dead.ts'),
  )
  const importAll = (top: string, alias: string) =>
    alive
      .filter((file) => file.startsWith(`${top}/`))
      .map((file) => `import '${file.replace(`${top}/`, `${alias}/`)}'\n`)
      .join('')
  return {
    ...Object.fromEntries(HOUSE.map((file) => [file, NOTHING])),
    ...planted,
    'src-core/base/ring-two.ts': `import './ring-one.ts'\n`,
    'src-main/odds/ends.ts': NOTHING,
    'templates/agenda.json': '{}\n',
    'src-main/start.mjs': importAll('src-core', '#core') + importAll('src-main', '#main'),
    'src-renderer/main.tsx': importAll('src-renderer', '#renderer'),
    'package.json': JSON.stringify({
      name: 'planted',
      type: 'module',
      imports: {
        '#core/*': './src-core/*',
        '#main/*': './src-main/*',
        '#renderer/*': './src-renderer/*',
        '#test/*': './test/*',
      },
      dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
    }),
    ...Object.fromEntries(
      PACKAGES.flatMap((name) => [
        [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
        [`node_modules/${name}/index.js`, ''],
      ]),
    ),
  }
}

test('every import rule has a planted violation', () => {
  expect([...new Set(IMPORT_PLANTS.map(({ rule }) => rule))].sort()).toEqual(
    report.rules.map(({ name }) => name).sort(),
  )
})

test('each planted import is reported by its own rule and by no other', () => {
  const asText = ({ rule, from, to }: Report['violations'][number]) => `${rule}: ${from} -> ${to}`
  expect(report.violations.map(asText).sort()).toEqual(
    IMPORT_PLANTS.map(({ rule, file, to }) => asText({ rule, from: file, to })).sort(),
  )
  expect(outcome.code).toBe(1)
})

test('every import rule says what to do instead', () => {
  const silent = report.rules.filter(({ comment }) => !comment.includes('Instead: '))
  expect(silent).toEqual([])
})

test('the check of this project says how much it looked at', async () => {
  const { output } = await runTool('tools/check-layers.mjs')
  const [modules = 0, dependencies = 0] = numbersIn(output.trim().split('\n').at(-1) ?? '')
  expect(modules).toBeGreaterThan(0)
  expect(dependencies).toBeGreaterThan(modules)
})

test('a run that sees nothing fails and says so', async () => {
  const empty = await plantFolder({ 'package.json': '{}', 'src-core/empty.txt': '' })
  const { code, output } = await runTool('tools/check-layers.mjs', '--root', empty)
  await rm(empty, { recursive: true })
  expect(code).toBe(1)
  expect(output).toContain('no module was looked at in src-core')
})

test('a run that sees too little fails and says so', async () => {
  const { code, output } = await runTool(
    'tools/check-layers.mjs',
    '--root',
    folder,
    '--fewest',
    '9999',
  )
  expect(code).toBe(1)
  expect(output).toContain('at least 9999 were expected')
})
