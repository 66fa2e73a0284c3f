import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { describePackageFailure, readPackage } from '#main/store/read-package.ts'
import { aDatabaseFile, aPackage, damageInside, wrongValue } from './fuzz-inputs.ts'
import { runFuzz } from './run-fuzz.ts'
import { temporaryFolder } from './temporary-workspace.ts'

const sum = (figures: Record<string, number>) =>
  Object.values(figures).reduce((total, count) => total + count, 0)

test('damaged databases are refused with a sentence or read as far as they go', async () => {
  const figures = await runFuzz('databases', 0, 60)
  expect(sum(figures)).toBe(60)
  expect(
    Object.keys(figures).filter((outcome) => outcome.startsWith('refused')).length,
  ).toBeGreaterThan(1)
})

test('damaged packages are refused by one of the guards', async () => {
  const figures = await runFuzz('packages', 0, 120)
  expect(sum(figures)).toBe(120)
  const refused = Object.entries(figures).filter(([outcome]) => outcome.startsWith('refused'))
  expect(refused.length).toBeGreaterThan(2)
})

test('through the real reader no damaged package is taken with other values than it was sent with', async () => {
  const folder = path.join(temporaryFolder(), 'mau')
  mkdirSync(folder)
  const sound = aPackage(aDatabaseFile(folder))
  const first = await readPackage(sound, null)
  if (!first.ok) throw new Error('the sound package was refused')
  for (let seed = 0; seed < 10; seed += 1) {
    const file = seed % 2 === 0 ? damageInside(sound, seed) : wrongValue(sound, seed)
    const read = await readPackage(file, null)
    if (!read.ok) expect(describePackageFailure(read.error).length).toBeGreaterThan(40)
    // What is taken all the same must be a whole dossier whose record explains its rows.
    else expect(read.value.image.rows.dossier.length).toBe(1)
  }
})
