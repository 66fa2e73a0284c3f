import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairQuestion } from '#core/seats/repair-question.ts'
import type { RepairAnswer, RepairQuestion } from '#core/seats/repair-question.ts'
import { answerTo, tryAll } from './a-repair.ts'

const TAGS = ['a', 'b', 'c', 're-election'] as const
const small = (max: number) => fc.integer({ min: 0, max })

/** Any small question: up to nine people, four kinds of tag, every kind of requirement. */
const anyRepair = fc
  .record({
    people: fc.array(
      fc.record({ tags: fc.subarray([...TAGS]), unclearTags: fc.subarray(['a', 'b']) }),
      { minLength: 1, maxLength: 9 },
    ),
    list: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    size: small(9),
    require: fc.array(
      fc.record({
        tag: fc.constantFrom(...TAGS),
        min: fc.option(small(5)),
        max: fc.option(small(6)),
        mandatory: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    keep: fc.uniqueArray(small(8), { maxLength: 2 }),
    exclude: fc.uniqueArray(small(8), { maxLength: 2 }),
    sameSize: fc.boolean(),
  })
  .map(({ people, list, size, require, keep, exclude, sameSize }): RepairQuestion => {
    const ids = people.map((_, at) => at + 1)
    const listed = ids.filter((_, at) => list[at])
    const known = (places: readonly number[]) => places.flatMap((at) => ids[at] ?? [])
    return repairQuestion.parse({
      people: people.map((person, at) => ({ id: at + 1, ...person })),
      list: listed,
      size: sameSize ? listed.length : Math.min(size, ids.length),
      require: require.map((one, at) => ({ id: `R${at + 1}`, ...one })),
      keep: known(keep),
      exclude: known(exclude),
    })
  })

const without = (question: RepairQuestion, id: string): RepairQuestion => ({
  ...question,
  require: question.require.filter((one) => one.id !== id),
  keep: question.keep.filter((one) => `keep:${one}` !== id),
})

const listAfter = (question: RepairQuestion, change: Pick<RepairAnswer, 'in' | 'out'>) =>
  [...question.list.filter((id) => !change.out.includes(id)), ...change.in]
    .map(Number)
    .sort((a, b) => a - b)

test('on hundreds of small cases the answer is the best of all lists, and so are the others', async () => {
  const seen = { optimal: 0, impossible: 0, several: 0 }
  await fc.assert(
    fc.asyncProperty(anyRepair, async (question) => {
      const answer = await answerTo(question)
      const all = tryAll(question)
      const [best] = all
      if (!best) {
        expect(answer).toMatchObject({ status: 'impossible', swaps: null, out: [], in: [] })
        expectMinimal(question, answer.conflict)
        seen.impossible += 1
        return
      }
      const wishes = question.require.filter(({ mandatory }) => !mandatory).length
      const equal = all.filter(({ key }) =>
        key.slice(0, wishes + 1).every((value, at) => value === best.key[at]),
      )
      expect([answer.status, listAfter(question, answer)]).toEqual(['optimal', best.list])
      expect(answer.swaps).toBe(Math.max(answer.out.length, answer.in.length))
      const others = answer.others.map((change) => listAfter(question, change).join())
      expect(others.length).toBe(Math.min(equal.length, 5) - 1)
      expect(new Set([...others, best.list.join()]).size).toBe(others.length + 1)
      const lawful = new Set(equal.map(({ list }) => list.join()))
      expect(others.filter((list) => !lawful.has(list))).toEqual([])
      seen.optimal += 1
      if (others.length > 0) seen.several += 1
    }),
    { numRuns: 500 },
  )
  expect(Math.min(seen.optimal, seen.impossible, seen.several)).toBeGreaterThan(25)
}, 120_000)

/** The set alone has no list; without any one of its members there is one. */
function expectMinimal(question: RepairQuestion, conflict: readonly string[]): void {
  if (conflict.includes('size')) {
    expect(conflict).toEqual(['size'])
    expect(question.people.length - new Set(question.exclude).size).toBeLessThan(question.size)
    return
  }
  const alone: RepairQuestion = {
    ...question,
    require: question.require.filter(({ id, mandatory }) => mandatory && conflict.includes(id)),
    keep: question.keep.filter((id) => conflict.includes(`keep:${id}`)),
  }
  expect(conflict.length).toBeGreaterThan(0)
  expect(tryAll(alone)).toEqual([])
  for (const id of conflict) expect(tryAll(without(alone, id)).length).toBeGreaterThan(0)
}

test('the order of the people changes no answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRepair.chain((question) =>
        fc.tuple(
          fc.constant(question),
          fc.shuffledSubarray(question.people, { minLength: question.people.length }),
          fc.shuffledSubarray(question.list, { minLength: question.list.length }),
        ),
      ),
      async ([question, people, list]) => {
        expect(await answerTo({ ...question, people, list })).toEqual(await answerTo(question))
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)
