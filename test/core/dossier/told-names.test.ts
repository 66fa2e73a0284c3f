import { expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { nameRows } from '#core/dossier/describe-fact.ts'
import { EMPTY_CANDIDATE, EMPTY_DELEGATE, EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import { toldNames } from '#core/dossier/told-names.ts'
import { delegateFacts } from '#core/papers/delegate-facts.ts'
import { aDossier } from './a-dossier.ts'

const person = (id: string, birth: string | null, fullName = 'Lò Thị Dung') => ({
  ...EMPTY_PERSON,
  id,
  birth,
  fullName,
})

const dossier: Dossier = {
  ...aDossier().build(),
  people: [person('p1', '1979-03-12'), person('p2', '1985'), person('p3', null, 'Vàng A Páo')],
  delegates: ['p1', 'p3'].map((personId, at) => ({ ...EMPTY_DELEGATE, id: `d${at}`, personId })),
  candidates: [{ ...EMPTY_CANDIDATE, id: 'c1', personId: 'p2', onList: true }],
}

test('whoever shares a name in the dossier is named with what tells them apart, wherever a finding names them', () => {
  expect(Object.fromEntries(toldNames(dossier))).toEqual({
    p1: 'Lò Thị Dung (sinh năm 1979)',
    p2: 'Lò Thị Dung (sinh năm 1985)',
    p3: 'Vàng A Páo',
  })
  expect(nameRows(dossier).get('d0')).toBe('Lò Thị Dung (sinh năm 1979)')
  expect(nameRows(dossier).get('c1')).toBe('Lò Thị Dung (sinh năm 1985)')
})

test('a printed list of delegates says it only where two delegates have the name', () => {
  const names = (of: typeof dossier) => JSON.stringify(delegateFacts(of))
  expect(names(dossier)).not.toContain('sinh năm')
  const both = { ...dossier, delegates: [...dossier.delegates] }
  both.delegates.push({ ...EMPTY_DELEGATE, id: 'd9', personId: 'p2' })
  expect(names(both)).toContain('Lò Thị Dung (sinh năm 1985)')
})
