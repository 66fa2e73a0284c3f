import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { openTestEngine } from './open-test-engine.ts'

const OWN = `overlay:
  id: so-du
  title: Số dư của đơn vị
  version: '1'
  scope: unit
  over: ['2023-2028']
  inForce: { from: 2023-01-01, until: null }
  changelog: [{ version: '1', date: 2023-01-01, what: bản đầu }]
documents:
  - { id: kh, symbol: KH 9/KH-LĐLĐ, title: Kế hoạch, date: 2023-01-01 }
parameters:
  - id: composition.list-percent-max
    values: { 2023-01-01: { value: 105 } }
    citations: { 2023-01-01: { document: kh, clause: mục 3, says: Số dư 5%., confidence: A, verifiedBy: null } }
`

test('the catalogue names every rule with its source and runs every example', async () => {
  const { client } = openTestEngine()
  const catalogue = await client.regulations.catalogue({
    packId: '2025-2030',
    dossierId: null,
    asOf: null,
  })
  expect(catalogue.packs.map(({ id, awaits }) => [id, awaits === null])).toEqual([
    ['2023-2028', true],
    ['2024-interim', true],
    ['2025-2030', true],
    ['xiv', false],
  ])
  expect(catalogue.examples.failed).toBe(0)
  expect(catalogue.examples.run).toBeGreaterThan(700)
  const seats = catalogue.parameters.find(({ id }) => id === 'committee.seats-max')
  expect(seats?.values.map(({ since, setBy, current }) => [since, setBy, current])).toEqual([
    ['2025-08-29', '2025-2030', true],
    ['2024-12-27', '2024-interim', false],
    ['2020-02-20', '2023-2028', false],
  ])
  const guests = catalogue.rules.find(({ id }) => id === 'congress.guests.max')
  expect(guests).toMatchObject({
    confidence: 'A',
    source: 'KH 22/KH-TLĐ ngày 29/08/2025, phần III.D',
  })
})

test('an overlay of this office is taken in, decides, stands in the report, goes out and is taken back', async () => {
  const { client } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const finding = async () => {
    const report = await client.checks.report({ id, asOf: null })
    const found = report.findings.find(({ ruleId }) => ruleId === 'congress.candidates.list-size')
    return { status: found?.status, overlays: report.overlays.map((one) => one.id) }
  }
  expect(await finding()).toEqual({ status: 'not-applicable', overlays: [] })
  const saved = await client.regulations.importOverlay({ fileName: 'so-du.yaml', text: OWN })
  expect(saved).toMatchObject({ id: 'so-du', replaced: false, fileName: 'so-du.yaml' })
  // 29 names for 27 seats are 107 %.
  expect(await finding()).toEqual({ status: 'not-met', overlays: ['so-du'] })
  const exported = await client.regulations.exportOverlay({ id: 'so-du' })
  expect(exported).toEqual({ fileName: 'so-du.yaml', text: OWN })

  const changed = parse(OWN.replace('value: 105', 'value: 110')) as Parameters<
    typeof client.regulations.saveOverlay
  >[0]['overlay']
  expect(await client.regulations.saveOverlay({ overlay: changed })).toMatchObject({
    replaced: true,
  })
  expect(await finding()).toEqual({ status: 'met', overlays: ['so-du'] })
  await client.regulations.removeOverlay({ id: 'so-du' })
  expect(await finding()).toEqual({ status: 'not-applicable', overlays: [] })
})

test('an overlay with a fault is refused with file and line; one lying in the folder is told in every report', async () => {
  const { client, parts } = openTestEngine()
  const faulty = OWN.replace('composition.list-percent-max', 'composition.nothing')
  await expect(
    client.regulations.importOverlay({ fileName: 'so-du.yaml', text: faulty }),
  ).rejects.toMatchObject({
    code: 'INPUT_UNUSABLE',
    message: expect.stringContaining('so-du.yaml, dòng 12') as string,
  })
  const folder = path.join(parts.folder, 'quy-dinh-rieng')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'hong.yaml'), faulty)
  await client.regulations.importOverlay({ fileName: 'so-du.yaml', text: OWN })
  const { id } = await client.dossiers.openSample()
  const report = await client.checks.report({ id, asOf: null })
  expect(report.overlayFaults).toEqual([expect.stringContaining('hong.yaml, dòng 12:')])
  expect(report.overlays.map((one) => one.id)).toEqual(['so-du'])
})

test('a bundled overlay cannot be removed, one nobody has is not found', async () => {
  const { client } = openTestEngine()
  await expect(client.regulations.removeOverlay({ id: 'tp-hcm' })).rejects.toMatchObject({
    code: 'INPUT_UNUSABLE',
  })
  await expect(client.regulations.exportOverlay({ id: 'khong-co' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('one dossier under two packs, and on two days', async () => {
  const { client } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const own = { packId: null, asOf: null }
  const same = await client.checks.compare({ id, left: own, right: own })
  expect(same.changed).toEqual([])
  const packs = await client.checks.compare({
    id,
    left: own,
    right: { packId: '2025-2030', asOf: '2025-11-20' },
  })
  expect(packs.right).toMatchObject({ packId: '2025-2030', asOf: '2025-11-20' })
  const seats = packs.changed.find(({ key }) => key.startsWith('unit.committee.seats-max@unit:'))
  expect(seats?.left?.sentence).not.toBe(seats?.right?.sentence)
  const ended = await client.checks.compare({
    id,
    left: own,
    right: { packId: null, asOf: '2024-12-27' },
  })
  expect(ended.right.counts.total).toBe(0)
  expect(ended.changed.every(({ right }) => right === null)).toBe(true)
})
