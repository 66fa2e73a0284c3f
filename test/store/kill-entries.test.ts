import { expect, test } from 'vitest'
import { killWhileEntering, openBox } from './kill-while-entering.ts'

test('killed while ballots are entered: no confirmed entry is lost, none is doubled', async () => {
  const box = await openBox()
  for (const confirmations of [1, 2, 3, 5, 4, 1]) await killWhileEntering(box, confirmations)
  expect(box.confirmed.size).toBeGreaterThan(6)
})
