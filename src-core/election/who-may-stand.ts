import { electedTo, readElections } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { isSamePerson, standing } from './election-rows.ts'
import type { Named } from './election-rows.ts'
import { sourceOf } from './election-steps.ts'

/** Only those whom the clause names may stand; null: all of these may. */
export function refuseOutsiders(
  names: readonly Named[],
  { kind }: Pick<ElectionNow, 'kind'>,
  given: ElectionCase,
): string | null {
  const among = membersAmong(kind, given)
  const pool = among?.people ?? (kind.onlyFrom === null ? null : poolOf(kind.from, given))
  const ground = among?.ground ?? kind.onlyFrom
  if (pool === null || ground === null) return null
  const outside = names.filter((name) => !pool.some((one) => isSamePerson(one, name)))
  if (outside.length === 0) return null
  const who = outside.map(({ name }) => name).join(', ')
  const source = sourceOf(given.pack, ground)
  return among === null
    ? `${who} không thuộc số người được bầu vào chức vụ này (${source}). Chọn người khác.`
    : `${who} không trúng cử ${among.body} nên không vào danh sách bầu ${kind.body} (${source}). Chọn người khác; đã có tên thì bỏ tên hoặc xét cho rút tên, danh sách đã chốt thì mở lại bước ấy trước.`
}

interface Among {
  readonly people: readonly Named[]
  readonly body: string
  readonly ground: string
}

/** The members of the smaller body that this office is filled from; null: it has none, or nobody was elected to it yet. */
export function membersAmong(
  { onlyAmong }: ElectionNow['kind'],
  given: ElectionCase,
): Among | null {
  const found = readElections(given).find((one) => one.kind.id === onlyAmong?.election)
  if (onlyAmong === null || found === undefined) return null
  const people = electedTo(readElections(given), onlyAmong.election)
  return people.length === 0 ? null : { people, body: found.kind.body, ground: onlyAmong.ground }
}

/** The people whom a list may be made of; null: nobody is known yet, so nobody can be said to be outside. */
export function poolOf(from: ElectionNow['kind']['from'], given: ElectionCase): Named[] | null {
  const { people, delegates, candidates } = given.dossier
  const named = (ids: ReadonlySet<string>) =>
    people
      .filter(({ id }) => ids.has(id))
      .map(({ id, fullName }) => ({ personId: id, name: fullName }))
  switch (from) {
    case 'candidates':
      return named(new Set(candidates.filter((one) => one.onList).map((one) => one.personId)))
    case 'delegates':
      return delegates.length === 0 ? null : named(new Set(delegates.map((one) => one.personId)))
    case 'committee':
      return electedTo(readElections(given), 'committee', 'chair-together')
    case 'inspection':
      return electedTo(readElections(given), 'inspection')
  }
}

/** The smaller body may have been elected after this list was closed; ballots in the hall are too late to say so. */
export function refuseLateOutsiders(now: ElectionNow, given: ElectionCase): string | null {
  return membersAmong(now.kind, given) === null
    ? null
    : refuseOutsiders(standing(now.ballot.names), now, given)
}
