import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

const FIXTURES = path.join(import.meta.dirname, '../fixtures/samples')

/** Told lists with years, and the political report that is made of them. */
export function describeReport(opened: () => CarriedEngine): void {
  const sample = async () => (await opened().client.dossiers.openSample()).id
  const setText = (id: string, name: string, value: string) =>
    opened().client.facts.set({ id, facts: [{ name, value }] })

  describe('the political report', () => {
    test('a block of rows is one step: all of it or nothing, with the years of the term', async () => {
      const { client } = opened()
      const id = await sample()
      const added = [
        { cells: { figure: 'f05', name: 'Kết nạp mới', unit: 'người', y2018: 210 } },
        { cells: { figure: 'f06', name: 'Giảm', unit: 'người', y2018: 12.5 } },
      ]
      await client.facts.writeRows({ id, list: 'figures.rows', rows: [], added })
      const rows = async () => {
        const { typedRows } = (await client.dossier.get({ id })).dossier
        return typedRows.filter(({ list }) => list === 'figures.rows')
      }
      expect((await rows()).map(({ cells }) => cells)).toEqual(added.map(({ cells }) => cells))
      const [first] = await rows()
      const wrong = [
        { rowId: first?.id ?? '', cells: { y2018: 'nhiều' } },
        { rowId: first?.id ?? '', cells: { y18: 1 } },
      ]
      for (const row of wrong)
        await expect(
          client.facts.writeRows({ id, list: 'figures.rows', rows: [row], added }),
        ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      expect(await rows()).toHaveLength(2)
      await client.dossier.undo({ id })
      expect(await rows()).toEqual([])
    })

    test('figures told for all years stand in the text, in the chips and in no remark', async () => {
      const { client } = opened()
      const id = await sample()
      const years = { y2018: 210, y2019: 205, y2020: 200, y2021: 210, y2022: 220 }
      const cells = { figure: 'f05', name: 'Kết nạp mới', ...years }
      await client.facts.writeRows({ id, list: 'figures.rows', rows: [], added: [{ cells }] })
      const text = 'Kết nạp {{ figures.f05.term }} đoàn viên, trong đó gần 200 là nữ.'
      await setText(id, 'sections.organisation', text)
      const view = await client.report.view({ id })
      expect(view.tokens).toEqual({ 'figures.f05.term': '1.045' })
      expect(view.sections.find((one) => one.id === 'organisation')).toMatchObject({
        text,
        state: 'open',
      })
      const own = view.remarks.filter(({ section }) => section === 'organisation')
      expect(own.filter(({ rule }) => rule === 'PR-06')).toMatchObject([{ quote: '200' }])
      expect(own.some(({ figure }) => figure === 'f05')).toBe(false)
    })

    test('targets imported from a workbook are judged by their figures', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.create(NEW_DOSSIER)
      const fileName = 'chi-tieu-nhiem-ky.xlsx'
      const contentBase64 = readFileSync(path.join(FIXTURES, fileName)).toString('base64')
      const blank = { sheet: null, mapping: {}, corrections: [], leaveOut: [] }
      await client.imports.apply({ dossierId: id, kind: null, fileName, contentBase64, ...blank })
      const { counts, rowCounts } = await client.report.view({ id })
      expect([counts.over + counts.met, counts.missed, counts.open]).toEqual([15, 3, 2])
      expect(rowCounts).toMatchObject({ 'targets.past': 20, 'targets.next': 20 })
    })

    test('a draft that was written is compared with the report as it stands', async () => {
      const { client } = opened()
      const id = await sample()
      await setText(id, 'sections.care', 'Lời văn lần một.')
      await client.papers.write({ id, slugs: ['political-report'], final: false })
      await setText(id, 'sections.care', 'Lời văn lần hai.')
      expect((await client.report.view({ id })).drafts).toMatchObject([{ number: 1 }])
      const { lines } = await client.report.difference({ id, from: 1, to: null })
      expect(lines).toEqual([{ before: 'Lời văn lần một.', after: 'Lời văn lần hai.' }])
      await expect(client.report.difference({ id, from: 7, to: null })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })

    test('the report of the last congress is read from its Word file; what is none is refused in words', async () => {
      const { client } = opened()
      const id = await sample()
      const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
      const body = `<w:document>${paragraph('Đoạn một &amp; hai.')}${paragraph('Đoạn ba.')}</w:document>`
      const file = zipSync({ 'word/document.xml': strToU8(body) })
      const contentBase64 = Buffer.from(file).toString('base64')
      await client.report.readPrevious({ id, fileName: 'cu.docx', contentBase64 })
      const { typedFacts } = (await client.dossier.get({ id })).dossier
      expect(typedFacts.find(({ name }) => name === 'previousReport.text')?.value).toBe(
        'Đoạn một & hai.\nĐoạn ba.',
      )
      await expect(
        client.report.readPrevious({ id, fileName: 'cu.doc', contentBase64: 'QUJD' }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
    })
  })
}
