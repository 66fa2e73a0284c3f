import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEEPING_NOTE, NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** A workbook read, previewed and written, or refused in words. */
export function describeImport(opened: () => CarriedEngine): void {
  describe('import', () => {
    const sample = (name: string) =>
      readFileSync(
        path.join(import.meta.dirname, '..', '..', 'templates', 'samples', 'tam-duong-xi', name),
      )

    const request = (dossierId: string, fileName: string) => ({
      dossierId,
      kind: null,
      fileName,
      contentBase64: sample(fileName).toString('base64'),
      sheet: null,
      mapping: {},
      corrections: [],
      leaveOut: [],
    })

    test('a preview writes nothing; the same request written is one command that one undo takes back', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      await opened().client.personalData.setKeeping({ id, ...KEEPING_NOTE })
      const file = request(id, 'dai-bieu-dai-hoi-huyen.xlsx')
      const before = (await opened().client.dossier.get({ id })).dossier
      const preview = await opened().client.imports.preview(file)
      expect([preview.kind, preview.counts.added, preview.counts.refused]).toEqual([
        'delegates',
        117,
        0,
      ])
      expect((await opened().client.dossier.get({ id })).dossier).toEqual(before)
      expect(await opened().client.imports.apply(file)).toMatchObject({
        added: 117,
        updated: 0,
        refused: 0,
      })
      const again = await opened().client.imports.preview(file)
      expect(again.counts).toMatchObject({ added: 0, updated: 0, same: 117 })
      expect(await opened().client.imports.apply(file)).toMatchObject({ changeId: null, same: 117 })
      await opened().client.dossier.undo({ id })
      const after = (await opened().client.dossier.get({ id })).dossier
      expect({ ...after, revision: before.revision }).toEqual(before)
    })

    test('an old file typed in an old font crosses with what was cured in each row', async () => {
      const old = path.join(import.meta.dirname, '..', 'fixtures', 'samples', 'dai-bieu-tcvn3.xls')
      const preview = await opened().client.imports.preview({
        ...request('', 'dai-bieu-dai-hoi-huyen.xlsx'),
        dossierId: null,
        fileName: 'dai-bieu-tcvn3.xls',
        contentBase64: readFileSync(old).toString('base64'),
      })
      expect([preview.counts.added, preview.counts.refused]).toEqual([60, 0])
      expect(preview.rows[1]?.cures[0]).toEqual({
        field: 'fullName',
        before: '§inh Xu©n B×nh',
        after: 'Đinh Xuân Bình',
        kind: 'tcvn3',
      })
    })

    test('a text pasted into a list is read as the same text in a file, and a field of the list alone is left to it', async () => {
      const { readings } = await opened().client.imports.readTexts({
        kind: 'delegates',
        texts: [
          { field: 'birth', text: '5/3/79', font: null },
          { field: 'birth', text: 'tháng 3/1979', font: null },
          { field: 'birth', text: '31/04/1980', font: null },
          { field: 'gender', text: 'bà', font: null },
          { field: 'partyMember', text: 'x', font: null },
          { field: 'fullName', text: ' Lò  Thị An\r\n', font: null },
          { field: 'fullName', text: 'LÒ VĂN A DUY', font: null },
          { field: 'fullName', text: 'Nguy?n Thị An', font: null },
          { field: 'fullName', text: 'Lß ThÞ ¸nh', font: '.VnTime' },
          { field: 'body', text: 'Chủ tịch đoàn', font: null },
        ],
      })
      expect(readings).toEqual([
        {
          value: '1979-03-05',
          reason: 'Năm chỉ có hai chữ số: hiểu là năm trong khoảng 1920 đến 2012',
          refused: false,
        },
        { value: '1979', reason: 'Chỉ có tháng và năm: giữ năm', refused: false },
        { value: null, reason: 'Tháng 4 chỉ có 30 ngày', refused: true },
        { value: 'female', reason: null, refused: false },
        { value: true, reason: null, refused: false },
        { value: 'Lò Thị An', reason: null, refused: false },
        { value: 'Lò Văn A Duy', reason: null, refused: false },
        expect.objectContaining({ value: 'Nguy?n Thị An', refused: false }),
        {
          value: 'Lò Thị Ánh',
          reason: 'Gõ bằng TCVN3 (ABC), đổi sang Unicode',
          refused: false,
        },
        null,
      ])
    })

    test('the same file written twice at the same moment is taken once', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      await opened().client.personalData.setKeeping({ id, ...KEEPING_NOTE })
      const file = request(id, 'dai-bieu-dai-hoi-huyen.xlsx')
      await Promise.allSettled([
        opened().client.imports.apply(file),
        opened().client.imports.apply(file),
      ])
      expect((await opened().client.dossier.get({ id })).dossier.delegates.length).toBe(117)
    })

    const fixture = (fileName: string) =>
      readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'samples', fileName)).toString(
        'base64',
      )

    test('members are written beside the dossier as one command, found again, and taken back by one undo', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      await opened().client.personalData.setKeeping({ id, ...KEEPING_NOTE })
      const fileName = 'doan-vien-cdcs-may.xlsx'
      const file = { ...request(id, 'dai-bieu-dai-hoi-huyen.xlsx'), fileName }
      const members = { ...file, contentBase64: fixture(fileName) }
      const before = (await opened().client.dossier.get({ id })).dossier
      expect(await opened().client.imports.apply(members)).toMatchObject({
        added: 1240,
        refused: 0,
      })
      const after = (await opened().client.dossier.get({ id })).dossier
      expect({ ...after, revision: before.revision }).toEqual(before)
      const again = await opened().client.imports.preview(members)
      expect(again.counts).toMatchObject({ added: 0, updated: 0, same: 1240 })
      await opened().client.dossier.undo({ id })
      expect((await opened().client.imports.preview(members)).counts.added).toBe(1240)
    })

    test('what a person said of a column is remembered by its headers for the next file, also of another dossier', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      await opened().client.personalData.setKeeping({ id, ...KEEPING_NOTE })
      const file = request(id, 'dai-bieu-dai-hoi-huyen.xlsx')
      await opened().client.imports.apply({ ...file, mapping: { 5: null } })
      const other = await opened().client.dossiers.create(NEW_DOSSIER)
      await opened().client.personalData.setKeeping({ id: other.id, ...KEEPING_NOTE })
      const again = await opened().client.imports.preview({ ...file, dossierId: other.id })
      expect(again.columns[5]).toMatchObject({ field: null, guessedFrom: 'remembered' })
      expect(again.remarks[0]).toBe('Cột F "Tôn giáo" không đọc như lần nhập trước.')
      // The bundled sample has the same headers and is no file of this office.
      const sample = await opened().client.dossiers.openSample()
      const { people } = (await opened().client.dossier.get({ id: sample.id })).dossier
      expect(people.some(({ religion }) => religion !== null)).toBe(true)
      await opened().client.personalData.setKeeping({ id: other.id, ...KEEPING_NOTE })
      const told = { ...file, dossierId: other.id, mapping: { 5: 'religion' } }
      await opened().client.imports.apply(told)
      const last = await opened().client.imports.preview(file)
      expect(last.columns[5]).toMatchObject({ field: 'religion', guessedFrom: 'header' })
    })

    test('petitions and indicators go to lists of told facts, and one undo takes them back', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const fileName = 'kien-nghi.xlsx'
      const file = { ...request(id, 'dai-bieu-dai-hoi-huyen.xlsx'), fileName }
      const petitions = { ...file, contentBase64: fixture(fileName) }
      expect((await opened().client.imports.preview(petitions)).kind).toBe('petitions')
      await opened().client.imports.apply(petitions)
      const told = async () => (await opened().client.dossier.get({ id })).dossier.typedRows
      expect((await told()).map(({ list }) => list)).toEqual(Array(24).fill('petitions.list'))
      const again = await opened().client.imports.preview(petitions)
      expect(again.counts).toMatchObject({ added: 0, updated: 0, same: 24 })
      await opened().client.dossier.undo({ id })
      expect(await told()).toEqual([])
    })

    test('a broken workbook is refused in words and nothing is written', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const whole = request(id, 'dai-bieu-dai-hoi-huyen.xlsx')
      const { revision } = (await opened().client.dossier.get({ id })).dossier
      const broken = { ...whole, contentBase64: whole.contentBase64.slice(0, 8000) }
      await expect(opened().client.imports.apply(broken)).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
      })
      expect((await opened().client.dossier.get({ id })).dossier.revision).toBe(revision)
    })
  })
}
