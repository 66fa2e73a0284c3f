import { expect, test } from 'vitest'
import { judgeList } from './judge-list.ts'
import { makeList } from './make-list.ts'

test('lists of every shape keep every row, and no value is changed in silence', () => {
  const faults: string[] = []
  for (let seed = 1; seed <= 80; seed += 1)
    faults.push(...judgeList(makeList(seed)).faults.map((fault) => `${seed}: ${fault}`))
  expect(faults).toEqual([])
})
