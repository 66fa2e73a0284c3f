import type { Dossier } from '../dossier/dossier.ts'
import { isSamePerson } from '../election/election-rows.ts'
import type { Named } from '../election/election-rows.ts'
import { BODIES } from '../election/election-words.ts'
import type { ElectionKind } from '../regulation/election-shape.ts'
import { known } from '../vocabulary/fact.ts'
import { ELECTED_AT_CONGRESS } from './election-words.ts'
import type { FactTree } from './fact-tree.ts'
import { factIn, isTrueIn, numberIn, numbered, rowsIn, textIn } from './read-tree.ts'

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

/** What was printed, issued and collected of one sheet. */
const OF_SHEET = ['printed', 'issued', 'exchanged', 'unused', 'collected'] as const

/** The ballots of the congress as they are handed over and sealed: one sheet of two parts is counted once. */
export function sheetsOf(ballots: readonly FactTree[]): FactTree[] {
  const own = ballots.filter((row) => ELECTED_AT_CONGRESS.includes(textIn(row, 'body')))
  const isChair = (row: FactTree) => textIn(row, 'body') === BODIES.congressChair
  const isPart = (row: FactTree) => isTrueIn(row, 'isCombined')
  const chair = own.find((row) => isChair(row) && isPart(row))
  const sheets = own.filter((row) => row !== chair)
  if (chair === undefined) return numbered(sheets)
  return numbered(sheets.map((row) => (isPart(row) ? joinParts(row, chair) : row)))
}

/** The parts have the same figures; the one that was told speaks for a sheet whose other part was not. */
function joinParts(committee: FactTree, chair: FactTree): FactTree {
  const figures = OF_SHEET.map((name) => {
    const own = factIn(committee, name)
    return [name, own.kind === 'known' ? own : factIn(chair, name)] as const
  })
  const reasons = [committee, chair].map((part) => rowsIn(part, 'signedReasons'))
  return {
    ...committee,
    ...Object.fromEntries(figures),
    signedReasons: reasons.find((rows) => rows.length > 0) ?? [],
  }
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
