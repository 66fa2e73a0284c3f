import { describe, expect, test } from 'vitest'
import { NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** The half-days of the agenda, their items and the standard runs. */
export function describeAgenda(opened: () => CarriedEngine): void {
  describe('the agenda', () => {
    test('an item moved inside and between half-days stands where it was put; hours follow', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const [first, , third] = (await opened().client.agenda.view({ id })).sessions
      const moved = first?.items[2]
      if (!first || !third || !moved) throw new Error('the sample has three half-days')
      await opened().client.agenda.moveItem({
        id,
        rowId: moved.item.id,
        sessionId: first.session.id,
        position: 0,
      })
      const inside = (await opened().client.agenda.view({ id })).sessions[0]
      expect(inside?.items[0]).toMatchObject({ item: { id: moved.item.id }, startMinute: 450 })
      expect(inside?.endMinute).toBe(first.endMinute)
      await opened().client.agenda.moveItem({
        id,
        rowId: moved.item.id,
        sessionId: third.session.id,
        position: 99,
      })
      const between = (await opened().client.agenda.view({ id })).sessions
      expect(between[0]?.minutes).toBe(first.minutes - moved.item.minutes)
      expect(between[2]?.items.at(-1)?.item.id).toBe(moved.item.id)
    })

    test('half-days can be added after the last one and taken out with their items', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const sessions = async () => (await opened().client.agenda.view({ id })).sessions
      await opened().client.agenda.addSession({ id })
      await opened().client.agenda.addSession({ id })
      const { rowId } = await opened().client.agenda.addSession({ id })
      expect((await sessions()).map(({ session }) => [session.date, session.startMinute])).toEqual([
        ['2023-04-12', 450],
        ['2023-04-12', 840],
        ['2023-04-13', 450],
      ])
      await opened().client.agenda.addItem({
        id,
        sessionId: rowId,
        position: 0,
        changes: { title: 'Chào cờ' },
      })
      await opened().client.agenda.removeSession({ id, rowId })
      expect((await sessions()).length).toBe(2)
      await opened().client.dossier.undo({ id })
      expect((await sessions())[2]?.items.map(({ item }) => item.title)).toEqual(['Chào cờ'])
    })

    test('a standard run replaces the agenda and one undo brings the old one back', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const { standards, sessions } = await opened().client.agenda.view({ id })
      expect([sessions, standards.map((standard) => standard.id)]).toEqual([
        [],
        ['grassroots-plenary-elect'],
      ])
      await opened().client.agenda.fillStandard({ id, standardId: 'grassroots-plenary-elect' })
      const [filled] = (await opened().client.agenda.view({ id })).sessions
      expect([filled?.session.date, filled?.minutes, filled?.items.length]).toEqual([
        '2023-04-12',
        202,
        27,
      ])
      await opened().client.dossier.undo({ id })
      expect((await opened().client.agenda.view({ id })).sessions).toEqual([])
    })
  })
}
