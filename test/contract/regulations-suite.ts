import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { OWN_OVERLAY } from './own-overlay.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** Checks by the packs, the catalogue of their rules, one dossier under two packs or days, and the office's overlays as files. */
export function describeRegulations(opened: () => CarriedEngine): void {
  describe('checks', () => {
    test('the sample breaks exactly two rules among its 62 units, each with document and clause', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const report = await opened().client.checks.report({ id, asOf: null })
      const broken = report.findings.filter(
        (finding) => finding.subject.kind === 'unit' && finding.status === 'not-met',
      )
      expect(broken.map((finding) => [finding.subject.label, finding.source])).toEqual([
        ['CĐCS Công ty Cổ phần Chè Sương Núi', expect.stringMatching(/HD 03\/HD-TLĐ.*mục 9\.1/)],
        [
          'CĐCS Công ty TNHH May Hoàng Liên Tam Đường',
          expect.stringMatching(/HD 03\/HD-TLĐ.*mục 6\.5/),
        ],
      ])
      expect(report.counts.total).toBe(report.findings.length)
      expect((await opened().client.dossier.get({ id })).counts).toEqual(report.counts)
    })

    test('an unknown rule is answered with the ids that exist', async () => {
      const { id } = await opened().client.dossiers.openSample()
      await expect(
        opened().client.checks.explain({ id, ruleId: 'nothing', asOf: null }),
      ).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('Các quy định đang dùng'),
      })
    })
  })

  describe('regulations', () => {
    test('the catalogue names every rule with its source and runs every example', async () => {
      const { client } = opened()
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
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const finding = async () => {
        const report = await client.checks.report({ id, asOf: null })
        const found = report.findings.find(
          ({ ruleId }) => ruleId === 'congress.candidates.list-size',
        )
        return { status: found?.status, overlays: report.overlays.map((one) => one.id) }
      }
      expect(await finding()).toEqual({ status: 'not-applicable', overlays: [] })
      const saved = await client.regulations.importOverlay({
        fileName: 'so-du.yaml',
        text: OWN_OVERLAY,
      })
      expect(saved).toMatchObject({ id: 'so-du', replaced: false, fileName: 'so-du.yaml' })
      // 29 names for 27 seats are 107 %.
      expect(await finding()).toEqual({ status: 'not-met', overlays: ['so-du'] })
      const exported = await client.regulations.exportOverlay({ id: 'so-du' })
      expect(exported).toEqual({ fileName: 'so-du.yaml', text: OWN_OVERLAY })

      const changed = parse(OWN_OVERLAY.replace('value: 105', 'value: 110')) as Parameters<
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
      const { client, folder: workspace } = opened()
      const faulty = OWN_OVERLAY.replace('composition.list-percent-max', 'composition.nothing')
      await expect(
        client.regulations.importOverlay({ fileName: 'so-du.yaml', text: faulty }),
      ).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: expect.stringContaining('so-du.yaml, dòng 12') as string,
      })
      const folder = path.join(workspace, 'quy-dinh-rieng')
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, 'hong.yaml'), faulty)
      await client.regulations.importOverlay({ fileName: 'so-du.yaml', text: OWN_OVERLAY })
      const { id } = await client.dossiers.openSample()
      const report = await client.checks.report({ id, asOf: null })
      expect(report.overlayFaults).toEqual([expect.stringContaining('hong.yaml, dòng 12:')])
      expect(report.overlays.map((one) => one.id)).toEqual(['so-du'])
    })

    test('a bundled overlay cannot be removed, one nobody has is not found', async () => {
      const { client } = opened()
      await expect(client.regulations.removeOverlay({ id: 'tp-hcm' })).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
      })
      await expect(client.regulations.exportOverlay({ id: 'khong-co' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })

    test('one dossier under two packs, and on two days', async () => {
      const { client } = opened()
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
      const seats = packs.changed.find(({ key }) =>
        key.startsWith('unit.committee.seats-max@unit:'),
      )
      expect(seats?.left?.sentence).not.toBe(seats?.right?.sentence)
      const ended = await client.checks.compare({
        id,
        left: own,
        right: { packId: null, asOf: '2024-12-27' },
      })
      expect(ended.right.counts.total).toBe(0)
      expect(ended.changed.every(({ right }) => right === null)).toBe(true)
    })
  })
}
