import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runExample } from '#core/checks/run-example.ts'
import type { PackFile } from '#core/regulation/pack-source.ts'
import { parsePacks } from '#core/regulation/parse-packs.ts'
import { PACK_IDS, packTexts } from './bundled-packs.ts'

/** Walks docs/how-to/change-a-limit.md: what it names is there, and its steps do what it says. */

const PROJECT = resolve(import.meta.dirname, '../..')
const PACK = '2025-2030'
const FILE = `${PACK}/rules/committee.yaml`
const GUIDE = readFileSync(join(PROJECT, 'docs/how-to/change-a-limit.md'), 'utf8')
const ROW =
  '- when: { level: grassroots, members: { from: 3000, below: 7000 } }\n            value: '

type Edit = (text: string) => string

const raiseLimit: Edit = (text) => {
  expect(text).toContain(`${ROW}15`)
  return text.replace(`${ROW}15`, `${ROW}17`)
}

/** Step 4: in the examples of grassroots unions of this size every number of seats rises by two. */
const raiseExamples: Edit = (text) =>
  text
    .split(/(?=^ +- (?:title|id): )/m)
    .map((part) => {
      const speaksOfIt = /level: grassroots\b/.test(part) && /\.members: (?:3000|6999)\b/.test(part)
      return speaksOfIt
        ? part.replace(/((?:eats: |viên, ))(15|16|17)\b/g, (_, before: string, seats: string) => {
            return `${before}${Number(seats) + 2}`
          })
        : part
    })
    .join('')

const plantMistake: Edit = (text) => {
  const example = /(- title: cơ sở 3000 đoàn viên, 17\n.*\n +expect: )met/
  expect(text).toMatch(example)
  return text.replace(example, '$1not-met')
}

function packs(file: string, ...edits: readonly Edit[]) {
  const edited = ({ path, text }: PackFile): PackFile =>
    path === file
      ? { path, text: edits.reduce((before, edit) => edit(before), text) }
      : { path, text }
  return parsePacks(PACK_IDS.map((id) => packTexts(id).map(edited)))
}

/** The lines with SAI, by the rule they stand at. */
function wrongExamples(...edits: readonly Edit[]) {
  const parsed = packs(FILE, ...edits)
  const pack = parsed.ok ? parsed.value.get(PACK) : undefined
  if (!pack) throw new Error(JSON.stringify(parsed))
  return pack.rules.flatMap((rule) =>
    rule.examples.flatMap((example) => {
      const { status } = runExample(pack, rule, example)
      const said = `SAI: ${example.title}: phải là ${example.expect}, ra ${status}`
      return status === example.expect ? [] : [{ rule: rule.id, said }]
    }),
  )
}

test('the row stands in each file of the table with the figure of today', () => {
  const rows = [...GUIDE.matchAll(/\| `(regulations\S+)` +\| `(when: .*?)` +\| (\d+) +\|/g)]
  expect(rows.map(([, file]) => file)).toEqual(
    ['2023-2028', '2024-interim', '2025-2030'].map(
      (id) => `regulations/${id}/rules/committee.yaml`,
    ),
  )
  for (const [, file = '', row = '', figure = ''] of rows)
    expect(readFileSync(join(PROJECT, file), 'utf8')).toContain(
      `- ${row}\n            value: ${figure}\n`,
    )
})

test('the changed limit makes as many examples wrong as the guide says, at the rules it names', () => {
  const wrong = wrongExamples(raiseLimit)
  expect(GUIDE).toContain(`\`${wrong.length} ví dụ SAI\``)
  const named = GUIDE.slice(GUIDE.indexOf('## 4.'), GUIDE.indexOf('## 5.'))
  expect([...new Set(wrong.map(({ rule }) => rule))].filter((id) => !named.includes(id))).toEqual(
    [],
  )
})

test('with the examples raised nothing is wrong, and the mistake to plant is named as the guide has it', () => {
  expect(wrongExamples(raiseLimit, raiseExamples)).toEqual([])
  const [planted, ...others] = wrongExamples(raiseLimit, raiseExamples, plantMistake)
  expect(others).toEqual([])
  expect(GUIDE).toContain(`\`\`\`\n${planted?.said ?? 'nothing'}\n\`\`\``)
})

test('a version without its line in the changelog is refused with file and line', () => {
  const version = /version: '(\d+)'/
  const parsed = packs(`${PACK}/pack.yaml`, (text) =>
    text.replace(version, (_, number: string) => `version: '${Number(number) + 1}'`),
  )
  expect(parsed.ok ? [] : parsed.error).toMatchObject([
    { file: `${PACK}/pack.yaml`, line: expect.any(Number) as number },
  ])
})
