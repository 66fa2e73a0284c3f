import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { RE_ELECTION_TAG } from './repair-question.ts'
import type { ListChange, RepairQuestion, RepairRequirement } from './repair-question.ts'
import type { SeatId } from './seat-id.ts'

/** One person of the question; its place in `people` is its variable in the model. */
export interface Member {
  readonly id: SeatId
  readonly name: string
  readonly onList: boolean
  readonly kept: boolean
  readonly barred: boolean
  readonly reElected: boolean
}

export interface Demand extends RepairRequirement {
  /** Who has the tag for sure, and who has it or may have it. */
  readonly sure: ReadonlySet<number>
  readonly possible: ReadonlySet<number>
}

export interface RepairProblem {
  /** In list order, whatever the order of the question. */
  readonly people: readonly Member[]
  readonly size: number
  readonly demands: readonly Demand[]
}

/** Who is on a list, by place in `people`. */
export type Chosen = readonly boolean[]

export type RepairFailure =
  | { readonly kind: 'twice'; readonly what: 'people' | 'list' | 'require'; readonly id: string }
  | {
      readonly kind: 'nobody'
      readonly where: 'list' | 'keep' | 'exclude'
      readonly id: string
    }

const PLACES = { people: 'people', list: 'list', require: 'require' } as const

/** One sentence: what is wrong and what to do. */
export function describeRepairFailure(failure: RepairFailure): string {
  return failure.kind === 'twice'
    ? `Mã ${failure.id} đứng hai lần ở ${PLACES[failure.what]}: giữ một, bỏ một.`
    : `Mã ${failure.id} ở ${failure.where} không có trong people: thêm người này hoặc bỏ mã.`
}

/** The question made sure and put into list order. */
export function makeProblem(question: RepairQuestion): Result<RepairProblem, RepairFailure> {
  const failure = findFailure(question)
  if (failure !== null) return failed(failure)
  const list = new Set(question.list)
  const keep = new Set(question.keep)
  const exclude = new Set(question.exclude)
  const sorted = question.people.toSorted((a, b) => compareIds(a.id, b.id))
  const places = (has: (person: RepairQuestion['people'][number]) => boolean) =>
    new Set(sorted.flatMap((person, place) => (has(person) ? [place] : [])))
  return ok({
    people: sorted.map(({ id, name, tags }) => ({
      id,
      name,
      onList: list.has(id),
      kept: keep.has(id),
      barred: exclude.has(id),
      reElected: tags.includes(RE_ELECTION_TAG),
    })),
    size: question.size,
    demands: question.require.map((requirement) => ({
      ...requirement,
      sure: places(({ tags }) => tags.includes(requirement.tag)),
      possible: places(({ tags, unclearTags }) =>
        [...tags, ...unclearTags].includes(requirement.tag),
      ),
    })),
  })
}

function findFailure(question: RepairQuestion): RepairFailure | null {
  const ids = question.people.map(({ id }) => id)
  const known = new Set(ids)
  const twice = (['people', 'list', 'require'] as const).flatMap((what) => {
    const again = firstTwice(
      what === 'people' ? ids : what === 'list' ? question.list : question.require.map((r) => r.id),
    )
    return again === undefined ? [] : [{ kind: 'twice', what, id: String(again) } as const]
  })
  const nobody = (['list', 'keep', 'exclude'] as const).flatMap((where) => {
    const strange = question[where].find((id) => !known.has(id))
    return strange === undefined ? [] : [{ kind: 'nobody', where, id: String(strange) } as const]
  })
  return twice[0] ?? nobody[0] ?? null
}

function firstTwice(ids: readonly SeatId[]): SeatId | undefined {
  return ids.find((id, at) => ids.indexOf(id) !== at)
}

/** Numbers first, by size; then texts, by their letters. */
function compareIds(one: SeatId, other: SeatId): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1
  return one < other ? -1 : 1
}

export function countOf(places: ReadonlySet<number>, chosen: Chosen): number {
  let count = 0
  for (const place of places) if (chosen[place]) count += 1
  return count
}

export function isSatisfied(demand: Demand, chosen: Chosen): boolean {
  return (
    (demand.min === null || countOf(demand.sure, chosen) >= demand.min) &&
    (demand.max === null || countOf(demand.possible, chosen) <= demand.max)
  )
}

/** What a list breaks, by direct counting: the check that no solver is trusted without. */
export function findBroken(problem: RepairProblem, chosen: Chosen): string[] {
  const size = chosen.filter(Boolean).length
  const people = problem.people.flatMap(({ id, kept, barred }, place) => {
    if (kept && !chosen[place]) return [`keep:${id}`]
    return barred && chosen[place] ? [`exclude:${id}`] : []
  })
  const demands = problem.demands.filter(
    (demand) => demand.mandatory && !isSatisfied(demand, chosen),
  )
  return [
    ...(size === problem.size && chosen.length === problem.people.length ? [] : ['size']),
    ...people,
    ...demands.map(({ id }) => id),
  ]
}

export function currentList(problem: RepairProblem): Chosen {
  return problem.people.map(({ onList }) => onList)
}

export function changeTo(problem: RepairProblem, chosen: Chosen): ListChange {
  const ids = (leaves: boolean) =>
    problem.people.flatMap(({ id, onList }, place) =>
      onList === leaves && chosen[place] === !leaves ? [id] : [],
    )
  return { out: ids(true), in: ids(false) }
}

/** A swap takes one out and puts one in; a list of another size also grows or shrinks. */
export function countSwaps(change: ListChange): number {
  return Math.max(change.out.length, change.in.length)
}
