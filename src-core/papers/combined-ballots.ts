import type { Dossier } from '../dossier/dossier.ts'
import { isSamePerson } from '../election/election-rows.ts'
import type { Named } from '../election/election-rows.ts'
import { BODIES } from '../election/election-words.ts'
import type { ElectionKind } from '../regulation/election-shape.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { numberIn, rowsIn, textIn } from './read-tree.ts'

/**
 * Chair and committee on one sheet, as the election was begun. Told afterwards, it is one sheet where nobody stands in
 * both parts: of whom the chair is elected after the committee, all are of the committee.
 */
export function markCombined(
  ballots: readonly FactTree[],
  { begunAs, namedIn }: SheetKnown,
): FactTree[] {
  const first = (body: string) =>
    ballots.find((row) => textIn(row, 'body') === body && (numberIn(row, 'round') ?? 1) === 1)
  const [chair, committee] = [first(BODIES.congressChair), first(BODIES.committee)]
  const begun = chair === undefined ? undefined : begunAs.get(textIn(chair, 'id'))
  const [own, others] = [chair, committee].map((part) => rowsIn(part ?? {}, 'names').map(namedIn))
  const isOneSheet =
    chair !== undefined &&
    committee !== undefined &&
    (begun === undefined ? standApart(own ?? [], others ?? []) : begun === TOGETHER)
  return ballots.map((row) => ({
    ...row,
    isCombined: known(isOneSheet && (row === chair || row === committee)),
  }))
}

const TOGETHER: ElectionKind = 'chair-together'
export const NOTHING_BEGUN: ReadonlyMap<string, string> = new Map()

interface SheetKnown {
  readonly begunAs: ReadonlyMap<string, string>
  readonly namedIn: (name: FactTree) => Named
}

function standApart(own: readonly Named[], others: readonly Named[]): boolean {
  const areTold = own.length > 0 && others.length > 0
  return areTold && !own.some((one) => others.some((other) => isSamePerson(one, other)))
}

/** Who a name on a list is, so that one person told in two ways is not two. */
export function readNamed({ typedRows }: Pick<Dossier, 'typedRows'>): (name: FactTree) => Named {
  const people = new Map(typedRows.map(({ id, personId }) => [id, personId]))
  return (name) => ({
    personId: people.get(textIn(name, 'id')) ?? null,
    name: textIn(name, 'name'),
    birthYear: textIn(name, 'birthYear'),
    unit: textIn(name, 'unit') || textIn(name, 'position'),
  })
}
