import { expect, test } from 'vitest'
import { takersOf, toldAlternates } from '#core/day/alternate-seat.ts'
import { warnOfBallot, warnOfBodies } from '#core/dossier/replaced-delegates.ts'
import { EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import type { DelegateKind } from '#core/vocabulary/terms.ts'

const people = ['p1', 'p2'].map((id) => ({ ...EMPTY_PERSON, id, fullName: `Lò Thị ${id}` }))
const row = (list: string, personId: string, cells: Record<string, string>) => ({
  ...{ id: `${list} ${personId}`, list, parentId: null, personId, cells },
})
const TAKEN = [{ kind: 'seat-taken', data: { replaces: 'p1' } }]

test('who is replaced and still stands in a prepared body or on a ballot is named', () => {
  const typedRows = [
    row('bodies.members', 'p1', { body: 'Đoàn Chủ tịch' }),
    row('bodies.members', 'p2', { body: 'Đoàn Thư ký' }),
  ]
  const dossier = { people, typedRows }
  expect(warnOfBodies(dossier, TAKEN)).toEqual([
    expect.stringMatching(/^Lò Thị p1 .* Đoàn Chủ tịch\./),
  ])
  expect(warnOfBodies(dossier, TAKEN, 'elect-secretariat')).toEqual([])
  expect(warnOfBodies(dossier, TAKEN, 'elect-presidium')).toHaveLength(1)
  expect(warnOfBodies(dossier, [])).toEqual([])
  const names = people.map(({ id, fullName }) => ({ personId: id, name: fullName }))
  expect(warnOfBallot(names, TAKEN)).toEqual([expect.stringMatching(/^Lò Thị p1 vắng/)])
})

test('a seat goes to the alternates of its unit who sit nowhere, never one that nobody elected', () => {
  const list = ['a1', 'a2', 'a3', 'b1'].map((id) =>
    row('alternates.list', id, { unit: id.startsWith('a') ? 'CĐCS Bản Bo' : 'CĐCS khác' }),
  )
  const congress = { form: 'delegate' } as const
  const seat = (kind: DelegateKind | null) => ({
    stand: { seat: { rowId: 'r1', personId: 'p1', kind } },
    unit: 'cđcs bản bo',
  })
  const stands = [{ seat: { rowId: 'r2', personId: 'p2', kind: null }, holderId: 'a1' }]
  const takers = takersOf({ congress, typedRows: list }, seat('elected'), stands)
  expect(takers).toEqual({
    refused: null,
    people: [
      { personId: 'a2', ahead: [] },
      { personId: 'a3', ahead: ['a2'] },
    ],
  })
  const byName = { id: 'r9', list: 'alternates.list', parentId: null, personId: null }
  const told = { ...byName, cells: { unit: 'CĐCS Bản Bo', name: 'Vàng A Páo' } }
  const blank = { ...byName, id: 'r8', cells: { unit: 'CĐCS Bản Bo', name: ' ' } }
  const people2 = takersOf(
    { congress, typedRows: [...list, told, blank] },
    seat('elected'),
    stands,
  ).people
  expect(people2.at(-1)).toEqual({ personId: 'r9', ahead: ['a2', 'a3'] })
  // Found among the people since: the one who sits there by name is nobody else.
  const linked = { ...told, personId: 'a9' }
  const sitting = [{ seat: { rowId: 'r2', personId: 'p2', kind: null }, holderId: 'r9' }]
  expect(takersOf({ congress, typedRows: [linked] }, seat('elected'), sitting).people).toEqual([])
  expect(toldAlternates({ typedRows: [told, blank], people })).toEqual([
    { ...EMPTY_PERSON, id: 'r9', fullName: 'Vàng A Páo' },
  ])
  const found = { ...EMPTY_PERSON, id: 'a9', fullName: 'Vàng A Páo', gender: 'male' as const }
  expect(toldAlternates({ typedRows: [linked], people: [found] })).toEqual([{ ...found, id: 'r9' }])
  const unknown = takersOf({ congress, typedRows: list }, { ...seat('elected'), unit: null }, [])
  expect(unknown.refused?.sentence).toContain('Ghi đơn vị ở bước Đại biểu')
  expect(unknown.people).toEqual([])
  expect(takersOf({ congress, typedRows: list }, seat('appointed'), []).refused?.ground).toBe(
    'seat-kinds',
  )
  expect(takersOf({ congress, typedRows: list }, seat('ex-officio'), []).refused?.ground).toBe(
    'seat-kinds',
  )
  expect(takersOf({ congress, typedRows: [] }, seat(null), []).refused?.ground).toBe(
    'alternate-order',
  )
  const plenary = { congress: { form: 'plenary' } as const, typedRows: list }
  expect(takersOf(plenary, seat(null), [])).toMatchObject({
    refused: { sentence: expect.stringContaining('Đại hội toàn thể'), ground: 'seat-kinds' },
    people: [],
  })
})
