import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { WantedListInput } from '#core/contract/list-values.ts'
import type { CarriedEngine } from './open-test-engine.ts'

const USUAL = { columns: [] as string[], order: 'list', grouping: 'none', format: 'xlsx' } as const

/** Lists that are handed out, the record of them, and the statistics with the people behind each number. */
export function describeLists(opened: () => CarriedEngine): void {
  const wantedOf = async (listId: string, changes: Partial<WantedListInput> = {}) => {
    const { id } = await opened().client.dossiers.openSample()
    return { id, listId, ...USUAL, ...changes }
  }

  describe('lists', () => {
    test('every list says what it offers; sensitive columns are marked, numbers of people are not chosen', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const { lists, notes } = await opened().client.lists.view({ id })
      expect(lists.map((list) => [list.id, list.people])).toEqual([
        ['delegates', 117],
        ['delegations', 117],
        ['delegate-profiles', 117],
        ['candidate-profiles', 29],
        ['members', 0],
        ['guests', 0],
        ['receipts', 117],
        ['statistics', 117],
        ['candidate-statistics', 29],
        ['member-statistics', 0],
        ['cards', 117],
        ['guest-cards', 0],
      ])
      const columns = lists.flatMap((list) => list.columns)
      const marked = columns.filter(({ sensitive }) => sensitive).map(({ field }) => field)
      expect(new Set(marked)).toEqual(new Set(['ethnicity', 'religion', 'party']))
      const chosen = columns.filter(({ on }) => on).map(({ field }) => field)
      expect(chosen).not.toEqual(expect.arrayContaining(['phone']))
      expect(chosen).not.toEqual(expect.arrayContaining(['unionCode']))
      expect(notes).toEqual([])
    })

    test('a preview shows the first rows as the file will hold them, and how many pages it is about', async () => {
      const preview = await opened().client.lists.preview(await wantedOf('delegates'))
      expect(preview).toMatchObject({
        fileName: 'danh-sach-dai-bieu.xlsx',
        rows: 117,
        shownRows: 40,
        orientation: 'landscape',
        contentBase64: null,
      })
      expect(preview.pages).toBeGreaterThan(5)
      const texts = preview.sheet?.rows.flat().map(({ text }) => text) ?? []
      expect(texts).toContain('Đỗ Thanh Ánh')
      expect(texts).not.toContain('Dân tộc')
    })

    test('what is written or downloaded is noted with its columns, and undo does not take the note back', async () => {
      const { client } = opened()
      const wanted = await wantedOf('delegates', { columns: ['index', 'name', 'religion'] })
      const written = await client.lists.write(wanted)
      expect(written.kept).toBeNull()
      const cards = await client.lists.download({ ...wanted, listId: 'receipts', columns: [] })
      expect(cards.fileName).toBe('danh-sach-ky-nhan.xlsx')
      const { notes } = await client.lists.view({ id: wanted.id })
      const noted = notes.map(({ list, fileName, columns, rows, sensitive }) => {
        return { list, fileName, columns, rows, sensitive }
      })
      expect(noted).toEqual(
        expect.arrayContaining([
          {
            list: 'Danh sách ký nhận',
            fileName: 'danh-sach-ky-nhan.xlsx',
            columns: ['TT', 'Họ và tên', 'Đơn vị', 'Nội dung nhận', 'Ký nhận'],
            rows: 117,
            sensitive: false,
          },
          {
            list: 'Danh sách đại biểu',
            fileName: 'danh-sach-dai-bieu.xlsx',
            columns: ['TT', 'Họ và tên', 'Tôn giáo'],
            rows: 117,
            sensitive: true,
          },
        ]),
      )
      const steps = await client.dossier.nextSteps({ id: wanted.id })
      expect(steps.undo?.label ?? '').not.toContain('xuất')
      const sheet = unzipSync(readFileSync(written.path))['xl/sharedStrings.xml']
      expect(strFromU8(sheet ?? new Uint8Array())).toContain('Tin lành')
    })

    test('a list the office has edited is kept, one of ours is replaced', async () => {
      const { client, outFolder } = opened()
      const wanted = await wantedOf('receipts')
      const { path: file } = await client.lists.write(wanted)
      const again = await client.lists.write({ ...wanted, order: 'name' })
      expect(again.kept).toBeNull()
      writeFileSync(file, 'edited by the office')
      const { kept } = await client.lists.write(wanted)
      expect(kept).toContain('bản đã sửa')
      expect(readFileSync(path.join(outFolder, kept ?? ''), 'utf8')).toBe('edited by the office')
      expect(readdirSync(outFolder).length).toBe(2)
    })

    test('a code on a card names dossier and line, nothing about the person', async () => {
      const { client } = opened()
      const wanted = await wantedOf('cards', { format: 'docx' })
      const preview = await client.lists.preview(wanted)
      expect(preview.sheet).toBeNull()
      const parts = unzipSync(Buffer.from(preview.contentBase64 ?? '', 'base64'))
      const images = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
      expect([images.length, preview.rows, preview.pages]).toEqual([8, 117, 15])
    })
  })

  describe('statistics', () => {
    test('percentages in lists and papers have the decimals the office wants', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const look = { order: 'list', grouping: 'none', format: 'xlsx' } as const
      const shares = async () => {
        const { sheet } = await client.lists.preview({
          id,
          listId: 'statistics',
          columns: [],
          ...look,
        })
        const texts = sheet?.rows.flat().map(({ text }) => text) ?? []
        return texts.filter((text) => /^\d+,\d+$/.test(text)).slice(0, 3)
      }
      expect(await shares()).toEqual(['81,20', '15,38', '3,42'])
      await client.dossier.setCongress({ id, changes: { percentDecimals: 1 } })
      expect(await shares()).toEqual(['81,2', '15,4', '3,4'])
      const wrong = { percentDecimals: 3 as 2 }
      await expect(client.dossier.setCongress({ id, changes: wrong })).rejects.toThrow()
      await client.dossier.undo({ id })
      expect(await shares()).toEqual(['81,20', '15,38', '3,42'])
    })

    test('each number opens exactly the people it counts', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const wanted = { id, source: 'delegates', basis: 'year' } as const
      const view = await client.statistics.view(wanted)
      expect(view).toMatchObject({ total: 117, ageDay: '2023-07-13', people: 'đại biểu' })
      const counts = Object.fromEntries(
        view.sections.map(({ id: section, lines }) => [
          section,
          Object.fromEntries(lines.map(({ title, count }) => [title, count])),
        ]),
      )
      expect(counts).toMatchObject({
        kind: { 'Đại biểu bầu': 95, 'Đại biểu đương nhiệm': 18, 'Đại biểu chỉ định': 4 },
        gender: { Nữ: 66, Nam: 51 },
        minority: { 'Dân tộc ít người': 57 },
        party: { 'Đảng viên': 89, 'Ngoài Đảng': 28 },
        qualification: { 'Trên đại học': 9, 'Đại học': 72, 'Chưa rõ': 6 },
        'political-theory': { 'Cử nhân, cao cấp': 7, 'Chưa rõ': 42 },
        age: { 'Dưới 40 tuổi': 44, 'Từ 40 đến 50 tuổi': 61, 'Trên 50 tuổi': 12 },
      })
      const education = view.sections.find((section) => section.id === 'qualification')
      for (const line of education?.lines ?? []) {
        const people = await client.statistics.people({ ...wanted, lineId: line.id })
        expect(people.length).toBe(line.count)
      }
      const [oldest] = await client.statistics.people({ ...wanted, lineId: 'oldest' })
      expect(oldest).toMatchObject({ name: 'Trịnh Quang Đức', birth: '1963-08-21' })
    })
  })
}
