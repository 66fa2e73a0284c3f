import { expect, test, vi } from 'vitest'
import { electionCase } from '#main/engine/election-case.ts'
import { NEW_DOSSIER } from './new-dossier.ts'
import { openTestEngine } from './open-test-engine.ts'

async function openSample() {
  const { client, parts } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  return { client, id, read: () => electionCase(parts, id) }
}

test('elections are read once while nothing changes, and anew after a write', async () => {
  const { client, id, read } = await openSample()
  const first = read()
  expect(read()).toBe(first)
  await client.dossier.setCongress({ id, changes: { unionShortName: 'huyện Mường Lạn' } })
  expect(read()).not.toBe(first)
})

test('a value of the own office counts at once, though no dossier is written', async () => {
  const { client, read } = await openSample()
  const before = read()
  const limit = () => JSON.stringify(read().pack.parameters.get('composition.list-percent-max'))
  expect(limit()).not.toContain('quy-dinh-rieng-cua-huyen')
  const own = {
    ...{ overlayId: null, packId: '2023-2028', parameterId: 'composition.list-percent-max' },
    ...{ fresh: { title: 'Quy định riêng của huyện', scope: 'unit' as const, appliesTo: [] } },
    ...{ since: '2023-05-01', replaces: null, value: { value: 105 }, clause: 'mục 3', says: null },
    ...{ document: { symbol: '15/HD-LĐLĐ', title: 'Hướng dẫn', date: null } },
    ...{ confidence: 'A' as const, verifiedBy: 'Lù Văn Chiến' },
  }
  await client.regulations.changeOverlay({ change: { kind: 'set', own } })
  expect(read().dossier).toBe(before.dossier)
  expect(limit()).toContain('quy-dinh-rieng-cua-huyen')
})

test('the day after midnight and other wording count at once, though no dossier is written', async () => {
  const { client, parts } = openTestEngine()
  const { id } = await client.dossiers.create({ ...NEW_DOSSIER, startDate: null })
  const read = () => electionCase(parts, id)
  const today = vi.spyOn(parts, 'today').mockReturnValue('2023-06-01')
  const before = read()
  expect(before.asOf).toBe('2023-06-01')
  today.mockReturnValue('2023-06-02')
  expect(read().asOf).toBe('2023-06-02')
  const countingWords = { ...parts.countingWords }
  Object.assign(parts, { countingWords })
  expect(read().words).toBe(countingWords)
  const steps = { ...parts.speech.steps }
  Object.assign(parts, { speech: { ...parts.speech, steps } })
  expect(read().votesOfSteps).toBe(steps)
  expect(read().dossier).toBe(before.dossier)
})
