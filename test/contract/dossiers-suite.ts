import { describe, expect, test } from 'vitest'
import { NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** Making, finding and putting away dossiers; their edits with undo and redo. */
export function describeDossiers(opened: () => CarriedEngine): void {
  describe('dossiers', () => {
    test('a new dossier stands first in the list, with its title and the pack of its term', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const [first] = await opened().client.dossiers.list()
      expect(first).toMatchObject({
        id,
        sample: false,
        title:
          'Đại hội toàn thể đoàn viên Công đoàn cơ sở Trường Tiểu học Suối Bạc lần thứ IV, nhiệm kỳ 2023-2028',
      })
      const { dossier, undo } = await opened().client.dossier.get({ id })
      expect([dossier.packId, dossier.congress.unionShortName, undo]).toEqual([
        '2023-2028',
        'cơ sở Trường Tiểu học Suối Bạc',
        null,
      ])
    })

    test('the sample is opened once: 62 units, 117 delegates, 41 candidates, an agenda of three half-days', async () => {
      const first = await opened().client.dossiers.openSample()
      const second = await opened().client.dossiers.openSample()
      expect(second).toEqual(first)
      const { dossier, undo } = await opened().client.dossier.get(first)
      expect([
        dossier.sample,
        dossier.units.length,
        dossier.delegates.length,
        dossier.candidates.length,
        dossier.sessions.length,
        undo,
      ]).toEqual([true, 62, 117, 41, 3, null])
      expect(new Set(dossier.people.map((person) => person.id)).size).toBe(dossier.people.length)
    })

    test('what was removed from the sample does not come back when it is opened again', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const { dossier } = await opened().client.dossier.get({ id })
      await opened().client.delegates.remove({ id, rowIds: dossier.delegates.map((row) => row.id) })
      await opened().client.dossiers.openSample()
      expect((await opened().client.dossier.get({ id })).dossier.delegates).toEqual([])
    })

    test('a term whose rules the program does not have is refused with the terms it has', async () => {
      await expect(
        opened().client.dossiers.create({ ...NEW_DOSSIER, termFrom: 2033, termTo: 2038 }),
      ).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: expect.stringContaining('2023-2028'),
        data: { field: 'termTo' },
      })
      const late = { ...NEW_DOSSIER, termFrom: 2024, termTo: 2028 }
      const { id } = await opened().client.dossiers.create(late)
      expect((await opened().client.dossier.get({ id })).dossier.packId).toMatch(/2028|interim/)
    })

    test('a slip in the ordinal is refused and locks nobody out', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      await expect(
        opened().client.dossier.setCongress({ id, changes: { ordinal: 20232 } }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      expect((await opened().client.dossiers.list()).length).toBe(1)
    })

    test('an unknown dossier is a sentence that says where to go', async () => {
      await expect(opened().client.dossier.get({ id: 'nothing' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('Về Trang đầu'),
      })
    })

    test('an end before the start is refused beside its field and nothing is written', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      await expect(
        opened().client.dossier.setCongress({ id, changes: { endDate: '2023-04-11' } }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE', data: { field: 'endDate' } })
      const { dossier } = await opened().client.dossier.get({ id })
      expect(dossier.congress.endDate).toBeNull()
    })

    test('a dossier put away leaves the list', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      await opened().client.dossiers.remove({ id })
      expect(await opened().client.dossiers.list()).toEqual([])
    })
  })

  describe('edits', () => {
    test('every edit can be undone and redone, and the history keeps both', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const before = (await opened().client.dossier.get({ id })).dossier
      await opened().client.dossier.setCongress({ id, changes: { venue: 'Hội trường nhà trường' } })
      await opened().client.delegates.add({
        id,
        person: { fullName: 'Lò Thị Ánh', gender: 'female' },
        delegate: { kind: 'elected' },
      })
      await opened().client.dossier.undo({ id })
      const { label } = await opened().client.dossier.undo({ id })
      expect(label).toBe('Đã hoàn tác: đã sửa thông tin đại hội')
      const undone = (await opened().client.dossier.get({ id })).dossier
      expect({ ...undone, revision: before.revision }).toEqual(before)
      await opened().client.dossier.redo({ id })
      await opened().client.dossier.redo({ id })
      const redone = (await opened().client.dossier.get({ id })).dossier
      expect([redone.congress.venue, redone.people.map((person) => person.fullName)]).toEqual([
        'Hội trường nhà trường',
        ['Lò Thị Ánh'],
      ])
      await expect(opened().client.dossier.redo({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
      expect((await opened().client.dossier.history({ id })).length).toBe(3)
    })

    test('a person named by two lists and a paper stays until the last of them lets go', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const { dossier } = await opened().client.dossier.get({ id })
      const candidate = dossier.candidates.find((row) =>
        [dossier.delegates, dossier.typedRows].every((list) =>
          list.some((one) => one.personId === row.personId),
        ),
      )
      const delegate = dossier.delegates.find((row) => row.personId === candidate?.personId)
      if (!candidate || !delegate) throw new Error('the sample has people on both lists')
      const people = async () => (await opened().client.dossier.get({ id })).dossier.people
      await opened().client.delegates.remove({ id, rowIds: [delegate.id] })
      expect((await people()).some((person) => person.id === delegate.personId)).toBe(true)
      const lines = dossier.typedRows.filter((row) => row.personId === delegate.personId)
      expect(lines).not.toEqual([])
      await opened().client.facts.removeRows({ id, rowIds: lines.map((row) => row.id) })
      await opened().client.candidates.remove({ id, rowIds: [candidate.id] })
      expect((await people()).some((person) => person.id === delegate.personId)).toBe(false)
    })

    test('a unit taken out of the plan lets its delegates stay without a unit', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const { dossier } = await opened().client.dossier.get({ id })
      const unitId = dossier.delegates.find((delegate) => delegate.unitId)?.unitId
      if (!unitId) throw new Error('the sample has delegates with a unit')
      await opened().client.units.remove({ id, rowIds: [unitId] })
      const after = (await opened().client.dossier.get({ id })).dossier
      expect(after.units.length).toBe(61)
      expect(after.delegates.length).toBe(117)
      expect(after.delegates.some((delegate) => delegate.unitId === unitId)).toBe(false)
    })
  })

  describe('a pasted block', () => {
    test('is one command: all of it or nothing, one undo', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const before = (await opened().client.dossier.get({ id })).dossier
      const rowIds = before.delegates.slice(0, 3).map((delegate) => delegate.id)
      const block = (names: string[]) => ({
        id,
        work: 'paste' as const,
        rows: rowIds.map((rowId, index) => ({
          rowId,
          person: { fullName: names[index] },
          delegate: {},
        })),
        added: [{ person: { fullName: 'Ma Thị Dế' }, delegate: { kind: 'elected' as const } }],
      })
      await expect(
        opened().client.delegates.updateMany(block(['Lò Thị An', ' ', 'Lù Văn Bình'])),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      expect((await opened().client.dossier.get({ id })).dossier).toEqual(before)
      const { label } = await opened().client.delegates.updateMany(
        block(['Lò Thị An', 'Ma A Chứ', 'Lù Văn Bình']),
      )
      expect(label).toBe('Đã dán vào 3 dòng đại biểu, thêm 1 đại biểu')
      const pasted = (await opened().client.dossier.get({ id })).dossier.delegates
      expect([pasted.length, pasted.at(-1)]).toMatchObject([118, { number: 118, kind: 'elected' }])
      await opened().client.dossier.undo({ id })
      const after = (await opened().client.dossier.get({ id })).dossier
      expect({ ...after, revision: before.revision }).toEqual(before)
    })

    test('of people without a name, or of nothing, is refused', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const nobody = { id, work: 'paste' as const, rows: [] }
      for (const added of [[{ person: { fullName: ' ' }, candidate: {} }], []]) {
        await expect(
          opened().client.candidates.updateMany({ ...nobody, added }),
        ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      }
    })

    test('of units is one command too', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const before = (await opened().client.dossier.get({ id })).dossier
      const rows = before.units
        .slice(0, 2)
        .map(({ id: rowId }) => ({ rowId, changes: { note: 'đã rà' } }))
      const { label } = await opened().client.units.updateMany({ id, work: 'fill', rows })
      expect(label).toBe('Đã điền xuống 2 dòng đơn vị')
      await opened().client.dossier.undo({ id })
      expect((await opened().client.dossier.get({ id })).dossier.units).toEqual(before.units)
    })
  })
}
