import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { OWN_OVERLAY } from './own-overlay.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** Papers with their states, what they were made with, and the files they become. */
export function describePapers(opened: () => CarriedEngine): void {
  describe('papers', () => {
    test('a paper keeps the pack, the overlays with their hashes and the day it was made with', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const paper = async () =>
        (await opened().client.papers.list({ id })).find(({ slug }) => slug === 'check-sheet')
      expect((await paper())?.madeWith).toBeNull()
      await opened().client.regulations.importOverlay({ fileName: 'so-du.yaml', text: OWN_OVERLAY })
      const report = await opened().client.checks.report({ id, asOf: null })
      expect(report.overlays.map((one) => one.id)).toEqual(['so-du'])
      await opened().client.papers.write({ id, slugs: ['check-sheet'] })
      const made = {
        packId: report.packId,
        packVersion: report.packVersion,
        packHash: report.packHash,
        overlays: report.overlays,
        asOf: report.asOf,
      }
      expect(await paper()).toMatchObject({ state: 'draft', madeWith: made })
      expect(made.packHash).toMatch(/^[0-9a-f]{64}$/)
      expect(made.overlays[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
      await opened().client.regulations.removeOverlay({ id: 'so-du' })
      expect(await paper()).toMatchObject({ state: 'out-of-date', madeWith: made })
    })

    test('written papers are drafts until a fact changes, then out of date with the reason', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const slugs = (await opened().client.papers.list({ id })).map((paper) => paper.slug)
      const states = async () =>
        (await opened().client.papers.list({ id })).map((paper) => paper.state)
      expect(new Set(await states())).toEqual(new Set(['needed']))
      const written = await opened().client.papers.write({ id, slugs })
      expect(readdirSync(opened().outFolder).sort()).toEqual([
        'agenda.docx',
        'apportionment-annex.docx',
        'apportionment-table.xlsx',
        'check-sheet.docx',
        'congress-minutes.docx',
        'delegate-list.xlsx',
        'political-report.docx',
        'task-table.xlsx',
      ])
      expect(written.folder).toBe(opened().outFolder)
      expect(new Set(await states())).toEqual(new Set(['draft']))
      // Of the papers only this one is a list of people, with their ethnicity in it.
      const { notes } = await opened().client.lists.view({ id })
      expect(notes).toMatchObject([{ fileName: 'delegate-list.xlsx', rows: 117, sensitive: true }])
      await opened().client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } })
      const agenda = (await opened().client.papers.list({ id })).find(
        (paper) => paper.slug === 'agenda',
      )
      expect(agenda).toMatchObject({
        state: 'out-of-date',
        stale: expect.stringContaining('Viết lại'),
      })
      await opened().client.dossier.undo({ id })
      expect(new Set(await states())).toEqual(new Set(['draft']))
    })

    test('a file the office has edited is kept beside the new one', async () => {
      const { id } = await opened().client.dossiers.openSample()
      await opened().client.papers.write({ id, slugs: ['agenda'] })
      const file = path.join(opened().outFolder, 'agenda.docx')
      writeFileSync(file, 'edited by the office')
      const again = await opened().client.papers.write({ id, slugs: ['agenda', 'delegate-list'] })
      const names = readdirSync(opened().outFolder).filter((name) => name.startsWith('agenda'))
      expect(names.length).toBe(2)
      const kept = names.find((name) => name.includes('bản đã sửa'))
      expect(readFileSync(path.join(opened().outFolder, kept ?? ''), 'utf8')).toBe(
        'edited by the office',
      )
      expect(again.files.map((written) => written.kept)).toEqual([kept, null])
    })

    test('a preview is byte for byte the file that is written', async () => {
      const { id } = await opened().client.dossiers.openSample()
      for (const slug of ['agenda', 'delegate-list']) {
        const preview = await opened().client.papers.preview({ id, slug })
        const written = await opened().client.papers.write({ id, slugs: [slug] })
        const bytes = readFileSync(written.files[0]?.path ?? '')
        expect(bytes.toString('base64')).toBe(preview.contentBase64)
      }
    })

    test('a folder that cannot be written is a sentence and nothing is recorded', async () => {
      const { id } = await opened().client.dossiers.openSample()
      writeFileSync(opened().outFolder, 'a file where the folder should be')
      await expect(opened().client.papers.write({ id, slugs: ['agenda'] })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('Chọn thư mục khác'),
      })
      expect(
        (await opened().client.papers.list({ id })).every((paper) => paper.state === 'needed'),
      ).toBe(true)
    })
  })
}
