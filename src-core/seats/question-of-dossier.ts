import { tagPool } from '../dossier/composition.ts'
import { readTag } from '../dossier/composition-tags.ts'
import type { TaggedPerson } from '../dossier/composition-tags.ts'
import type { CompositionRequirement } from '../dossier/composition-requirement.ts'
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
  const ids = (rows: readonly string[]) => rows.flatMap((row) => idOf.get(row) ?? [])
  const rows = (test: (candidate: TaggedPerson['candidate']) => boolean) =>
    pool.flatMap(({ candidate }) => (test(candidate) ? [candidate.id] : []))
  const understood = dossier.composition.filter(({ tag }) => tag !== null && readTag(tag) !== null)
  const asked = understood.filter(({ tag }) => tag !== LISTED)
  const listed = rows(({ onList }) => onList)
  return {
    question: {
      people: pool.map((one) => describe(one, idOf.get(one.candidate.id) ?? 0, asked)),
      list: ids(listed),
      size: listSize(dossier, understood, listed.length),
      require: asked.map(toRequirement),
      keep: [...new Set(ids([...rows(({ mustKeep }) => mustKeep), ...wishes.keep]))],
      exclude: ids(barredRows(eligibility, new Set(listed))),
    },
    rowOf: new Map([...idOf].map(([row, id]) => [id, row])),
    ignored: dossier.composition.filter((one) => !understood.includes(one)),
    unclear: eligibility.flatMap(({ candidateId, verdict }) =>
      verdict === 'cannot-tell' && listed.includes(candidateId) ? [candidateId] : [],
    ),
  }
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
  const numbers = pool.map(({ candidate }) => candidate.number)
  const usable = !numbers.includes(null) && new Set(numbers).size === numbers.length
  return new Map(
    pool.map(({ candidate }, at) => [candidate.id, usable ? (candidate.number ?? 0) : at + 1]),
  )
}

function describe(
  one: TaggedPerson,
  id: number,
  asked: readonly CompositionRequirement[],
): RepairPerson {
  const answers = asked.map((requirement) => ({
    id: requirement.id,
    has: readTag(requirement.tag ?? '')?.(one) ?? null,
  }))
  const named = (has: boolean | null) =>
    answers.flatMap((answer) => (answer.has === has ? [answer.id] : []))
  const again = one.candidate.candidacy === 're-election' ? [RE_ELECTION_TAG] : []
  return {
    id,
    name: one.person.fullName,
    tags: [...named(true), ...again],
    unclearTags: named(null),
    unit: one.candidate.block,
  }
}

/** The plan's own size of the list, else the size it is set to, else as it is. */
function listSize(
  { plan }: Dossier,
  understood: readonly CompositionRequirement[],
  present: number,
): number {
  const stated = understood.find(
    ({ tag, minimum, maximum }) => tag === LISTED && minimum !== null && minimum === maximum,
  )
  return stated?.minimum ?? plan.candidateListSize ?? present
}
