import { describe, expect, test } from 'vitest'
import { columnsFor, needOf, neededPapers } from '#core/papers/needed-papers.ts'
import type { CongressShape } from '#core/papers/needed-papers.ts'
import type { PaperNeeds } from '#core/papers/paper-template.ts'

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
    }))
    const congress = { level: 'commune', form: 'delegate', case: 'elect' } as const
    const made = (choices: Record<string, 'needed' | 'skipped' | null>) =>
      neededPapers(
        [...templates, { slug: 'none', need: {} }],
        congress,
        Object.entries(choices).map(([slug, choice]) => ({ slug, choice })),
      ).flatMap(({ template, isNeeded }) => (isNeeded ? [template.slug] : []))
    expect(made({})).toEqual(['R', 'r'])
    expect(made({ R: 'skipped', A: 'needed', none: 'needed', r: null })).toEqual(['r', 'A', 'none'])
  })
})
