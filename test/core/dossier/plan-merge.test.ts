import { expect, test } from 'vitest'
import { chosenValues, planMerge } from '#core/dossier/plan-merge.ts'
import type { MergeSide } from '#core/dossier/plan-merge.ts'

const kept: MergeSide = {
  person: { id: 'a', fullName: 'Lò Thị Dung', birth: '1979', religion: null, partyMember: true },
  rows: { delegate: [{ id: 'd1', personId: 'a', number: 4, kind: null, note: 'cũ' }] },
}
const other: MergeSide = {
  person: {
    id: 'b',
    fullName: 'Lò Thị Dunng',
    birth: '1979-03-12',
    religion: 'Không',
    partyMember: null,
  },
  rows: {
    delegate: [{ id: 'd2', personId: 'b', number: 9, kind: 'elected', note: 'mới' }],
    member: [{ id: 'm1', personId: 'b', number: 1, department: 'Tổ 1' }],
  },
}

test('two people become one: the fuller value is offered, rows of one list are one, others go over', () => {
  const plan = planMerge(kept, other)
  expect(plan.doubled).toEqual(['delegate'])
  expect(plan.moved).toEqual(['member'])
  expect(plan.fields.map(({ key, fuller }) => [key, fuller])).toEqual([
    ['person.fullName', 'kept'],
    ['person.birth', 'other'],
    ['person.religion', 'other'],
    ['person.partyMember', 'kept'],
    ['delegate.kind', 'other'],
    ['delegate.note', 'kept'],
  ])
})

test('only what is taken from the other changes, and nothing that names a row', () => {
  const plan = planMerge(kept, other)
  expect(
    chosenValues(plan, new Set(['person.birth', 'delegate.kind', 'delegate.number', 'person.id'])),
  ).toEqual({ person: { birth: '1979-03-12' }, delegate: { kind: 'elected' } })
})
