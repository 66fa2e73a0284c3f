import { describe, expect, test } from 'vitest'
import { runExample } from '#core/checks/run-example.ts'
import { readPacks } from '#main/bundled/read-packs.ts'
import { PACK_IDS, REGULATIONS, bundledPacks } from './bundled-packs.ts'

/** Every example of every pack is a test; a pack that brings none is a failure, not a silence. */

const packs = bundledPacks()
const examples = [...packs].flatMap(([id, pack]) => {
  return pack.rules.flatMap((rule) =>
    rule.examples.map((example) => ({
      name: `${id} ${rule.id}: ${example.title}`,
      pack,
      rule,
      example,
    })),
  )
})

test(`the bundled packs bring examples (${examples.length} found)`, () => {
  expect(examples.length).toBeGreaterThan(0)
  const rules = [...packs.values()].reduce((sum, pack) => sum + pack.rules.length, 0)
  process.stdout.write(`${rules} rules, ${examples.length} examples, ${packs.size} rule packs\n`)
})

test('the reader of the program finds the same packs and every citation leads to a document', () => {
  const read = readPacks(REGULATIONS)
  expect(read.ok && [...read.value.keys()].sort()).toEqual(PACK_IDS)
})

describe('each example comes out as the pack says', () => {
  test.each(examples)('$name', ({ pack, rule, example }) => {
    const outcome = runExample(pack, rule, example)
    expect(outcome.status).toBe(example.expect)
    expect(outcome.sentence).toBe(example.sentence ?? outcome.sentence)
    expect(outcome.sentence).not.toMatch(/[{}]|undefined|chưa rõ không/)
  })
})

test('a met or not-met example never leaves a figure of its sentence open', () => {
  const open = examples
    .map(({ name, pack, rule, example }) => ({ name, ...runExample(pack, rule, example) }))
    .filter(({ status, sentence }) => status.includes('met') && sentence.includes('chưa rõ'))
  expect(open).toEqual([])
})
