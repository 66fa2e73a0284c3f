import { expect, test } from 'vitest'
import { killWhileEntering, openBox } from './kill-while-entering.ts'
import { killWhileTelling, openSheet } from './kill-while-telling.ts'

test('killed while ballots are entered: no confirmed entry is lost, none is doubled', async () => {
  const box = await openBox()
  for (const confirmations of [1, 5, 2]) await killWhileEntering(box, confirmations)
  expect(box.confirmed.size).toBeGreaterThan(4)
})

test('killed while totals are told: no confirmed figure is lost, none is doubled', async () => {
  const sheet = await openSheet()
  for (const confirmations of [3, 40]) await killWhileTelling(sheet, confirmations)
  expect(sheet.told.length).toBeGreaterThanOrEqual(43)
})
