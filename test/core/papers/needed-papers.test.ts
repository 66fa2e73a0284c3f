import { describe, expect, test } from 'vitest'
import { columnsFor, needOf, neededPapers } from '#core/papers/needed-papers.ts'
import type { CongressShape } from '#core/papers/needed-papers.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import type { PaperNeeds } from '#core/papers/paper-template.ts'
import { known } from '#core/vocabulary/fact.ts'

const shape = (given: Partial<CongressShape>): CongressShape => ({
  level: null,
  form: null,
  case: null,
  ...given,
})

describe('the column of the matrix', () => {
  test.each([
    ['section', 'plenary', 'elect', ['plenaryElect']],
    ['grassroots-member', 'delegate', 'elect', ['delegateElect']],
    ['grassroots', 'plenary', 'appoint', ['plenaryAppoint']],
    ['grassroots', 'delegate', 'appoint', ['delegateAppoint']],
    ['commune', 'delegate', 'elect', ['upperElect']],
    ['province', 'plenary', 'appoint', ['upperAppoint']],
  ] as const)('%s, %s, %s', (level, form, how, columns) => {
    expect(columnsFor({ level, form, case: how })).toEqual(columns)
  })

  test('is every one it may turn out to be while something is not told', () => {
    expect(columnsFor(shape({ level: 'grassroots', form: 'delegate' }))).toEqual([
      'delegateElect',
      'delegateAppoint',
    ])
    expect(columnsFor(shape({}))).toHaveLength(6)
  })
})

const need: PaperNeeds = { plenaryElect: 'R', delegateElect: 'A', upperElect: 'r' }

describe('what the matrix says of a paper', () => {
  test('is the strongest of the columns that are open, and nothing where none has it', () => {
    expect(needOf({ need }, shape({}))).toBe('R')
    expect(needOf({ need }, shape({ level: 'grassroots', form: 'delegate' }))).toBe('A')
    expect(needOf({ need }, shape({ case: 'appoint' }))).toBeNull()
    // Papers of the program are made where an office wants them.
    expect(needOf({ need: null }, shape({}))).toBe('A')
  })

  test('R and r are made, A and none are not, unless the office says otherwise', () => {
    const templates = (['R', 'r', 'A'] as const).map((letter) => ({
      slug: letter,
      need: { upperElect: letter },
      neededBy: null,
    }))
    const congress = { level: 'commune', form: 'delegate', case: 'elect' } as const
    const made = (choices: Record<string, 'needed' | 'skipped' | null>) =>
      neededPapers(
        [...templates, { slug: 'none', need: {}, neededBy: null }],
        {
          congress,
          paperSettings: Object.entries(choices).map(([slug, choice]) => ({ slug, choice })),
        },
        {},
      ).flatMap(({ template, isNeeded }) => (isNeeded ? [template.slug] : []))
    expect(made({})).toEqual(['R', 'r'])
    expect(made({ R: 'skipped', A: 'needed', none: 'needed', r: null })).toEqual(['r', 'A', 'none'])
  })

  test('what the dossier has makes its paper needed, whatever the matrix says, until the office says no', () => {
    const congress = { level: 'commune', form: 'delegate', case: 'elect' } as const
    const papers = [
      { slug: 'chair', need: {}, neededBy: 'elections.chairBallots' },
      { slug: 'announced', need: { upperElect: 'A' as const }, neededBy: 'elections.all' },
      { slug: 'always', need: { upperElect: 'R' as const }, neededBy: 'elections.chairBallots' },
    ]
    const rows = [{ round: known(1) }]
    const made = (facts: FactTree, paperSettings: { slug: string; choice: 'skipped' }[] = []) =>
      neededPapers(papers, { congress, paperSettings }, facts).flatMap(({ template, isNeeded }) =>
        isNeeded ? [template.slug] : [],
      )
    expect(made({})).toEqual(['always'])
    expect(made({ elections: { chairBallots: [], all: rows } })).toEqual(['announced', 'always'])
    const both = { elections: { chairBallots: rows, all: rows } }
    expect(made(both)).toEqual(['chair', 'announced', 'always'])
    expect(made(both, [{ slug: 'chair', choice: 'skipped' }])).toEqual(['announced', 'always'])
  })
})
