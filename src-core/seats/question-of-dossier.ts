import { present } from '../base/invariant.ts'
import { tagPool } from '../dossier/composition.ts'
import { readTag } from '../dossier/composition-tags.ts'
import type { TaggedPerson } from '../dossier/composition-tags.ts'
import type { CompositionRequirement } from '../dossier/composition-requirement.ts'
import { toldNames } from '../dossier/told-names.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Eligibility } from '../dossier/eligibility.ts'
import { RE_ELECTION_TAG } from './repair-question.ts'
import type { RepairPerson, RepairQuestion } from './repair-question.ts'

/** The repair of a dossier's list of candidates, and how its ids lead back to the rows. */
export interface DossierQuestion {
  readonly question: RepairQuestion
  /** Id in the question -> row of the candidate. */
  readonly rowOf: ReadonlyMap<number, string>
  /** Requirements whose wording is not understood, so that nothing could be asked of the list. */
  readonly ignored: readonly CompositionRequirement[]
  /** On the list although nobody can tell whether they may stand. */
  readonly unclear: readonly string[]
  /** Of the pool, not brought in because nobody can tell whether they may stand. */
  readonly leftOut: readonly string[]
}

interface Wishes {
  /** Rows that must stay, beside those marked so in the dossier. */
  readonly keep: readonly string[]
}

/** Whoever may not stand is out; of whom it is not known nobody is brought in and nobody is thrown out. */
export function questionOfDossier(
  dossier: Dossier,
  eligibility: readonly Eligibility[],
  wishes: Wishes,
): DossierQuestion {
  const pool = tagPool(dossier)
  const idOf = numberPool(pool)
  const names = toldNames(dossier)
  const ids = (rows: readonly string[]) => rows.flatMap((row) => idOf.get(row) ?? [])
  const rows = (test: (candidate: TaggedPerson['candidate']) => boolean) =>
    pool.flatMap(({ candidate }) => (test(candidate) ? [candidate.id] : []))
  const understood = dossier.composition.flatMap(readRequirement)
  const asked = understood.filter(({ requirement }) => requirement.tag !== LISTED)
  const listed = rows(({ onList }) => onList)
  return {
    question: {
      people: pool.map((one) => ({
        ...describe(one, present(idOf.get(one.candidate.id), 'the pool is numbered'), asked),
        name: present(names.get(one.person.id), 'everybody has a name to be told by'),
      })),
      list: ids(listed),
      size: listSize(dossier, understood, listed.length),
      require: asked.map(({ requirement }) => toRequirement(requirement)),
      keep: [...new Set(ids([...rows(({ mustKeep }) => mustKeep), ...wishes.keep]))],
      exclude: ids(barredRows(eligibility, new Set(listed))),
    },
    rowOf: new Map([...idOf].map(([row, id]) => [id, row])),
    ignored: dossier.composition.filter((one) => readRequirement(one).length === 0),
    ...unjudged(eligibility, new Set(listed)),
  }
}

function unjudged(eligibility: readonly Eligibility[], listed: ReadonlySet<string>) {
  const open = eligibility.flatMap(({ candidateId, verdict }) =>
    verdict === 'cannot-tell' ? [candidateId] : [],
  )
  return {
    unclear: open.filter((id) => listed.has(id)),
    leftOut: open.filter((id) => !listed.has(id)),
  }
}

interface Understood {
  readonly requirement: CompositionRequirement
  readonly test: (one: TaggedPerson) => boolean | null
}

/** Nothing where the wording is not understood. */
function readRequirement(requirement: CompositionRequirement): Understood[] {
  const test = requirement.tag === null ? null : readTag(requirement.tag)
  return test === null ? [] : [{ requirement, test }]
}

/** The row of a requirement is also the tag of those who count for it. */
function toRequirement({ id, minimum, maximum, mandatory }: CompositionRequirement) {
  return { id, tag: id, min: minimum, max: maximum, mandatory }
}

function barredRows(eligibility: readonly Eligibility[], listed: ReadonlySet<string>): string[] {
  return eligibility.flatMap(({ candidateId, verdict }) => {
    const barred =
      verdict === 'not-eligible' || (verdict === 'cannot-tell' && !listed.has(candidateId))
    return barred ? [candidateId] : []
  })
}

const LISTED = 'listed'

/** The numbers of the list where every person has one of their own; else their places in it. */
function numberPool(pool: readonly TaggedPerson[]): ReadonlyMap<string, number> {
  const numbers = pool.flatMap(({ candidate: { number } }) => (number === null ? [] : [number]))
  const usable = new Set(numbers).size === pool.length
  return new Map(
    pool.map(({ candidate }, at) => [
      candidate.id,
      usable ? present(numbers[at], 'everybody has a number') : at + 1,
    ]),
  )
}

function describe(
  one: TaggedPerson,
  id: number,
  asked: readonly Understood[],
): Omit<RepairPerson, 'name'> {
  const answers = asked.map(({ requirement, test }) => ({ id: requirement.id, has: test(one) }))
  const named = (has: boolean | null) =>
    answers.flatMap((answer) => (answer.has === has ? [answer.id] : []))
  const again = one.candidate.candidacy === 're-election' ? [RE_ELECTION_TAG] : []
  return {
    id,
    tags: [...named(true), ...again],
    unclearTags: named(null),
    unit: one.candidate.block,
  }
}

/** The plan's own size of the list, else the size it is set to, else as it is. */
function listSize({ plan }: Dossier, understood: readonly Understood[], present: number): number {
  const stated = understood.find(
    ({ requirement: { tag, minimum, maximum } }) => tag === LISTED && minimum === maximum,
  )
  return stated?.requirement.minimum ?? plan.candidateListSize ?? present
}
