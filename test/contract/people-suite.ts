import { describe, expect, test } from 'vitest'
import { NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** The part of the shared suite about members, guests and who is one person. */
export function describePeople(opened: () => CarriedEngine): void {
  const client = () => opened().client
  const newDossier = async () => (await client().dossiers.create(NEW_DOSSIER)).id
  const addMember = (id: string, fullName: string, more: object = {}) =>
    client().members.add({ id, person: { fullName, ...more }, member: { department: 'Tổ 1' } })

  describe('members', () => {
    test('come whole first, then only what changed since; undo is such a change', async () => {
      const id = await newDossier()
      const first = await addMember(id, 'Lò Thị Ánh')
      await addMember(id, 'Vàng A Páo')
      const whole = await client().members.list({ id, since: null })
      expect([whole.whole, whole.rows.map(({ person }) => person.fullName)]).toEqual([
        true,
        ['Lò Thị Ánh', 'Vàng A Páo'],
      ])
      expect(await client().members.list({ id, since: whole.mark })).toEqual({
        mark: whole.mark,
        whole: false,
        rows: [],
        gone: [],
      })
      await client().members.update({
        id,
        rowId: first.rowId,
        person: { birth: '1979' },
        member: { department: 'Tổ 2' },
      })
      const edited = await client().members.list({ id, since: whole.mark })
      expect([edited.whole, edited.rows.length, edited.rows[0]?.person.birth]).toEqual([
        false,
        1,
        '1979',
      ])
      await client().members.remove({ id, rowIds: [first.rowId] })
      const removed = await client().members.list({ id, since: edited.mark })
      expect([removed.rows, removed.gone]).toEqual([[], [first.rowId]])
      await client().dossier.undo({ id })
      const back = await client().members.list({ id, since: removed.mark })
      expect(back.rows.map(({ member }) => member.department)).toEqual(['Tổ 2'])
      expect((await client().members.list({ id, since: 'ở đâu đó' })).whole).toBe(true)
    })

    test('become delegates as the same people, once', async () => {
      const id = await newDossier()
      const one = await addMember(id, 'Lò Thị Ánh')
      const two = await addMember(id, 'Vàng A Páo')
      const first = await client().members.toDelegates({ id, rowIds: [one.rowId] })
      expect([first.added, first.already]).toEqual([1, 0])
      const next = await client().members.toDelegates({ id, rowIds: [one.rowId, two.rowId] })
      expect([next.added, next.already]).toEqual([1, 1])
      const { dossier } = await client().dossier.get({ id })
      expect(dossier.people.map(({ fullName }) => fullName).sort()).toEqual([
        'Lò Thị Ánh',
        'Vàng A Páo',
      ])
      expect(dossier.delegates.map(({ number }) => number)).toEqual([1, 2])
      // Out of one list, the person stays in the other.
      await client().delegates.remove({ id, rowIds: dossier.delegates.map((row) => row.id) })
      expect((await client().members.list({ id, since: null })).rows).toHaveLength(2)
    })

    test('a pasted block with one unusable row changes nothing', async () => {
      const id = await newDossier()
      const { rowId } = await addMember(id, 'Lò Thị Ánh')
      const rows = [
        { rowId, person: { fullName: 'Khác' }, member: {} },
        { rowId: 'không có', person: {}, member: {} },
      ]
      await expect(client().members.updateMany({ id, rows })).rejects.toThrow(/Không còn đoàn viên/)
      const { rows: after } = await client().members.list({ id, since: null })
      expect(after[0]?.person.fullName).toBe('Lò Thị Ánh')
    })
  })

  test('guests are added, edited, removed and brought back', async () => {
    const id = await newDossier()
    const { rowId } = await client().guests.add({
      id,
      person: { fullName: 'Giàng A Chu' },
      guest: { organisation: 'Huyện ủy' },
    })
    await client().guests.updateMany({
      id,
      rows: [{ rowId, person: {}, guest: { organisation: 'Ủy ban nhân dân huyện' } }],
    })
    const guests = async () => (await client().dossier.get({ id })).dossier.guests
    expect(await guests()).toMatchObject([{ number: 1, organisation: 'Ủy ban nhân dân huyện' }])
    await client().guests.remove({ id, rowIds: [rowId] })
    expect(await guests()).toEqual([])
    await client().dossier.undo({ id })
    expect(await guests()).toHaveLength(1)
  })

  describe('one person in two records', () => {
    async function twice() {
      const id = await newDossier()
      const member = await addMember(id, 'Lò Thị Dung', {
        birth: '1979-03-12',
        phone: '0912345678',
      })
      const delegate = await client().delegates.add({
        id,
        person: { fullName: 'Lò Thị Dung', birth: '1979', religion: 'Không' },
        delegate: { kind: 'elected' },
      })
      const { pairs } = await client().samePeople.list({ id })
      const [pair] = pairs
      if (!pair) throw new Error('no pair')
      return { id, member, delegate, pair, pairs }
    }

    test('is found with the reason, merged by choice, and undone in one step', async () => {
      const { id, pair, pairs } = await twice()
      expect(pairs).toHaveLength(1)
      expect([pair.strength, pair.reasons]).toEqual([
        'likely',
        ['cùng họ tên', 'cùng năm sinh, một bên chỉ có năm: 1979 và 12/03/1979'],
      ])
      const two = { id, personId: pair.one.personId, otherId: pair.other.personId }
      const view = await client().samePeople.compare(two)
      expect(view.kept.lists.map(({ label }) => label)).toEqual(['Đại biểu'])
      expect(view.consequences).toEqual([
        'Dòng số 1 trong danh sách đoàn viên chuyển sang người được giữ.',
      ])
      const fuller = view.fields.filter((field) => field.fuller === 'other').map(({ key }) => key)
      expect(fuller).toEqual(['person.birth', 'person.phone'])
      await client().samePeople.merge({ ...two, fromOther: fuller })
      const merged = (await client().dossier.get({ id })).dossier.people
      expect(merged).toMatchObject([
        { id: two.personId, birth: '1979-03-12', phone: '0912345678', religion: 'Không' },
      ])
      const { rows } = await client().members.list({ id, since: null })
      expect(rows.map(({ person }) => person.id)).toEqual([two.personId])
      expect((await client().samePeople.list({ id })).total).toBe(0)
      await client().dossier.undo({ id })
      expect((await client().samePeople.list({ id })).pairs).toEqual(pairs)
    })

    test('is two people when that is said, until it is undone', async () => {
      const { id, pair } = await twice()
      const two = { id, personId: pair.one.personId, otherId: pair.other.personId }
      await client().samePeople.setDistinct(two)
      expect((await client().samePeople.list({ id })).total).toBe(0)
      await client().dossier.undo({ id })
      expect((await client().samePeople.list({ id })).total).toBe(1)
    })

    test('two rows of one list become one, and what was found of the other still holds', async () => {
      const id = await newDossier()
      for (const birth of ['1979', '1979-03-12', '1979']) {
        const person = { fullName: 'Lò Thị Dung', birth }
        await client().delegates.add({ id, person, delegate: { kind: 'elected', note: birth } })
      }
      const people = (await client().dossier.get({ id })).dossier.delegates
      const [a, b, c] = people.map(({ personId }) => personId)
      if (!a || !b || !c) throw new Error('three people')
      await client().samePeople.setDistinct({ id, personId: c, otherId: b })
      // A line of a paper that is about the one who goes.
      const seat = { list: 'bodies.members', row: { personId: b } }
      const { rowId } = await client().facts.addRow({ id, ...seat })
      await client().samePeople.merge({
        id,
        personId: a,
        otherId: b,
        fromOther: ['person.birth', 'delegate.note'],
      })
      const { dossier } = await client().dossier.get({ id })
      expect(dossier.typedRows).toMatchObject([{ id: rowId, personId: a }])
      expect(dossier.delegates.map(({ personId, note }) => [personId, note])).toEqual([
        [a, '1979-03-12'],
        [c, '1979'],
      ])
      expect(dossier.distinctPairs.map(({ personId, otherId }) => [personId, otherId])).toEqual([
        [a, c],
      ])
      expect((await client().samePeople.list({ id })).total).toBe(0)
    })
  })
}
