import { describe, expect, test } from 'vitest'
import type { CarriedEngine } from './open-test-engine.ts'

/** Facts and lists that only papers need: told, refused, taken back, undone. */
export function describeFacts(opened: () => CarriedEngine): void {
  describe('facts of papers', () => {
    const told = async (id: string) => (await opened().client.dossier.get({ id })).dossier
    /** The rows of the sample's lists that were not there when it was opened. */
    const since = (before: Awaited<ReturnType<typeof told>>) => {
      const old = new Set(before.typedRows.map((row) => row.id))
      return async () => (await told(before.id)).typedRows.filter((row) => !old.has(row.id))
    }

    test('a fact is told, changed, taken back and undone, one step each', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const set = (value: string | number | null) =>
        client.facts.set({ id, facts: [{ name: 'budget.staff', value }] })
      const value = async () =>
        (await told(id)).typedFacts.find(({ name }) => name === 'budget.staff')?.value
      expect(await set(12)).toMatchObject({ label: 'Đã ghi “Số người phục vụ đại hội”' })
      expect(await value()).toBe(12)
      await set(14)
      expect(await value()).toBe(14)
      await set(null)
      expect(await value()).toBeUndefined()
      await client.dossier.undo({ id })
      expect(await value()).toBe(14)
      await expect(set('mười bốn')).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: '“Số người phục vụ đại hội” phải là một số nguyên không âm.',
      })
      await expect(
        client.facts.set({ id, facts: [{ name: 'budget.nothing', value: 1 }] }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await value()).toBe(14)
    })

    test('rows are added below their parent, changed cell by cell, moved, and go with what is theirs', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const before = await told(id)
      const { people } = before
      const added = since(before)
      const ballot = await client.facts.addRow({
        id,
        list: 'elections.ballots',
        row: { cells: { body: 'Ban Chấp hành', round: 9, seats: 27 } },
      })
      const name = await client.facts.addRow({
        id,
        list: 'elections.names',
        row: { parentId: ballot.rowId, personId: people[0]?.id ?? '', cells: { votes: 108 } },
      })
      await client.facts.updateRow({ id, rowId: ballot.rowId, row: { cells: { issued: 117 } } })
      const cells = { body: 'Ban Chấp hành', round: 9, seats: 27, issued: 117 }
      expect(await added()).toEqual([
        {
          ...{ id: ballot.rowId, list: 'elections.ballots', parentId: null, personId: null },
          cells,
        },
        {
          ...{ id: name.rowId, list: 'elections.names', parentId: ballot.rowId },
          ...{ personId: people[0]?.id, cells: { votes: 108 } },
        },
      ])
      const second = await client.facts.addRow({
        id,
        list: 'elections.ballots',
        row: { cells: { body: 'Ban Thường vụ', round: 9, seats: 7 } },
      })
      await client.facts.moveRow({ id, rowId: second.rowId, position: 0 })
      const ballots = async () => (await added()).filter((row) => row.list === 'elections.ballots')
      expect((await ballots()).map((row) => row.id)).toEqual([second.rowId, ballot.rowId])
      await client.facts.removeRows({ id, rowIds: [ballot.rowId] })
      expect((await added()).map((row) => row.id)).toEqual([second.rowId])
      await client.dossier.undo({ id })
      expect(await added()).toHaveLength(3)
    })

    test('what a list cannot hold is refused with a sentence', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const added = since(await told(id))
      const add = (list: string, row: object) => client.facts.addRow({ id, list, row })
      await expect(add('elections.ballots', { cells: { body: 'Ai đó' } })).rejects.toMatchObject({
        message: '“Bầu” chỉ nhận một trong các từ của danh sách chọn.',
      })
      await expect(add('budget.lines', { cells: { amount: 5 } })).rejects.toMatchObject({
        message: 'Bảng “Các khoản chi” không có cột “amount”.',
      })
      await expect(add('elections.names', { cells: { votes: 1 } })).rejects.toMatchObject({
        message: 'Chưa rõ người này thuộc dòng nào.',
      })
      await expect(
        add('bodies.members', { personId: 'nobody', cells: { role: 'Trưởng' } }),
      ).rejects.toMatchObject({ message: 'Người được chọn không còn trong hồ sơ.' })
      expect(await added()).toEqual([])
    })
  })
}
