import { expect, test } from 'vitest'
import { BALLOTS, NAMES } from '#core/election/election-words.ts'
import { printedNames } from '#core/election/printed-names.ts'
import { viewElections } from '#core/election/view-elections.ts'
import { ballotFacts } from '#core/papers/ballot-facts.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { branchIn, factIn, rowsIn, textIn } from '#core/papers/read-tree.ts'
import { known, unknown } from '#core/vocabulary/fact.ts'
import { anElection, FIGURES, row } from './an-election.ts'

const FLOOR = { name: 'Lò Văn An', birthYear: '1990', unit: 'Tổ Mầm', origin: 'Đề cử tại đại hội' }

const again = [
  row('b2', BALLOTS, { ...FIGURES, body: 'Ban Chấp hành', round: 2, seats: 1 }),
  row('again', NAMES, { ...FLOOR, votes: 4 }, { parentId: 'b2' }),
]

test('a second round still tells a name from the namesake who is on it no longer', () => {
  const first = row('floor', NAMES, FLOOR, { parentId: 'b1' })
  const given = anElection({ births: { 1: '1978-02-03' }, more: [first, ...again] })
  const printed = printedNames(given.dossier)
  expect([
    printed.get('n1'),
    printed.get('floor'),
    printed.get('again'),
    printed.get('n2'),
  ]).toEqual(['Lò Văn An (1978)', 'Lò Văn An (1990)', 'Lò Văn An (1990)', 'Vàng Thị Bình'])
  const { elections } = viewElections(given)
  const shown = elections.map(({ names }) => names.map((name) => name.printed)).at(-1)
  expect(shown).toEqual(['Lò Văn An (1990)'])
})

test('a name is told from a person of the dossier who never stood', () => {
  const of = (births: Readonly<Record<number, string>>) =>
    printedNames(anElection({ births, names: { 2: {} }, more: again }).dossier).get('again')
  expect(of({ 1: '1978' })).toBe('Lò Văn An (1990)')
  expect(of({ 1: '1990' })).toBe('Lò Văn An')
})

test('what the list tells of somebody without a record stands in papers where the record would', () => {
  const name: FactTree = {
    ...{ id: known('again'), name: known('Lò Văn An'), position: known('') },
    ...{ birthYear: known('1990'), unit: known('Tổ Mầm'), profile: { birth: unknown('birth') } },
  }
  const rules = {
    abovePercent: null,
    marks: {},
    decimals: 2,
    printed: new Map([['again', 'An (1990)']]),
  }
  const [told = {}] = rowsIn(ballotFacts({ names: [name] }, rules), 'names')
  expect([textIn(told, 'ballotName'), textIn(told, 'position')]).toEqual(['An (1990)', 'Tổ Mầm'])
  expect(factIn(branchIn(told, 'profile'), 'birth')).toMatchObject({ value: '1990' })
})
