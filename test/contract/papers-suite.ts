import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { OWN_OVERLAY } from './own-overlay.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** Papers with their states, what they were made with, and the files they become. */
export function describePapers(opened: () => CarriedEngine): void {
  const paperOf = async (id: string, slug: string) =>
    (await opened().client.papers.list({ id })).find((paper) => paper.slug === slug)

  describe('papers', () => {
    test('a paper keeps the pack, the overlays with their hashes and the day it was made with', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const paper = () => paperOf(id, 'check-sheet')
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

    test('written papers are drafts until a fact changes, then out of date by the name of that fact', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const slugs = ['agenda', 'delegate-list', 'task-table']
      const states = async () =>
        (await Promise.all(slugs.map((slug) => paperOf(id, slug)))).map((paper) => paper?.state)
      const written = await opened().client.papers.write({ id, slugs })
      expect(readdirSync(opened().outFolder).sort()).toEqual(
        written.files.map(({ fileName }) => fileName).sort(),
      )
      expect(written).toMatchObject({ folder: opened().outFolder, failed: [], refused: [] })
      expect(written.files[0]?.fileName).toMatch(/^([A-D]\d\d-)?chuong-trinh-dai-hoi\.docx$/)
      expect(await states()).toEqual(['draft', 'draft', 'draft'])
      // Of the papers only this one is a list of people, with their ethnicity in it.
      const { notes } = await opened().client.lists.view({ id })
      expect(notes).toMatchObject([
        {
          fileName: expect.stringMatching(/danh-sach-dai-bieu.*\.xlsx$/),
          rows: 117,
          sensitive: true,
        },
      ])
      await opened().client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } })
      expect(await paperOf(id, 'agenda')).toMatchObject({
        state: 'out-of-date',
        stale:
          'Địa điểm tổ chức đổi từ Hội trường Trung tâm Hội nghị huyện thành Nhà văn hóa huyện',
      })
      expect((await paperOf(id, 'task-table'))?.state).toBe('draft')
      await opened().client.dossier.undo({ id })
      expect(await states()).toEqual(['draft', 'draft', 'draft'])
    })

    test('a file the office has edited is told, and kept beside the new one', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const first = await opened().client.papers.write({ id, slugs: ['agenda'] })
      const edited = () => opened().client.papers.edited({ id, slugs: ['agenda', 'task-table'] })
      expect(await edited()).toEqual([])
      writeFileSync(first.files[0]?.path ?? '', 'edited by the office')
      expect(await edited()).toMatchObject([{ slug: 'agenda', elsewhere: true }])
      expect(await opened().client.papers.preview({ id, slug: 'agenda' })).toMatchObject({
        edited: { slug: 'agenda' },
      })
      const again = await opened().client.papers.write({ id, slugs: ['agenda', 'delegate-list'] })
      const [kept = null, none] = again.files.map((written) => written.kept)
      expect(kept).toContain('bản đã sửa')
      expect(readFileSync(path.join(opened().outFolder, kept ?? ''), 'utf8')).toBe(
        'edited by the office',
      )
      expect(none).toBeNull()
      expect(await edited()).toEqual([])
    })

    test('a preview is byte for byte the file that is written and the one that is taken along', async () => {
      const { id } = await opened().client.dossiers.openSample()
      for (const slug of ['agenda', 'delegate-list']) {
        const preview = await opened().client.papers.preview({ id, slug })
        const taken = await opened().client.papers.download({ id, slug })
        const written = await opened().client.papers.write({ id, slugs: [slug] })
        const bytes = readFileSync(written.files[0]?.path ?? '').toString('base64')
        expect([preview.contentBase64, taken.contentBase64]).toEqual([bytes, bytes])
      }
      const { notes } = await opened().client.lists.view({ id })
      expect(notes.map(({ rows }) => rows)).toEqual([117, 117])
    })

    test('a folder that cannot be written is a sentence and nothing is recorded', async () => {
      const { id } = await opened().client.dossiers.openSample()
      writeFileSync(opened().outFolder, 'a file where the folder should be')
      await expect(opened().client.papers.write({ id, slugs: ['agenda'] })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('Chọn thư mục khác'),
      })
      expect((await paperOf(id, 'agenda'))?.writtenAt).toBeNull()
    })

    test('the elections of a dossier make their papers needed, and none without them', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const ofElections = async () => {
        const states = await Promise.all(
          ['result-announcement', 'counting-minutes-chair', 'ballot-combined'].map(
            async (slug) => (await paperOf(id, slug))?.state,
          ),
        )
        return states.join(' ')
      }
      expect(await ofElections()).toBe('needed not-needed not-needed')
      const cells = { body: 'Chủ tịch tại đại hội', round: 1, seats: 1 }
      await client.facts.addRow({ id, list: 'elections.ballots', row: { cells } })
      expect(await ofElections()).toBe('needed needed not-needed')
      const { typedRows } = (await client.dossier.get({ id })).dossier
      const ballots = typedRows.filter(({ list }) => list === 'elections.ballots')
      await client.facts.removeRows({ id, rowIds: ballots.map((one) => one.id) })
      expect(await ofElections()).toBe('not-needed not-needed not-needed')
    })

    test('a paper an office does not make is so with its reason, and one it wants is needed', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const slug = 'check-sheet'
      expect((await paperOf(id, slug))?.state).toBe('not-needed')
      await client.papers.set({ id, slug, changes: { choice: 'needed' } })
      expect(await paperOf(id, slug)).toMatchObject({ state: 'needed', choice: 'needed' })
      await expect(
        client.papers.set({ id, slug, changes: { choice: 'skipped' } }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE', data: { field: 'reason' } })
      await client.papers.set({ id, slug, changes: { choice: 'skipped', reason: 'Đã in tay' } })
      expect(await paperOf(id, slug)).toMatchObject({ state: 'not-needed', reason: 'Đã in tay' })
      await client.dossier.undo({ id })
      expect(await paperOf(id, slug)).toMatchObject({ state: 'needed', reason: null })
    })

    test('words that change make the next draft, and the same words the same one', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const draft = async () => {
        await client.papers.write({ id, slugs: ['agenda'] })
        return (await paperOf(id, 'agenda'))?.draftNumber
      }
      expect([await draft(), await draft()]).toEqual([1, 1])
      await client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } })
      expect(await draft()).toBe(2)
    })

    test('the number and day of a paper are kept and print in its place', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const changes = { number: ' 45/KH-LĐLĐ ', paperDate: '2023-06-15' }
      await client.papers.set({ id, slug: 'task-table', changes })
      expect(await paperOf(id, 'task-table')).toMatchObject({
        number: '45/KH-LĐLĐ',
        paperDate: '2023-06-15',
      })
    })

    test('papers in steps tell how far they are, and one that fails does not hold up the others', async () => {
      const { client, outFolder } = opened()
      const { id } = await client.dossiers.openSample()
      const [failing] = await client.papers
        .list({ id })
        .then((papers) => papers.filter(({ slug }) => slug === 'delegate-list'))
      const blocked = path.join(outFolder, failing?.fileName ?? '')
      const { mkdirSync } = await import('node:fs')
      mkdirSync(blocked, { recursive: true })
      const told: unknown[] = []
      const slugs = ['agenda', 'delegate-list', 'task-table']
      const events = await client.papers.writeInSteps({ id, slugs })
      for await (const event of events) told.push(event)
      expect(told).toMatchObject([
        { kind: 'progress', done: 0, all: 3, title: 'Chương trình đại hội' },
        { kind: 'progress', done: 1, all: 3 },
        { kind: 'progress', done: 2, all: 3 },
        {
          kind: 'done',
          written: {
            files: [{ slug: 'agenda' }, { slug: 'task-table' }],
            failed: [{ slug: 'delegate-list', sentence: expect.stringContaining('Chưa ghi được') }],
            stopped: false,
          },
        },
      ])
      const [latest] = await client.dossier.history({ id })
      expect(latest?.label).toBe('Đã viết 2 văn bản')
    })
  })
}
