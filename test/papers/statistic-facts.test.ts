import path from 'node:path'
import { expect, test } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { Fact } from '#core/vocabulary/fact.ts'
import type { FactTree, PaperValue } from '#core/papers/fact-tree.ts'
import { statisticFacts } from '#core/papers/statistic-facts.ts'
import { readStatistics } from '#main/bundled/read-statistics.ts'
import { aPaperDossier } from './a-paper-dossier.ts'

const read = readStatistics(path.join(import.meta.dirname, '../../templates/statistics'))
invariant(read.ok, 'templates/statistics cannot be read')
const definition = read.value.find(({ source }) => source === 'delegates')
invariant(definition, 'delegates are counted')

function sectionOf(dossier: Dossier, id: string): readonly (readonly unknown[])[] {
  const sections = statisticFacts(dossier, definition ?? null)['composition'] as FactTree[]
  const section = sections.find((one) => plain(one['id']) === id)
  invariant(section, `no section ${id}`)
  return (section['lines'] as FactTree[]).map((line) => [
    plain(line['title']),
    plain(line['count']),
    plain(line['share']),
  ])
}

function plain(node: FactTree[string] | undefined): unknown {
  const fact = node as Fact<PaperValue>
  return fact.kind === 'known' ? fact.value : null
}

test('each share is of all delegates, and what is known of nobody is open, not zero', () => {
  const dossier = aPaperDossier()
  expect(sectionOf(dossier, 'gender')).toEqual([
    ['Nữ', 66, '56,41'],
    ['Nam', 51, '43,59'],
  ])
  expect(sectionOf(dossier, 'sector').map(([, count]) => count)).toEqual([null, null, null])
})

test('one delegate of whom it is not known stands in a line of his own', () => {
  const dossier = aPaperDossier()
  const [first, ...rest] = dossier.people
  invariant(first, 'the sample has people')
  const people = [{ ...first, gender: null }, ...rest]
  const lines = sectionOf({ ...dossier, people }, 'gender')
  expect(lines.at(-1)).toEqual(['Chưa rõ', 1, '0,85'])
  expect(lines.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(117)
})

test('without delegates every count is open', () => {
  const dossier = { ...aPaperDossier(), delegates: [] }
  const facts = statisticFacts(dossier, definition ?? null)
  expect(plain(facts['total'])).toBeNull()
  expect(plain((facts['ages'] as FactTree)['average'])).toBeNull()
  expect(sectionOf(dossier, 'party').map(([, count]) => count)).toEqual([null, null])
})
