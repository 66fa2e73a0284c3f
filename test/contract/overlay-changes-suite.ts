import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OwnValue } from '#core/regulation/edit-overlay.ts'
import type { CarriedEngine } from './open-test-engine.ts'

function own(changes: Partial<OwnValue> = {}): OwnValue {
  return {
    overlayId: null,
    fresh: { title: 'Quy định riêng của huyện', scope: 'unit', appliesTo: [] },
    packId: '2023-2028',
    parameterId: 'composition.list-percent-max',
    since: '2023-05-01',
    replaces: null,
    value: { value: 105 },
    document: { symbol: '15/HD-LĐLĐ', title: 'Hướng dẫn', date: null },
    clause: 'mục 3',
    says: null,
    confidence: 'A',
    verifiedBy: 'Lù Văn Chiến',
    ...changes,
  }
}

/** Own values set, edited and dropped, and files of other offices taken in: previewed first, then written. */
export function describeOverlayChanges(opened: () => CarriedEngine): void {
  describe('changes of own overlays', () => {
    async function openSample() {
      const engine = opened()
      const { id } = await opened().client.dossiers.openSample()
      const { regulations } = opened().client
      const preview = (change: Parameters<typeof regulations.changeOverlay>[0]['change']) =>
        regulations.previewOverlay({ id, change, asOf: null })
      const folder = path.join(engine.folder, 'quy-dinh-rieng')
      return { ...engine, id, regulations, preview, folder }
    }

    test('what an own value would change is told before anything is written, then it is so', async () => {
      const { id, client, regulations, preview, folder } = await openSample()
      const change = { kind: 'set', own: own() } as const
      const told = await preview(change)
      // 29 names for 27 seats are 107 %.
      expect(
        told.comparison?.changed.map(({ key, right }) => [key.split('@')[0], right?.status]),
      ).toEqual([['congress.candidates.list-size', 'not-met']])
      expect(told).toMatchObject({ refusals: [], replaces: null, notHolding: null, clashes: [] })
      expect(told.limits.map(({ before, after }) => [before?.setBy, after?.value])).toEqual([
        ['2023-2028', { value: 105 }],
      ])
      await expect(regulations.overlay({ id: 'quy-dinh-rieng-cua-huyen' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      const { overlayId, label } = await regulations.changeOverlay({ change })
      expect(label).toBe('Đã thêm quy định riêng “Quy định riêng của huyện”')
      const report = await client.checks.report({ id, asOf: null })
      const found = report.findings.find(({ ruleId }) => ruleId === 'congress.candidates.list-size')
      expect(found).toMatchObject({ status: 'not-met' })
      expect(found?.citations[0]).toMatchObject({
        symbol: '15/HD-LĐLĐ',
        verifiedBy: 'Lù Văn Chiến',
      })
      // One whole file, nothing half-written beside it.
      expect(readdirSync(folder)).toEqual([`${overlayId}.yaml`])
    })

    test('an own value is edited in its place and dropped again; the last one takes the overlay along', async () => {
      const { regulations, preview, folder } = await openSample()
      const { overlayId } = await regulations.changeOverlay({ change: { kind: 'set', own: own() } })
      const edited = own({
        overlayId,
        fresh: null,
        replaces: '2023-05-01',
        since: '2023-06-01',
        value: { value: 110 },
      })
      const told = await preview({ kind: 'set', own: edited })
      expect(told.replaces).toEqual({ title: 'Quy định riêng của huyện', version: '1' })
      await regulations.changeOverlay({ change: { kind: 'set', own: edited } })
      const { file, bundled } = await regulations.overlay({ id: overlayId })
      expect([bundled, file.overlay.version, file.parameters[0]?.values]).toEqual([
        false,
        '2',
        { '2023-06-01': { value: 110 } },
      ])
      const drop = {
        kind: 'drop',
        overlayId,
        parameterId: 'composition.list-percent-max',
        since: '2023-06-01',
      } as const
      expect((await preview(drop)).limits[0]?.after?.setBy).toBe('2023-2028')
      await regulations.changeOverlay({ change: drop })
      expect(readdirSync(folder)).toEqual([])
    })

    test('a file of another office: a clash is told, the same id replaces, a fault is refused with its line', async () => {
      const { regulations, preview, folder } = await openSample()
      const first = await regulations.changeOverlay({ change: { kind: 'set', own: own() } })
      const { text } = await regulations.exportOverlay({ id: first.overlayId })
      const again = await preview({ kind: 'import', fileName: 'khac.yaml', text })
      expect(again.replaces?.version).toBe('1')
      const other = text
        .replace(`id: ${first.overlayId}`, 'id: co-quan-khac')
        .replace('Quy định riêng của huyện', 'Cơ quan khác')
      const clash = await preview({ kind: 'import', fileName: 'khac.yaml', text: other })
      expect(clash.clashes).toHaveLength(1)
      const elsewhere = other.replace('appliesTo: []', 'appliesTo: [Công đoàn phường A]')
      const foreign = await preview({ kind: 'import', fileName: 'khac.yaml', text: elsewhere })
      expect(foreign.notHolding).toContain('Công đoàn phường A')
      const faulty = await preview({
        kind: 'import',
        fileName: 'khac.yaml',
        text: text.replace('value: 105', 'value: cao'),
      })
      expect(faulty.refusals[0]).toMatch(/^khac\.yaml, dòng \d+: /)
      expect(faulty.comparison).toBeNull()
      await expect(
        regulations.changeOverlay({
          change: { kind: 'import', fileName: 'x.yaml', text: 'không phải' },
        }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      // The file lies under another name, put there by hand: it is written over, not doubled.
      writeFileSync(
        path.join(folder, 'dat-tay.yaml'),
        readFileSync(path.join(folder, `${first.overlayId}.yaml`)),
      )
      await regulations.changeOverlay({ change: { kind: 'remove', overlayId: first.overlayId } })
      expect(readdirSync(folder)).toHaveLength(1)
      await regulations.changeOverlay({ change: { kind: 'import', fileName: 'y.yaml', text } })
      expect(readdirSync(folder)).toHaveLength(1)
    })

    test('a value nobody knows, no overlay to put it in, a bundled overlay: each is refused in a sentence', async () => {
      const { regulations } = await openSample()
      const set = (changes: Partial<OwnValue>) =>
        regulations.changeOverlay({ change: { kind: 'set', own: own(changes) } })
      await expect(set({ parameterId: 'committee.nothing' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(set({ fresh: null })).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      await expect(set({ overlayId: 'tp-hcm' })).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      await expect(
        regulations.changeOverlay({ change: { kind: 'remove', overlayId: 'tp-hcm' } }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
    })

    test('the pack of a dossier is changed, stays through other edits, and is taken back by undo', async () => {
      const { id, client } = await openSample()
      const packOf = async () => (await client.dossier.get({ id })).dossier.packId
      expect(await client.checks.usualDay({ id })).toEqual({ day: '2023-07-13', reason: 'opening' })
      const { label } = await client.dossier.setPack({ id, packId: '2025-2030' })
      expect(label).toContain('Đã chuyển sang')
      await client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa' } })
      expect(await packOf()).toBe('2025-2030')
      await client.dossier.undo({ id })
      await client.dossier.undo({ id })
      expect(await packOf()).toBe('2023-2028')
      await expect(client.dossier.setPack({ id, packId: 'khong-co' })).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
      })
    })
  })
}
