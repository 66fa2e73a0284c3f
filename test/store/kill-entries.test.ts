import { expect, test } from 'vitest'
import { killWhileEntering, openBox } from './kill-while-entering.ts'
import { killWhileTelling, openSheet } from './kill-while-telling.ts'

test('killed while ballots are entered: no confirmed entry is lost, none is doubled', async () => {
  const box = await openBox()
  for (const confirmations of [1, 2, 3, 5, 4, 1]) await killWhileEntering(box, confirmations)
  expect(box.confirmed.size).toBeGreaterThan(6)
})

test('killed while totals are told: no confirmed figure is lost, none is doubled', async () => {
  const sheet = await openSheet()
  for (const confirmations of [1, 3, 40, 2]) await killWhileTelling(sheet, confirmations)
  expect(sheet.told.length).toBeGreaterThanOrEqual(46)
})
