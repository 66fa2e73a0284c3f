import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

test('a sample that was cut off after its first command is finished the next time it is opened', async () => {
  const { client, parts } = openTestEngine({ ownSample: true })
  const whole = parts.readSample
  const cutOff = { ...parts.readSample('tam-duong-xi'), workbooks: [] }
  Object.assign(parts, { readSample: () => cutOff })
  const { id } = await client.dossiers.openSample()
  expect((await client.dossier.get({ id })).dossier.units).toEqual([])
  Object.assign(parts, { readSample: whole })
  expect(await client.dossiers.openSample()).toEqual({ id })
  const { dossier } = await client.dossier.get({ id })
  expect([dossier.units.length, dossier.delegates.length, dossier.candidates.length]).toEqual([
    62, 117, 41,
  ])
})
