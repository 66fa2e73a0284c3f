/** One unlawful file per rule of ours in eslint.config.js, with what the report must say about it. */
export interface LintPlant {
  readonly file: string
  readonly text: string
  readonly rule: string
  readonly says: string
}

const lines = (count: number, line: string) => line.repeat(count)

export const LINT_PLANTS: readonly LintPlant[] = [
  {
    file: 'src-core/base/reads-the-day.ts',
    text: `export const size = (millis: number) => new Date(millis).getUTCDate()\n`,
    rule: 'no-restricted-globals',
    says: 'Days are PlainDate; the moment is an argument',
  },
  {
    file: 'src-core/base/plain-date.ts',
    text: `export const today = () => new Date().getUTCDate()\n`,
    rule: 'no-restricted-syntax',
    says: 'The core has no clock: take the day as an argument',
  },
  {
    file: 'src-core/base/plain-date.ts',
    text: `export const moment = () => Date.now()\n`,
    rule: 'no-restricted-properties',
    says: 'The core has no clock: take the moment as an argument',
  },
  {
    file: 'src-core/base/throws-dice.ts',
    text: `export const chance = () => Math.random()\n`,
    rule: 'no-restricted-properties',
    says: 'The core has no chance',
  },
  {
    file: 'src-core/base/formats-a-day.ts',
    text: `export const day = (at: number) => new Intl.DateTimeFormat('vi').format(at)\n`,
    rule: 'no-restricted-syntax',
    says: 'Days are PlainDate text',
  },
  {
    file: 'src-core/base/prints.ts',
    text: `export const say = () => console.log('đã xong')\n`,
    rule: 'no-restricted-globals',
    says: 'The core returns values; hosts print',
  },
  {
    file: 'src-core/base/calls-out.ts',
    text: `export const ask = () => fetch('somewhere')\n`,
    rule: 'no-restricted-globals',
    says: 'The program is offline',
  },
  {
    file: 'src-core/base/looks-around.ts',
    text: `export const surroundings = () => Object.keys(globalThis)\n`,
    rule: 'no-restricted-globals',
    says: 'The core has no surroundings',
  },
  {
    file: 'src-core/base/class.ts',
    text: `export class Thing {}\n`,
    rule: 'no-restricted-syntax',
    says: 'The core has values and functions',
  },
  {
    file: 'src-main/engine/enum.ts',
    text: `export enum Kind {\n  One,\n}\n`,
    rule: 'no-restricted-syntax',
    says: 'an enum is code',
  },
  {
    file: 'src-main/engine/nameless.ts',
    text: `export default 1\n`,
    rule: 'no-restricted-syntax',
    says: 'Name what you export',
  },
  {
    file: 'src-main/engine/asks-in-sql.ts',
    text: `export const all = 'SELECT id FROM dossier'\n`,
    rule: 'no-restricted-syntax',
    says: 'SQL stands only in src-main/store',
  },
  {
    file: 'src-main/engine/writes-in-sql.ts',
    text: 'export const add = (id: string) => `\n  INSERT INTO dossier VALUES (${id})`\n',
    rule: 'no-restricted-syntax',
    says: 'SQL stands only in src-main/store',
  },
  {
    file: 'test/core/skipped.test.ts',
    text: `import { test } from 'vitest'\n\ntest.skip('nothing', () => undefined)\n`,
    rule: 'no-restricted-syntax',
    says: 'A test that does not run proves nothing',
  },
  {
    file: 'src-main/engine/climbs.ts',
    text: `export { asked } from '../../../elsewhere/asked.ts'\n`,
    rule: 'no-restricted-imports',
    says: 'Climb two folders at most',
  },
  {
    file: 'src-core/base/long-file.ts',
    text: `export const many = [\n${lines(200, '  1,\n')}]\n`,
    rule: 'max-lines',
    says: 'Maximum allowed is 200',
  },
  {
    file: 'src-main/engine/long-file.ts',
    text: `export const many = [\n${lines(400, '  1,\n')}]\n`,
    rule: 'max-lines',
    says: 'Maximum allowed is 400',
  },
  {
    file: 'src-core/base/long-function.ts',
    text: `export function many() {\n  return [\n${lines(40, '    1,\n')}  ]\n}\n`,
    rule: 'max-lines-per-function',
    says: 'Maximum allowed is 40',
  },
  {
    file: 'src-main/engine/long-function.ts',
    text: `export function many() {\n  return [\n${lines(60, '    1,\n')}  ]\n}\n`,
    rule: 'max-lines-per-function',
    says: 'Maximum allowed is 60',
  },
  {
    file: 'src-core/base/tangled.ts',
    text: `export const tangled = (value: boolean) =>\n  value${lines(10, ' || value')}\n`,
    rule: 'complexity',
    says: 'Maximum allowed is 10',
  },
  {
    file: 'src-main/engine/tangled.ts',
    text: `export const tangled = (value: boolean) =>\n  value${lines(20, ' || value')}\n`,
    rule: 'complexity',
    says: 'Maximum allowed is 20',
  },
  {
    file: 'src-core/base/many-parameters.ts',
    text: `export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d\n`,
    rule: 'max-params',
    says: 'Maximum allowed is 3',
  },
  {
    file: 'src-main/engine/anything.ts',
    text: `export const same = (value: any): unknown => value\n`,
    rule: '@typescript-eslint/no-explicit-any',
    says: 'Unexpected any',
  },
  {
    file: 'src-main/engine/forgets.ts',
    text: `const work = () => Promise.resolve(1)\n\nexport function start(): void {\n  work()\n}\n`,
    rule: '@typescript-eslint/no-floating-promises',
    says: 'Promises must be awaited',
  },
  {
    file: 'src-main/engine/misses-a-case.ts',
    text:
      `export function word(kind: 'one' | 'two'): void {\n` +
      `  switch (kind) {\n    case 'one':\n      return\n  }\n}\n`,
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    says: 'two',
  },
  {
    file: 'src-main/engine/unfinished.ts',
    text: `// TODO: the rest\nexport const part = 1\n`,
    rule: 'no-warning-comments',
    says: 'todo',
  },
  {
    file: 'src-main/engine/prints.ts',
    text: `export const say = () => console.log('đã xong')\n`,
    rule: 'no-console',
    says: 'console',
  },
  {
    file: 'src-main/engine/silences-the-compiler.ts',
    text: `// @ts-expect-error\nexport const part: number = 'one'\n`,
    rule: '@typescript-eslint/ban-ts-comment',
    says: 'description',
  },
  {
    file: 'src-main/engine/silences-for-nothing.ts',
    text: `// eslint-disable-next-line no-console -- it prints\nexport const part = 1\n`,
    rule: 'eslint',
    says: 'Unused eslint-disable directive',
  },
  {
    file: 'src-main/engine/silences-without-reason.ts',
    text: `// eslint-disable-next-line no-console\nexport const say = () => console.log('đã xong')\n`,
    rule: 'switched-off-without-reason',
    says: 'no-console is switched off here',
  },
  {
    file: 'src-renderer/parts/hook-in-branch.tsx',
    text:
      `import { useState } from 'react'\n\n` +
      `export function Part({ on }: { on: boolean }) {\n` +
      `  if (on) useState(0)\n  return null\n}\n`,
    rule: 'react-hooks/rules-of-hooks',
    says: 'conditionally',
  },
  {
    file: 'src-renderer/parts/stale-effect.tsx',
    text:
      `import { useEffect } from 'react'\n\n` +
      `export function Part({ save, value }: { save: (value: number) => void; value: number }) {\n` +
      `  useEffect(() => save(value), [save])\n  return null\n}\n`,
    rule: 'react-hooks/exhaustive-deps',
    says: "missing dependency: 'value'",
  },
]
