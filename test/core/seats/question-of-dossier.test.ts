import { describe, expect, test } from 'vitest'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { Candidate, Dossier } from '#core/dossier/dossier.ts'
import type { Eligibility } from '#core/dossier/eligibility.ts'
import { questionOfDossier } from '#core/seats/question-of-dossier.ts'
import { unknown } from '#core/vocabulary/fact.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'

const NO_WISHES = { keep: [] }

function requirement(
  id: string,
  tag: string | null,
  more: Partial<CompositionRequirement> = {},
): CompositionRequirement {
  return { id, code: null, label: id, tag, minimum: 1, maximum: null, mandatory: true, ...more }
}

function verdict(candidateId: string, found: Eligibility['verdict']): Eligibility {
  return { candidateId, verdict: found, reasons: [], missing: [], service: unknown() }
}

/** Three people: two on the list, one of them a woman up for re-election; the third of unknown gender. */
function three(facts: readonly Partial<Candidate>[] = []): Dossier {
  return aDossier()
    .withPlan({ candidateListSize: null })
    .withCandidate(
      { candidacy: 're-election', block: 'Trường học', ...facts[0] },
      { gender: 'female', fullName: 'Lò Thị Hoa' },
    )
    .withCandidate(
      { candidacy: 'first-time', ...facts[1] },
      { gender: 'male', fullName: 'Vàng A Páo' },
    )
    .withCandidate({ onList: false, ...facts[2] }, { gender: null, fullName: 'Giàng A Sử' })
    .build()
}

function questionOf(dossier: Dossier, eligibility: readonly Eligibility[] = []) {
  return questionOfDossier(dossier, eligibility, NO_WISHES)
}

describe('the question of a dossier', () => {
  test('tells of everybody what counts and of what nothing is known', () => {
    const dossier = { ...three(), composition: [requirement('r1', 'female', { maximum: 2 })] }
    expect(questionOf(dossier)).toEqual({
      question: {
        people: [
          {
            id: 1,
            name: 'Lò Thị Hoa',
            tags: ['r1', 're-election'],
            unclearTags: [],
            unit: 'Trường học',
          },
          { id: 2, name: 'Vàng A Páo', tags: [], unclearTags: [], unit: null },
          { id: 3, name: 'Giàng A Sử', tags: [], unclearTags: ['r1'], unit: null },
        ],
        list: [1, 2],
        size: 2,
        require: [{ id: 'r1', tag: 'r1', min: 1, max: 2, mandatory: true }],
        keep: [],
        exclude: [],
      },
      rowOf: new Map([
        [1, 'c1'],
        [2, 'c2'],
        [3, 'c3'],
      ]),
      ignored: [],
      unclear: [],
      leftOut: [],
    })
  })

  test('asks nothing of a requirement whose wording is not understood, and names it', () => {
    const [open, strange] = [requirement('r1', null), requirement('r2', 'red-haired')]
    const dossier = { ...three(), composition: [open, strange, requirement('r3', 'male')] }
    const { question, ignored } = questionOf(dossier)
    expect([question.require.map(({ id }) => id), ignored]).toEqual([['r3'], [open, strange]])
  })

  test('keeps whom the dossier or the person at the screen wants kept, each once', () => {
    const dossier = three([{}, { mustKeep: true }])
    const { question } = questionOfDossier(dossier, [], { keep: ['c1', 'c2', 'gone'] })
    expect(question.keep).toEqual([2, 1])
  })

  test('leaves out who may not stand; of whom nobody knows nobody comes in and nobody goes', () => {
    const all = (found: Eligibility['verdict']) =>
      ['c1', 'c2', 'c3'].map((id) => verdict(id, found))
    const seen = (found: Eligibility['verdict']) => {
      const { question, unclear, leftOut } = questionOf(three(), all(found))
      return [question.exclude, unclear, leftOut]
    }
    expect(seen('not-eligible')).toEqual([[1, 2, 3], [], []])
    expect(seen('cannot-tell')).toEqual([[3], ['c1', 'c2'], ['c3']])
    expect(seen('eligible')).toEqual([[], [], []])
  })
})

describe('the size of the list', () => {
  const listed = (minimum: number | null, maximum: number | null) =>
    requirement('r1', 'listed', { minimum, maximum })
  const sizeOf = (
    composition: readonly CompositionRequirement[],
    candidateListSize: number | null,
  ) => {
    const dossier = three()
    const plan = { ...dossier.plan, candidateListSize }
    const { question } = questionOf({ ...dossier, plan, composition: [...composition] })
    return [question.size, question.require.length]
  }

  test('is the one the plan states, else the one it is set to, else as it is', () => {
    expect(sizeOf([listed(5, 5)], 7)).toEqual([5, 0])
    expect(sizeOf([], 7)).toEqual([7, 0])
    expect(sizeOf([], null)).toEqual([2, 0])
  })

  test('is not stated by two limits that differ, by one alone, or by a requirement of another kind', () => {
    expect(sizeOf([listed(4, 5)], 7)).toEqual([7, 0])
    expect(sizeOf([listed(null, null)], 7)).toEqual([7, 0])
    expect(sizeOf([requirement('r2', 'male', { minimum: 1, maximum: 1 })], 7)).toEqual([7, 1])
  })
})

describe('the numbers of the people', () => {
  const idsOf = (numbers: readonly (number | null)[]) => {
    const { question, rowOf } = questionOf(three(numbers.map((number) => ({ number }))))
    return [question.people.map(({ id }) => id), question.list, [...rowOf.values()]]
  }

  test('are those of the list where everybody has one of their own', () => {
    expect(idsOf([11, 5, 20])).toEqual([
      [11, 5, 20],
      [11, 5],
      ['c1', 'c2', 'c3'],
    ])
  })

  test('are places where a number is missing or stands twice', () => {
    expect(idsOf([11, null, 20])).toEqual([
      [1, 2, 3],
      [1, 2],
      ['c1', 'c2', 'c3'],
    ])
    expect(idsOf([11, 5, 11])).toEqual([
      [1, 2, 3],
      [1, 2],
      ['c1', 'c2', 'c3'],
    ])
  })
})
