import fc from 'fast-check'
import { apportion } from '#core/seats/apportion.ts'
import { apportionmentQuestion } from '#core/seats/apportionment.ts'
import type { Apportionment, ApportionmentQuestion } from '#core/seats/apportionment.ts'

type Unit = ApportionmentQuestion['units'][number]

/** A unit of a question; what is not said is the usual. */
export function aUnit(id: string, members: number, more: Partial<Unit> = {}): Unit {
  return { id, name: `CĐCS ${id}`, members, exOfficio: 0, cap: null, elected: null, ...more }
}

export function aQuestion(
  more: Partial<ApportionmentQuestion> & Pick<ApportionmentQuestion, 'seats' | 'units'>,
): ApportionmentQuestion {
  return apportionmentQuestion.parse({ base: 0, ...more })
}

/** The answer, or the failure thrown. */
export function answerOf(question: ApportionmentQuestion): Apportionment {
  const outcome = apportion(question)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}

export function electedOf(answer: Apportionment): number[] {
  return answer.allocations.map(({ elected }) => elected)
}

/** Any question, of any number of seats, with ties likely; not every one has an answer. */
export const anyQuestion = fc
  .record({
    base: fc.integer({ min: 0, max: 2 }),
    seats: fc.integer({ min: 0, max: 60 }),
    appointed: fc.integer({ min: 0, max: 3 }),
    units: fc.array(
      fc.record({
        members: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5000 })),
        exOfficio: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 })),
        cap: fc.oneof(
          { weight: 3, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
        ),
      }),
      { minLength: 1, maxLength: 9 },
    ),
  })
  .map(({ units, ...rest }) =>
    aQuestion({
      ...rest,
      units: units.map(({ members, ...more }, at) => aUnit(`u${at}`, members, more)),
    }),
  )
