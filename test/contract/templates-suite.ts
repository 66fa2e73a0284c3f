import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { partText, readOwnWord } from '#main/office/read-own-word.ts'
import { zipParts } from '#main/office/zip-parts.ts'
import { aWordFile, wordLine } from '#test/office/a-word-file.ts'
import { validateOoxml } from '#test/office/validate-ooxml.ts'
import type { CarriedEngine } from './open-test-engine.ts'

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function wordsOf(bytes: Uint8Array): string {
  const read = readOwnWord(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value.text.main
}

/** One byte in the middle of the set is another. */
function spoil(contentBase64: string): string {
  const bytes = Buffer.from(contentBase64, 'base64')
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8((bytes.readUInt8(middle) + 1) % 256, middle)
  return bytes.toString('base64')
}

const WORD = aWordFile(
  wordLine('Địa điểm: {congress', '.venue}, từ {congress.startDate | date_in_words}') +
    wordLine('{#delegates.list}') +
    wordLine('{name}, {row', 's}') +
    wordLine('{/delegates.list}'),
)
const SOUND_WORD = aWordFile(
  wordLine('Địa điểm: {congress', '.venue}, từ {congress.startDate | date_in_words}') +
    wordLine('{#delegates.list}') +
    wordLine('{name}') +
    wordLine('{/delegates.list}') +
    wordLine('{^congress.theme}Chưa có chủ đề{/congress.theme}'),
  { footer: wordLine('{delegates.listed} đại biểu') },
)

/** An office's own wording: checked, seen, saved, taken back, passed on; the standard never changes. */
export function describeTemplates(opened: () => CarriedEngine): void {
  describe('own templates', () => {
    async function openSample() {
      const engine = opened()
      const { id } = await engine.client.dossiers.openSample()
      const { templates, papers } = engine.client
      const paper = async (slug: string) =>
        (await papers.list({ id })).find((one) => one.slug === slug)
      const folder = path.join(engine.folder, 'mau-rieng')
      const standard = (await templates.text({ slug: 'agenda' })).standard
      return { ...engine, id, templates, papers, paper, folder, standard }
    }

    test('a changed sentence is in the next paper, and the written one is out of date by it', async () => {
      const { id, templates, papers, paper, folder, standard, outFolder } = await openSample()
      await papers.write({ id, slugs: ['agenda'] })
      const text = `${standard}\nĐề nghị đại biểu mang theo thẻ.\n`
      expect(await templates.check({ slug: 'agenda', text })).toEqual({
        faults: [],
        changes: [{ before: null, after: 'Đề nghị đại biểu mang theo thẻ.' }],
      })
      const preview = await templates.preview({ id, slug: 'agenda', text })
      expect(wordsOf(Buffer.from(preview.contentBase64, 'base64'))).toContain('mang theo thẻ.')
      // Nothing was written by looking.
      expect(existsSync(folder)).toBe(false)
      const label = 'Đã lưu lời văn riêng của “Chương trình đại hội”'
      expect(await templates.save({ slug: 'agenda', text })).toEqual({ label })
      expect(readdirSync(folder)).toEqual(['agenda.md'])
      expect(await paper('agenda')).toMatchObject({
        state: 'out-of-date',
        stale: 'Lời văn mẫu đã sửa',
        changes: [{ label: null, before: null, after: 'Đề nghị đại biểu mang theo thẻ.' }],
      })
      const { files } = await papers.write({ id, slugs: ['agenda'] })
      const file = path.join(outFolder, files[0]?.fileName ?? '')
      expect(wordsOf(readFileSync(file))).toContain('mang theo thẻ.')
      await templates.remove({ slug: 'agenda' })
      expect(await templates.text({ slug: 'agenda' })).toMatchObject({
        ...{ source: 'standard', own: null, standard },
      })
      // What was written is put aside, not lost.
      expect(readdirSync(path.join(folder, 'da-thay'))).toEqual(['agenda.md'])
      await expect(templates.remove({ slug: 'agenda' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })

    test('every fault of a text is told at its line, and a faulty text is neither shown nor kept', async () => {
      const { id, templates, folder, standard } = await openSample()
      const line = standard.split('\n').length
      const text = `${standard}{{ congress.venu }}\n\n{{ congress.startDat }}\n`
      const { faults } = await templates.check({ slug: 'agenda', text })
      expect(faults).toEqual([
        {
          ...{ file: 'agenda.md', line, tag: null },
          message: 'Không có dữ kiện tên «congress.venu»: có phải «congress.venue».',
        },
        {
          ...{ file: 'agenda.md', line: line + 2, tag: null },
          message: 'Không có dữ kiện tên «congress.startDat»: có phải «congress.startDate».',
        },
      ])
      const moved = standard.replace('phase: congress', 'phase: after')
      expect((await templates.check({ slug: 'agenda', text: moved })).faults).toMatchObject([
        { message: expect.stringContaining('«phase» thuộc danh mục văn bản') },
      ])
      for (const call of [templates.save, templates.preview]) {
        await expect(call({ id, slug: 'agenda', text })).rejects.toMatchObject({
          ...{ code: 'INPUT_UNUSABLE', message: expect.stringContaining(`dòng ${line}: `) },
        })
      }
      expect(existsSync(folder)).toBe(false)
      const facts = await templates.facts({ id, slug: 'agenda' })
      expect(facts.find(({ name }) => name === 'congress.startDate')).toEqual({
        ...{ name: 'congress.startDate', label: 'Ngày khai mạc', kind: 'fact' },
        ...{ value: '13/07/2023', insert: '{{ congress.startDate | date_in_words }}' },
        tag: '{congress.startDate | date_in_words}',
      })
    })

    test('an own Word file takes the place of a paper: tags filled, loops, unknown tags with a hint', async () => {
      const engine = await openSample()
      const { id, templates, papers, paper, outFolder } = engine
      const given = { slug: 'agenda', fileName: 'cua-huyen.docx', contentBase64: base64(WORD) }
      const told = await templates.checkWord(given)
      expect(told.tags).toEqual([
        ...['congress.venue', 'congress.startDate | date_in_words'],
        ...['#delegates.list', 'name', 'rows'],
      ])
      expect(told.faults).toMatchObject([{ file: 'cua-huyen.docx', tag: '{rows}' }])
      await expect(templates.saveWord(given)).rejects.toMatchObject({
        ...{ code: 'INPUT_UNUSABLE', message: expect.stringContaining('«rows»') },
      })
      await templates.saveWord({ ...given, contentBase64: base64(SOUND_WORD) })
      const { files } = await papers.write({ id, slugs: ['agenda'] })
      const bytes = readFileSync(path.join(outFolder, files[0]?.fileName ?? ''))
      expect(await validateOoxml(bytes, 'docx')).toEqual([])
      const lines = wordsOf(bytes).trim().split('\n')
      expect(lines).toHaveLength(1 + 1 + 117 + 1)
      expect(lines.at(-1)).toBe('Chưa có chủ đề')
      expect(lines.slice(0, 2)).toEqual([
        'DỰ THẢO (lần 1)',
        'Địa điểm: Hội trường Trung tâm Hội nghị huyện, từ ngày 13 tháng 7 năm 2023',
      ])
      const opened = readOwnWord(bytes)
      expect(opened.ok && partText(opened.value.reopen(), 'word/footer1.xml')).toContain(
        '>117 đại biểu<',
      )
      expect(await paper('agenda')).toMatchObject({ state: 'draft' })
      await engine.client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } })
      expect(await paper('agenda')).toMatchObject({
        state: 'out-of-date',
        stale:
          'Địa điểm tổ chức đổi từ Hội trường Trung tâm Hội nghị huyện thành Nhà văn hóa huyện',
      })
      await templates.removeWord({ slug: 'agenda' })
      expect((await paper('agenda'))?.stale).toContain('Địa điểm tổ chức')
    })

    test('a set goes to another office: seen first, the same files not twice, a spoiled one refused', async () => {
      const { templates, folder, standard } = await openSample()
      await expect(templates.exportSet()).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await templates.save({ slug: 'agenda', text: `${standard}\nCâu riêng.\n` })
      const word = { slug: 'delegate-list', fileName: 'x.docx', contentBase64: base64(SOUND_WORD) }
      await templates.saveWord(word)
      const { fileName, contentBase64 } = await templates.exportSet()
      expect(fileName).toBe('mau-cua-co-quan.daihoi-mau')
      await templates.save({ slug: 'agenda', text: `${standard}\nCâu khác.\n` })
      await templates.removeWord({ slug: 'delegate-list' })
      const { entries } = await templates.previewSet({ contentBase64 })
      expect(entries.map(({ slug, kind, change }) => [slug, kind, change])).toEqual([
        ['agenda', 'text', 'changed'],
        ['delegate-list', 'word', 'new'],
      ])
      expect(await templates.importSet({ contentBase64 })).toEqual({ label: 'Đã lấy 2 mẫu riêng' })
      expect(readFileSync(path.join(folder, 'agenda.md'), 'utf8')).toContain('Câu riêng.')
      const again = await templates.importSet({ contentBase64 })
      expect(again.label).toBe('Không có mẫu nào mới để lấy')
      const spoiled = [
        spoil(contentBase64),
        'không phải bộ mẫu',
        base64(zipParts([{ name: '../agenda.md', bytes: Buffer.from('x') }])),
        base64(zipParts([{ name: 'manifest.json', bytes: Buffer.from('{') }])),
      ]
      for (const bad of spoiled) {
        await expect(templates.importSet({ contentBase64: bad })).rejects.toMatchObject({
          code: 'INPUT_UNUSABLE',
        })
      }
    })
  })
}
