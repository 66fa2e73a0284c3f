import { compareApportionments } from '../seats/compare-apportionments.ts'
import type { DossierApportionment } from '../seats/apportion-dossier.ts'
import type { ApportionmentMethod } from '../seats/apportionment.ts'
import { known, notApplicable } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { APPORTIONMENT_METHOD_LABELS } from '../vocabulary/labels.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'

/** The five methods that always share exactly the seats there are. */
const COMPARED: readonly ApportionmentMethod[] = ['A', 'B', 'C', 'sainte-lague', 'dhondt']

export type Compared = ReturnType<typeof compareApportionments>['methods']

/** What each of the five methods answers to the question of the dossier. */
export function compareFive({ question }: DossierApportionment): Compared {
  return compareApportionments(question, COMPARED).methods
}

/** Elected delegates of the unit at this place by each of the five. */
export function byEach(compared: Compared, at: number) {
  const [a = NONE, b = NONE, c = NONE, sainteLague = NONE, dhondt = NONE] = compared.map(
    ({ answer }) => orNothing(answer?.allocations[at]?.elected ?? null),
  )
  return { a, b, c, sainteLague, dhondt }
}

/** The chosen method beside the five, and the units that do not get the same by all of them. */
export function comparisonOf(
  { question, answer }: DossierApportionment,
  compared: Compared,
): FactTree {
  const isOther = (method: Compared[number], at: number) => {
    const theirs = method.answer?.allocations[at]?.elected
    return theirs !== undefined && theirs !== answer.allocations[at]?.elected
  }
  return {
    methods: compared.map((one) => ({
      name: known(APPORTIONMENT_METHOD_LABELS[one.method]),
      isChosen: known(one.method === question.method),
      refused: known(one.refused ?? ''),
      open: known(one.answer?.ties.length ?? 0),
      changed: known(question.units.filter((_, at) => isOther(one, at)).length),
    })),
    differing: question.units.flatMap(({ name, members }, at) => {
      if (!compared.some((one) => isOther(one, at))) return []
      const chosen = known(answer.allocations[at]?.elected ?? 0)
      const head = { index: known(at + 1), name: known(name), members: known(members) }
      return [{ ...head, chosen, ...byEach(compared, at) }]
    }),
  }
}

const NONE = notApplicable('cách này không dùng')

/** The value for the paper; none is printed as a figure that the method does not use. */
export function orNothing<Value extends PaperValue>(value: Value | null): Fact<Value> {
  return value === null ? NONE : known(value)
}
