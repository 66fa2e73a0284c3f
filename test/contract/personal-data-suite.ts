import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBytes } from '#test/store/find-bytes.ts'
import { KEEPING_NOTE, NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** The part of the shared suite about the people behind the data. */
export function describePersonalData(opened: () => CarriedEngine): void {
  const client = () => opened().client
  const dossierOf = async (id: string) => (await client().dossier.get({ id })).dossier

  async function withTwo() {
    const { id } = await client().dossiers.create(NEW_DOSSIER)
    const person = { fullName: 'Lò Thị Dung Xóa', birth: '1979-03-12', religion: 'Không' }
    await client().delegates.add({ id, person, delegate: { kind: 'elected' } })
    await client().members.add({
      id,
      person: { fullName: 'Vàng A Páo Xóa', gender: 'male' },
      member: { department: 'Tổ 1' },
    })
    const [dung] = (await dossierOf(id)).people
    if (!dung) throw new Error('one person')
    return { id, dung }
  }

  describe('the note of purpose', () => {
    test('is missing from the first person on, offered in words, and reminds when its day is over', async () => {
      const { id } = await withTwo()
      expect(await client().dossier.get({ id })).toMatchObject({
        purposeMissing: true,
        retention: null,
      })
      const { offered, noted, people } = await client().personalData.keeping({ id })
      expect([noted, people]).toEqual([null, 2])
      expect(offered.purpose).toContain('Tổ chức đại hội')
      await expect(
        client().personalData.setKeeping({ id, ...KEEPING_NOTE, retainUntil: '2020-01-01' }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE', data: { field: 'retainUntil' } })
      await client().personalData.setKeeping({ id, ...KEEPING_NOTE })
      expect(await client().dossier.get({ id })).toMatchObject({ purposeMissing: false })
      await client().dossier.setCongress({ id, changes: { retainUntil: '2020-01-01' } })
      const due = { until: '2020-01-01', state: 'past' }
      expect((await client().dossier.get({ id })).retention).toEqual(due)
      expect((await client().dossiers.list())[0]?.retention).toEqual(due)
    })

    test('is offered to the next dossier of the office', async () => {
      const { id } = await withTwo()
      await client().personalData.setKeeping({ id, ...KEEPING_NOTE })
      const next = await client().dossiers.create({ ...NEW_DOSSIER, ordinal: 5 })
      const { offered } = await client().personalData.keeping({ id: next.id })
      expect(offered).toEqual(KEEPING_NOTE)
    })
  })

  test('what is held of one person names the work each value came from, and comes as a Word file', async () => {
    const { id, dung } = await withTwo()
    const held = await client().personalData.held({ id, personId: dung.id })
    expect(held.fields.map(({ label, value, sensitive }) => [label, value, sensitive])).toEqual([
      ['Họ và tên', 'Lò Thị Dung Xóa', false],
      ['Ngày sinh', '12/03/1979', false],
      ['Tôn giáo', 'Không', true],
    ])
    expect(new Set(held.fields.map(({ source }) => source))).toEqual(
      new Set(['Đã thêm một đại biểu']),
    )
    expect(held.lists).toMatchObject([{ label: 'Đại biểu', number: 1 }])
    const usual = {
      columns: [] as string[],
      order: 'list',
      grouping: 'none',
      format: 'xlsx',
    } as const
    for (const listId of ['delegates', 'members', 'statistics']) {
      await client().lists.download({ id, listId, ...usual })
    }
    const { exports } = await client().personalData.held({ id, personId: dung.id })
    expect(exports.map(({ list }) => list)).toEqual(['Danh sách đại biểu'])
    const paper = await client().personalData.heldPaper({ id, personId: dung.id })
    expect(Buffer.from(paper.contentBase64, 'base64').subarray(0, 2).toString()).toBe('PK')
  })

  describe('erasing', () => {
    test('everybody: said before, numbers stay, files go only when asked', async () => {
      const { id } = await withTwo()
      const undone = { fullName: 'Sùng Thị Gỡ Xóa' }
      await client().delegates.add({ id, person: undone, delegate: { kind: 'elected' } })
      await client().backups.create()
      await client().dossier.undo({ id })
      const { folder, outFolder } = opened()
      mkdirSync(outFolder, { recursive: true })
      for (const name of ['danh-sach.docx', 'khac.docx']) {
        writeFileSync(path.join(outFolder, name), 'Lò Thị Dung Xóa')
      }
      const asked = { id, personId: null }
      const preview = await client().personalData.previewErasure(asked)
      expect(preview).toMatchObject({
        people: 2,
        gone: 1,
        lists: [
          { label: 'Đại biểu', rows: 1 },
          { label: 'Đoàn viên', rows: 1 },
        ],
        stepsUndoable: 2,
        kept: ['Đại biểu 1 người', 'Đoàn viên 1 người'],
      })
      expect(preview.backups.map(({ becomes }) => becomes)).toEqual(['rewritten'])
      expect(preview.files.map(({ name }) => name).sort()).toEqual(['danh-sach.docx', 'khac.docx'])
      const done = await client().personalData.erase({
        ...asked,
        files: ['danh-sach.docx', '../x'],
      })
      expect(done).toMatchObject({ people: 2, filesDeleted: ['danh-sach.docx'], filesLeft: [] })
      expect(existsSync(path.join(outFolder, 'khac.docx'))).toBe(true)
      expect(
        findBytes(folder, ['Lò Thị Dung Xóa', 'Vàng A Páo Xóa', undone.fullName, '1979-03-12']),
      ).toEqual([])
      const { dossier, undo, purposeMissing } = await client().dossier.get({ id })
      expect([dossier.people, dossier.delegates, undo, purposeMissing]).toEqual([
        [],
        [],
        null,
        false,
      ])
      expect((await client().members.list({ id, since: null })).rows).toEqual([])
      expect((await client().personalData.keeping({ id })).erasures).toMatchObject([{ people: 2 }])
      await expect(client().personalData.erase({ ...asked, files: [] })).rejects.toMatchObject({
        code: 'CONFLICT',
      })
      const { contentBase64 } = await client().packages.export({ id, password: null })
      const read = await client().packages.inspect({ contentBase64, password: null })
      expect(read).toMatchObject({
        kind: 'contents',
        contents: { difference: { id, state: 'same' } },
      })
    })

    test('one person leaves the others where they are', async () => {
      const { id, dung } = await withTwo()
      const before = await client().members.list({ id, since: null })
      await client().personalData.erase({ id, personId: dung.id, files: [] })
      expect((await dossierOf(id)).people).toEqual([])
      const { rows, whole } = await client().members.list({ id, since: before.mark })
      expect([rows.length, whole]).toEqual([1, true])
      expect(findBytes(opened().folder, ['Lò Thị Dung Xóa'])).toEqual([])
      const { steps } = await client().history.list({
        id,
        text: '',
        table: null,
        actor: null,
        from: null,
        to: null,
        before: null,
        limit: 10,
      })
      expect(steps[0]?.label).toBe('Đã xóa hẳn dữ liệu của một người')
      const added = steps.find(({ label }) => label === 'Đã thêm một đại biểu')
      expect(await client().history.detail({ id, changeId: added?.changeId ?? 0 })).toEqual([])
    })
  })

  test('people are not imported before the purpose is noted', async () => {
    const { id } = await client().dossiers.create(NEW_DOSSIER)
    const list = Buffer.from('STT,Họ và tên,Ngày sinh\n1,Lò Thị Ánh,12/03/1979\n')
    const request = {
      dossierId: id,
      kind: 'delegates' as const,
      fileName: 'danh-sach.csv',
      contentBase64: list.toString('base64'),
      sheet: null,
      mapping: {},
      corrections: [],
      leaveOut: [],
    }
    await expect(client().imports.apply(request)).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
      data: { field: 'dataPurpose' },
    })
    await client().personalData.setKeeping({ id, ...KEEPING_NOTE })
    expect(await client().imports.apply(request)).toMatchObject({ added: 1 })
  })
}
